package org.safetyworkbench.exchange.value;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Result;

/** Calendar days in the forms people type; the order of day and month is never guessed. */
public final class Dates {

	private static final String CLOCK = "(?:[T\\s]*\\d{1,2}[:时]\\d{1,2}(?:[:分](?:\\d{1,2}(?:\\.\\d+)?秒?)?)?)?";
	private static final Pattern DAY = Pattern.compile("(\\d{4})\\s*([-/.年])\\s*(\\d{1,2})\\s*([-/.月])\\s*(\\d{1,2})\\s*[日号]?" + CLOCK);
	private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
	private static final Pattern MONTH = Pattern.compile("(\\d{4})\\s*[-/年]\\s*(\\d{1,2})\\s*月?");
	private static final Pattern OTHER_ORDER = Pattern.compile("\\d{1,2}\\s*[-/.]\\s*\\d{1,2}\\s*[-/.]\\s*\\d{2,4}");
	private static final Pattern SERIAL = Pattern.compile("[2-6]\\d{4}(\\.\\d+)?");

	private Dates() {}

	/** 2026-11-21, 2026/11/21, 2026.11.21, 20261121, 2026年11月21日, with or without a time. */
	public static Result<LocalDate> day(String text) {
		String typed = Typed.plain(text);
		Matcher day = DAY.matcher(typed);
		if (day.matches() && isOneStyle(day.group(2), day.group(4))) return of(typed, day.group(1), day.group(3), day.group(5));
		Matcher compact = COMPACT.matcher(typed);
		if (compact.matches()) return of(typed, compact.group(1), compact.group(2), compact.group(3));
		return Result.failed(refusal(typed));
	}

	/** As {@link #day}; a month without a day (2026年11月, 2026-11) is its first day. */
	public static Result<LocalDate> dayOrMonth(String text) {
		Matcher month = MONTH.matcher(Typed.plain(text));
		return month.matches() ? of(text, month.group(1), month.group(2), "1") : day(text);
	}

	private static boolean isOneStyle(String first, String second) {
		return first.equals("年") ? second.equals("月") : first.equals(second);
	}

	private static Result<LocalDate> of(String typed, String year, String month, String day) {
		try {
			LocalDate date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
			if (date.getYear() >= 1900 && date.getYear() <= 2200) return Result.of(date);
		} catch (DateTimeException e) {
			return Result.failed(impossible(typed));
		}
		return Result.failed(impossible(typed));
	}

	private static Problem impossible(String typed) {
		return Problem.of("value.impossible-date", "日历上没有“" + typed + "”这一天", "'" + typed + "' is no day of the calendar (1900 to 2200)")
				.remedy("核对年、月、日", "check year, month and day");
	}

	private static Problem refusal(String typed) {
		if (OTHER_ORDER.matcher(typed).matches()) return Problem.of("value.ambiguous-date", "“" + typed + "”的年月日顺序不明", "the order of day and month in '" + typed + "' is not certain")
				.remedy("改写为 2026-11-21 的形式", "write it like 2026-11-21");
		if (SERIAL.matcher(typed).matches()) return Problem.of("value.date", "“" + typed + "”是数字，不是日期", "'" + typed + "' is a number, not a date")
				.remedy("在表格软件中把该列设为日期格式", "give the column a date format in the spreadsheet program");
		return Problem.of("value.date", "“" + typed + "”不是日期", "'" + typed + "' is no date").remedy("改写为 2026-11-21 的形式", "write it like 2026-11-21");
	}
}
