package org.safetyworkbench.ui.evidence;

import java.util.List;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.safetyworkbench.evidence.EvidenceStore;
import org.safetyworkbench.ui.look.Look;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.text.Texts;

/** One picture as large as the screen allows, with what is known of it; arrows go to its neighbours. */
final class PictureDialog extends Dialog {

	private final Desk desk;
	private final Texts texts;
	private final List<Shot> shots;
	private int index;
	private PictureView view;
	private Label words;

	PictureDialog(Shell parent, Desk desk, List<Shot> shots, int index) {
		super(parent);
		this.desk = desk;
		this.texts = desk.texts();
		this.shots = shots.stream().filter(Shot::isPicture).toList();
		this.index = Math.max(0, this.shots.indexOf(shots.get(index)));
		setShellStyle(getShellStyle() | SWT.RESIZE | SWT.MAX);
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(texts.get("evidence.picture"));
		shell.setData("id", "picture");
	}

	@Override
	protected Point getInitialSize() {
		Rectangle screen = getParentShell().getMonitor().getClientArea();
		return new Point(screen.width * 4 / 5, screen.height * 4 / 5);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		view = new PictureView(area);
		view.canvas().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		view.canvas().addListener(SWT.KeyDown, event -> {
			if (event.keyCode == SWT.ARROW_LEFT) step(-1);
			if (event.keyCode == SWT.ARROW_RIGHT) step(1);
		});
		view.canvas().addListener(SWT.Traverse, event -> event.doit = event.detail != SWT.TRAVERSE_ARROW_NEXT && event.detail != SWT.TRAVERSE_ARROW_PREVIOUS);
		words = new Label(area, SWT.WRAP);
		GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false);
		data.heightHint = Look.em(words).y * 5;
		words.setLayoutData(data);
		view.canvas().setFocus();
		return area;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.BACK_ID, texts.get("evidence.previous"), false);
		createButton(parent, IDialogConstants.NEXT_ID, texts.get("evidence.next"), false);
		createButton(parent, IDialogConstants.OPEN_ID, texts.get("evidence.outside"), false);
		createButton(parent, IDialogConstants.CANCEL_ID, texts.get("button.close"), true);
		step(0);
	}

	@Override
	protected void buttonPressed(int id) {
		switch (id) {
			case IDialogConstants.BACK_ID -> step(-1);
			case IDialogConstants.NEXT_ID -> step(1);
			case IDialogConstants.OPEN_ID -> new Copies(desk).open(shots.get(index).evidence());
			default -> super.buttonPressed(id);
		}
	}

	private void step(int by) {
		int wanted = index + by;
		if (wanted < 0 || wanted >= shots.size()) return;
		index = wanted;
		Shot shot = shots.get(index);
		getButton(IDialogConstants.BACK_ID).setEnabled(index > 0);
		getButton(IDialogConstants.NEXT_ID).setEnabled(index < shots.size() - 1);
		words.setText(EvidenceWords.tip(texts, shot.evidence()));
		view.show(shot.small(), "");
		desk.background().load(view.canvas(), texts.get("work.reading"), progress -> shot.full(desk.services().get(EvidenceStore.class)), full -> {
			if (shot == shots.get(index)) view.show(full, shot.evidence().name());
		});
	}
}
