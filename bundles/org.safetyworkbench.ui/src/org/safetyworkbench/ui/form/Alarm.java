package org.safetyworkbench.ui.form;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.safetyworkbench.ui.look.Look;
import org.safetyworkbench.ui.look.Look.Tone;

/** What is wrong, in red above the fields; takes no room when nothing is, and lets the dialog grow. */
final class Alarm {

	private final Label label;

	Alarm(Label label, Look look) {
		this.label = label;
		label.setData("id", "ask.problem");
		Look.keepColours(label);
		label.setForeground(look.color(Tone.RED));
		hide(true);
	}

	private void hide(boolean hidden) {
		((GridData) label.getLayoutData()).exclude = hidden;
		label.setVisible(!hidden);
	}

	/** What was wrong may be so no more: something else was entered. */
	void clear() {
		if (label.isVisible()) show(List.of());
	}

	void show(List<String> faults) {
		label.setText(String.join("\n", faults));
		hide(faults.isEmpty());
		Shell shell = label.getShell();
		shell.layout(true, true);
		Point wanted = shell.computeSize(shell.getSize().x, SWT.DEFAULT);
		if (wanted.y > shell.getSize().y) shell.setSize(shell.getSize().x, Math.min(wanted.y, shell.getMonitor().getClientArea().height));
	}
}
