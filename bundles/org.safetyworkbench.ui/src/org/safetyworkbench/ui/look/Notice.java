package org.safetyworkbench.ui.look;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.safetyworkbench.ui.look.Look.Tone;

/** A line on a page that tells what was just done and offers what usually follows; it goes when it is not wanted. */
public final class Notice {

	private final Look look;
	private final Composite bar;

	public Notice(Composite parent, Look look) {
		this.look = look;
		bar = new Composite(parent, SWT.NONE);
		bar.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		Look.keepColours(bar);
		bar.setBackground(look.wash(Tone.GREEN));
		bar.setBackgroundMode(SWT.INHERIT_FORCE);
		hide();
	}

	/** @param words what was done */
	public Notice say(String words) {
		return say(words, Tone.GREEN);
	}

	/** @param words what the user should know before going on */
	public Notice warn(String words) {
		return say(words, Tone.ORANGE);
	}

	private Notice say(String words, Tone tone) {
		for (Control child : bar.getChildren()) child.dispose();
		Label label = new Label(bar, SWT.WRAP);
		label.setText(words);
		label.setData("id", "notice");
		bar.setBackground(look.wash(tone));
		Look.keepColours(label);
		label.setForeground(look.color(tone));
		label.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		((GridData) bar.getLayoutData()).exclude = false;
		bar.setVisible(true);
		columns();
		return this;
	}

	/** A button beside the words; pressing it hides the line. */
	public Notice offer(String words, String id, Runnable pressed) {
		Panels.button(bar, words, id, () -> {
			hide();
			pressed.run();
		});
		columns();
		return this;
	}

	private void columns() {
		GridLayout layout = new GridLayout(bar.getChildren().length, false);
		layout.marginHeight = 2;
		bar.setLayout(layout);
		bar.getParent().layout(true, true);
	}

	public void hide() {
		((GridData) bar.getLayoutData()).exclude = true;
		bar.setVisible(false);
		bar.getParent().layout(true, true);
	}
}
