package org.safetyworkbench.ui.form;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads days and amounts of money as people type them. */
public final class Typed {

	private static final Pattern FULL = Pattern.compile("(\\d{4})\\s*[-./年]\\s*(\\d{1,2})\\s*[-./月]\\s*(\\d{1,2})日?");
	private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
	private static final Pattern SHORT = Pattern.compile("(\\d{1,2})\\s*[-./月]\\s*(\\d{1,2})日?");
	private static final Pattern LATER = Pattern.compile("\\+\\s*(\\d{1,4})天?");
	private static final Pattern WORKING = Pattern.compile("\\+\\s*(\\d{1,3})\\s*(?:w|W|个?工作日)");
	private static final Pattern MONEY = Pattern.compile("(\\d{1,12}(?:\\.\\d{1,4})?)\\s*(万)?元?");

	private Typed() {}

	/** 2026-12-01, 20261201, 2026年12月1日, 12-1 (this year) or +10 (ten days from today). */
	public static Optional<LocalDate> day(String text, LocalDate today) {
		String typed = text.strip();
		Matcher later = LATER.matcher(typed);
		if (later.matches()) return Optional.of(today.plusDays(Long.parseLong(later.group(1))));
		for (Pattern pattern : new Pattern[] {FULL, COMPACT}) {
			Matcher matcher = pattern.matcher(typed);
			if (matcher.matches()) return day(number(matcher, 1), number(matcher, 2), number(matcher, 3));
		}
		Matcher matcher = SHORT.matcher(typed);
		return matcher.matches() ? day(today.getYear(), number(matcher, 1), number(matcher, 2)) : Optional.empty();
	}

	private static int number(Matcher matcher, int group) {
		return Integer.parseInt(matcher.group(group));
	}

	private static Optional<LocalDate> day(int year, int month, int day) {
		try {
			return Optional.of(LocalDate.of(year, month, day));
		} catch (DateTimeException e) {
			return Optional.empty();
		}
	}

	/** A number of working days from the day of the deed, as the office's calendar counts them: {@code +10w} or +10工作日. */
	public static Optional<Integer> workingDays(String text) {
		Matcher matcher = WORKING.matcher(text.strip());
		return matcher.matches() ? Optional.of(number(matcher, 1)) : Optional.empty();
	}

	/** Yuan: 15000, 15,000.50, 1.5万. */
	public static Optional<BigDecimal> yuan(String text) {
		Matcher matcher = MONEY.matcher(text.strip().replaceAll("[,，]", ""));
		if (!matcher.matches()) return Optional.empty();
		BigDecimal amount = new BigDecimal(matcher.group(1)).movePointRight(matcher.group(2) == null ? 0 : 4);
		return Optional.of(new BigDecimal(amount.stripTrailingZeros().toPlainString()));
	}
}
