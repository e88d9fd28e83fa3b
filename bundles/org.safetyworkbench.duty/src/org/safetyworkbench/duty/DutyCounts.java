package org.safetyworkbench.duty;

/**
 * The big numbers about duties.
 *
 * @param total open, overdue and undecided ones
 * @param dueToday open and due on the day asked for
 * @param dueInSevenDays open and due on that day or in the seven days after it
 */
public record DutyCounts(long total, long open, long overdue, long undecided, long dueToday, long dueInSevenDays) {}
