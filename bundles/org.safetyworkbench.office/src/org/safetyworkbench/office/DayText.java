package org.safetyworkbench.office;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a day as {@link Calendar#day} describes it. */
final class DayText {

	private static final Pattern FROM_NOW = Pattern.compile("\\+(\\d{1,4})(w?)");

	private DayText() {}

	static Optional<Term> read(Calendar calendar, String text, LocalDate from) {
		Matcher fromNow = FROM_NOW.matcher(text);
		if (fromNow.matches()) return Optional.of(calendar.after(from, Integer.parseInt(fromNow.group(1)), !fromNow.group(2).isEmpty()));
		try {
			return Optional.of(LocalDate.parse(text)).filter(day -> !day.isBefore(Calendar.FIRST) && !day.isAfter(Calendar.LAST)).map(day -> new Term(day, Optional.empty()));
		} catch (DateTimeException e) {
			return Optional.empty();
		}
	}
}
