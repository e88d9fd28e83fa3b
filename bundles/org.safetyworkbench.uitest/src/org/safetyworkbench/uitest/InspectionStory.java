package org.safetyworkbench.uitest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** A visit at the window: begun from its page, answered by keys, photographed, finished, corrected. */
abstract class InspectionStory extends Story {

	@Test
	@Order(1)
	void aVisitBeginsWithThreeKeystrokes() {
		window.go("inspections");
		window.press("inspections.new");
		window.type("visit.enterprise", "gjy");
		window.until("the enterprise is found", Table.class, "visit.enterprise.hits", table -> table.getItemCount() > 0 && table.getItem(0).getText(0).startsWith("古井"));
		window.until("its checklists are offered", Button.class, "ask.packs.catering-gas", Button::getSelection);
		window.choose("ask.kind", "指导服务（不出责令文书）");
		assertThat(window.cut()).isEmpty();
		window.press("visit.ok");
		window.until("the checklist is there", Table.class, "inspection.items", table -> table.getItemCount() > 20);
		assertThat(window.text("inspection.title")).startsWith("古井");
	}

	@Test
	@Order(2)
	void answersAreGivenByKeysAndKeptAtOnce() {
		window.stroke("inspection.items", 'y');
		counted("已答1/", "不合格0");
		window.stroke("inspection.items", '１');
		counted("已答2/", "不合格0");
		window.stroke("inspection.items", 'N');
		counted("已答3/", "不合格1");
		window.until("all is saved", Label.class, "inspection.saving", label -> label.getText().startsWith("已全部保存"));
		assertThat(window.cut()).isEmpty();
	}

	private void counted(String answered, String failed) {
		window.until(answered + " " + failed, Label.class, "inspection.counts", label -> label.getText().startsWith(answered) && label.getText().endsWith(failed));
	}

	@Test
	@Order(3)
	void anAnswerIsTakenBackByItsKey() {
		window.key("inspection.items", SWT.ARROW_UP);
		window.stroke("inspection.items", (char) SWT.DEL);
		counted("已答2/", "不合格0");
		window.stroke("inspection.items", '2');
		counted("已答3/", "不合格1");
	}

	@Test
	@Order(4)
	void typingOnAfterAFailedItemAnswersTheNextOne() {
		window.stroke("inspection.items", '1');
		counted("已答4/", "不合格1");
		window.key("inspection.items", SWT.ARROW_UP);
		window.stroke("inspection.items", (char) SWT.DEL);
		counted("已答3/", "不合格1");
		window.key("inspection.items", SWT.ARROW_UP);
	}

	@Test
	@Order(5)
	void lettersInANoteAnswerNothing() {
		window.type("inspection.note", "y 1 n 2");
		window.until("all is saved", Label.class, "inspection.saving", label -> label.getText().startsWith("已全部保存"));
		counted("已答3/", "不合格1");
	}

	@Test
	@Order(6)
	void aPhotographIsAddedByItsKey() throws IOException {
		Path photo = Files.createTempFile("photo", ".png");
		ImageLoader loader = new ImageLoader();
		loader.data = new ImageData[] {new ImageData(40, 30, 24, new PaletteData(0xFF0000, 0xFF00, 0xFF))};
		loader.save(photo.toString(), SWT.IMAGE_PNG);
		System.setProperty("safetyworkbench.file.EVIDENCE", photo.toString());
		window.stroke("inspection.items", 'f');
		window.until(Canvas.class, "evidence.shot");
		System.clearProperty("safetyworkbench.file.EVIDENCE");
	}

	@Test
	@Order(7)
	void finishingNamesWhatWasNotLookedAtAndMakesHazards() {
		window.press("inspection.finish");
		window.until("open items are named", Table.class, "finish.open", table -> table.getItemCount() > 20);
		assertThat(window.cut()).isEmpty();
		window.press("finish.ok");
		window.until("the visit is finished", Label.class, "inspection.about", label -> label.getText().startsWith("已完成"));
		window.until(Button.class, "inspection.finished.hazards");
		window.until(Button.class, "inspection.finished.record");
		window.until(Button.class, "inspection.hazard");
		window.until("its second result is told", Label.class, "inspection.standardisation", label -> label.getText().startsWith("标准化：指南类") && label.getText().contains("不符合1项"));
	}

	@Test
	@Order(8)
	void aCorrectionLeavesTheOldWordsVisible() {
		window.press("inspection.correct");
		window.choose("ask.result", "是");
		window.type("ask.reason", "现场复核，原答案填错");
		window.press("ask.ok");
		window.until("both answers are shown", Label.class, "inspection.correction", label -> label.getText().contains("否") && label.getText().contains("→ 是"));
		counted("已答3/", "不合格0");
		window.until("the second result follows", Label.class, "inspection.standardisation", label -> label.getText().contains("不符合0项") && label.getText().endsWith("符合率100%"));
		assertThat(window.cut()).isEmpty();
	}

	@Test
	@Order(9)
	void whoWasThereIsCorrectedBesideTheFirstWords() {
		window.tab("inspection.tabs", 1);
		window.press("inspection.presence.correct");
		window.type("ask.who", "林店长（演示）");
		window.type("ask.reason", "笔录中姓名写错");
		window.press("ask.ok");
		window.until("both are shown", Label.class, "inspection.presence.correction", label -> label.getText().contains("→ 林店长（演示）"));
		assertThat(window.cut()).isEmpty();
	}

	@Test
	@Order(10)
	void aPartIsEnteredForADayThatIsOverOnlyWithAReason() {
		window.go("inspections");
		window.press("inspections.new");
		window.type("visit.enterprise", "gjy");
		window.until("its checklists are offered", Button.class, "ask.packs.catering-gas", Button::getSelection);
		window.choose("ask.kind", "指导服务（不出责令文书）");
		window.type("ask.on", LocalDate.now().minusDays(30).toString());
		window.press("visit.ok");
		window.until("the limit is said", Label.class, "visit.problem", label -> label.getText().contains("补录超过期限"));
		window.type("ask.on", LocalDate.now().minusDays(1).toString());
		window.press("visit.ok");
		window.until("the reason is asked for", Label.class, "visit.problem", label -> label.getText().contains("补录须说明理由"));
		assertThat(window.cut()).isEmpty();
		window.tick("ask.themes.fire", true);
		window.tick("ask.levels.post", true);
		window.until("how much is asked is said", Label.class, "visit.notices", label -> label.getText().contains("检查范围：消防安全、岗位；适用的另外"));
		assertThat(window.cut()).isEmpty();
		window.type("ask.late", "停电，按纸质检查表补录");
		window.press("visit.ok");
		counted("已答0/", "不合格0");
		window.until("the visit of yesterday is there", Label.class, "inspection.about", label -> label.getText().contains(LocalDate.now().minusDays(1).toString()));
		window.until("which part it asks is said", Label.class, "inspection.part", label -> label.getText().startsWith("检查范围：消防安全、岗位"));
		window.until("it asks that part only", Table.class, "inspection.items", table -> table.getItemCount() < 30);
		assertThat(window.cut()).isEmpty();
	}

	@Test
	@Order(11)
	void aNewVisitStandsInSightAtTheBeginningOfTheList() {
		window.go("inspections");
		window.until("the open visit is the first row in sight", Table.class, "inspections", table -> table.getTopIndex() == 0 && table.getItem(0).getText(1).equals("进行中"));
	}
}
