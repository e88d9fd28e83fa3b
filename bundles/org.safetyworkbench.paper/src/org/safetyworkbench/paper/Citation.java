package org.safetyworkbench.paper;

import java.util.Objects;
import java.util.regex.Pattern;

import org.safetyworkbench.core.Locator;

/**
 * What a finding rests on.
 *
 * @param title Chinese title in force on the day of finding, without 《》; or an official's own words, such as 消防法第28条
 * @param article locator as the packs write it ({@code 36(2)}, {@code 15,25}, {@code 6.2.5}), empty for the whole
 * @param verified whether the content was compared with a source; otherwise it is marked 待核 on the paper
 * @param law whether it binds enterprises; plans, methods and product defaults are only referred to (参照)
 */
public record Citation(String title, String article, boolean verified, boolean law) {

	/** Mark of what was not compared with a source. */
	static final String UNVERIFIED = "（待核）";

	/** Words that name the law or its article themselves. */
	private static final Pattern OWN_WORDS = Pattern.compile("《|第.+条");

	public Citation {
		Objects.requireNonNull(title);
		Objects.requireNonNull(article);
	}

	/** As the paper prints it. */
	public String text() {
		return (law ? "" : "参照") + (OWN_WORDS.matcher(title).find() ? title : "《" + title + "》") + new Locator(article).words().zh() + (verified ? "" : UNVERIFIED);
	}
}
