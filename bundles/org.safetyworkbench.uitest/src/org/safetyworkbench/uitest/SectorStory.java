package org.safetyworkbench.uitest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;

import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.safetyworkbench.spi.Document;
import org.safetyworkbench.spi.DocumentPack;
import org.safetyworkbench.workshop.SectorProject;

/** A sector team writes a pack with the window beside the editor, and sees what a new version would change. Each page leaves a picture. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SectorStory extends Story {

	private static final String PREVIEW = "safetyworkbench.file.PREVIEW";
	private static final String COMPARE = "safetyworkbench.file.COMPARE";
	private static final String EXPORT = "safetyworkbench.file.EXPORT";
	/** Files are not opened with whatever program this machine has for them. */
	private static final String NO_LAUNCH = "safetyworkbench.nolaunch";

	private Path folder;
	@BeforeAll
	void write() throws IOException {
		folder = Files.createTempDirectory("sector-story");
		SectorProject.of("lantern-fairs", "", "灯会", "Lantern fairs", LocalDate.now(), folder, List.of()).value().write(folder.resolve("lantern-fairs"));
		System.setProperty(PREVIEW, folder.resolve("lantern-fairs").toString());
		System.setProperty(COMPARE, folder.resolve("common").toString());
		System.setProperty(EXPORT, folder.resolve("changes.xlsx").toString());
		System.setProperty(NO_LAUNCH, "true");
	}

	@AfterAll
	void forget() {
		List.of(PREVIEW, COMPARE, EXPORT, NO_LAUNCH).forEach(System::clearProperty);
	}

	/** Saves as many editors do: another file in the place of the old one. */
	private void save(String document, String old, String other) throws IOException {
		Path file = folder.resolve("lantern-fairs/SAFETY-INF").resolve(document);
		assertThat(Files.readString(file)).contains(old);
		Path written = Files.writeString(folder.resolve(document), Files.readString(file).replace(old, other));
		Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
	}

	private void state(String words) {
		window.until("the preview says " + words, Label.class, "preview.state", label -> label.getText().contains(words));
	}

	@Test
	@Order(1)
	void whatIsSavedIsSeenAndTheChosenItemStays() throws IOException {
		window.go("library");
		window.press("library.preview");
		state("没有问题");
		Table items = window.until("its items are listed", Table.class, "preview.items", table -> table.getItemCount() == 2 && !table.getItem(1).getText(2).isEmpty());
		window.rows(items, 1);
		String question = window.column(items, 2).get(1);
		save("items.yaml", question, "彩灯灯组是否离开可燃物？（刚保存）");
		window.until("the new words are listed", () -> items.getItem(1).getText(2).contains("刚保存"));
		window.until("they are read beside the list", StyledText.class, "preview.items.why", text -> text.getText().contains("刚保存"));
		assertThat(window.ask(items::getSelectionIndex)).as("the chosen row").isEqualTo(1);
		shot("preview-good");
		assertThat(window.cut()).isEmpty();
	}

	@Test
	@Order(2)
	void aBrokenFileKeepsTheLastViewAndTellsWhere() throws IOException {
		save("rules.yaml", "origin: practice", "origin: practise");
		state("读不通");
		Link problem = window.until("the first problem is told", Link.class, "preview.problem", link -> link.getText().contains("rules.yaml:"));
		assertThat(window.column(window.until(Table.class, "preview.items"), 2)).as("the last good view").anyMatch(text -> text.contains("刚保存"));
		shot("preview-broken");
		window.display().asyncExec(() -> problem.notifyListeners(SWT.Selection, new Event()));
		window.until("the place can be pasted", () -> pasted().contains("rules.yaml:"));
		save("rules.yaml", "origin: practise", "origin: practice");
		state("没有问题");
		window.until("problems are gone", () -> !window.hidden(Control.class, "preview.problems").isVisible());
	}

	private String pasted() {
		Clipboard clipboard = new Clipboard(window.display());
		try {
			return String.valueOf(clipboard.getContents(TextTransfer.getInstance()));
		} finally {
			clipboard.dispose();
		}
	}

	@Test
	@Order(3)
	void whatANewVersionWouldChangeIsListedAndWritten() throws IOException {
		new OtherDesk().register("灯会小吃（演示）");
		newVersionOfCommon();
		window.go("library");
		window.press("library.compare");
		window.until("it is compared", Label.class, "changes.state", label -> label.getText().contains("处不同"));
		window.until("differences are listed", Table.class, "changes.packs", table -> table.getItemCount() > 0 && !table.getItem(0).getText(1).isEmpty());
		shot("changes-packs");
		CTabFolder tabs = window.until(CTabFolder.class, "changes");
		window.ask(() -> {
			tabs.setSelection(1);
			return tabs;
		});
		Table records = window.until("records are listed", Table.class, "changes.records", table -> table.getItemCount() > 0 && !table.getItem(0).getText(1).isEmpty());
		window.rows(records, 0);
		window.until("the chosen one is read", StyledText.class, "changes.records.why", text -> text.getText().contains("新版"));
		shot("changes-records");
		window.until("it can be written", Button.class, "changes.export", Control::isEnabled);
		window.press("changes.export");
		window.close("written");
		assertThat(folder.resolve("changes.xlsx")).isNotEmptyFile();
		assertThat(window.cut()).isEmpty();
	}

	/** The first item of all has another id, and so every checklist changes. */
	private void newVersionOfCommon() throws IOException {
		Path documents = Files.createDirectories(folder.resolve("common/SAFETY-INF"));
		for (Document document : DocumentPack.of(Platform.getBundle("org.safetyworkbench.sector.common")).documents())
			Files.writeString(documents.resolve(document.name()), document.text().replace("- id: CM-001\n", "- id: CM-901\n"));
	}
}
