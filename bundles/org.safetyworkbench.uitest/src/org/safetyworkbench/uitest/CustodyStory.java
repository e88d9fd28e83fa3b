package org.safetyworkbench.uitest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

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
		for (String name : new String[] {"BACKUP", "AUDIT", "AGAINST", "RESTORE"}) System.clearProperty("safetyworkbench.file." + name);
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

	/** Into a folder beside; the workspace that is open goes on. A cut backup is refused before anything is made. */
	@Test
	@Order(2)
	void theBackupBecomesAnotherWorkspace() throws IOException {
		Path made = folder.resolve("另一处");
		byte[] whole = Files.readAllBytes(folder.resolve("备份.zip"));
		Files.write(folder.resolve("截断.zip"), Arrays.copyOf(whole, whole.length - 40));
		restore("截断.zip", made);
		window.until("the cut one is refused", () -> window.shell("problem") != null);
		shot("office-restore-refused");
		window.close("problem");
		assertThat(made).doesNotExist();
		restore("备份.zip", made);
		window.until("it was restored", () -> window.shell("window.other") != null);
		shot("office-restored");
		window.close("window.other");
		assertThat(made.resolve("database")).isNotEmptyDirectory();
		assertThat(made.resolve("restore.unfinished")).doesNotExist();
		assertThat(window.cut()).isEmpty();
	}

	private void restore(String backup, Path into) {
		System.setProperty("safetyworkbench.file.RESTORE", folder.resolve(backup).toString());
		window.press("office.database.restore");
		window.type("ask.folder", into.toString());
		window.press("ask.ok");
	}

	@Test
	@Order(3)
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
	@Order(4)
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
