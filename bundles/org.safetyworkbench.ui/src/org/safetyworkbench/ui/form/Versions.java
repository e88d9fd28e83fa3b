package org.safetyworkbench.ui.form;

import java.util.List;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.safetyworkbench.ui.grid.Grid;
import org.safetyworkbench.ui.look.Look;
import org.safetyworkbench.ui.look.Look.Tone;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.text.Texts;

/** Two people changed the same record: both versions field by field, and the choice of mine, theirs or neither yet. */
public final class Versions extends TitleAreaDialog {

	/** What is decided. */
	public enum Choice { MINE, THEIRS, NEITHER }

	/** @param mine empty where this person changed nothing */
	public record Row(String label, String seen, String theirs, String mine) {

		public boolean isChanged() {
			return !seen.equals(theirs);
		}

		/** Both changed it, each to something else. */
		public boolean isContested() {
			return isChanged() && !mine.isEmpty() && !mine.equals(theirs);
		}
	}

	private final Desk desk;
	private final Texts texts;
	private final List<Row> rows;
	private String title;
	private String how;
	private String mine;

	public Versions(Desk desk, Shell parent, List<Row> rows) {
		super(parent);
		this.desk = desk;
		this.texts = desk.texts();
		this.rows = List.copyOf(rows);
		title = texts.get("conflict.title");
		how = texts.get("conflict.how");
		mine = texts.get("conflict.keep");
		setShellStyle(getShellStyle() | SWT.RESIZE);
		setHelpAvailable(false);
	}

	/**
	 * Other words than the usual ones.
	 *
	 * @param takeMine on the button that takes mine
	 */
	public Versions saying(String heading, String explained, String takeMine) {
		title = heading;
		how = explained;
		mine = takeMine;
		return this;
	}

	public Choice ask() {
		return switch (open()) {
			case IDialogConstants.OK_ID -> Choice.MINE;
			case IDialogConstants.PROCEED_ID -> Choice.THEIRS;
			default -> Choice.NEITHER;
		};
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		getShell().setText(texts.get("conflict.title"));
		getShell().setData("id", "conflict");
		setTitle(title);
		setMessage(how);
		Composite area = (Composite) super.createDialogArea(parent);
		Grid<Row> grid = Grid.<Row>of(desk).column(texts.get("conflict.what"), 22, Row::label).column(texts.get("conflict.seen"), 24, Row::seen).grow()
				.column(texts.get("conflict.theirs"), 24, Row::theirs).grow().tone(row -> row.isChanged() ? Tone.ORANGE : null)
				.column(texts.get("conflict.mine"), 24, Row::mine).grow().tone(row -> row.isContested() ? Tone.RED : Tone.BLUE).create(area, "conflict.rows");
		GridData data = new GridData(SWT.FILL, SWT.FILL, true, true);
		data.widthHint = Look.width(grid.table(), 104);
		data.heightHint = Look.em(grid.table()).y * 12;
		grid.control().setLayoutData(data);
		grid.show(rows);
		return area;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, mine, true).setData("id", "conflict.apply");
		createButton(parent, IDialogConstants.PROCEED_ID, texts.get("conflict.yield"), false).setData("id", "conflict.yield");
		createButton(parent, IDialogConstants.CANCEL_ID, texts.get("button.cancel"), false);
	}

	@Override
	protected void buttonPressed(int id) {
		setReturnCode(id);
		close();
	}
}
