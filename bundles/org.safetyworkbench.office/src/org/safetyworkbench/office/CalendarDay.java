package org.safetyworkbench.office;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A day on which the office works otherwise than the weekday says.
 *
 * @param worked true for a made-up weekend day (调休上班), false for a holiday
 * @param name such as 春节
 * @param own whether the office entered it itself
 */
public record CalendarDay(LocalDate day, boolean worked, String name, boolean own) {

	public CalendarDay {
		Objects.requireNonNull(day);
		Objects.requireNonNull(name);
	}
}
