package org.safetyworkbench.ui.form;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DateTime;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.safetyworkbench.office.Calendar;
import org.safetyworkbench.office.Term;
import org.safetyworkbench.store.StoreException;
import org.safetyworkbench.ui.look.Look;
import org.safetyworkbench.ui.look.Panels;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.text.Texts;

/** A day that is typed or picked from a calendar; beside it stands how the program understands it. */
public final class DayEntry {

	private final Desk desk;
	private final Texts texts;
	private final boolean term;
	private final Supplier<LocalDate> from;
	private final Text field;
	private final Label meaning;
	private final LocalDate today = LocalDate.now();

	/**
	 * @param id under which tests find the field
	 * @param term whether a number of working days may stand for the day
	 * @param from day from which those are counted
	 */
	DayEntry(Composite parent, Desk desk, String id, String value, boolean term, Supplier<LocalDate> from, Runnable changed) {
		this.desk = desk;
		this.texts = desk.texts();
		this.term = term;
		this.from = from;
		Composite row = Panels.row(parent, 3);
		field = new Text(row, SWT.BORDER);
		field.setData("id", id);
		field.setMessage(texts.get(term ? "ask.term" : "ask.day"));
		GridData data = new GridData(SWT.FILL, SWT.CENTER, false, false);
		data.widthHint = Look.width(field, 14);
		field.setLayoutData(data);
		Panels.button(row, "▾", id + ".pick", this::pick);
		meaning = Panels.faint(row, desk.look(), "");
		meaning.setData("id", id + ".meaning");
		GridData place = (GridData) meaning.getLayoutData();
		place.widthHint = Look.width(meaning, term ? 42 : 28);
		if (term) place.heightHint = Look.em(meaning).y * 2;
		field.setText(value);
		explain();
		field.addListener(SWT.Modify, event -> {
			explain();
			changed.run();
		});
	}

	public Text field() {
		return field;
	}

	/** Empty when nothing or no day is typed. */
	public Optional<LocalDate> day() {
		return Typed.day(field.getText(), today);
	}

	/** The day, or working days to be counted ({@code +10w}), or what was typed. */
	String value() {
		String typed = field.getText().strip();
		return day().map(LocalDate::toString).or(() -> workingDays().map(days -> "+" + days + "w")).orElse(typed);
	}

	boolean isUnderstood() {
		return field.getText().isBlank() || day().isPresent() || workingDays().isPresent();
	}

	boolean isAhead() {
		return day().filter(day -> day.isAfter(today)).isPresent();
	}

	private Optional<Integer> workingDays() {
		return term ? Typed.workingDays(field.getText()) : Optional.empty();
	}

	/** Says how it is understood; working days are reckoned in the background. */
	void explain() {
		String working = workingDays().map(days -> texts.get("ask.day.working", days)).orElse(texts.get("ask.day.not"));
		meaning.setText(field.getText().isBlank() ? "" : day().map(this::words).orElse(working));
		workingDays().ifPresent(this::reckon);
	}

	private void reckon(int days) {
		String typed = field.getText();
		LocalDate start = from.get();
		desk.background().load(field, texts.get("work.reading"), progress -> after(start, days), end -> {
			if (typed.equals(field.getText())) end.ifPresent(term -> meaning.setText(words(term.day()) + term.caution().map(caution -> "\n" + texts.of(caution)).orElse("")));
		});
	}

	/** Nothing while the calendar cannot be read: the server is gone. */
	private Optional<Term> after(LocalDate start, int days) {
		try {
			return Optional.of(desk.services().get(Calendar.class).after(start, days, true));
		} catch (StoreException e) {
			return Optional.empty();
		}
	}

	private String words(LocalDate day) {
		long days = java.time.temporal.ChronoUnit.DAYS.between(today, day);
		String away = days == 0 ? texts.get("ask.day.today") : texts.get(days < 0 ? "ask.day.ago" : "ask.day.ahead", Math.abs(days));
		String named = texts.get("weekday." + day.getDayOfWeek().getValue());
		return day.toString().equals(field.getText().strip()) ? named + "　" + away : day + "　" + named + "　" + away;
	}

	private void pick() {
		Shell popup = new Shell(field.getShell(), SWT.ON_TOP | SWT.TOOL | SWT.BORDER);
		popup.setLayout(new FillLayout());
		DateTime calendar = new DateTime(popup, SWT.CALENDAR);
		LocalDate day = day().orElse(today);
		calendar.setDate(day.getYear(), day.getMonthValue() - 1, day.getDayOfMonth());
		calendar.addListener(SWT.Selection, event -> field.setText(LocalDate.of(calendar.getYear(), calendar.getMonth() + 1, calendar.getDay()).toString()));
		calendar.addListener(SWT.MouseDoubleClick, event -> popup.close());
		popup.addListener(SWT.Deactivate, event -> popup.close());
		Point below = field.toDisplay(0, field.getSize().y);
		popup.pack();
		popup.setLocation(below);
		popup.open();
	}
}
