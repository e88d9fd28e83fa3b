package org.safetyworkbench.ui.inspection;

import java.time.LocalDate;

import org.safetyworkbench.inspection.Visit;
import org.safetyworkbench.inspection.VisitState;
import org.safetyworkbench.ui.grid.Grid;
import org.safetyworkbench.ui.look.Look.Tone;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.shell.Place;
import org.safetyworkbench.ui.text.Texts;

/** How visits look in every list. */
public final class VisitColumns {

	private VisitColumns() {}

	/** @param withEnterprise whether the list is of several enterprises */
	public static Grid<Visit> of(Desk desk, LocalDate today, boolean withEnterprise) {
		Texts texts = desk.texts();
		Grid<Visit> grid = Grid.<Visit>of(desk).key(Visit::id).column(texts.get("column.day"), 12, visit -> visit.on().toString()).bar(visit -> tone(visit, today))
				.column(texts.get("column.state"), texts.isChinese() ? 8 : 10, visit -> texts.of(visit.state().label())).tone(visit -> tone(visit, today))
				.column(texts.get("column.kind"), texts.isChinese() ? 10 : 17, visit -> texts.of(visit.kind().label()));
		if (withEnterprise) grid.column(texts.get("column.enterprise"), 30, Visit::enterpriseName).grow();
		return grid.column(texts.get("inspection.inspectors"), 18, Visit::inspectors).grow()
				.column(texts.get("inspection.progress"), 10, VisitColumns::progress).right()
				.column(texts.get("inspection.failures"), 8, visit -> visit.failed() == 0 ? "" : String.valueOf(visit.failed())).right().tone(visit -> Tone.RED)
				.column(texts.get("inspection.entered"), 12, visit -> visit.enteredOn().equals(visit.on()) ? "" : visit.enteredOn().toString())
				.onOpen(visit -> desk.go(Place.record(Place.INSPECTION, visit.id())));
	}

	private static String progress(Visit visit) {
		return visit.answered() + (visit.items() == 0 ? "" : "/" + visit.items());
	}

	private static Tone tone(Visit visit, LocalDate today) {
		if (visit.state() == VisitState.DISCARDED) return Tone.GREY;
		if (visit.state() == VisitState.FINISHED) return Tone.GREEN;
		return visit.on().isBefore(today) ? Tone.ORANGE : Tone.BLUE;
	}
}
