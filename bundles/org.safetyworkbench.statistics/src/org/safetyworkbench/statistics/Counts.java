package org.safetyworkbench.statistics;

import java.sql.SQLException;
import java.util.List;

import org.safetyworkbench.store.Session;

/** All tables of counts together: a face comes or goes, and every count it belongs to follows. */
final class Counts {

	private final Counters cells = new Counters("figure_cell", List.of("period", "area", "sector", "source", "severity"), List.of("found_n", "closed_n", "in_time", "unaided", "late", "caught_up", "planned", "spent"));
	private final Counters due = new Counters("figure_due", List.of("due_on", "area", "sector", "source", "severity"), List.of("n"));
	private final Counters stock = new Counters("figure_stock", List.of("closed_in", "found_in", "area", "sector", "source"), List.of("n"));
	private final Counters items = new Counters("figure_item", List.of("area", "period", "sector", "item"), List.of("n", "major"));

	void came(Face face) {
		count(face, 1);
	}

	void went(Face face) {
		count(face, -1);
	}

	private void count(Face face, long n) {
		cell(face, face.foundIn(), n, 0, 0, 0, 0, 0, n * face.planned(), 0);
		if (!face.isOpen()) cell(face, face.closedIn(), 0, n, face.inTime() ? n : 0, face.unaided() ? n : 0, 0, 0, 0, n * face.spent());
		for (Late late : face.late()) {
			cell(face, late.from(), 0, 0, 0, 0, n, 0, 0, 0);
			if (late.to() < Period.OPEN) cell(face, late.to(), 0, 0, 0, 0, 0, n, 0, 0);
		}
		if (face.isOpen()) due.add(List.of(face.dueOn(), face.area(), face.sector(), face.source(), face.severity()), n);
		if (face.isMajor()) stock.add(List.of(face.closedIn(), face.foundIn(), face.area(), face.sector(), face.source()), n);
		item(face, "", n);
		if (!face.area().isEmpty()) item(face, face.area(), n);
	}

	private void cell(Face face, int month, long... n) {
		for (int period : List.of(Period.EVER, Period.year(month), month)) cells.add(List.of(period, face.area(), face.sector(), face.source(), face.severity()), n);
	}

	/** @param area none = everywhere */
	private void item(Face face, String area, long n) {
		items.add(List.of(area, face.foundIn(), face.sector(), face.item()), n, face.isMajor() ? n : 0);
	}

	void keep(Session session) throws SQLException {
		cells.keep(session);
		due.keep(session);
		stock.keep(session);
		items.keep(session);
	}
}
