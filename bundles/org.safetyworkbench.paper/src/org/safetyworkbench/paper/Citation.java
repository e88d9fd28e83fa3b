package org.safetyworkbench.paper;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a finding rests on.
 *
 * @param title Chinese title in force on the day of finding, without 《》; or an official's own words, which bring them
 * @param article locator as the packs write it ({@code 36(2)}, {@code 15,25}, {@code 6.2.5}), empty for the whole
 * @param verified whether the content was compared with a source; otherwise it is marked 待核 on the paper
 * @param law whether it binds enterprises; plans, methods and product defaults are only referred to (参照)
 */
public record Citation(String title, String article, boolean verified, boolean law) {

	/** Mark of what was not compared with a source. */
	static final String UNVERIFIED = "（待核）";
	private static final Pattern ARTICLE = Pattern.compile("(\\d+)((?:\\(\\d+\\))*)");
	/** What the packs note in English beside a locator, such as {@code 4(equipment)}. */
	private static final Pattern REMARK = Pattern.compile("\\([^()]*[A-Za-z][^()]*\\)");
	private static final Pattern LATIN = Pattern.compile("[\\p{ASCII}&&[^0-9]]+");

	public Citation {
		Objects.requireNonNull(title);
		Objects.requireNonNull(article);
	}

	/** As the paper prints it. */
	public String text() {
		return (law ? "" : "参照") + (title.contains("《") ? title : "《" + title + "》") + locator() + (verified ? "" : UNVERIFIED);
	}

	/** {@code 15,25} becomes 第15条、第25条; sections of standards and of plans stay as they are, English remarks go. */
	private String locator() {
		String place = REMARK.matcher(article).replaceAll("").strip();
		if (place.isEmpty() || LATIN.matcher(place).matches()) return "";
		StringBuilder locator = new StringBuilder();
		for (String one : place.split("\\s*[,，、]\\s*")) {
			Matcher matcher = ARTICLE.matcher(one);
			if (!matcher.matches()) return place.replace('(', '（').replace(')', '）');
			locator.append(locator.isEmpty() ? "" : "、").append('第').append(matcher.group(1)).append('条').append(matcher.group(2));
		}
		return locator.toString();
	}
}
