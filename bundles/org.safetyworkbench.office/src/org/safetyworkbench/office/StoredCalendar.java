package org.safetyworkbench.office;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.core.WorkDays;
import org.safetyworkbench.core.WorkingCalendar;
import org.safetyworkbench.store.Author;
import org.safetyworkbench.store.Change;
import org.safetyworkbench.store.Details;
import org.safetyworkbench.store.OpenStore;
import org.safetyworkbench.store.Rows;
import org.safetyworkbench.store.Session;
import org.safetyworkbench.store.Store;
import org.safetyworkbench.store.StoreException;

/** The published holidays, overlaid with the days the office entered; read once and again after each change. */
@Component(service = {Calendar.class, WorkDays.class})
public final class StoredCalendar implements Calendar, WorkDays {

	private final Store store;
	private final Holidays published = Holidays.published();
	private volatile Read read;

	private record Read(Map<LocalDate, CalendarDay> days, Set<Integer> years, WorkingCalendar calendar) {}

	@Activate
	public StoredCalendar(@Reference Store store) {
		this.store = store;
	}

	private Read read() {
		Read known = read;
		if (known != null) return known;
		Map<LocalDate, CalendarDay> days = new TreeMap<>(published.days());
		Set<Integer> years = new HashSet<>(published.years());
		store.read(session -> {
			Rows.each(session, "select on_day, worked, name from calendar_day", row -> {
				LocalDate day = row.date(1).orElseThrow();
				days.put(day, new CalendarDay(day, row.integer(2) != 0, row.text(3), true));
			});
			Rows.each(session, "select known_year from calendar_year", row -> years.add(row.integer(1)));
			return null;
		});
		return read = new Read(days, years, calendar(days));
	}

	private static WorkingCalendar calendar(Map<LocalDate, CalendarDay> days) {
		Map<Boolean, Set<LocalDate>> parts = days.values().stream().collect(Collectors.partitioningBy(CalendarDay::worked, Collectors.mapping(CalendarDay::day, Collectors.toSet())));
		return new WorkingCalendar(parts.get(false), parts.get(true));
	}

	/** The published days while the records cannot be had: packs are checked and tried without a workspace, too. */
	@Override
	public WorkingCalendar days() {
		try {
			return read().calendar();
		} catch (StoreException e) {
			return calendar(published.days());
		}
	}

	@Override
	public boolean isKnown(int year) {
		return read().years().contains(year);
	}

	@Override
	public List<CalendarDay> year(int year) {
		return read().days().values().stream().filter(day -> day.day().getYear() == year).toList();
	}

	@Override
	public void renew() {
		read = null;
	}

	@Override
	public Result<CalendarDay> set(Author author, LocalDate day, boolean worked, String name) {
		return set(author, day, worked, name, before -> true);
	}

	@Override
	public Result<CalendarDay> set(Author author, Optional<CalendarDay> seen, LocalDate day, boolean worked, String name) {
		return set(author, day, worked, name, seen::equals);
	}

	private Result<CalendarDay> set(Author author, LocalDate day, boolean worked, String name, Predicate<Optional<CalendarDay>> isAsSeen) {
		if (name.length() > 60) return Result.failed(Problem.of("calendar.name", "名称不超过60字", "a name has at most 60 characters").remedy("缩短名称", "shorten it"));
		CalendarDay entered = new CalendarDay(day, worked, name.strip(), true);
		return store.write(author, session -> {
			Optional<CalendarDay> before = now(session, day);
			if (!isAsSeen.test(before)) return Result.failed(OpenStore.conflict());
			remove(session, day);
			Rows.update(session, "insert into calendar_day (on_day, worked, name) values (?, ?, ?)", day, worked, entered.name());
			session.log(new Change("calendar-day", id(day), "set", Details.of().put(day.toString(), said(before.orElse(null)), said(entered)).json()));
			read = null;
			return Result.of(entered);
		});
	}

	/** As the records have it, not as it was read before. */
	private Optional<CalendarDay> now(Session session, LocalDate day) throws SQLException {
		return Rows.one(session, "select worked, name from calendar_day where on_day = ?", row -> new CalendarDay(day, row.integer(1) != 0, row.text(2), true), day)
				.or(() -> Optional.ofNullable(published.days().get(day)));
	}

	@Override
	public void clear(Author author, LocalDate day) {
		store.write(author, session -> {
			CalendarDay before = now(session, day).orElse(null);
			if (remove(session, day)) session.log(new Change("calendar-day", id(day), "cleared", Details.of().put(day.toString(), said(before), said(published.days().get(day))).json()));
			return null;
		});
		read = null;
	}

	@Override
	public void confirm(Author author, int year) {
		if (isKnown(year)) return;
		store.write(author, session -> {
			Rows.update(session, "insert into calendar_year (known_year) values (?)", year);
			session.log(new Change("calendar-day", id(LocalDate.of(year, 1, 1)), "confirmed", Details.of().put("year", null, year).json()));
			return null;
		});
		read = null;
	}

	private static boolean remove(Session session, LocalDate day) throws SQLException {
		return Rows.update(session, "delete from calendar_day where on_day = ?", day) > 0;
	}

	private static UUID id(LocalDate day) {
		return UUID.nameUUIDFromBytes(("calendar:" + day).getBytes(StandardCharsets.UTF_8));
	}

	private static String said(CalendarDay day) {
		return day == null ? null : (day.worked() ? "上班" : "休息") + (day.name().isEmpty() ? "" : "（" + day.name() + "）");
	}

	@Override
	public Term after(LocalDate from, int n, boolean workingDays) {
		LocalDate end = workingDays ? days().plusWorkingDays(from, n) : from.plusDays(n);
		return new Term(end, workingDays ? caution(from, end) : Optional.empty());
	}

	@Override
	public Optional<Text> caution(LocalDate from, LocalDate to) {
		Optional<Integer> unknown = IntStream.rangeClosed(from.getYear(), to.getYear()).boxed().filter(year -> !isKnown(year)).findFirst();
		return unknown.map(year -> new Text(year + "年放假安排尚未录入，仅按周末推算", "the holidays of " + year + " are not known yet: only weekends are counted as free"));
	}

	@Override
	public int workingDaysBetween(LocalDate from, LocalDate to) {
		if (to.isBefore(from)) return -workingDaysBetween(to, from);
		WorkingCalendar days = days();
		return (int) from.plusDays(1).datesUntil(to.plusDays(1)).filter(days::isWorked).count();
	}
}
