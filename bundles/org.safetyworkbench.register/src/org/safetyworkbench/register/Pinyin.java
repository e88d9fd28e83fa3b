package org.safetyworkbench.register;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import net.sourceforge.pinyin4j.PinyinHelper;

/**
 * Pinyin initials of a name, for search: all readings of its characters, 重庆 is {@code cq zq}. Rare readings multiply
 * quickly, so at most {@value #MOST} spellings are kept: first those that differ in one character.
 */
final class Pinyin {

	private static final int MOST = 12;
	private static final int LENGTH = 400;
	private static final int READINGS = 3;

	/** Initials by character, filled as characters occur; the readings come from a large text table. */
	private final String[] known = new String[0x10000];

	/** The spellings, separated by blanks. */
	String initials(String name) {
		List<String> readings = new ArrayList<>();
		StringBuilder first = new StringBuilder();
		for (int i = 0; i < name.length(); i++) {
			String initials = known(name.charAt(i));
			if (initials.isEmpty()) continue;
			readings.add(initials);
			first.append(initials.charAt(0));
		}
		Set<String> spellings = new LinkedHashSet<>();
		spellings.add(first.toString());
		for (int changes = 1; changes <= 2; changes++)
			for (String base : List.copyOf(spellings)) addChangedOnce(base, readings, spellings);
		StringBuilder all = new StringBuilder();
		for (String spelling : spellings)
			if (all.length() + spelling.length() < LENGTH) all.append(all.isEmpty() ? "" : " ").append(spelling);
		return all.toString();
	}

	private static void addChangedOnce(String base, List<String> readings, Set<String> spellings) {
		for (int i = 0; i < readings.size(); i++)
			for (int r = 1; r < readings.get(i).length() && spellings.size() < MOST; r++)
				spellings.add(base.substring(0, i) + readings.get(i).charAt(r) + base.substring(i + 1));
	}

	private String known(char c) {
		String initials = known[c];
		if (initials == null) known[c] = initials = initials(c);
		return initials;
	}

	private static String initials(char c) {
		if (c < 128) return Character.isLetterOrDigit(c) ? String.valueOf(Character.toLowerCase(c)) : "";
		String[] readings = PinyinHelper.toHanyuPinyinStringArray(c);
		if (readings == null) return "";
		StringBuilder initials = new StringBuilder();
		for (String reading : readings) {
			String initial = reading.substring(0, 1).toLowerCase(Locale.ROOT);
			if (initials.indexOf(initial) < 0 && initials.length() < READINGS) initials.append(initial);
		}
		return initials.toString();
	}
}
