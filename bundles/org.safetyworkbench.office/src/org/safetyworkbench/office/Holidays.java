package org.safetyworkbench.office;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The holidays that come with the program, from the yearly notices of the State Council's General Office. */
record Holidays(Map<LocalDate, CalendarDay> days) {

	/** Lines {@code first,last,rest|work,name}; lines starting with # name the notice. */
	static Holidays published() {
		Map<LocalDate, CalendarDay> days = new TreeMap<>();
		try (BufferedReader lines = new BufferedReader(new InputStreamReader(Holidays.class.getResourceAsStream("/calendar/holidays.csv"), StandardCharsets.UTF_8))) {
			lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).map(line -> line.split(",")).forEach(line -> LocalDate.parse(line[0])
					.datesUntil(LocalDate.parse(line[1]).plusDays(1)).forEach(day -> days.put(day, new CalendarDay(day, line[2].equals("work"), line[3], false))));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return new Holidays(days);
	}

	Set<Integer> years() {
		return days.keySet().stream().map(LocalDate::getYear).collect(Collectors.toSet());
	}
}
