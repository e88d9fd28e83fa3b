package org.safetyworkbench.core;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * Which days are worked: Monday to Friday, less public holidays, plus the weekend days made up for them (调休). The
 * holidays of a year are published by the State Council in the autumn before.
 *
 * @param holidays weekdays that are free
 * @param makeUpDays weekend days that are worked
 */
public record WorkingCalendar(Set<LocalDate> holidays, Set<LocalDate> makeUpDays) {

	/** Monday to Friday and nothing else. */
	public static final WorkingCalendar WEEKDAYS = new WorkingCalendar(Set.of(), Set.of());

	public WorkingCalendar {
		holidays = Set.copyOf(holidays);
		makeUpDays = Set.copyOf(makeUpDays);
	}

	public boolean isWorked(LocalDate day) {
		if (makeUpDays.contains(day)) return true;
		boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
		return !weekend && !holidays.contains(day);
	}

	/** The n-th working day after (before, if negative) a day, which itself is not counted. */
	public LocalDate plusWorkingDays(LocalDate day, int n) {
		LocalDate result = day;
		int step = Integer.signum(n);
		for (int left = Math.abs(n); left > 0;) {
			result = result.plusDays(step);
			if (isWorked(result)) left--;
		}
		return result;
	}
}
