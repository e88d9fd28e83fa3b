package org.safetyworkbench.ui.grid;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.safetyworkbench.ui.look.Look;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.text.Texts;

/** A dialog around one grid: words above it, as much room for columns and lines as the screen has, and buttons below. */
public abstract class GridDialog extends Dialog {

	protected final Desk desk;
	protected final Texts texts;
	private final String title;
	private final String id;

	/** @param id of its shell */
	protected GridDialog(Shell parent, Desk desk, String title, String id) {
		super(parent);
		this.desk = desk;
		this.texts = desk.texts();
		this.title = title;
		this.id = id;
		setShellStyle(getShellStyle() | SWT.RESIZE);
	}

	@Override
	protected final void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(title);
		shell.setData("id", id);
	}

	@Override
	protected final Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		fill(area);
		return area;
	}

	/** Words, what narrows the grid, the grid, what can be done with its rows. */
	protected abstract void fill(Composite area);

	/** A line that takes as many lines as it needs. */
	protected static Label words(Composite area, String text) {
		Label label = new Label(area, SWT.WRAP);
		label.setText(text);
		GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false);
		data.widthHint = Look.width(label, 90);
		label.setLayoutData(data);
		return label;
	}

	/**
	 * Makes room for the grid.
	 *
	 * @param letters its width in letters
	 */
	protected static void room(Grid<?> grid, int letters, int lines) {
		Rectangle screen = grid.table().getMonitor().getClientArea();
		GridData data = new GridData(SWT.FILL, SWT.FILL, true, true);
		data.widthHint = Math.min(Look.width(grid.table(), letters), screen.width * 9 / 10);
		data.heightHint = Math.min(Look.em(grid.table()).y * lines, screen.height / 2);
		grid.control().setLayoutData(data);
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.CANCEL_ID, texts.get("button.close"), true);
	}
}
