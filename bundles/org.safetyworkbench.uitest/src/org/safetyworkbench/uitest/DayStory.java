package org.safetyworkbench.uitest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** A day at the window, in order: an empty workspace, both imports, finding an enterprise, the ledger, trying a rule, saving. */
abstract class DayStory extends Story {

	@Test
	@Order(1)
	void anEmptyWorkspaceStartsWithTodayAndSaysWhatToDo() {
		window.until(Canvas.class, "today.overdue");
		window.until(Label.class, "today.lines.empty");
		assertThat(window.text("today.lines.empty")).contains("企业登记表");
		assertThat(window.cut()).isEmpty();
	}

	@Test
	@Order(2)
	void aRegisterIsImportedByAMenuJob() throws IOException {
		importing("REGISTER", "register");
		assertThat(window.text("import.result.counts")).contains("拒收 0");
		window.close("import.result");
		window.until("duties are late", Canvas.class, "today.overdue", tile -> Integer.parseInt(String.valueOf(tile.getData("number"))) > 0);
		window.until("its lines are shown", Table.class, "today.lines", table -> table.getItemCount() > 0);
	}

	@Test
	@Order(3)
	void failedAnswersBecomeHazardsToConfirm() throws IOException {
		importing("ANSWERS", "answers");
		window.close("import.result");
		window.until("hazards wait", Canvas.class, "today.desk", tile -> Integer.parseInt(String.valueOf(tile.getData("number"))) > 0);
		assertThat(window.cut()).isEmpty();
	}

	private void importing(String kind, String demo) throws IOException {
		Path file = Files.createTempFile(demo, ".csv");
		try (InputStream in = Platform.getBundle("org.safetyworkbench.exchange").getEntry("demo/" + demo + ".csv").openStream()) {
			Files.write(file, in.readAllBytes());
		}
		System.setProperty("safetyworkbench.file." + kind, file.toString());
		window.run("org.safetyworkbench.ui.import." + demo, Map.of());
		window.press("import.run");
		window.until(Label.class, "import.result.counts");
	}

	@Test
	@Order(4)
	void anEnterpriseOpensByItsInitialsInThreeKeystrokes() {
		open("gjy", "古井");
		assertThat(window.text("enterprise.name")).isEqualTo("古井羊肉馆（演示）");
		assertThat(window.cut()).isEmpty();
	}

	private void open(String typed, String found) {
		window.type("search", typed);
		window.until(found + " is found", Table.class, "search.hits", table -> table.getItemCount() > 0 && table.getItem(0).getText(1).startsWith(found));
		window.key("search", SWT.CR);
		window.until(found + " is open", Label.class, found.matches("[A-Z].*") ? "rule.title" : "enterprise.name", label -> label.getText().startsWith(found));
	}

	@Test
	@Order(5)
	void aChangedFactIsSavedAndLogged() {
		open("gjy", "古井");
		window.type("fact.employees", "23");
		window.press("enterprise.save");
		window.until("the change is in the log", () -> {
			Table log = changes();
			return log != null && log.getItemCount() > 1 && log.getItem(0).getText(3).contains("23");
		});
	}

	/** The log is on a tab behind: it is asked for whether visible or not. */
	private Table changes() {
		return window.hidden(Table.class, "enterprise.changes");
	}

	@Test
	@Order(6)
	void theLedgerIsFilteredBySeverity() {
		window.go("ledger");
		Table ledger = window.until("hazards are read", Table.class, "ledger", table -> table.getItemCount() > 1);
		window.choose("ledger.severity", "重大");
		window.until("only major hazards are left", () -> ledger.getItemCount() > 0 && ledger.getItem(0).getText(2).equals("重大")
				&& ledger.getItem(ledger.getItemCount() / 2).getText(2).equals("重大"));
		assertThat(window.column(ledger, 2)).containsOnly("重大");
		assertThat(window.cut()).isEmpty();
	}

	@Test
	@Order(7)
	void aRuleIsTriedWithFacts() {
		open("CG-R01", "CG-R01");
		window.until("missing facts are named", StyledText.class, "rule.answer", answer -> answer.getText().contains("缺少"));
		window.choose("try.forced_vaporisation", "否");
		window.type("try.lpg_total_kg", "120");
		window.until("the rule answers", StyledText.class, "rule.answer", answer -> answer.getText().contains("气瓶间"));
		assertThat(window.cut()).isEmpty();
	}

	@Test
	@Order(8)
	void everyMainPageOpensWithoutACutLabel() {
		for (String page : List.of("enterprises", "duties", "library", "today")) {
			window.go(page);
			window.until(Table.class, switch (page) {
				case "today" -> "today.lines";
				case "library" -> "library.packs";
				default -> page;
			});
			assertThat(window.cut()).as(page).isEmpty();
		}
	}
}
