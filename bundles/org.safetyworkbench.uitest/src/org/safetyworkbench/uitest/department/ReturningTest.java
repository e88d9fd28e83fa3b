package org.safetyworkbench.uitest.department;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The program starts again while the server is still gone; when it is back everything arrives once, and what a colleague did meanwhile is compared. */
@EnabledIfSystemProperty(named = DepartmentApplication.RUN, matches = "returns")
class ReturningTest extends DepartmentSteps {

	@AfterAll
	static void stop() {
		DepartmentApplication.server().stop();
	}

	@Test
	@Order(1)
	void withoutTheServerTheWindowShowsWhatWaits() {
		assertThat(System.getProperty(SigningIn.TOLD)).contains("连不上");
		line("未连接服务器", "12 项待发送");
		Table rows = outbox(12);
		assertThat(window.column(rows, 2)).anyMatch(what -> what.contains(Founding.FINDING));
		assertThat(window.cut()).isEmpty();
		choose(rows, "开始检查");
		window.press("outbox.open");
		about("完成检查待发送");
		window.until("with its answers", Label.class, "inspection.counts", label -> label.getText().contains("2"));
		assertThat(window.cut()).isEmpty();
		shot("gone-visit-again");
	}

	@Test
	@Order(2)
	void whenItIsBackEverythingArrivesExactlyOnce() {
		server.start();
		nothingWaits();
		window.until("no file is left", () -> drafts() == 0);
		try (Colleague colleague = colleague()) {
			assertThat(colleague.count("select count(*) from visit_answer where inspection_id = ?", visit)).isEqualTo(3);
			assertThat(colleague.count("select count(*) from change_log where subject_id = ? and action = 'answered'", visit)).as("the third twice, as it was entered").isEqualTo(4);
			assertThat(colleague.count("select count(*) from change_log where subject_id = ? and action = 'order'", hazard)).isEqualTo(1);
			assertThat(colleague.count("select count(*) from delivered_draft")).isEqualTo(12);
			assertThat(colleague.count("select count(*) from enterprise where phone = '0591-0000002'")).as("the second thought").isEqualTo(1);
			assertThat(colleague.count("select count(*) from hazard where finding_zh = ?", ALONE)).isEqualTo(1);
			assertThat(colleague.count("select count(*) from inspection i where enterprise_name = ? and state = 'finished' and (select count(*) from answer a where a.inspection_id = i.id) = 2", Founding.INN))
					.as("begun, answered and finished").isEqualTo(1);
			assertThat(colleague.count("select count(*) from hazard where enterprise_name = ? and item <> ''", Founding.INN)).as("of the answer that failed").isEqualTo(1);
		}
	}

	/** The shop is of the same sector and its visit asks everything. */
	@Test
	@Order(3)
	void exactlyTheChosenPartWasOpenedAndOnce() {
		try (Colleague colleague = colleague()) {
			assertThat(colleague.count("select count(*) from inspection where enterprise_name = ?", Founding.INN)).isEqualTo(1);
			assertThat(colleague.words("select focus from inspection where enterprise_name = ?", Founding.INN)).containsExactly(PART.words());
			List<String> asked = colleague.words("select item from visit_item v join inspection i on i.id = v.inspection_id where i.enterprise_name = ?", Founding.INN);
			List<String> everything = colleague.words("select item from visit_item where inspection_id = ?", visit);
			assertThat(asked).isNotEmpty().containsExactlyInAnyOrderElementsOf(everything.stream().filter(item -> PART.includes(colleague.packs().marks(item))).toList());
			assertThat(colleague.count("select items + left_out from inspection where enterprise_name = ?", Founding.INN)).as("what was left out is counted").isEqualTo(everything.size());
		}
	}

	@Test
	@Order(4)
	void thePagesShowIt() {
		about("已完成");
		openVisit();
		openHazard();
		window.until("it is ordered", Canvas.class, "hazard.ribbon", ribbon -> "ORDERED".equals(ribbon.getData("state")));
	}

	@Test
	@Order(5)
	void aColleaguesChangeAgainstAnEntryThatWaitedIsComparedFieldByField() {
		cable().pull();
		line("未连接服务器");
		window.menu("act.more", "act.set-measure");
		window.type("ask.measure", "停用并更换软管");
		window.type("ask.deed.reason", "复查时仍在使用");
		window.press("ask.ok");
		assertThat(window.message("设定整改措施")).contains("草稿");
		try (Colleague colleague = colleague()) {
			colleague.measure(hazard, "改装不锈钢管", "供气单位建议");
			cable().plug();
			line("1 项需处理");
			Table rows = outbox(1);
			window.rows(rows, 0);
			shot("outbox-held");
			window.press("outbox.compare");
			Table versions = window.until("both versions are compared", Table.class, "conflict.rows", table -> table.getItemCount() > 0);
			assertThat(window.column(versions, 2)).contains("改装不锈钢管");
			assertThat(window.column(versions, 3)).contains("停用并更换软管");
			assertThat(window.cut()).isEmpty();
			shot("outbox-compare");
			window.press("conflict.apply");
			window.until("nothing is listed any more", () -> window.hidden(Table.class, "outbox.rows").getItemCount() == 0);
			window.close("outbox");
			nothingWaits();
			assertThat(colleague.measureOf(hazard)).isEqualTo("停用并更换软管");
		}
		window.until("the open page has it", () -> window.hidden(StyledText.class, "hazard.story").getText().contains("停用并更换软管"));
	}

	@Test
	@Order(6)
	void aVisitSomebodyElseHasOpenIsComparedAndTheAnswersGoIntoTheirs() {
		openShop();
		cable().pull();
		line("未连接服务器");
		window.press("enterprise.inspect");
		window.press("visit.ok");
		about("尚未发送");
		for (char key : "112".toCharArray()) window.stroke("inspection.items", key);
		window.until("all are on disk", () -> drafts() == 4);
		cable().plug();
		line("1 项需处理");
		Table rows = outbox(4);
		assertThat(window.column(rows, 3)).first().asString().contains("已有一次未完成的检查");
		assertThat(window.column(rows, 3).subList(1, 4)).allMatch(state -> state.contains("等待先处理：开始检查"));
		choose(rows, "开始检查");
		shot("outbox-behind");
		window.press("outbox.compare");
		Table versions = window.until("both visits are compared", Table.class, "conflict.rows", table -> table.getItemCount() > 0);
		assertThat(window.column(versions, 2)).anyMatch(theirs -> theirs.startsWith("3 / "));
		assertThat(window.cut()).isEmpty();
		shot("outbox-two-visits");
		window.press("conflict.yield");
		window.until("one answer is another than theirs", () -> window.hidden(Table.class, "outbox.rows").getItemCount() == 1);
		choose(window.until(Table.class, "outbox.rows"), "检查作答");
		window.press("outbox.compare");
		window.press("conflict.apply");
		window.until("nothing is listed any more", () -> window.hidden(Table.class, "outbox.rows").getItemCount() == 0);
		window.close("outbox");
		nothingWaits();
		try (Colleague colleague = colleague()) {
			assertThat(colleague.count("select count(*) from inspection where enterprise_name = ?", Founding.SHOP)).isEqualTo(1);
			assertThat(colleague.count("select count(*) from visit_answer where inspection_id = ? and failed = 1", visit)).as("mine of the one that differed").isEqualTo(1);
			assertThat(colleague.count("select count(*) from visit_answer where inspection_id = ?", visit)).isEqualTo(3);
		}
	}
}
