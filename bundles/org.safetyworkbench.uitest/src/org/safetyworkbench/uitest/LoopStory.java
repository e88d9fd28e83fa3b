package org.safetyworkbench.uitest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.safetyworkbench.hazard.Action;
import org.safetyworkbench.hazard.Deed;
import org.safetyworkbench.hazard.Source;
import org.safetyworkbench.spi.Severity;

/** The closed loop at the window: a major hazard from a campaign to its close-off by a second person, conflicts of two desks, work in bulk. */
abstract class LoopStory extends Story {

	private final OtherDesk other = new OtherDesk();

	@Test
	@Order(1)
	void colleaguesAreAddedAndOneOfThemWorksHere() {
		window.go("office");
		add("王工（演示）", "enforcer", "演示0001");
		add("李核（演示）", "reviewer", "");
		Table people = window.until("all are listed", Table.class, "office.people", table -> table.getItemCount() == 3);
		assertThat(window.cut()).isEmpty();
		window.rows(people, window.column(people, 0).indexOf("王工（演示）"));
		window.press("office.work");
		window.until("王工 works here", Control.class, "office.as", link -> "王工（演示）".equals(link.getData("person")));
	}

	private void add(String name, String role, String certificate) {
		window.press("office.add");
		window.type("ask.name", name);
		window.tick("ask.roles." + role, true);
		window.type("ask.certificate", certificate);
		window.press("ask.ok");
		window.until("the dialog is closed", () -> window.shell("ask") == null);
	}

	@Test
	@Order(2)
	void aMajorHazardIsRecordedFromATipOff() {
		window.go("ledger");
		window.press("ledger.new");
		window.type("pick.find", "gjy");
		window.until("the enterprise is found", Table.class, "pick.find.hits", table -> table.getItemCount() == 1);
		window.press("pick.ok");
		window.choose("ask.source", "专项行动");
		window.choose("ask.severity", "重大");
		window.type("ask.finding", "后厨瓶组间与用餐区之间未设防火分隔（演示）");
		window.type("ask.basis", "GB 51142-2015 第7.1.2条");
		window.choose("ask.powers", "是");
		assertThat(window.cut()).isEmpty();
		window.press("ask.ok");
		state("DRAFT");
	}

	private void state(String state) {
		window.until("the hazard is " + state, Canvas.class, "hazard.ribbon", ribbon -> state.equals(ribbon.getData("state")));
		window.until("its actions are those of " + state, () -> window.shell("ask") == null);
	}

	@Test
	@Order(3)
	void itIsConfirmedAndOrdered() {
		window.press("act.confirm");
		state("CONFIRMED");
		window.press("act.order");
		window.type("ask.deadline", "");
		window.press("ask.ok");
		window.until("what is missing is said in the dialog", Label.class, "ask.problem", label -> label.getText().contains("整改期限"));
		window.type("ask.deadline", "+300w");
		window.until("a year without its holidays is said", Label.class, "ask.deadline.meaning", label -> label.getText().contains("放假安排尚未录入"));
		window.type("ask.deadline", "+30");
		window.type("ask.measure", "设置防火分隔，迁出瓶组");
		window.type("ask.deed.on", "+1");
		window.press("ask.ok");
		window.until("nothing is done tomorrow", Label.class, "ask.problem", label -> label.getText().contains("不能晚于今天"));
		assertThat(window.cut()).isEmpty();
		window.type("ask.deed.on", LocalDate.now().toString());
		window.press("ask.ok");
		state("ORDERED");
		assertThat(window.text("notice")).contains("责令限期整改");
		assertThat(window.cut()).isEmpty();
	}

	@Test
	@Order(4)
	void withoutTheFiveAndTheReceiptsItDoesNotBegin() {
		Button begin = window.until("it cannot begin", Button.class, "act.begin", button -> !button.isEnabled());
		assertThat(window.ask(begin::getToolTipText)).contains("五定", "签收");
		assertThat(window.ask(() -> window.hidden(StyledText.class, "hazard.whynot").getText())).contains("开始整改", "缺责任人");
		window.press("act.fix-five");
		window.type("ask.person", "周某（演示）");
		window.type("ask.measures", "砌筑防火墙，换管道气");
		window.type("ask.money", "1.5万");
		window.type("ask.until", "+25");
		window.type("ask.plan", "停用瓶装气，配备灭火器材");
		window.press("ask.ok");
		window.until("only the receipts are missing", Button.class, "act.begin", button -> button.getToolTipText().contains("签收") && !button.getToolTipText().contains("五定"));
		window.press("act.record-receipt");
		window.choose("ask.party", "主要负责人兼实际控制人");
		window.type("ask.name", "周某（演示）");
		window.press("ask.ok");
		window.until("it can begin", Button.class, "act.begin", Control::isEnabled);
		window.press("act.begin");
		window.press("ask.ok");
		state("RECTIFYING");
	}

	@Test
	@Order(5)
	void theChiefListsItForSupervision() {
		window.becomes(other.chief());
		window.menu("act.more", "act.list");
		window.choose("ask.level", "部门");
		window.type("ask.until", "+60");
		assertThat(window.cut()).isEmpty();
		window.press("ask.ok");
		done("挂牌督办");
		window.becomes("王工（演示）");
	}

	private void done(String action) {
		window.until(action + " is done", () -> window.shell("ask") == null && window.text("notice").contains(action));
	}

	@Test
	@Order(6)
	void bothReportsAreMadeAndTheEnterpriseReportsBack() {
		for (String report : List.of("act.report-first", "act.report-second")) {
			window.menu("act.more", report);
			window.type("ask.recipient", "县安委办（演示）");
			window.press("ask.ok");
			window.until("the report is recorded", () -> window.shell("ask") == null);
			window.until("the next report waits", Button.class, "act.submit", Control::isEnabled);
		}
		window.press("act.submit");
		window.type("ask.result", "防火墙已砌筑，瓶组已迁出");
		window.press("ask.ok");
		state("SUBMITTED");
	}

	@Test
	@Order(7)
	void onlyWithPicturesOfBeforeAndAfterItPasses() throws IOException {
		window.until("it cannot pass", Button.class, "act.pass", button -> !button.isEnabled() && button.getToolTipText().contains("证据"));
		picture("app128");
		window.press("hazard.evidence.before");
		window.until("before is there, after is missing", Button.class, "act.pass", button -> button.getToolTipText().contains("缺整改后"));
		picture("app48");
		window.press("hazard.evidence.after");
		window.press("act.pass");
		window.type("ask.opinion", "符合要求");
		window.press("ask.ok");
		state("RECHECKED");
		assertThat(window.cut()).isEmpty();
	}

	/** What the next question for files is answered with. */
	static void picture(String icon) throws IOException {
		Path picture = Files.createTempFile("evidence", ".png");
		try (InputStream in = Platform.getBundle("org.safetyworkbench.ui").getEntry("icons/" + icon + ".png").openStream()) {
			Files.write(picture, in.readAllBytes());
		}
		System.setProperty("safetyworkbench.file.EVIDENCE", picture.toString());
	}

	@Test
	@Order(8)
	void aSecondPersonClosesItOff() {
		window.until("王工 cannot close it", Button.class, "act.close", button -> !button.isEnabled());
		window.becomes("李核（演示）");
		window.until("a listed one cannot be closed", Button.class, "act.close", button -> !button.isEnabled() && button.getToolTipText().contains("摘牌"));
		window.press("act.accept-listing");
		window.type("ask.opinion", "验收合格");
		window.press("ask.ok");
		done("挂牌验收");
		window.becomes(other.chief());
		window.press("act.delist");
		window.press("ask.ok");
		done("摘牌");
		window.becomes("李核（演示）");
		window.until("the page is theirs", Label.class, "hazard.title", label -> "李核（演示）".equals(label.getData("person")));
		window.press("act.close");
		window.type("ask.opinion", "同意销号");
		window.press("ask.ok");
		state("CLOSED");
		String story = window.ask(() -> window.hidden(StyledText.class, "hazard.story").getText());
		assertThat(story).contains("王工（演示）　责令限期整改", "李核（演示）　销号", "落实五定");
		assertThat(window.cut()).isEmpty();
	}

	@Test
	@Order(9)
	void twoDesksChangeTheSameHazardAndTheSecondSeesBothVersions() {
		UUID id = other.record(Severity.GENERAL, Source.CAMPAIGN, "灭火器被杂物遮挡（演示冲突）");
		find("演示冲突", 1);
		window.open(window.until(Table.class, "ledger"), 0);
		window.until("it is open", Label.class, "hazard.title", label -> label.isVisible());
		state("DRAFT");
		window.menu("act.more", "act.set-deadline");
		window.type("ask.deadline", "+20");
		window.type("ask.deed.reason", "企业来电说明");
		other.act("王工（演示）", id, Deed.of(Action.SET_MEASURE, LocalDate.now()).with("measure", "移开杂物并划线").because("现场核实"));
		window.press("ask.ok");
		Table rows = window.until("both versions are compared", Table.class, "conflict.rows", table -> table.getItemCount() >= 2);
		assertThat(window.column(rows, 0)).contains("整改期限", "整改措施");
		assertThat(window.column(rows, 2)).contains("移开杂物并划线");
		assertThat(window.ask(() -> window.hidden(StyledText.class, "conflict.story").getText())).contains("王工（演示）", "移开杂物并划线", "现场核实");
		assertThat(window.cut()).isEmpty();
		window.press("conflict.apply");
		window.stored("mine was applied on theirs", () -> other.dueOn(id).equals(LocalDate.now().plusDays(20)) && other.measure(id).equals("移开杂物并划线"));
	}

	private void find(String text, int rows) {
		window.go("ledger");
		window.type("ledger.find", text);
		window.until(text + " is found", Table.class, "ledger", table -> table.getItemCount() == rows && table.getItem(0).getText(2).length() > 0 && table.getItem(0).getText(0).length() > 3);
	}

	@Test
	@Order(10)
	void hazardsAreConfirmedInBulkAndEachTellsItsResult() {
		UUID first = other.record(Severity.GENERAL, Source.CAMPAIGN, "安全出口指示灯不亮一（演示批量）");
		other.record(Severity.GENERAL, Source.CAMPAIGN, "安全出口指示灯不亮二（演示批量）");
		other.record(Severity.GENERAL, Source.CAMPAIGN, "安全出口指示灯不亮三（演示批量）");
		other.act("王工（演示）", first, Deed.of(Action.CONFIRM, LocalDate.now()));
		window.becomes("王工（演示）");
		find("演示批量", 3);
		Table ledger = window.until(Table.class, "ledger");
		window.rows(ledger, 0, 1, 2);
		window.menu("ledger.bulk", "bulk.confirm");
		window.press("ask.ok");
		window.until("each told its result", Table.class, "bulk.rows", table -> table.getItemCount() == 3);
		assertThat(window.text("bulk.counts")).contains("办成2", "未办成1");
		assertThat(window.cut()).isEmpty();
		window.close("bulk.result");
	}

	@Test
	@Order(11)
	void theLedgerIsABoardToo() {
		window.press("ledger.view");
		window.until("cards are shown", Table.class, "board.confirmed", table -> table.getItemCount() >= 3);
		assertThat(window.cut()).isEmpty();
		window.press("ledger.view");
		window.press("ledger.clear");
	}

	@Test
	@Order(12)
	void twoDesksChangeTheSameEnterpriseAndBothChangesAreKept() {
		window.type("search", "gjy");
		window.until("it is found", Table.class, "search.hits", table -> table.getItemCount() > 0);
		window.key("search", SWT.CR);
		window.until("it is open", Label.class, "enterprise.name", label -> label.getText().startsWith("古井"));
		window.type("enterprise.phone", "0591-0000001");
		other.move("新街2号（演示）");
		window.press("enterprise.save");
		Table rows = window.until("both versions are compared", Table.class, "conflict.rows", table -> table.getItemCount() == 2);
		assertThat(window.column(rows, 2)).contains("新街2号（演示）");
		assertThat(window.column(rows, 3)).contains("0591-0000001");
		assertThat(window.cut()).isEmpty();
		window.press("conflict.apply");
		window.stored("both are stored", () -> other.enterprise().phone().equals("0591-0000001") && other.enterprise().address().equals("新街2号（演示）"));
	}
}
