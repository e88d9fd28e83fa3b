package org.safetyworkbench.office;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.safetyworkbench.core.Result;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.core.WorkingCalendar;
import org.safetyworkbench.store.Author;

/**
 * The office's working days: Monday to Friday, less the holidays and plus the made-up days that the State Council's General
 * Office publishes each autumn for the next year. Known years come with the program; every day can be changed.
 */
public interface Calendar {

	/** The first and the last day that are entered anywhere. */
	LocalDate FIRST = LocalDate.of(2000, 1, 1), LAST = LocalDate.of(2200, 12, 31);

	WorkingCalendar days();

	/** Whether the holidays of that year are known; otherwise only weekends count as free. */
	boolean isKnown(int year);

	/** The days of a year that differ from their weekday, in order. */
	List<CalendarDay> year(int year);

	/** @param name such as 春节, at most 60 characters */
	Result<CalendarDay> set(Author author, LocalDate day, boolean worked, String name);

	/**
	 * The same, if nobody else changed that day since.
	 *
	 * @param seen what was said of it when editing began, empty for its weekday; otherwise it is refused with
	 *            {@link org.safetyworkbench.store.OpenStore#conflict}
	 */
	Result<CalendarDay> set(Author author, Optional<CalendarDay> seen, LocalDate day, boolean worked, String name);

	/** Another desk may have changed days: they are read again. */
	void renew();

	/** What the program says of that day counts again. */
	void clear(Author author, LocalDate day);

	/** The office has entered that year's holidays: it counts as known. */
	void confirm(Author author, int year);

	/** The day n days after one, which itself is not counted; in working days if asked for. */
	Term after(LocalDate from, int n, boolean workingDays);

	/** What is said of a period in working days that reaches into a year whose holidays are not known. */
	Optional<Text> caution(LocalDate from, LocalDate to);

	/**
	 * A day as it is entered wherever a period is set: {@code 2026-11-22} (years 2000 to 2200), or counted from a day, which
	 * itself is not counted: {@code +15} days, {@code +15w} working days. Empty when it is neither.
	 */
	default Optional<LocalDate> day(String text, LocalDate from) {
		return term(text, from).map(Term::day);
	}

	/** The same with what is to be said of it. */
	default Optional<Term> term(String text, LocalDate from) {
		return DayText.read(this, text, from);
	}

	/** How many working days lie after the first day up to and with the second; negative the other way round. */
	int workingDaysBetween(LocalDate from, LocalDate to);
}
