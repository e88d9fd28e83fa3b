package org.safetyworkbench.ui.shell;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IconAndMessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.ui.look.Look;
import org.safetyworkbench.ui.text.Texts;

/** Tells what happened, why and what to do; details unfold below. */
final class ProblemDialog extends IconAndMessageDialog {

	private final Texts texts;
	private final String details;
	private final String title;
	private Text unfolded;

	ProblemDialog(Shell parent, Texts texts, String what, Problem problem, String details) {
		super(parent);
		this.texts = texts;
		this.details = problem.code() + "\n" + details;
		title = texts.get("failure.title", what);
		String place = problem.where().isEmpty() ? "" : problem.where() + "\n";
		String remedy = problem.remedy().isEmpty() ? "" : "\n\n" + texts.get("failure.remedy", texts.of(problem.remedy()));
		message = place + texts.of(problem.what()) + remedy;
		setShellStyle(getShellStyle() | SWT.RESIZE);
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(title);
		shell.setData("id", "problem");
	}

	@Override
	protected Image getImage() {
		return getErrorImage();
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		createMessageArea(parent);
		((GridData) messageLabel.getLayoutData()).widthHint = Look.width(messageLabel, 70);
		return parent;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, texts.get("button.close"), true);
		createButton(parent, IDialogConstants.DETAILS_ID, texts.get("button.details"), false);
	}

	@Override
	protected void buttonPressed(int id) {
		if (id == IDialogConstants.DETAILS_ID) fold();
		else super.buttonPressed(id);
	}

	private void fold() {
		Point size = getShell().getSize();
		int height = Look.em(getShell()).y * 14;
		Button button = getButton(IDialogConstants.DETAILS_ID);
		if (unfolded == null) {
			unfolded = new Text((Composite) getContents(), SWT.MULTI | SWT.READ_ONLY | SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL);
			unfolded.setText(details);
			GridData data = new GridData(SWT.FILL, SWT.FILL, true, true, 2, 1);
			data.heightHint = height - Look.em(unfolded).y;
			unfolded.setLayoutData(data);
			getShell().setSize(size.x, size.y + height);
			button.setText(texts.get("button.fold"));
		} else {
			unfolded.dispose();
			unfolded = null;
			getShell().setSize(size.x, size.y - height);
			button.setText(texts.get("button.details"));
		}
		((Composite) getContents()).layout(true, true);
	}
}
