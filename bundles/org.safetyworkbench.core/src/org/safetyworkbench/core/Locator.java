package org.safetyworkbench.core;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A place inside a law, standard or plan.
 *
 * @param written as the packs write it ({@code 36(2款)}, {@code 16(1款)(2项)}, {@code 15,25}, {@code 3-7}, {@code 5(6项)-(9项)}, {@code 6.2.5}, {@code 5章}), empty when
 *            the whole is meant
 */
public record Locator(String written) {

	private static final String NUMBER = "(\\d{1,4})";
	/** An article with its parts. 款 is a paragraph, which laws do not number; 项 is an entry of a list, which they number （一）, （二）. */
	private static final Pattern ARTICLE = Pattern.compile(NUMBER + "?((?:\\(\\d{1,4}[款项]?\\))*)");
	private static final Pattern PART = Pattern.compile("\\(" + NUMBER + "([款项]?)\\)");
	/** What the packs note in English beside a locator, such as {@code 4(equipment)}. */
	private static final Pattern REMARK = Pattern.compile("\\([^()]*[A-Za-z][^()]*\\)");
	private static final String KIND = "(\\d)[款项章]";
	private static final Pattern LATIN = Pattern.compile("[\\p{ASCII}&&[^0-9]]+");

	public Locator {
		Objects.requireNonNull(written);
	}

	/**
	 * {@code 15,25} becomes 第十五条、第二十五条 in Chinese; sections of standards and of plans stay as they are, English remarks go. A part that does not
	 * say whether it is 款 or 项 goes too: a paper cites the article rather than guess.
	 */
	public Text words() {
		return new Text(chinese(), written.replaceAll(NUMBER + "章", "ch. $1").replaceAll(KIND, "$1"));
	}

	/** Only the numbers, for programs: {@code 36(2)}, {@code 5}. */
	public String plain() {
		return written.replaceAll(KIND, "$1");
	}

	/** Whether every part of an article says if it is 款 or 项. */
	public boolean isDeclared() {
		return PART.matcher(written).results().noneMatch(part -> part.group(2).isEmpty()) || !written.matches("\\d.*");
	}

	private String chinese() {
		String place = REMARK.matcher(written).replaceAll("").strip();
		if (place.isEmpty() || LATIN.matcher(place).matches()) return "";
		List<String> articles = new ArrayList<>();
		for (String one : place.split("\\s*[,，、]\\s*")) {
			List<Matcher> ends = Arrays.stream(one.split("-")).map(ARTICLE::matcher).toList();
			if (!ends.stream().allMatch(Matcher::matches)) return place.replaceAll(NUMBER + "章", "第$1章").replace('(', '（').replace(')', '）');
			articles.add(ends.stream().map(end -> (end.group(1) == null ? "" : "第" + Numerals.chinese(end.group(1)) + "条") + parts(end.group(2))).collect(Collectors.joining("至")));
		}
		return String.join("、", articles);
	}

	/** 第一款第（二）项; of several 款, and of several 项, each is named. */
	private static String parts(String written) {
		StringBuilder parts = new StringBuilder();
		for (MatchResult part : PART.matcher(written).results().filter(each -> !each.group(2).isEmpty()).toList()) {
			String number = Numerals.chinese(part.group(1));
			if (!parts.isEmpty() && parts.charAt(parts.length() - 1) == part.group(2).charAt(0)) parts.append('、');
			parts.append(part.group(2).equals("项") ? "第（" + number + "）项" : "第" + number + "款");
		}
		return parts.toString();
	}
}
