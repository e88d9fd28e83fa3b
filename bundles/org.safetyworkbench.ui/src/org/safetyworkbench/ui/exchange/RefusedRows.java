package org.safetyworkbench.ui.exchange;

import java.util.stream.Collectors;

import org.safetyworkbench.exchange.Refusal;
import org.safetyworkbench.ui.grid.Grid;
import org.safetyworkbench.ui.look.Look.Tone;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.text.Texts;

/** Rows that are not taken over, each with its reasons. */
final class RefusedRows {

	private RefusedRows() {}

	static Grid<Refusal> grid(Desk desk) {
		Texts texts = desk.texts();
		return Grid.<Refusal>of(desk).column(texts.get("column.row"), 6, refusal -> String.valueOf(refusal.row())).right()
				.column(texts.get("column.reasons"), 60, refusal -> refusal.reasons().stream().map(reason -> reason.in(texts.locale()))
						.collect(Collectors.joining(texts.get("list.semicolon")))).grow().tone(refusal -> Tone.RED)
				.column(texts.get("column.cells"), 40, refusal -> String.join(texts.get("list.separator"), refusal.cells()).replace('\n', ' ')).grow();
	}
}
