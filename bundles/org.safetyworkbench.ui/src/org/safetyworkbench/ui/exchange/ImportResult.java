package org.safetyworkbench.ui.exchange;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TrayDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.safetyworkbench.exchange.Imported;
import org.safetyworkbench.exchange.Note;
import org.safetyworkbench.exchange.Refusal;
import org.safetyworkbench.ui.grid.Grid;
import org.safetyworkbench.ui.look.Look;
import org.safetyworkbench.ui.look.Panels;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.text.Texts;

/** What an import did, and the rows it refused. */
final class ImportResult extends TrayDialog {

	private final Desk desk;
	private final Texts texts;
	private final Imports.Kind kind;
	private final Imports.Outcome outcome;

	ImportResult(Desk desk, Imports.Kind kind, Imports.Outcome outcome) {
		super(PlatformUI.getWorkbench().getModalDialogShellProvider());
		this.desk = desk;
		this.texts = desk.texts();
		this.kind = kind;
		this.outcome = outcome;
		setShellStyle(getShellStyle() | SWT.RESIZE);
		setHelpAvailable(false);
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(texts.get("import.done." + kind));
		shell.setData("id", "import.result");
	}

	@Override
	protected Point getInitialSize() {
		Point em = Look.em(getShell());
		return outcome.refused().isEmpty() ? new Point(em.x * 40, em.y * 14) : new Point(em.x * 64, em.y * 28);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		Imported imported = outcome.imported();
		Label counts = Panels.heading(area, desk.look(), texts.get("import.result", imported.read(), imported.added(), imported.updated(),
				imported.unchanged(), imported.rejected()));
		counts.setData("id", "import.result.counts");
		for (Note note : imported.notes()) Panels.faint(area, desk.look(), texts.get("bracketed", texts.of(note.text()), note.rows()));
		if (!imported.unknownColumns().isEmpty())
			Panels.faint(area, desk.look(), texts.get("import.unknown", String.join(texts.get("list.separator"), imported.unknownColumns())));
		if (outcome.refused().isEmpty()) return area;
		Grid<Refusal> grid = RefusedRows.grid(desk).create(area, "import.result.refused");
		grid.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		grid.show(outcome.refused());
		outcome.book().ifPresent(book -> Panels.faint(area, desk.look(), texts.get("import.rejected.at", book)));
		return area;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		outcome.book().ifPresent(book -> createButton(parent, IDialogConstants.CLIENT_ID, texts.get("import.rejected.open"), false)
				.addListener(SWT.Selection, event -> Program.launch(book.toString())));
		createButton(parent, IDialogConstants.OK_ID, texts.get("button.close"), true);
	}
}
