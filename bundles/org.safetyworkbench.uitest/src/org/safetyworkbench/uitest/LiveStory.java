package org.safetyworkbench.uitest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.safetyworkbench.hazard.Action;
import org.safetyworkbench.hazard.Deed;
import org.safetyworkbench.hazard.Source;
import org.safetyworkbench.spi.Severity;

/** What others do is seen without asking for it, and never in the way of what is being done here. */
abstract class LiveStory extends Story {

	private final OtherDesk other = new OtherDesk();

	@Test
	@Order(1)
	void aColleaguesHazardAppearsInTheLedgerAndTheChosenRowStays() {
		UUID first = other.record(Severity.GENERAL, Source.CAMPAIGN, "应急灯不亮（演示实时）");
		window.go("ledger");
		window.type("ledger.find", "演示实时");
		Table ledger = window.until("it is found", Table.class, "ledger", table -> table.getItemCount() == 1 && table.getItem(0).getText(2).length() > 0);
		window.rows(ledger, 0);
		other.act("王工（演示）", first, Deed.of(Action.CONFIRM, LocalDate.now()));
		other.record(Severity.MAJOR, Source.CAMPAIGN, "燃气管道未固定（演示实时）");
		window.until("the other is there as well", () -> ledger.getItemCount() == 2);
		assertThat(window.ask(() -> ledger.getSelectionCount())).as("chosen rows").isEqualTo(1);
		window.type("ledger.find", "");
	}

	@Test
	@Order(2)
	void whatIsTypedStaysWhenAColleagueChangesTheEnterprise() {
		window.type("search", "gjy");
		window.until("it is found", Table.class, "search.hits", table -> table.getItemCount() > 0);
		window.key("search", SWT.CR);
		window.until("it is open", Label.class, "enterprise.name", label -> label.getText().startsWith("古井"));
		window.type("enterprise.phone", "0591-0000009");
		other.move("新街9号（演示）");
		window.until("the page says so", Label.class, "notice", label -> label.getText().contains("王工（演示）"));
		assertThat(window.ask(() -> window.hidden(Text.class, "enterprise.phone").getText())).isEqualTo("0591-0000009");
		assertThat(window.cut()).isEmpty();
		window.press("enterprise.meanwhile.drop");
		window.until("theirs is shown", Text.class, "enterprise.address", field -> field.getText().equals("新街9号（演示）"));
	}

	@Test
	@Order(3)
	void anOpenPageShowsTheNewAddressByItself() {
		window.type("search", ""); // the keyboard leaves the form
		other.move("新街10号（演示）");
		window.until("it is shown", Text.class, "enterprise.address", field -> field.getText().equals("新街10号（演示）"));
	}

	@Test
	@Order(4)
	void buttonsStayWhileAColleagueChangesWhatTheyDoNotSay() {
		UUID hazard = other.record(Severity.GENERAL, Source.CAMPAIGN, "灭火器过期（演示按钮）");
		window.go("ledger");
		window.type("ledger.find", "演示按钮");
		Table ledger = window.until("it is found", Table.class, "ledger", table -> table.getItemCount() == 1 && table.getItem(0).getText(2).length() > 0);
		window.open(ledger, 0);
		window.until("it is open", Label.class, "hazard.title", label -> label.getText().contains("演示按钮"));
		Button confirm = window.until(Button.class, "act.confirm");
		window.later(confirm::setFocus);
		other.act("王工（演示）", hazard, Deed.of(Action.SET_MEASURE, LocalDate.now()).with("measure", "更换灭火器").because("现场核实"));
		window.tab("hazard.folder", 1);
		window.until("it is told", StyledText.class, "hazard.story", story -> story.getText().contains("更换灭火器"));
		assertThat(window.ask(() -> !confirm.isDisposed() && confirm.isFocusControl())).isTrue();
	}
}
