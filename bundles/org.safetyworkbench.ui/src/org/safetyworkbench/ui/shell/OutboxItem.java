package org.safetyworkbench.ui.shell;

import org.eclipse.jface.action.ContributionItem;
import org.eclipse.jface.action.StatusLineLayoutData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.widgets.Composite;
import org.safetyworkbench.ui.look.Look;
import org.safetyworkbench.ui.look.Look.Tone;
import org.safetyworkbench.ui.outbox.OutboxDialog;
import org.safetyworkbench.ui.outbox.OutboxLine;

/** In the status line: whether the server is there and what waits for it; pressing it shows what waits. */
final class OutboxItem extends ContributionItem {

	private static final int ROOM = 46;

	private final Desk desk;
	private CLabel label;

	OutboxItem(Desk desk) {
		super("outbox");
		this.desk = desk;
		setVisible(false);
		desk.outgoing().onChange(() -> desk.later(this::show));
	}

	@Override
	public void fill(Composite parent) {
		label = new CLabel(parent, SWT.SHADOW_NONE);
		label.setData("id", "outbox.line");
		StatusLineLayoutData data = new StatusLineLayoutData();
		data.widthHint = Look.width(label, ROOM);
		label.setLayoutData(data);
		label.addListener(SWT.MouseUp, event -> new OutboxDialog(label.getShell(), desk).open());
		say(line());
	}

	private OutboxLine line() {
		return OutboxLine.of(desk.texts(), desk.outgoing().broken(), desk.outgoing().waiting());
	}

	private void show() {
		OutboxLine line = line();
		boolean wanted = !line.words().isEmpty();
		if (label != null && !label.isDisposed()) say(line);
		if (isVisible() == wanted) return;
		setVisible(wanted);
		if (getParent() != null) getParent().update(true);
	}

	private void say(OutboxLine line) {
		label.setText(line.words());
		Look.paint(label, line.isAlarming() ? desk.look().color(Tone.RED) : desk.look().foreground());
		label.setToolTipText(desk.outgoing().broken().map(desk.texts()::of).orElse(desk.texts().get("outbox.tip")));
	}
}
