package org.safetyworkbench.uitest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What the office reports: lists written to files, figures that open their rows, papers and transfers that are found again. */
abstract class ListsStory extends Story {

	@Test
	@Order(1)
	void aListIsWrittenAsAWordDocument() throws IOException {
		window.go("lists");
		window.until("the list has lines", Table.class, "lists", table -> table.getItemCount() > 1);
		assertThat(window.cut()).isEmpty();
		Path file = Files.createTempDirectory("lists").resolve("清单.docx");
		System.setProperty("safetyworkbench.file.EXPORT", file.toString());
		window.press("lists.lists.export");
		window.close("written");
		assertThat(file).isNotEmptyFile();
		assertThat(Files.readAllBytes(file)).startsWith('P', 'K');
	}

	@Test
	@Order(2)
	void everyViewShowsWithoutACutLabel() {
		for (String view : new String[] {"curves", "tables", "shares"}) {
			front(view);
			window.until(view + " has figures", Table.class, "lists." + view, table -> table.getItemCount() > 0);
			window.until("a chart is beside it", Composite.class, "lists." + view + ".graph", chart -> chart.getData("plot") != null);
			assertThat(window.cut()).as(view).isEmpty();
		}
		front("common");
		window.until("problems are there", Table.class, "lists.common", table -> table.getItemCount() > 0);
	}

	@Test
	@Order(2)
	void moneyIsSummedAndLeadsToWhatItIsFor() {
		window.go("lists");
		front("tables");
		window.choose("lists.tables.measure", "计划整改资金（元）");
		Table figures = window.until("there are sums", Table.class, "lists.tables", table -> table.getItemCount() > 1 && table.getItem(0).getText(1).endsWith(",000"));
		assertThat(window.cut()).isEmpty();
		shot("money");
		click(figures, 0, 1);
		window.until("the ledger says which figure it shows", Button.class, "ledger.drill", button -> button.getText().contains("计划整改资金"));
		window.until("it has the rows", Table.class, "ledger", table -> table.getItemCount() > 0);
		window.press("ledger.drill");
		window.go("lists");
		window.choose("lists.tables.measure", "发现");
	}

	@Test
	@Order(2)
	void whoWasNotInspectedIsNamed() {
		window.go("lists");
		front("coverage");
		Table reach = window.until("areas are there", Table.class, "lists.coverage", table -> table.getItemCount() > 0 && !table.getItem(0).getText(3).isBlank());
		int left = window.ask(() -> {
			int row = 0;
			while (reach.getItem(row).getText(3).equals("0")) row++;
			return row;
		});
		window.rows(reach, left);
		int count = window.ask(() -> Integer.parseInt(reach.getItem(left).getText(3)));
		window.until("those left are named", Table.class, "lists.coverage.left", table -> table.getItemCount() == count);
		assertThat(window.cut()).isEmpty();
		shot("coverage");
	}

	@Test
	@Order(3)
	void aFigureOpensExactlyItsRows() {
		window.go("lists");
		front("tables");
		Table figures = window.until("there are totals", Table.class, "lists.tables", table -> table.getItemCount() > 1 && table.getItem(0).getText(1).matches("\\d+"));
		int figure = window.ask(() -> Integer.parseInt(figures.getItem(0).getText(1)));
		assertThat(figure).isPositive();
		click(figures, 0, 1);
		window.until("the ledger says which figure it shows", Button.class, "ledger.drill", button -> button.getText().contains("发现"));
		Table ledger = window.until("it has the rows", Table.class, "ledger", table -> table.getItemCount() == figure);
		assertThat(window.column(ledger, 0)).hasSize(figure).doesNotContain("…");
		window.until("the head counts what is shown", Label.class, "ledger.counts", label -> label.getText().startsWith("显示 " + figure + " 条；"));
		window.press("ledger.drill");
		window.until("the ledger is whole again", () -> window.hidden(Button.class, "ledger.drill") == null || !window.hidden(Button.class, "ledger.drill").isVisible());
	}

	/** A press on a cell, as a mouse makes it. */
	private void click(Table table, int row, int column) {
		window.ask(() -> {
			Rectangle cell = table.getItem(row).getBounds(column);
			Event event = new Event();
			event.button = 1;
			event.x = cell.x + cell.width / 2;
			event.y = cell.y + cell.height / 2;
			table.notifyListeners(SWT.MouseUp, event);
			return null;
		});
	}

	private void front(String view) {
		String[] order = {"lists", "curves", "tables", "common", "shares", "coverage"};
		CTabFolder folder = window.until(CTabFolder.class, "lists.tabs");
		window.ask(() -> {
			folder.setSelection(java.util.Arrays.asList(order).indexOf(view));
			Event event = new Event();
			event.item = folder.getSelection();
			folder.notifyListeners(SWT.Selection, event);
			return null;
		});
	}

	@Test
	@Order(4)
	void papersAreIssuedForManyAndFoundAgain() {
		window.go("papers");
		window.press("papers.batch");
		window.choose("batch.kind", "事故隐患告知书");
		Table offered = window.until("hazards are offered", Table.class, "batch.rows", table -> table.getItemCount() > 0);
		assertThat(window.cut()).isEmpty();
		assertThat(window.ask(() -> window.isEnabled("batch.chosen"))).isFalse();
		window.ask(() -> {
			offered.selectAll();
			offered.notifyListeners(SWT.Selection, null); // as the workbench does for Ctrl+A
			return null;
		});
		window.until("all are chosen", Button.class, "batch.chosen", Button::isEnabled);
		window.press("batch.all");
		window.close("batch.done");
		window.choose("papers.kind", "事故隐患告知书");
		Table papers = window.until("the papers are listed", Table.class, "papers", table -> table.getItemCount() > 0);
		assertThat(window.column(papers, 2)).containsOnly("事故隐患告知书");
		assertThat(window.cut()).isEmpty();
	}

	@Test
	@Order(5)
	void aTemplateThatCannotBeUsedIsNamedAndTheBuiltInOneComesBack() throws IOException {
		Path own = Files.createDirectories(Path.of(Platform.getInstanceLocation().getURL().getPath()).resolve("templates")).resolve("通报.docx");
		Files.writeString(own, "不是Word文档");
		window.press("papers.numbers");
		Table kinds = window.until("every kind is there", Table.class, "numbers.rows", table -> table.getItemCount() > 15);
		int row = window.column(kinds, 0).indexOf("通报");
		window.rows(kinds, row);
		window.until("why it cannot be used stands below", Label.class, "numbers.fault", label -> label.getText().contains("恢复内置模板"));
		assertThat(window.cut()).isEmpty();
		window.press("numbers.restore");
		window.press("ask.ok");
		window.until("the built-in one counts again", Table.class, "numbers.rows", table -> table.getItem(row).getText(3).equals("可用"));
		assertThat(own).doesNotExist();
		window.close("numbers");
	}

	@Test
	@Order(6)
	void transfersAreCountedByWhatTheyWaitFor() {
		window.go("transfers");
		window.until("they are counted", Canvas.class, "transfers.receipt", tile -> String.valueOf(tile.getData("number")).matches("\\d+"));
		assertThat(window.cut()).isEmpty();
	}
}
