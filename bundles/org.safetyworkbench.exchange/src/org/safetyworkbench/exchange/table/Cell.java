package org.safetyworkbench.exchange.table;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

import org.safetyworkbench.core.Text;

/** What a value looks like in a cell. */
public final class Cell {

	private static final int LONGEST = 32_767;

	private Cell() {}

	/** A value as text for people; empty for null. */
	public static String words(Object value, Locale locale) {
		boolean zh = Text.isChinese(locale);
		return switch (value) {
			case null -> "";
			case Boolean flag -> zh ? flag ? "是" : "否" : flag ? "yes" : "no";
			case Text text -> clean(text.in(locale));
			case Double number -> number % 1 == 0 && Math.abs(number) < 1e15 ? String.valueOf(number.longValue()) : number.toString();
			case Collection<?> many -> many.stream().map(one -> words(one, locale)).collect(Collectors.joining(zh ? "、" : "; "));
			default -> clean(value.toString());
		};
	}

	/** Without the characters XML cannot hold, and within what a cell holds. */
	private static String clean(String text) {
		String clean = isPlain(text) ? text
				: text.codePoints().filter(Cell::isAllowed).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
		return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST - 1) + "…";
	}

	/** Nearly every text is; pairs of surrogates are looked at as code points. */
	private static boolean isPlain(String text) {
		for (int i = 0; i < text.length(); i++) if (!isAllowed(text.charAt(i))) return false;
		return true;
	}

	private static boolean isAllowed(int c) {
		return c >= ' ' && c != 0xFFFE && c != 0xFFFF && (c < 0xD800 || c > 0xDFFF) || c == '\n' || c == '\t' || c == '\r';
	}
}
