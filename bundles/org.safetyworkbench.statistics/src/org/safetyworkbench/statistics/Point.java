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
 * @param planned yuan, for what was found
 * @param spent yuan, for what was closed off
 */
public record Point(YearMonth month, LocalDate at, long found, long closed, long inTime, long selfClosed, long open, long overdue, long stock, long increment, long uncleared, long planned,
		long spent) {

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
			case MONEY -> planned;
			case MONEY_SPENT -> spent;
		};
	}
}
