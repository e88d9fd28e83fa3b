package org.safetyworkbench.ui.exchange;

import java.util.List;

import org.safetyworkbench.exchange.ColumnUse;
import org.safetyworkbench.exchange.Preview;
import org.safetyworkbench.ui.grid.Grid;
import org.safetyworkbench.ui.look.Look;
import org.safetyworkbench.ui.look.Look.Tone;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.text.Texts;

/** The tables of a preview: the rows as understood, and what became of each column. */
record PreviewTables(Desk desk, Preview preview) {

	/** A column of a sheet. */
	record Use(String sheet, ColumnUse column) {}

	Grid<Preview.PreviewRow> rows() {
		Grid<Preview.PreviewRow> grid = Grid.<Preview.PreviewRow>of(desk).column(desk.texts().get("column.row"), 6, row -> String.valueOf(row.row())).right();
		List<org.safetyworkbench.core.Text> columns = preview.columns();
		for (int i = 0; i < columns.size(); i++) {
			int index = i;
			grid.column(desk.texts().of(columns.get(i)), width(i), row -> index < row.values().size() ? row.values().get(index).replace('\n', ' ') : "");
		}
		return grid;
	}

	/** As wide as what stands in the column, within reason. */
	private int width(int column) {
		int widest = preview.rows().stream().filter(row -> column < row.values().size()).mapToInt(row -> Look.columns(row.values().get(column))).max().orElse(0);
		return Math.clamp(widest * 4L / 3, 8, 36);
	}

	Grid<Use> columns() {
		Texts texts = desk.texts();
		return Grid.<Use>of(desk).column(texts.get("column.column"), 6, use -> use.column().letter())
				.column(texts.get("column.header"), 26, use -> use.column().header()).grow()
				.column(texts.get("column.meaning"), 26, use -> texts.of(use.column().meaning())).grow().bar(use -> use.column().isRead() ? Tone.GREEN : Tone.GREY)
				.column(texts.get("column.note"), 30, use -> texts.of(use.column().note())).grow().tone(use -> Tone.ORANGE)
				.column(texts.get("column.sheet"), 14, Use::sheet);
	}
}
