package org.safetyworkbench.hazard;

import java.time.LocalDate;

/**
 * A deadline that a granted deferral put off (S1-053).
 *
 * @param due the deadline
 * @param until day of the grant: to the day before, this deadline was in force
 */
public record FormerDeadline(LocalDate due, LocalDate until) {}
