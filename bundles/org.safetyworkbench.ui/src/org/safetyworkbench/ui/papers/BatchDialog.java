package org.safetyworkbench.ui.papers;

import java.util.List;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.safetyworkbench.paper.PaperKind;
import org.safetyworkbench.paper.RecordLink;
import org.safetyworkbench.ui.grid.Choice;
import org.safetyworkbench.ui.grid.Choice.Option;
import org.safetyworkbench.ui.grid.Grid;
import org.safetyworkbench.ui.grid.GridDialog;
import org.safetyworkbench.ui.lists.EnterpriseFilter;
import org.safetyworkbench.ui.look.Panels;
import org.safetyworkbench.ui.shell.Desk;

/** Papers for many records at once: the kind, the records that ask for it, those chosen or all of them. */
final class BatchDialog extends GridDialog {

	private static final int ALL = IDialogConstants.CLIENT_ID;

	private Choice<PaperKind> kind;
	private EnterpriseFilter enterprise;
	private Grid<Candidate> grid;
	private Label chosen;

	BatchDialog(Shell parent, Desk desk) {
		super(parent, desk, desk.texts().get("papers.batch.title"), "batch");
	}

	@Override
	protected void fill(Composite area) {
		words(area, texts.get("papers.batch.intro"));
		Composite bar = Panels.row(area, 3);
		List<Option<PaperKind>> kinds = Candidates.kinds().stream().map(one -> new Option<>(one, texts.title(one.title()))).toList();
		kind = new Choice<>(bar, "batch.kind", kinds, value -> read());
		kind.choose(PaperKind.RECTIFICATION_ORDER);
		enterprise = new EnterpriseFilter(bar, desk, "batch.enterprise", this::read);
		chosen = new Label(bar, SWT.RIGHT);
		chosen.setForeground(desk.look().faint());
		chosen.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		grid = Grid.<Candidate>of(desk).several().column(texts.get("papers.batch.day"), 15, Candidate::day).bar(Candidate::tone)
				.column(texts.get("column.enterprise"), 28, Candidate::enterprise).grow().column(texts.get("column.what"), 44, Candidate::what).grow()
				.column(texts.get("column.state"), texts.isChinese() ? 10 : 15, Candidate::state).onSelect(row -> marked()).create(area, "batch.rows");
		grid.whenEmpty(texts.get("papers.batch.none"), composite -> {});
		grid.table().addListener(SWT.Modify, event -> marked());
		room(grid, 116, 20);
	}

	@Override
	protected Control createContents(Composite parent) {
		Control contents = super.createContents(parent);
		read();
		return contents;
	}

	private Candidates candidates() {
		return new Candidates(kind.value(), enterprise.chosen());
	}

	private void read() {
		Candidates wanted = candidates();
		grid.show(wanted, (after, progress) -> wanted.page(desk.services(), texts, after, progress));
	}

	private void marked() {
		int number = grid.selections().size();
		chosen.setText(texts.get("papers.chosen", number));
		enable(IDialogConstants.OK_ID, number > 0);
		enable(ALL, !grid.rows().isEmpty());
	}

	private void enable(int id, boolean enabled) {
		Button button = getButton(id);
		if (button != null) button.setEnabled(enabled);
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, ALL, texts.get("papers.batch.all"), false).setData("id", "batch.all");
		createButton(parent, IDialogConstants.OK_ID, texts.get("papers.batch.chosen"), true).setData("id", "batch.chosen");
		createButton(parent, IDialogConstants.CANCEL_ID, texts.get("button.cancel"), false);
	}

	@Override
	protected void okPressed() {
		List<RecordLink> records = grid.selections().stream().map(Candidate::record).toList();
		new BatchJob(desk, kind.value()).start(progress -> records);
		super.okPressed();
	}

	@Override
	protected void buttonPressed(int id) {
		if (id != ALL) super.buttonPressed(id);
		else {
			Candidates wanted = candidates();
			new BatchJob(desk, kind.value()).start(progress -> wanted.all(desk.services(), texts, progress));
			super.okPressed();
		}
	}
}
