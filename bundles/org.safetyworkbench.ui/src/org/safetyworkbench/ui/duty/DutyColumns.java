package org.safetyworkbench.ui.duty;

import java.time.LocalDate;
import java.util.stream.Collectors;

import org.safetyworkbench.duty.DutyRow;
import org.safetyworkbench.duty.DutyStatus;
import org.safetyworkbench.ui.grid.Grid;
import org.safetyworkbench.ui.look.Look.Tone;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.text.Texts;

/** How duties look in every list. */
public final class DutyColumns {

	private DutyColumns() {}

	/** @param withEnterprise whether the list is of several enterprises */
	public static Grid<DutyRow> of(Desk desk, LocalDate today, boolean withEnterprise) {
		Texts texts = desk.texts();
		Grid<DutyRow> grid = Grid.<DutyRow>of(desk).key(DutyRow::id)
				.column(texts.get("column.due"), 12, row -> row.dueOn().map(Object::toString).orElse("")).bar(row -> tone(row, today)).sort("DUE")
				.column(texts.get("column.distance"), 12, row -> row.dueOn().map(due -> texts.distance(today, due)).orElse("")).tone(row -> tone(row, today))
				.column(texts.get("column.status"), 8, row -> texts.of(row.status().label())).tone(row -> tone(row, today));
		if (withEnterprise) grid.column(texts.get("column.enterprise"), 26, DutyRow::enterpriseName).grow().sort("NAME");
		return grid.column(texts.get("column.task"), 34, row -> texts.of(row.task())).grow()
				.column(texts.get("column.missing"), 20, row -> row.missing().stream().map(texts::of).collect(Collectors.joining(texts.get("list.separator")))).grow()
				.column(texts.get("column.binding"), 8, row -> texts.get("binding." + row.binding()));
	}

	static Tone tone(DutyRow row, LocalDate today) {
		if (row.status() == DutyStatus.OVERDUE) return Tone.RED;
		if (row.status() == DutyStatus.UNDECIDED) return Tone.GREY;
		return row.dueOn().map(due -> due.isBefore(today) ? Tone.RED : due.equals(today) ? Tone.ORANGE : due.isAfter(today.plusDays(7)) ? Tone.BLUE : Tone.YELLOW)
				.orElse(Tone.BLUE);
	}
}
