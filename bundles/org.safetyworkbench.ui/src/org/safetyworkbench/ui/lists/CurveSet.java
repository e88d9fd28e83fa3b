package org.safetyworkbench.ui.lists;

import java.util.List;

import org.safetyworkbench.statistics.Measure;

/** Curves that are looked at together. */
enum CurveSet {
	/** What the three-year action asks for: stock gone, increment curbed, none past its deadline. */
	MAJOR(Measure.STOCK, Measure.INCREMENT, Measure.UNCLEARED),
	ALL(Measure.FOUND, Measure.CLOSED, Measure.OPEN, Measure.OVERDUE),
	CLOSING(Measure.CLOSED, Measure.IN_TIME, Measure.SELF_CLOSED),
	MONEY(Measure.MONEY, Measure.MONEY_SPENT);

	private final List<Measure> measures;

	CurveSet(Measure... measures) {
		this.measures = List.of(measures);
	}

	List<Measure> measures() {
		return measures;
	}

	boolean hasMilestones() {
		return this == MAJOR;
	}
}
