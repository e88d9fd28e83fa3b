package org.safetyworkbench.statistics;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A month of a curve: what happened in it, and how things stood at its end (today in the running month).
 *
 * @param at the day it stands for: the month's last day, or today
 * @param stock open major ones found up to the cut-off
 * @param increment major ones found in this month, after the cut-off
 * @param uncleared major ones open past their deadline
 */
public record Point(YearMonth month, LocalDate at, long found, long closed, long inTime, long selfClosed, long open, long overdue, long stock, long increment, long uncleared) {

	public long value(Measure measure) {
		return switch (measure) {
			case FOUND -> found;
			case CLOSED -> closed;
			case IN_TIME -> inTime;
			case SELF_CLOSED -> selfClosed;
			case OPEN -> open;
			case OVERDUE -> overdue;
			case STOCK -> stock;
			case INCREMENT -> increment;
			case UNCLEARED -> uncleared;
		};
	}
}
