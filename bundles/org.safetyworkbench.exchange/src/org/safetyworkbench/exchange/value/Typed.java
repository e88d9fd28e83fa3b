package org.safetyworkbench.exchange.value;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Texts as typed, brought to one form for comparison: full-width letters, digits and brackets become plain ones. */
public final class Typed {

	private static final Set<String> UNKNOWN = Set.of("n/a", "na", "null", "nil", "-", "--", "—", "——", "―", "–", "/", "\\", "不详", "未知", "空");
	private static final Set<String> YES = Set.of("是", "有", "对", "已", "y", "yes", "true", "t", "1", "√", "✓", "✔", "☑", "✅");
	private static final Set<String> NO = Set.of("否", "无", "没有", "不是", "未", "n", "no", "false", "f", "0", "×", "x", "✗", "✘", "✕", "☒", "❌", "╳");
	private static final Set<String> ERRORS = Set.of("#n/a", "#ref!", "#value!", "#div/0!", "#name?", "#null!", "#num!", "#spill!", "#calc!", "#field!", "#getting_data");

	private Typed() {}

	/** Plain form: compatibility characters folded (NFKC), blanks around it taken off. */
	public static String plain(String text) {
		boolean ascii = true;
		for (int i = 0; i < text.length() && ascii; i++) ascii = text.charAt(i) < 0x80;
		return ascii ? text.strip() : Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
	}

	/** Key for comparing words: plain, lower case, without any blank. */
	public static String key(String text) {
		return plain(text).toLowerCase(Locale.ROOT).replaceAll("[\\s\\u200b\\ufeff]+", "");
	}

	/** Text as it is kept: blanks and invisible marks at both ends taken off, nothing else. */
	public static String kept(String text) {
		int start = 0;
		int end = text.length();
		while (start < end && isMargin(text.charAt(start))) start++;
		while (end > start && isMargin(text.charAt(end - 1))) end--;
		return text.substring(start, end);
	}

	private static boolean isMargin(char c) {
		return c <= ' ' || c == '\u00a0' || c == '\u3000' || c == '\u200b' || c == '\ufeff' || Character.isWhitespace(c);
	}

	/** Whether the text says that nothing is known: empty, N/A, a dash or 不详. */
	public static boolean isUnknown(String text) {
		if (text.length() > 6) return text.isBlank();
		return text.isBlank() || UNKNOWN.contains(plain(text).toLowerCase(Locale.ROOT));
	}

	/** Whether a spreadsheet shows an error instead of a value. */
	public static boolean isSpreadsheetError(String text) {
		return text.startsWith("#") && ERRORS.contains(text.strip().toLowerCase(Locale.ROOT));
	}

	/** Yes or no as people write it, empty for anything else. */
	public static Optional<Boolean> flag(String text) {
		String word = plain(text).toLowerCase(Locale.ROOT);
		return YES.contains(word) ? Optional.of(true) : NO.contains(word) ? Optional.of(false) : Optional.empty();
	}
}
