package org.safetyworkbench.paper;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as official papers write them since GB/T 9704-2012: 2026年1月5日, Arabic figures without leading zeros. */
public final class ChineseDate {

	private static final Pattern MOMENT = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[T ]\\s*(\\d{1,2})[:：](\\d{2}))?");

	private ChineseDate() {}

	public static String of(LocalDate date) {
		return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
	}

	/** A day or moment as somebody typed it: {@code 2026-12-05 09:30} becomes 2026年12月5日9时30分; other words stay as they are. */
	public static String written(String typed) {
		Matcher moment = MOMENT.matcher(typed.strip());
		if (!moment.matches()) return typed;
		String day = number(moment, 1) + "年" + number(moment, 2) + "月" + number(moment, 3) + "日";
		if (moment.group(4) == null) return day;
		return day + number(moment, 4) + "时" + (number(moment, 5) == 0 ? "" : number(moment, 5) + "分");
	}

	private static int number(Matcher moment, int group) {
		return Integer.parseInt(moment.group(group));
	}
}
