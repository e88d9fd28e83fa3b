package org.safetyworkbench.core;

/** Numbers as Chinese laws count their articles: 四十一, 一百零一, 一千二百四十二. */
final class Numerals {

	private static final String DIGITS = "零一二三四五六七八九";
	private static final String[] PLACES = {"", "十", "百", "千"};

	private Numerals() {}

	/** @param number digits, at most four, not zero */
	static String chinese(String number) {
		String digits = number.replaceFirst("^0+", "");
		StringBuilder words = new StringBuilder();
		for (int i = 0; i < digits.length(); i++) {
			int digit = digits.charAt(i) - '0';
			boolean gap = i > 0 && digits.charAt(i - 1) == '0';
			if (digit > 0) words.append(gap ? "零" : "").append(DIGITS.charAt(digit)).append(PLACES[digits.length() - 1 - i]);
		}
		return words.indexOf("一十") == 0 ? words.substring(1) : words.toString();
	}
}
