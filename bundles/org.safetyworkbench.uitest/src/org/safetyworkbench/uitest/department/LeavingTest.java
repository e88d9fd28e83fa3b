package org.safetyworkbench.uitest.department;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.safetyworkbench.spi.Norm;

/** Somebody signs in, works with a colleague, loses the server, goes on, and leaves with what waits on disk. */
@EnabledIfSystemProperty(named = DepartmentApplication.RUN, matches = "leaves")
class LeavingTest extends DepartmentSteps {

	@Test
	@Order(1)
	void aWrongPasswordIsSaidAndTheRightOneOpensTheWindow() {
		assertThat(System.getProperty(SigningIn.TOLD)).contains("用户名或密码");
		openHazard();
		assertThat(window.cut()).isEmpty();
	}

	@Test
	@Order(2)
	void aColleaguesChangeIsSeenWithoutReloading() {
		long begin = System.nanoTime();
		try (Colleague colleague = colleague()) {
			begin = System.nanoTime();
			colleague.measure(hazard, "更换金属软管", "现场核实");
			window.until("it is on the open page", () -> window.hidden(StyledText.class, "hazard.story").getText().contains("更换金属软管"));
		}
		System.out.println("a colleague's change was seen after " + Duration.ofNanos(System.nanoTime() - begin).toMillis() + " ms");
	}

	@Test
	@Order(3)
	void whoeverLeavesTheirDeskCoversTheWindow() {
		window.run("org.safetyworkbench.ui.lock", Map.of());
		window.type("password.field", "not this one");
		assertThat(window.ask(() -> Arrays.stream(window.shell("password").getDisplay().getShells()).filter(shell -> shell.isVisible() && Arrays.stream(shell.getChildren()).anyMatch(Control::isVisible)).count()))
				.as("nothing else is seen").isEqualTo(1);
		window.press("password.open");
		window.until("it is wrong", Label.class, "password.told", label -> label.getText().equals("密码不正确"));
		assertThat(window.cut()).isEmpty();
		shot("covered");
		window.type("password.field", known.getProperty("password.wang"));
		window.press("password.open");
		window.until("the page is back", Label.class, "hazard.title", label -> label.getText().contains(Founding.FINDING));
	}

	@Test
	@Order(4)
	void theServerGoesAndOpenPagesStayReadable() {
		openEnterprise(Founding.INN);
		openShop();
		openVisit();
		server.stop();
		line("未连接服务器");
		assertThat(window.ask(() -> window.hidden(Table.class, "inspection.items").getItemCount())).isGreaterThan(20);
		assertThat(window.ask(() -> window.hidden(Label.class, "hazard.title").getText())).contains(Founding.FINDING);
		assertThat(window.ask(() -> window.hidden(StyledText.class, "hazard.story").getText())).contains("更换金属软管");
	}

	@Test
	@Order(5)
	void answersAreKeptOnDiskOneByOne() {
		window.stroke("inspection.items", '1');
		kept(1);
		window.stroke("inspection.items", '1');
		kept(2);
		window.stroke("inspection.items", '2');
		kept(3);
		window.key("inspection.items", SWT.ARROW_UP);
		window.stroke("inspection.items", '1'); // another thought about the same item
		window.until("all four are on disk", () -> drafts() == 4);
		kept(3);
		line("4 项待发送");
		assertThat(window.cut()).isEmpty();
	}

	private void kept(int number) {
		window.until(number + " wait", Label.class, "inspection.saving", label -> label.getText().startsWith(number + " "));
	}

	@Test
	@Order(6)
	void anActIsKeptToo() {
		openHazard();
		window.press("act.order");
		window.type("ask.deadline", "+10");
		window.press("ask.ok");
		assertThat(window.message("责令限期整改")).contains("草稿");
		assertThat(drafts()).isEqualTo(5);
		line("5 项待发送");
		assertThat(window.cut()).isEmpty();
	}

	@Test
	@Order(7)
	void aSecondThoughtAboutAnEnterpriseFollowsTheFirst() {
		openEnterprise(Founding.SHOP);
		for (String phone : List.of("0591-0000001", "0591-0000002")) {
			window.type("enterprise.phone", phone);
			window.press("enterprise.save");
			window.until("it waits", Label.class, "notice", label -> label.getText().contains("草稿"));
			window.press("notice.hide");
		}
		assertThat(drafts()).isEqualTo(7);
		assertThat(window.cut()).isEmpty();
	}

	@Test
	@Order(8)
	void aHazardThatComesAloneIsKept() {
		window.go("ledger");
		window.press("ledger.new");
		window.until("what was opened here is listed", Table.class, "pick.find.hits", table -> table.getItemCount() == 2);
		shot("gone-pick");
		window.type("pick.find", Founding.INN);
		window.until("it is found", Table.class, "pick.find.hits", table -> table.getItemCount() == 1);
		window.press("pick.ok");
		window.choose("ask.source", "专项行动");
		window.choose("ask.severity", "一般");
		window.type("ask.finding", ALONE);
		window.press("ask.ok");
		assertThat(window.message("新增隐患")).contains("草稿", "发送后才能打开办理");
		assertThat(drafts()).isEqualTo(8);
	}

	@Test
	@Order(9)
	void aTipOffIsNotWrittenToThisComputer() {
		window.press("ledger.new");
		window.type("pick.find", Founding.INN);
		window.until("it is found", Table.class, "pick.find.hits", table -> table.getItemCount() == 1);
		window.press("pick.ok");
		window.choose("ask.source", "举报投诉");
		window.choose("ask.severity", "一般");
		window.type("ask.finding", "夜间锁闭安全出口（演示）");
		window.press("ask.ok");
		window.until("it says why", Label.class, "ask.problem", label -> label.getText().contains("保密"));
		assertThat(window.cut()).isEmpty();
		shot("gone-tip-off");
		window.press("ask.cancel");
		assertThat(drafts()).isEqualTo(8);
	}

	@Test
	@Order(10)
	void aVisitOfAPartIsBegunAnsweredAndFinished() {
		openEnterprise(Founding.INN);
		window.press("enterprise.inspect");
		window.until("what only the server knows is said", Label.class, "visit.notices", label -> label.getText().contains("未连接服务器"));
		window.tick("ask.themes.fire", true);
		window.tick("ask.levels.workshop", true);
		window.choose("ask.norm", Norm.GRID.label().zh());
		window.until("how much is asked is said", Label.class, "visit.notices", label -> label.getText().contains("检查范围：" + PART.label().zh() + "；适用的另外"));
		assertThat(window.cut()).isEmpty();
		shot("gone-visit");
		window.press("visit.ok");
		about("尚未发送");
		window.until("which part it asks is said", Label.class, "inspection.part", label -> label.getText().startsWith("检查范围：" + PART.label().zh()));
		window.stroke("inspection.items", '1');
		kept(1);
		window.stroke("inspection.items", '2');
		kept(2);
		window.until("they count", Label.class, "inspection.counts", label -> label.getText().contains("2/") && label.getText().contains("不合格1"));
		shot("gone-answers");
		window.press("inspection.finish");
		window.press("finish.ok");
		about("完成检查待发送");
		window.until("it says what comes of it", Label.class, "notice", label -> label.getText().contains("不合格 1 项"));
		assertThat(drafts()).isEqualTo(12);
		assertThat(window.ask(() -> window.isEnabled("inspection.finish"))).as("once").isFalse();
		assertThat(window.cut()).isEmpty();
		shot("gone-finished");
	}

	@Test
	@Order(11)
	void whatWaitsIsListed() {
		Table rows = outbox(12);
		assertThat(window.column(rows, 1)).contains("检查作答", "隐患办理", "新增隐患", "开始检查", "完成检查");
		assertThat(window.column(rows, 3)).allMatch("等待连接服务器"::equals);
		assertThat(window.cut()).isEmpty();
		shot("outbox-waiting");
		window.close("outbox");
	}
}
