package org.safetyworkbench.uitest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.safetyworkbench.evidence.EvidenceRole;
import org.safetyworkbench.hazard.Action;
import org.safetyworkbench.hazard.Deed;
import org.safetyworkbench.hazard.Source;
import org.safetyworkbench.spi.Severity;

/** The routes a hazard takes beside the long one: corrected on the spot, handed over and answered, ordered and deferred. Each leaves a picture. */
abstract class RoutesStory extends Story {

	private final OtherDesk other = new OtherDesk();

	private void open(String finding) {
		window.go("ledger");
		window.type("ledger.find", finding);
		Table ledger = window.until(finding + " is found", Table.class, "ledger", table -> table.getItemCount() == 1 && table.getItem(0).getText(2).length() > 0);
		window.open(ledger, 0);
		window.until("it is open", Label.class, "hazard.title", Control::isVisible);
	}

	private void state(String state) {
		window.until("the hazard is " + state, Canvas.class, "hazard.ribbon", ribbon -> state.equals(ribbon.getData("state")));
		window.until("no dialog is open", () -> window.shell("ask") == null);
	}

	@Test
	@Order(1)
	void oneIsCorrectedOnTheSpotAndClosedByASecondPerson() throws IOException {
		UUID id = other.record(Severity.GENERAL, Source.CAMPAIGN, "灭火器被遮挡（演示当场）");
		other.act("王工（演示）", id, Deed.of(Action.CONFIRM, LocalDate.now()));
		open("演示当场");
		state("CONFIRMED");
		window.until("it waits for the picture of after", Button.class, "act.correct-on-spot", button -> !button.isEnabled() && button.getToolTipText().contains("整改后"));
		LoopStory.picture("app128");
		window.press("hazard.evidence.before");
		window.stored("it is kept", () -> other.evidence(id, EvidenceRole.BEFORE) == 1);
		LoopStory.picture("app48");
		window.press("hazard.evidence.after");
		window.until("it can be done", Button.class, "act.correct-on-spot", Control::isEnabled);
		window.press("act.correct-on-spot");
		window.type("ask.result", "已移开杂物");
		window.press("ask.ok");
		state("SUBMITTED");
		window.press("act.pass");
		window.type("ask.opinion", "当场复核合格");
		window.press("ask.ok");
		state("RECHECKED");
		assertThat(window.cut()).isEmpty();
		shot("route-on-the-spot");
		other.act("李核（演示）", id, Deed.of(Action.CLOSE, LocalDate.now()).with("opinion", "同意"));
	}

	@Test
	@Order(2)
	void oneIsHandedOverAndAnswered() {
		UUID id = other.record(Severity.GENERAL, Source.CAMPAIGN, "疏散通道占用（演示移送）");
		other.act("王工（演示）", id, Deed.of(Action.CONFIRM, LocalDate.now()));
		other.act("王工（演示）", id, Deed.of(Action.TRANSFER, LocalDate.now()).with("authority", "FR"));
		window.go("transfers");
		window.click("transfers.all");
		Table transfers = window.until("it is listed", Table.class, "transfers", table -> row(table, "消防救援机构") >= 0);
		window.rows(transfers, window.ask(() -> row(transfers, "消防救援机构")));
		window.until("its receipt can be recorded", Button.class, "transfers.record-transfer-receipt", Control::isEnabled);
		window.press("transfers.record-transfer-receipt");
		window.press("ask.ok");
		window.until("it is recorded", () -> window.shell("ask") == null);
		window.rows(transfers, window.ask(() -> row(transfers, "消防救援机构")));
		window.until("its reply can be recorded", Button.class, "transfers.record-reply", Control::isEnabled);
		window.press("transfers.record-reply");
		window.type("ask.reply", "已责令清理通道（演示）");
		window.press("ask.ok");
		window.until("it is answered", () -> window.shell("ask") == null && row(transfers, "已责令清理通道") >= 0);
		assertThat(window.cut()).isEmpty();
		shot("route-transfer");
	}

	@Test
	@Order(3)
	void oneIsOrderedAndItsDeadlineDeferredByTheChief() {
		UUID id = other.record(Severity.GENERAL, Source.CAMPAIGN, "燃气管道锈蚀（演示延期）");
		other.act("王工（演示）", id, Deed.of(Action.CONFIRM, LocalDate.now()));
		open("演示延期");
		window.press("act.order");
		window.type("ask.deadline", "+10");
		window.type("ask.measure", "更换锈蚀管段");
		window.press("ask.ok");
		state("ORDERED");
		window.menu("act.more", "act.ask-deferral");
		window.type("ask.until", "+20");
		window.type("ask.applicant", "周某（演示）");
		window.type("ask.deed.reason", "管材未到货");
		window.press("ask.ok");
		window.until("who asked cannot decide", Button.class, "act.decide-deferral", button -> !button.isEnabled());
		window.becomes(other.chief());
		window.press("act.decide-deferral");
		window.choose("ask.decision", "同意");
		window.type("ask.deed.reason", "情况属实");
		assertThat(window.cut()).isEmpty();
		window.press("ask.ok");
		window.until("the dialog is closed", () -> window.shell("ask") == null);
		window.stored("the new deadline counts", () -> other.dueOn(id).equals(LocalDate.now().plusDays(20)));
		window.becomes("王工（演示）");
		shot("route-deferral");
	}

	private static int row(Table table, String words) {
		for (int row = 0; row < table.getItemCount(); row++)
			for (int column = 0; column < table.getColumnCount(); column++) if (table.getItem(row).getText(column).contains(words)) return row;
		return -1;
	}
}
