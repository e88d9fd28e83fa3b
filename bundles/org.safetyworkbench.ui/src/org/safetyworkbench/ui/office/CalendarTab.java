package org.safetyworkbench.ui.office;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.office.Calendar;
import org.safetyworkbench.office.CalendarDay;
import org.safetyworkbench.store.Author;
import org.safetyworkbench.ui.form.Ask;
import org.safetyworkbench.ui.form.AskDialog;
import org.safetyworkbench.ui.look.Look.Tone;
import org.safetyworkbench.ui.look.Look;
import org.safetyworkbench.ui.look.Panels;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.text.Texts;

/** The working days of a year: days off and made-up days are entered here when the yearly notice comes. */
final class CalendarTab {

	private record Read(int year, boolean known, List<CalendarDay> days, boolean mayChange) {}

	private final Desk desk;
	private final Texts texts;
	private final Composite area;
	private final Label year;
	private final Label state;
	private final Label meaning;
	private final Button confirm;
	private final Button clear;
	private final List<Button> enter;
	private boolean mayChange;
	private final YearView view;
	private Map<LocalDate, CalendarDay> days = Map.of();

	CalendarTab(Composite parent, Desk desk) {
		this.desk = desk;
		this.texts = desk.texts();
		area = Panels.padded(parent);
		Composite bar = Panels.row(area, 5);
		Panels.button(bar, "◀", "office.year.before", () -> turn(-1));
		year = Panels.heading(bar, desk.look(), "0000");
		year.setLayoutData(new GridData(SWT.CENTER, SWT.CENTER, false, false));
		year.setData("id", "office.year.number");
		Panels.button(bar, "▶", "office.year.after", () -> turn(1));
		state = new Label(bar, SWT.NONE);
		state.setData("id", "office.year.state");
		state.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		confirm = Panels.button(bar, texts.get("office.year.confirm"), "office.year.confirm", this::confirm);
		ScrolledComposite scroller = new ScrolledComposite(area, SWT.H_SCROLL | SWT.V_SCROLL | SWT.BORDER);
		scroller.setExpandHorizontal(true);
		scroller.setExpandVertical(true);
		scroller.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		view = new YearView(scroller, desk.look(), texts, day -> explain());
		scroller.setContent(view.canvas());
		scroller.setMinSize(view.least());
		Composite below = Panels.row(area, 4);
		meaning = Panels.heading(below, desk.look(), "");
		meaning.setData("id", "office.day");
		enter = List.of(Panels.button(below, texts.get("office.day.free"), "office.day.free", () -> enter(false)), Panels.button(below, texts.get("office.day.worked"), "office.day.worked", () -> enter(true)));
		clear = Panels.button(below, texts.get("office.day.clear"), "office.day.clear", this::clear);
	}

	Composite control() {
		return area;
	}

	private void turn(int years) {
		view.choose(view.day().plusYears(years));
		refresh();
	}

	void refresh() {
		int wanted = view.day().getYear();
		desk.background().load(area, texts.get("work.reading"), progress -> {
			Calendar calendar = desk.services().get(Calendar.class);
			return new Read(wanted, calendar.isKnown(wanted), calendar.year(wanted), OfficePage.isKept(desk));
		}, this::show);
	}

	private void show(Read read) {
		if (read.year != view.day().getYear()) return;
		days = read.days.stream().collect(Collectors.toMap(CalendarDay::day, Function.identity()));
		year.setText(String.valueOf(read.year));
		state.setText(texts.get(read.known ? "office.year.known" : "office.year.unknown", read.days.stream().filter(day -> !day.worked()).count(),
				read.days.stream().filter(CalendarDay::worked).count()));
		Look.paint(state, desk.look().color(read.known ? Tone.GREEN : Tone.ORANGE));
		mayChange = read.mayChange;
		confirm.setEnabled(!read.known && mayChange);
		enter.forEach(button -> button.setEnabled(mayChange));
		view.show(days);
		explain();
		area.layout(true, true);
	}

	private void explain() {
		LocalDate day = view.day();
		CalendarDay other = days.get(day);
		boolean weekend = day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
		String what = texts.get((other == null ? !weekend : other.worked()) ? "office.day.is.worked" : "office.day.is.free");
		String origin = other == null ? "" : texts.get(other.own() ? "office.day.own" : "office.day.published", other.name());
		meaning.setText(texts.heading(day) + "　" + what + origin);
		clear.setEnabled(other != null && other.own() && mayChange);
	}

	/** One day, or all days to a last one. */
	private void enter(boolean worked) {
		LocalDate day = view.day();
		String name = days.containsKey(day) ? days.get(day).name() : "";
		List<Ask> asks = List.of(Ask.of("from", texts.get("office.day.from"), Ask.Kind.DAY).must().value(day.toString()),
				Ask.of("to", texts.get("office.day.to"), Ask.Kind.DAY).must().value(day.toString()),
				Ask.of("name", texts.get("office.day.name"), Ask.Kind.LINE).must().hint(texts.get(worked ? "office.day.name.worked" : "office.day.name.free")).value(name));
		String title = texts.get(worked ? "office.day.worked.title" : "office.day.free.title");
		Map<LocalDate, CalendarDay> seen = days;
		Map<LocalDate, CalendarDay> mine = new TreeMap<>();
		new AskDialog<Integer>(desk, area.getShell(), title, texts.get("office.day.intro"), asks, values -> set(seen, values, worked, mine), number -> desk.changed())
				.onProblems(problems -> contest(mine.keySet()).settles(problems, seen, () -> mine)).open();
	}

	/** Two desks entered the same days. */
	private Contest<Map<LocalDate, CalendarDay>> contest(Set<LocalDate> entered) {
		List<Contest.Field<Map<LocalDate, CalendarDay>>> told = entered.stream()
				.map(day -> new Contest.Field<Map<LocalDate, CalendarDay>>(day.toString(), all -> said(all.get(day)), (theirs, mine) -> with(theirs, mine.get(day)))).toList();
		return new Contest<>(desk, area.getShell(), told, () -> now(entered), (seen, merged) -> save(seen, entered.stream().map(merged::get).toList()));
	}

	private Map<LocalDate, CalendarDay> now(Set<LocalDate> of) {
		Calendar calendar = desk.services().get(Calendar.class);
		calendar.renew();
		return of.stream().map(LocalDate::getYear).distinct().flatMap(one -> calendar.year(one).stream()).collect(Collectors.toMap(CalendarDay::day, Function.identity()));
	}

	private static Map<LocalDate, CalendarDay> with(Map<LocalDate, CalendarDay> all, CalendarDay day) {
		Map<LocalDate, CalendarDay> changed = new TreeMap<>(all);
		changed.put(day.day(), day);
		return changed;
	}

	private String said(CalendarDay day) {
		return day == null ? texts.get("value.none") : texts.get(day.worked() ? "office.day.is.worked" : "office.day.is.free") + (day.name().isEmpty() ? "" : texts.get("office.day.own", day.name()));
	}

	/** @param mine filled with what is entered */
	private Result<Integer> set(Map<LocalDate, CalendarDay> seen, Map<String, String> values, boolean worked, Map<LocalDate, CalendarDay> mine) {
		LocalDate from = LocalDate.parse(values.get("from"));
		LocalDate to = LocalDate.parse(values.get("to"));
		if (to.isBefore(from) || to.isAfter(from.plusDays(30)))
			return Result.failed(Problem.of("calendar.span", "最后一天应在第一天之后31天以内", "the last day lies within 31 days of the first").remedy("改填日期", "change the days"));
		mine.clear();
		from.datesUntil(to.plusDays(1)).forEach(day -> mine.put(day, new CalendarDay(day, worked, values.get("name").strip(), true)));
		return save(seen, List.copyOf(mine.values()));
	}

	/** Days of a year that was not looked at overlook nobody's entry. */
	private Result<Integer> save(Map<LocalDate, CalendarDay> seen, List<CalendarDay> entered) {
		Calendar calendar = desk.services().get(Calendar.class);
		Author author = desk.person().author();
		Set<Integer> years = seen.keySet().stream().map(LocalDate::getYear).collect(Collectors.toSet());
		return Result.all(entered.stream().map(one -> years.contains(one.day().getYear()) ? calendar.set(author, Optional.ofNullable(seen.get(one.day())), one.day(), one.worked(), one.name())
				: calendar.set(author, one.day(), one.worked(), one.name())).toList()).map(List::size);
	}

	private void clear() {
		LocalDate day = view.day();
		change(calendar -> calendar.clear(desk.person().author(), day));
	}

	private void confirm() {
		int shown = view.day().getYear();
		change(calendar -> calendar.confirm(desk.person().author(), shown));
	}

	private void change(java.util.function.Consumer<Calendar> what) {
		desk.background().load(area, texts.get("work.saving"), progress -> {
			what.accept(desk.services().get(Calendar.class));
			return true;
		}, done -> desk.changed());
	}
}
