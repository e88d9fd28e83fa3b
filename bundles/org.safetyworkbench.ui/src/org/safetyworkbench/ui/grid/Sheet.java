package org.safetyworkbench.ui.grid;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.safetyworkbench.ui.look.Look;
import org.safetyworkbench.ui.look.Panels;

/** A form that scrolls: sections of labelled fields side by side, declared one after another. */
public final class Sheet {

	private final ScrolledComposite scroller;
	private final Composite body;
	private final Look look;
	private final int pairs;
	private Composite section;
	private Label last;

	/** @param pairs labelled fields side by side */
	public Sheet(Composite parent, Look look, int pairs) {
		this.look = look;
		this.pairs = pairs;
		scroller = new ScrolledComposite(parent, SWT.V_SCROLL);
		scroller.setExpandHorizontal(true);
		scroller.setExpandVertical(true);
		body = new Composite(scroller, SWT.NONE);
		GridLayout layout = new GridLayout();
		int em = Look.em(body).y;
		layout.marginWidth = em / 2;
		layout.verticalSpacing = em / 3;
		body.setLayout(layout);
		body.setBackground(look.background());
		body.setBackgroundMode(SWT.INHERIT_FORCE);
		scroller.setBackground(look.background());
		scroller.setContent(body);
		scroller.getVerticalBar().setIncrement(em * 2);
		scroller.addListener(SWT.Resize, event -> measure());
	}

	public ScrolledComposite control() {
		return scroller;
	}

	/** Whether a field of it has the keyboard. */
	public boolean isTyping() {
		Control focus = body.getDisplay().getFocusControl();
		if (!(focus instanceof Text)) return false;
		for (Composite above = focus.getParent(); above != null; above = above.getParent()) if (above == body) return true;
		return false;
	}

	/** Takes everything away to build it anew. */
	public void clear() {
		for (Control child : body.getChildren()) child.dispose();
	}

	/** Call when all is declared. */
	public void done() {
		body.layout(true, true);
		measure();
	}

	private void measure() {
		int width = scroller.getClientArea().width;
		scroller.setMinHeight(body.computeSize(width, SWT.DEFAULT).y);
	}

	public Composite section(String title) {
		if (!title.isEmpty()) {
			Label heading = Panels.heading(body, look, title);
			GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false);
			data.verticalIndent = Look.em(body).y / 2;
			heading.setLayoutData(data);
			Label rule = new Label(body, SWT.SEPARATOR | SWT.HORIZONTAL);
			rule.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		}
		section = new Composite(body, SWT.NONE);
		GridLayout layout = Panels.bare(pairs * 2);
		layout.horizontalSpacing = Look.em(body).x / 2;
		section.setLayout(layout);
		section.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, false));
		return section;
	}

	public Label label(String text) {
		Label label = new Label(section, SWT.WRAP | SWT.RIGHT);
		label.setText(text);
		label.setForeground(look.faint());
		GridData data = new GridData(SWT.END, SWT.CENTER, false, false);
		data.widthHint = Math.min(Look.width(label, 30), label.computeSize(SWT.DEFAULT, SWT.DEFAULT).x);
		label.setLayoutData(data);
		last = label;
		return label;
	}

	/** The label of the field declared last. */
	public Label lastLabel() {
		return last;
	}

	/** A value that is only read; it can be marked and copied. */
	public Text value(String label, String value, int span) {
		label(label);
		Text text = new Text(section, SWT.READ_ONLY | SWT.WRAP | SWT.MULTI);
		text.setText(value);
		fill(text, span);
		return text;
	}

	/** Running text over the whole width. */
	public Label note(String text) {
		Label note = new Label(section, SWT.WRAP);
		note.setText(text);
		GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false, pairs * 2, 1);
		data.widthHint = Look.width(note, 40);
		note.setLayoutData(data);
		return note;
	}

	public Text edit(String id, String label, String value, int span, Consumer<String> changed) {
		label(label);
		Text text = new Text(section, SWT.BORDER);
		text.setText(value);
		text.setData("id", id);
		text.addListener(SWT.Modify, event -> changed.accept(text.getText()));
		fill(text, span);
		return text;
	}

	/** @param chosen index of the value, -1 for none */
	public Combo choose(String id, String label, List<String> values, int chosen, Consumer<Integer> changed) {
		label(label);
		Combo combo = new Combo(section, SWT.READ_ONLY | SWT.DROP_DOWN);
		combo.setItems(values.toArray(String[]::new));
		if (chosen >= 0) combo.select(chosen);
		combo.setData("id", id);
		combo.addListener(SWT.Selection, event -> changed.accept(combo.getSelectionIndex()));
		combo.addListener(SWT.MouseVerticalWheel, event -> event.doit = false);
		fill(combo, 1);
		return combo;
	}

	/** Any control in the section just begun, over the whole width. */
	public Composite whole() {
		Composite whole = new Composite(section, SWT.NONE);
		whole.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, false, pairs * 2, 1));
		whole.setLayout(new FillLayout());
		return whole;
	}

	private void fill(Control control, int span) {
		GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false, span * 2 - 1, 1);
		data.widthHint = Look.width(control, 16);
		control.setLayoutData(data);
	}
}
