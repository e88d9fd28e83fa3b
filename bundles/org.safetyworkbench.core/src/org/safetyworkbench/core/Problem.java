package org.safetyworkbench.core;

import java.util.Locale;
import java.util.Objects;

/**
 * Something that went wrong in an expected way: what, where and what to do about it.
 *
 * @param code stable name for programs, such as {@code credit-code.check-digit}
 * @param where place: file, line, row, field; empty when the whole is meant
 * @param what what is wrong
 * @param remedy what the reader can do
 */
public record Problem(String code, String where, Text what, Text remedy) {

	public Problem {
		Objects.requireNonNull(code);
		Objects.requireNonNull(where);
		Objects.requireNonNull(what);
		Objects.requireNonNull(remedy);
	}

	public static Problem of(String code, String zh, String en) {
		return new Problem(code, "", new Text(zh, en), Text.EMPTY);
	}

	public Problem remedy(String zh, String en) {
		return new Problem(code, where, what, new Text(zh, en));
	}

	/** The same problem seen from outside: an outer place is put before the inner one. */
	public Problem at(String outer) {
		return new Problem(code, where.isEmpty() ? outer : outer + ": " + where, what, remedy);
	}

	/** One sentence: place, what, remedy. */
	public String in(Locale locale) {
		boolean zh = Text.isChinese(locale);
		StringBuilder sentence = new StringBuilder();
		if (!where.isEmpty()) sentence.append(where).append(zh ? "：" : ": ");
		sentence.append(what.in(locale));
		if (!remedy.isEmpty()) sentence.append(zh ? "。" : ". ").append(remedy.in(locale));
		return sentence.toString();
	}

	@Override
	public String toString() {
		return in(Locale.ENGLISH) + " [" + code + "]";
	}
}
