package org.safetyworkbench.paper;

import java.time.LocalDate;

/** Dates as official papers write them since GB/T 9704-2012: 2026年1月5日, Arabic figures without leading zeros. */
public final class ChineseDate {

	private ChineseDate() {}

	public static String of(LocalDate date) {
		return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
	}
}
