package org.safetyworkbench.ui.ledger;

import java.time.LocalDate;
import java.util.Map;

import org.safetyworkbench.hazard.HazardRow;
import org.safetyworkbench.spi.Severity;
import org.safetyworkbench.ui.grid.Grid;
import org.safetyworkbench.ui.look.Look.Tone;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.text.Texts;

/** How hazards look in every list: coloured by the days that are left. */
public final class HazardColumns {

	private HazardColumns() {}

	/**
	 * @param withEnterprise whether the list is of several enterprises
	 * @param authorities names of authorities by code; may be filled later, then the grid is painted again
	 */
	public static Grid<HazardRow> of(Desk desk, LocalDate today, boolean withEnterprise, Map<String, String> authorities) {
		Texts texts = desk.texts();
		Grid<HazardRow> grid = Grid.<HazardRow>of(desk).key(HazardRow::id).column(texts.get("column.due"), 12, row -> row.dueOn().toString()).bar(row -> tone(row, today)).sort("DUE")
				.column(texts.get("column.distance"), texts.isChinese() ? 10 : 12, row -> row.state().isOpen() ? texts.distance(today, row.dueOn()) : "").tone(row -> tone(row, today))
				.column(texts.get("column.severity"), texts.isChinese() ? 6 : 8, row -> texts.get("severity." + row.severity()))
				.tone(row -> row.severity() == Severity.MAJOR ? Tone.RED : null).sort("SEVERITY")
				.column(texts.get("column.state"), texts.isChinese() ? 10 : 15, row -> texts.of(row.state().label()));
		if (withEnterprise) grid.column(texts.get("column.enterprise"), 26, HazardRow::enterpriseName).grow().sort("NAME");
		return grid.column(texts.get("column.item"), texts.isChinese() ? 24 : 22, row -> texts.of(row.title())).grow()
				.column(texts.get("column.finding"), 15, row -> texts.of(row.finding())).grow()
				.column(texts.get("column.authority"), 16, row -> authorities.isEmpty() ? "" : authorities.getOrDefault(row.authority(), row.authority()))
				.column(texts.get("column.transfer"), 4, row -> row.transfer() ? texts.get("hazard.transfer") : "")
				.column(texts.get("column.officer"), 8, HazardRow::officer)
				.column(texts.get("column.found"), 12, row -> row.foundOn().toString()).sort("FOUND");
	}

	static Tone tone(HazardRow row, LocalDate today) {
		if (!row.state().isOpen()) return Tone.GREEN;
		if (row.dueOn().isBefore(today)) return Tone.RED;
		if (row.dueOn().equals(today)) return Tone.ORANGE;
		return row.dueOn().isAfter(today.plusDays(7)) ? Tone.BLUE : Tone.YELLOW;
	}
}
