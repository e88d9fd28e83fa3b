package org.safetyworkbench.ui.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Text;
import org.safetyworkbench.ui.look.Look;
import org.safetyworkbench.ui.look.Panels;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.text.Texts;

/** Makes the control for each kind of question. */
final class AskControls {

	private final Desk desk;
	private final Texts texts;
	private final Composite area;
	private final Runnable changed;
	private final List<DayEntry> terms = new ArrayList<>();
	/** The day it happened, from which working days are counted. */
	private Supplier<LocalDate> happened = LocalDate::now;

	AskControls(Desk desk, Composite area, Runnable changed) {
		this.desk = desk;
		this.texts = desk.texts();
		this.area = area;
		this.changed = changed;
	}

	AskEntry of(Ask ask) {
		return switch (ask.kind()) {
			case LINE -> line(ask, SWT.BORDER, 1);
			case SECRET -> secret(ask);
			case TEXT -> line(ask, SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL, 3);
			case MONEY -> money(ask);
			case DAY, PAST, TERM -> day(ask);
			case CHOICE -> choice(ask);
			case SEVERAL -> several(ask);
			case FILE -> file(ask);
		};
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

	private AskEntry line(Ask ask, int style, int lines) {
		Text text = text(area, ask, style, lines);
		return new AskEntry(ask, text, () -> text.getText().strip(), () -> "");
	}

	/** As typed, blanks included, and never shown. */
	private AskEntry secret(Ask ask) {
		Text text = text(area, ask, SWT.BORDER | SWT.PASSWORD, 1);
		return new AskEntry(ask, text, text::getText, () -> "");
	}

	private AskEntry money(Ask ask) {
		Text text = text(area, ask.hint(ask.hint().isEmpty() ? texts.get("ask.money") : ask.hint()), SWT.BORDER, 1);
		Supplier<String> value = () -> Typed.yuan(text.getText()).map(Object::toString).orElse(text.getText().strip());
		return new AskEntry(ask, text, value, () -> text.getText().isBlank() || Typed.yuan(text.getText()).isPresent() ? "" : texts.get("ask.money.not", ask.label()));
	}

	private AskEntry day(Ask ask) {
		DayEntry entry = new DayEntry(area, desk, "ask." + ask.name(), ask.value(), ask.kind() == Ask.Kind.TERM, () -> happened.get(), ask.kind() == Ask.Kind.PAST ? this::moved : changed);
		if (ask.kind() == Ask.Kind.TERM) terms.add(entry);
		if (ask.kind() == Ask.Kind.PAST) happened = () -> entry.day().orElseGet(LocalDate::now);
		Text field = entry.field();
		return new AskEntry(ask, field, entry::value, () -> {
			if (!entry.isUnderstood()) return texts.get("ask.day.wrong", ask.label());
			return ask.kind() == Ask.Kind.PAST && entry.isAhead() ? texts.get("ask.day.early", ask.label()) : "";
		});
	}

	private void moved() {
		terms.forEach(DayEntry::explain);
		changed.run();
	}

	private AskEntry choice(Ask ask) {
		Combo combo = new Combo(area, SWT.READ_ONLY | SWT.DROP_DOWN);
		combo.setData("id", "ask." + ask.name());
		combo.setVisibleItemCount(16);
		ask.options().forEach(option -> combo.add(option.words()));
		for (int i = 0; i < ask.options().size(); i++) if (ask.options().get(i).value().equals(ask.value())) combo.select(i);
		GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false);
		data.widthHint = Math.min(combo.computeSize(SWT.DEFAULT, SWT.DEFAULT).x, Look.width(combo, 56));
		combo.setLayoutData(data);
		combo.addListener(SWT.Selection, event -> changed.run());
		combo.addListener(SWT.MouseVerticalWheel, event -> event.doit = false);
		return new AskEntry(ask, combo, () -> combo.getSelectionIndex() < 0 ? "" : ask.options().get(combo.getSelectionIndex()).value(), () -> "");
	}

	private AskEntry several(Ask ask) {
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
			wrapped.widthHint = Math.max(wrapped.widthHint, box.computeSize(SWT.DEFAULT, SWT.DEFAULT).x + Look.em(row).x * 2);
		}
		Supplier<String> value = () -> java.util.Arrays.stream(row.getChildren()).map(Button.class::cast).filter(Button::getSelection)
				.map(box -> (String) box.getData()).collect(Collectors.joining(","));
		return new AskEntry(ask, row, value, () -> "");
	}

	private AskEntry file(Ask ask) {
		Composite row = Panels.row(area, 2);
		Text text = text(row, ask, SWT.BORDER, 1);
		Panels.button(row, texts.get("button.browse"), "ask." + ask.name() + ".browse", () -> {
			String chosen = new FileDialog(area.getShell(), SWT.OPEN).open();
			if (chosen != null) text.setText(chosen);
		});
		return new AskEntry(ask, text, () -> text.getText().strip(), () -> "");
	}
}
