package org.safetyworkbench.ui.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.ui.form.Ask;
import org.safetyworkbench.ui.form.AskDialog;
import org.safetyworkbench.ui.grid.Grid;
import org.safetyworkbench.ui.look.Panels;
import org.safetyworkbench.ui.shell.Desk;

/** Lines of a record that are added, changed and taken out in a dialog of their own, and kept with the record. */
final class PartList<T> {

	private final Desk desk;
	private final String title;
	private final Function<Optional<T>, List<Ask>> asks;
	private final BiFunction<Optional<T>, Map<String, String>, Result<T>> made;
	private final List<T> parts = new ArrayList<>();
	private Composite area;
	private Grid<T> grid;

	/**
	 * @param asks what is asked of a line, empty for a new one
	 * @param made the line that follows from what was entered
	 */
	PartList(Desk desk, String title, Function<Optional<T>, List<Ask>> asks, BiFunction<Optional<T>, Map<String, String>, Result<T>> made, List<T> start) {
		this.desk = desk;
		this.title = title;
		this.asks = asks;
		this.made = made;
		parts.addAll(start);
	}

	/** @param id under which tests find the table, and its buttons with .add, .edit, .remove */
	PartList<T> create(Composite parent, String id, Grid<T> columns) {
		area = new Composite(parent, SWT.NONE);
		area.setLayout(Panels.bare(1));
		grid = columns.onOpen(part -> ask(Optional.of(part))).create(area, id);
		grid.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		Composite bar = Panels.row(area, 3);
		Panels.button(bar, desk.texts().get("risk.part.add"), id + ".add", () -> ask(Optional.empty()));
		Panels.button(bar, desk.texts().get("risk.part.edit"), id + ".edit", () -> grid.selection().ifPresent(part -> ask(Optional.of(part))));
		Panels.button(bar, desk.texts().get("risk.part.remove"), id + ".remove", () -> grid.selection().ifPresent(part -> {
			parts.remove(part);
			grid.show(parts);
		}));
		grid.show(parts);
		return this;
	}

	private void ask(Optional<T> old) {
		new AskDialog<T>(desk, area.getShell(), title, "", asks.apply(old), values -> made.apply(old, values), part -> put(old, part)).button(desk.texts().get("button.ok")).open();
	}

	private void put(Optional<T> old, T part) {
		if (old.isPresent()) parts.set(parts.indexOf(old.get()), part);
		else parts.add(part);
		grid.show(parts);
	}

	List<T> parts() {
		return List.copyOf(parts);
	}

	Composite control() {
		return area;
	}
}
