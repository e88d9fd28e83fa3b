package org.safetyworkbench.ui.inspection;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.IntConsumer;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.safetyworkbench.inspection.Visit;
import org.safetyworkbench.inspection.VisitQuery;
import org.safetyworkbench.inspection.Visits;
import org.safetyworkbench.store.Cursor;
import org.safetyworkbench.ui.grid.Grid;
import org.safetyworkbench.ui.shell.Desk;

/** The visits to one enterprise, on its page. */
public final class VisitsTab {

	private static final int LINES = 500;

	private final Desk desk;
	private final UUID enterprise;
	private final IntConsumer counted;
	private final Grid<Visit> grid;

	/** @param counted told how many there are */
	public VisitsTab(Composite parent, Desk desk, UUID enterprise, IntConsumer counted) {
		this.desk = desk;
		this.enterprise = enterprise;
		this.counted = counted;
		grid = VisitColumns.of(desk, LocalDate.now(), false).create(parent, "enterprise.inspections");
		grid.whenEmpty(desk.texts().get("inspections.empty.one"), composite -> {});
	}

	public Control control() {
		return grid.control();
	}

	public void refresh() {
		desk.background().load(grid.table(), desk.texts().get("work.reading"), progress -> desk.services().get(Visits.class).page(VisitQuery.ALL.of(enterprise), Cursor.START, LINES).rows(), visits -> {
			grid.show(visits);
			counted.accept(visits.size());
		});
	}
}
