package org.safetyworkbench.ui.grid;

import java.util.List;
import java.util.function.Function;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.why.Line;
import org.safetyworkbench.ui.why.Prose;

/** A table with, beside it, the reason for the chosen row. */
public final class Split<T> {

	private final Desk desk;
	private final SashForm sash;
	private final Grid<T> grid;
	private final Prose reason;

	/** @param why reads the reason, in the background */
	public Split(Composite parent, Desk desk, String id, Grid<T> grid, Function<T, List<Line>> why) {
		this.desk = desk;
		this.grid = grid;
		sash = new SashForm(parent, SWT.HORIZONTAL);
		grid.onSelect(row -> desk.background().load(sash, desk.texts().get("work.reading"), progress -> why.apply(row), this::read));
		grid.create(sash, id);
		reason = new Prose(sash, desk.look(), id + ".why");
		nothing();
		sash.setWeights(58, 42);
	}

	private void read(List<Line> lines) {
		reason.show(lines);
	}

	private void nothing() {
		read(List.of(new Line(Line.Style.FAINT, desk.texts().get("why.choose"))));
	}

	/** Shows these rows, and nothing beside them when the chosen one is gone. */
	public void show(List<T> rows) {
		grid.show(rows);
		if (grid.selection().isEmpty()) nothing();
	}

	public SashForm control() {
		return sash;
	}

	public Grid<T> grid() {
		return grid;
	}
}
