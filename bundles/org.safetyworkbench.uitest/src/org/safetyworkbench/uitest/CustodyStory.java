package org.safetyworkbench.uitest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** An administrator backs up and checks, an auditor takes the log out and holds it against what was kept, an official names another. */
abstract class CustodyStory extends Story {

	private static Path folder;

	@BeforeAll
	static void filesToWrite() throws IOException {
		folder = Files.createTempDirectory("custody");
		System.setProperty("safetyworkbench.nolaunch", "true");
		System.setProperty("safetyworkbench.file.BACKUP", folder.resolve("备份.zip").toString());
		System.setProperty("safetyworkbench.file.AUDIT", folder.resolve("归档.zip").toString());
	}

	@AfterAll
	static void nothingStays() {
		for (String name : new String[] {"BACKUP", "AUDIT", "AGAINST"}) System.clearProperty("safetyworkbench.file." + name);
	}

	/** Whoever began in this workspace has every role but that for tip-offs. */
	@Test
	@Order(1)
	void theDatabaseIsBackedUpAndChecked() {
		window.becomes(System.getProperty("user.name"));
		window.go("office");
		window.tab("office", "database");
		window.press("office.database.backup");
		window.close("written");
		assertThat(folder.resolve("备份.zip")).isNotEmptyFile();
		window.press("office.database.check");
		window.until("it is in order", Label.class, "office.database.result", label -> label.getText().contains("核对无误"));
		window.until("tables are counted", Table.class, "office.database", table -> table.getItemCount() > 20);
		shot("office-database");
		assertThat(window.cut()).isEmpty();
	}

	@Test
	@Order(2)
	void theLogIsTakenOutAndHeldAgainstWhatWasKept() {
		window.tab("office", "audit");
		window.press("office.audit.export");
		window.close("written");
		for (String kept : new String[] {"归档.zip", "备份.zip"}) {
			System.setProperty("safetyworkbench.file.AGAINST", folder.resolve(kept).toString());
			window.press("office.audit.against");
			window.until("the log is whole against " + kept, Label.class, "office.audit.verdict", label -> label.getText().contains("完整"));
		}
		shot("office-audit");
		assertThat(window.cut()).isEmpty();
	}

	@Test
	@Order(3)
	void somebodyElseFollowsAHazard() {
		window.go("ledger");
		Table hazards = window.until("hazards are listed", Table.class, "ledger", table -> table.getItemCount() > 0 && !table.getItem(0).getText(4).isEmpty());
		window.open(hazards, 0);
		window.until(Canvas.class, "hazard.ribbon");
		window.press("hazard.assign");
		Combo offered = window.until("others are offered", Combo.class, "ask.officer", one -> one.getItemCount() > 0);
		String officer = window.ask(() -> offered.getItem(0));
		window.choose("ask.officer", officer);
		window.type("ask.reason", "片区调整（演示）");
		window.press("ask.ok");
		window.until("it was kept", () -> window.shell("ask") == null);
		window.becomes(officer);
		window.go("ledger");
		window.choose("ledger.state", "我跟办的");
		window.until("mine is among them", Table.class, "ledger", table -> table.getItemCount() > 0);
		shot("ledger-followed");
		window.press("ledger.clear");
		window.becomes("王工（演示）");
		assertThat(window.cut()).isEmpty();
	}
}
