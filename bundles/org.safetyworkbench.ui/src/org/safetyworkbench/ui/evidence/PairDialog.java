package org.safetyworkbench.ui.evidence;

import java.util.List;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.safetyworkbench.evidence.EvidenceRole;
import org.safetyworkbench.evidence.EvidenceStore;
import org.safetyworkbench.ui.look.Look;
import org.safetyworkbench.ui.look.Panels;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.text.Texts;

/** Before and after side by side. */
final class PairDialog extends Dialog {

	private final Desk desk;
	private final Texts texts;
	private final List<Shot> shots;

	PairDialog(Shell parent, Desk desk, List<Shot> shots) {
		super(parent);
		this.desk = desk;
		this.texts = desk.texts();
		this.shots = shots.stream().filter(shot -> shot.isPicture() && !shot.evidence().withdrawn()).toList();
		setShellStyle(getShellStyle() | SWT.RESIZE | SWT.MAX);
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(texts.get("evidence.pair"));
		shell.setData("id", "pair");
	}

	@Override
	protected Point getInitialSize() {
		Rectangle screen = getParentShell().getMonitor().getClientArea();
		return new Point(screen.width * 9 / 10, screen.height * 4 / 5);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		((GridLayout) area.getLayout()).numColumns = 2;
		((GridLayout) area.getLayout()).makeColumnsEqualWidth = true;
		side(area, EvidenceRole.BEFORE);
		side(area, EvidenceRole.AFTER);
		return area;
	}

	private void side(Composite parent, EvidenceRole role) {
		List<Shot> mine = shots.stream().filter(shot -> shot.evidence().role() == role).toList();
		Composite side = new Composite(parent, SWT.NONE);
		side.setLayout(Panels.bare(1));
		side.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		Panels.heading(side, desk.look(), texts.of(role.label()));
		Combo which = new Combo(side, SWT.READ_ONLY);
		which.setItems(mine.stream().map(shot -> shot.evidence().name()).toArray(String[]::new));
		which.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		PictureView view = new PictureView(side);
		view.canvas().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		Label words = new Label(side, SWT.WRAP);
		GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false);
		data.heightHint = Look.em(words).y * 2;
		words.setLayoutData(data);
		which.addListener(SWT.Selection, event -> show(mine.get(which.getSelectionIndex()), view, words));
		which.select(mine.size() - 1);
		if (!mine.isEmpty()) show(mine.get(mine.size() - 1), view, words);
	}

	private void show(Shot shot, PictureView view, Label words) {
		words.setText((EvidenceWords.taken(texts, shot.evidence()) + "\n" + EvidenceWords.place(texts, shot.evidence())).strip());
		view.show(shot.small(), "");
		desk.background().load(view.canvas(), texts.get("work.reading"), progress -> shot.full(desk.services().get(EvidenceStore.class)),
				full -> view.show(full, shot.evidence().name()));
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.CANCEL_ID, texts.get("button.close"), true);
	}
}
