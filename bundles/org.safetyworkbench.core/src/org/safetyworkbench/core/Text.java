package org.safetyworkbench.core;

import java.util.Locale;
import java.util.Objects;

/** A text in Chinese and English; the workbench shows one, papers are always Chinese. */
public record Text(String zh, String en) {

	public static final Text EMPTY = new Text("", "");

	public Text {
		Objects.requireNonNull(zh);
		Objects.requireNonNull(en);
	}

	/** The same text in both languages (names, codes). */
	public static Text of(String both) {
		return new Text(both, both);
	}

	/** The text for a reader of that language; falls back to the other language when one is empty. */
	public String in(Locale locale) {
		String wanted = isChinese(locale) ? zh : en;
		return wanted.isEmpty() ? zh + en : wanted;
	}

	public boolean isEmpty() {
		return zh.isEmpty() && en.isEmpty();
	}

	/** Whether a reader of that locale is addressed in Chinese. */
	public static boolean isChinese(Locale locale) {
		return "zh".equals(locale.getLanguage());
	}
}
