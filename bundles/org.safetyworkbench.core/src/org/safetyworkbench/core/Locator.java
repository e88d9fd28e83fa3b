package org.safetyworkbench.core;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place inside a law, standard or plan.
 *
 * @param written as the packs write it ({@code 36(2)}, {@code 15,25}, {@code 6.2.5}), empty when the whole is meant
 */
public record Locator(String written) {

	private static final Pattern ARTICLE = Pattern.compile("(\\d+)((?:\\(\\d+\\))*)");
	/** What the packs note in English beside a locator, such as {@code 4(equipment)}. */
	private static final Pattern REMARK = Pattern.compile("\\([^()]*[A-Za-z][^()]*\\)");
	private static final Pattern LATIN = Pattern.compile("[\\p{ASCII}&&[^0-9]]+");

	public Locator {
		Objects.requireNonNull(written);
	}

	/** {@code 15,25} becomes 第15条、第25条 in Chinese; sections of standards and of plans stay as they are, English remarks go. */
	public Text words() {
		return new Text(chinese(), written);
	}

	private String chinese() {
		String place = REMARK.matcher(written).replaceAll("").strip();
		if (place.isEmpty() || LATIN.matcher(place).matches()) return "";
		StringBuilder articles = new StringBuilder();
		for (String one : place.split("\\s*[,，、]\\s*")) {
			Matcher matcher = ARTICLE.matcher(one);
			if (!matcher.matches()) return place.replace('(', '（').replace(')', '）');
			articles.append(articles.isEmpty() ? "" : "、").append('第').append(matcher.group(1)).append('条').append(matcher.group(2));
		}
		return articles.toString();
	}
}
