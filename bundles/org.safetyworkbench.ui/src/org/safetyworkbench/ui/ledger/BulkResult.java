package org.safetyworkbench.ui.ledger;

import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.safetyworkbench.hazard.RowResult;
import org.safetyworkbench.ui.grid.Grid;
import org.safetyworkbench.ui.look.Look;
import org.safetyworkbench.ui.look.Look.Tone;
import org.safetyworkbench.ui.look.Panels;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.shell.Place;
import org.safetyworkbench.ui.text.Texts;

/** What became of each hazard of a bulk action; refused ones first, with the reason. Can be copied. */
final class BulkResult extends Dialog {

	private final Desk desk;
	private final Texts texts;
	private final String title;
	private final int asked;
	private final List<RowResult> results;
	private Grid<RowResult> grid;
	private Label full;

	BulkResult(Desk desk, String title, int asked, List<RowResult> results) {
		super(PlatformUI.getWorkbench().getModalDialogShellProvider());
		this.desk = desk;
		this.texts = desk.texts();
		this.title = title;
		this.asked = asked;
		this.results = results.stream().sorted((a, b) -> Boolean.compare(a.isDone(), b.isDone())).toList();
		setShellStyle(getShellStyle() | SWT.RESIZE);
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(title);
		shell.setData("id", "bulk.result");
	}

	@Override
	protected Point getInitialSize() {
		Point em = Look.em(getShell());
		return new Point(em.x * 70, em.y * 28);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		long done = results.stream().filter(RowResult::isDone).count();
		Label counts = Panels.heading(area, desk.look(), texts.get("bulk.counts", asked, done, results.size() - done));
		counts.setData("id", "bulk.counts");
		if (results.size() < asked) Panels.faint(area, desk.look(), texts.get("bulk.cancelled", asked - results.size()));
		Button failed = new Button(area, SWT.CHECK);
		failed.setText(texts.get("bulk.failed.only"));
		failed.setEnabled(done < results.size());
		grid = Grid.<RowResult>of(desk).column(texts.get("bulk.result"), 8, this::result).tone(row -> row.isDone() ? Tone.GREEN : Tone.RED)
				.column(texts.get("page.hazard"), 44, RowResult::label).grow().column(texts.get("column.reason"), 40, this::reason).grow()
				.onSelect(row -> full.setText(reason(row))).onOpen(row -> desk.go(Place.record(Place.HAZARD, row.hazard()))).create(area, "bulk.rows");
		grid.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		full = new Label(area, SWT.WRAP);
		GridData wrapped = new GridData(SWT.FILL, SWT.FILL, true, false);
		wrapped.heightHint = Look.em(full).y * 2;
		full.setLayoutData(wrapped);
		Look.paint(full, desk.look().color(Tone.RED));
		grid.show(results);
		grid.choose(0);
		failed.addListener(SWT.Selection, event -> grid.show(failed.getSelection() ? results.stream().filter(row -> !row.isDone()).toList() : results));
		return area;
	}

	private String result(RowResult row) {
		return texts.get(row.isDone() ? "bulk.done" : "bulk.refused");
	}

	private String reason(RowResult row) {
		return row.problems().stream().map(texts::of).collect(Collectors.joining(texts.get("list.semicolon")));
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.CLIENT_ID, texts.get("bulk.copy"), false).setData("id", "bulk.copy");
		createButton(parent, IDialogConstants.OK_ID, texts.get("button.close"), true);
	}

	@Override
	protected void buttonPressed(int id) {
		if (id == IDialogConstants.CLIENT_ID) copy();
		else super.buttonPressed(id);
	}

	/** As a table that a spreadsheet takes. */
	private void copy() {
		String table = grid.rows().stream().map(row -> result(row) + "\t" + row.label() + "\t" + reason(row).replace('\n', ' ')).collect(Collectors.joining("\n"));
		Look.copy(getShell().getDisplay(), table);
	}
}
