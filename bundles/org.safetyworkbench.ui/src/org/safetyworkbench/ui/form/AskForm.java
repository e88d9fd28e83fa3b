package org.safetyworkbench.ui.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.safetyworkbench.ui.look.Look;
import org.safetyworkbench.ui.look.Look.Tone;
import org.safetyworkbench.ui.look.Panels;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.text.Texts;

/** The controls of what is asked: label at the left, a red star where a value is needed. */
public final class AskForm {

	/** One value on the screen. */
	private record Entry(Ask ask, Control control, Supplier<String> value, Supplier<String> wrong) {}

	private final Desk desk;
	private final Texts texts;
	private final Composite area;
	private final List<Entry> entries = new ArrayList<>();
	private final Runnable changed;

	/** @param changed told after every keystroke */
	public AskForm(Composite parent, Desk desk, List<Ask> asks, Runnable changed) {
		this.desk = desk;
		this.texts = desk.texts();
		this.changed = changed;
		area = new Composite(parent, SWT.NONE);
		GridLayout layout = Panels.bare(2);
		layout.horizontalSpacing = Look.em(area).x / 2;
		layout.verticalSpacing = Look.em(area).y / 3;
		area.setLayout(layout);
		asks.forEach(this::add);
	}

	public Composite control() {
		return area;
	}

	private void add(Ask ask) {
		Label label = new Label(area, SWT.WRAP | SWT.RIGHT);
		label.setText((ask.required() ? "* " : "") + ask.label());
		if (ask.required()) label.setForeground(desk.look().color(Tone.RED));
		boolean high = ask.kind() == Ask.Kind.TEXT;
		GridData data = new GridData(SWT.END, high ? SWT.BEGINNING : SWT.CENTER, false, false);
		data.widthHint = Math.min(Look.width(label, 24), label.computeSize(SWT.DEFAULT, SWT.DEFAULT).x);
		label.setLayoutData(data);
		Entry entry = switch (ask.kind()) {
			case LINE -> line(ask, SWT.BORDER, 1);
			case TEXT -> line(ask, SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL, 3);
			case MONEY -> money(ask);
			case DAY -> day(ask);
			case CHOICE -> choice(ask);
			case SEVERAL -> several(ask);
			case FILE -> file(ask);
		};
		entry.control.setToolTipText(ask.hint());
		entries.add(entry);
	}

	private Text text(Composite parent, Ask ask, int style, int lines) {
		Text text = new Text(parent, style);
		text.setData("id", "ask." + ask.name());
		if (lines == 1) text.setMessage(ask.hint());
		text.setText(ask.value());
		GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false);
		data.widthHint = Look.width(text, 56);
		if (lines > 1) data.heightHint = Look.em(text).y * lines;
		text.setLayoutData(data);
		text.addListener(SWT.Modify, event -> changed.run());
		if (lines > 1) text.addListener(SWT.Traverse, event -> event.doit |= event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
		return text;
	}

	private Entry line(Ask ask, int style, int lines) {
		Text text = text(area, ask, style, lines);
		return new Entry(ask, text, () -> text.getText().strip(), () -> "");
	}

	private Entry money(Ask ask) {
		Text text = text(area, ask.hint(ask.hint().isEmpty() ? texts.get("ask.money") : ask.hint()), SWT.BORDER, 1);
		Supplier<String> value = () -> Typed.yuan(text.getText()).map(Object::toString).orElse(text.getText().strip());
		return new Entry(ask, text, value, () -> text.getText().isBlank() || Typed.yuan(text.getText()).isPresent() ? "" : texts.get("ask.money.not", ask.label()));
	}

	private Entry day(Ask ask) {
		DayEntry entry = new DayEntry(area, texts, desk.look(), "ask." + ask.name(), ask.value(), changed);
		Text field = entry.field();
		return new Entry(ask, field, entry::value, () -> entry.isUnderstood() ? "" : texts.get("ask.day.wrong", ask.label()));
	}

	private Entry choice(Ask ask) {
		Combo combo = new Combo(area, SWT.READ_ONLY | SWT.DROP_DOWN);
		combo.setData("id", "ask." + ask.name());
		combo.setVisibleItemCount(16);
		ask.options().forEach(option -> combo.add(option.words()));
		for (int i = 0; i < ask.options().size(); i++) if (ask.options().get(i).value().equals(ask.value())) combo.select(i);
		combo.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		combo.addListener(SWT.Selection, event -> changed.run());
		combo.addListener(SWT.MouseVerticalWheel, event -> event.doit = false);
		return new Entry(ask, combo, () -> combo.getSelectionIndex() < 0 ? "" : ask.options().get(combo.getSelectionIndex()).value(), () -> "");
	}

	private Entry several(Ask ask) {
		Composite row = new Composite(area, SWT.NONE);
		row.setLayout(new RowLayout());
		GridData wrapped = new GridData(SWT.FILL, SWT.CENTER, true, false);
		wrapped.widthHint = Look.width(row, 56);
		row.setLayoutData(wrapped);
		List<String> given = List.of(ask.value().split(","));
		for (Ask.Option option : ask.options()) {
			Button box = new Button(row, SWT.CHECK);
			box.setText(option.words());
			box.setData("id", "ask." + ask.name() + "." + option.value());
			box.setData(option.value());
			box.setSelection(given.contains(option.value()));
			box.addListener(SWT.Selection, event -> changed.run());
		}
		Supplier<String> value = () -> java.util.Arrays.stream(row.getChildren()).map(Button.class::cast).filter(Button::getSelection)
				.map(box -> (String) box.getData()).collect(Collectors.joining(","));
		return new Entry(ask, row, value, () -> "");
	}

	private Entry file(Ask ask) {
		Composite row = Panels.row(area, 2);
		Text text = text(row, ask, SWT.BORDER, 1);
		Panels.button(row, texts.get("button.browse"), "ask." + ask.name() + ".browse", () -> {
			String chosen = new FileDialog(area.getShell(), SWT.OPEN).open();
			if (chosen != null) text.setText(chosen);
		});
		return new Entry(ask, text, () -> text.getText().strip(), () -> "");
	}

	/** What was entered, by name; values nobody entered are empty texts. */
	public Map<String, String> values() {
		Map<String, String> values = new LinkedHashMap<>();
		entries.forEach(entry -> values.put(entry.ask.name(), entry.value.get()));
		return values;
	}

	/** What keeps the form from being submitted, in words; the first such field gets the focus. */
	public List<String> faults() {
		List<String> faults = new ArrayList<>();
		for (Entry entry : entries) {
			String fault = entry.ask.required() && entry.value.get().isBlank() ? texts.get("ask.missing", entry.ask.label()) : entry.wrong.get();
			if (fault.isEmpty()) continue;
			if (faults.isEmpty()) entry.control.setFocus();
			faults.add(fault);
		}
		return faults;
	}

	public void focus() {
		entries.stream().filter(entry -> entry.value.get().isBlank()).findFirst().or(() -> entries.stream().findFirst()).ifPresent(entry -> entry.control.setFocus());
	}
}
