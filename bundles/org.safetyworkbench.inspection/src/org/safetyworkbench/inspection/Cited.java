package org.safetyworkbench.inspection;

import org.safetyworkbench.core.Locator;

/**
 * A place in a source an item rests on, as the packs named it when the visit was opened.
 *
 * @param law id in the laws pack
 * @param title Chinese title of that day, without 《》
 * @param article locator, may be empty
 * @param verified whether the content was seen in a stored source
 * @param isLaw false for plans, methods, practice and product defaults, which are never shown as law
 */
public record Cited(String law, String title, String article, boolean verified, boolean isLaw) {

	/** 《安全生产法》第二十一条第（一）项, with 待核 when nobody has seen the text. */
	public String words() {
		return "《" + title + "》" + new Locator(article).words().zh() + (verified ? "" : "（待核）");
	}
}
