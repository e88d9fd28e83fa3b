package org.safetyworkbench.ui.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.ui.look.Look;
import org.safetyworkbench.ui.look.Look.Tone;
import org.safetyworkbench.ui.look.Panels;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.text.Texts;

/** The controls of what is asked: label at the left, a red star where a value is needed. */
public final class AskForm {

	private final Desk desk;
	private final Texts texts;
	private final Composite area;
	private final List<AskEntry> entries = new ArrayList<>();
	private final AskControls controls;

	/** @param changed told after every keystroke */
	public AskForm(Composite parent, Desk desk, List<Ask> asks, Runnable changed) {
		this.desk = desk;
		this.texts = desk.texts();
		area = new Composite(parent, SWT.NONE);
		GridLayout layout = Panels.bare(2);
		layout.horizontalSpacing = Look.em(area).x / 2;
		layout.verticalSpacing = Look.em(area).y / 3;
		area.setLayout(layout);
		controls = new AskControls(desk, area, changed);
		asks.forEach(this::add);
	}

	public Composite control() {
		return area;
	}

	private void add(Ask ask) {
		Label label = new Label(area, SWT.WRAP | SWT.RIGHT);
		label.setText((ask.required() ? "* " : "") + ask.label());
		Look.keepColours(label);
		if (ask.required()) label.setForeground(desk.look().color(Tone.RED));
		boolean high = ask.kind() == Ask.Kind.TEXT;
		GridData data = new GridData(SWT.END, high ? SWT.BEGINNING : SWT.CENTER, false, false);
		data.widthHint = Math.min(Look.width(label, 24), label.computeSize(SWT.DEFAULT, SWT.DEFAULT).x);
		label.setLayoutData(data);
		AskEntry entry = controls.of(ask);
		entry.control().setToolTipText(ask.hint());
		entries.add(entry);
	}

	/** What was entered, by name; values nobody entered are empty texts. */
	public Map<String, String> values() {
		Map<String, String> values = new LinkedHashMap<>();
		entries.forEach(entry -> values.put(entry.ask().name(), entry.value().get()));
		return values;
	}

	/** What keeps the form from being submitted, in words; the first such field gets the focus. */
	public List<String> faults() {
		List<String> faults = new ArrayList<>();
		for (AskEntry entry : entries) {
			String fault = entry.ask().required() && entry.value().get().isBlank() ? texts.get("ask.missing", entry.ask().label()) : entry.wrong().get();
			if (fault.isEmpty()) continue;
			if (faults.isEmpty()) entry.control().setFocus();
			faults.add(fault);
		}
		return faults;
	}

	/** Fields that cannot be filled are seen to be so. */
	public void enable(boolean enabled) {
		entries.forEach(entry -> enable(entry.control(), enabled));
	}

	private static void enable(Control control, boolean enabled) {
		control.setEnabled(enabled);
		if (control instanceof Composite group && !(control instanceof Combo)) for (Control child : group.getChildren()) enable(child, enabled);
	}

	/** A field is named by its label, in what is wrong with it, and not by its key. */
	Problem named(Problem problem) {
		boolean isField = entries.stream().anyMatch(entry -> entry.ask().name().equals(problem.where()));
		return isField ? new Problem(problem.code(), "", problem.what(), problem.remedy()) : problem;
	}

	/** In the first field that one of these problems is about; where none is, as {@link #focus()}. */
	public void focus(List<Problem> problems) {
		entries.stream().filter(entry -> problems.stream().anyMatch(problem -> problem.where().equals(entry.ask().name()))).findFirst().ifPresentOrElse(entry -> entry.control().setFocus(), this::focus);
	}

	public void focus() {
		entries.stream().filter(entry -> entry.value().get().isBlank()).findFirst().or(() -> entries.stream().findFirst()).ifPresent(entry -> entry.control().setFocus());
	}
}
