package org.safetyworkbench.uitest.department;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Canvas;
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
		line("未连接服务器", "7 项待发送");
		Table rows = outbox(7);
		assertThat(window.column(rows, 2)).anyMatch(what -> what.contains(Founding.FINDING));
		assertThat(window.cut()).isEmpty();
		window.close("outbox");
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
			assertThat(colleague.count("select count(*) from delivered_draft")).isEqualTo(7);
			assertThat(colleague.count("select count(*) from enterprise where phone = '0591-0000002'")).as("the second thought").isEqualTo(1);
		}
	}

	@Test
	@Order(3)
	void thePagesShowIt() {
		openVisit();
		openHazard();
		window.until("it is ordered", Canvas.class, "hazard.ribbon", ribbon -> "ORDERED".equals(ribbon.getData("state")));
	}

	@Test
	@Order(4)
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
}
