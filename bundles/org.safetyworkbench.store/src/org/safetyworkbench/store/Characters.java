package org.safetyworkbench.store;

import org.safetyworkbench.core.Problem;

/**
 * Texts as every engine keeps them. Half of a character pair (a lone surrogate) has no form in UTF-8 and would come back as a
 * question mark, a null character ends a text for some; both are refused, on every engine alike.
 */
public final class Characters {

	private Characters() {}

	/** @throws StoreException when the text would not come back as it is */
	public static String checked(String text) {
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c == 0 || Character.isLowSurrogate(c)) throw new StoreException(problem(), null);
			if (Character.isHighSurrogate(c) && (++i == text.length() || !Character.isLowSurrogate(text.charAt(i)))) throw new StoreException(problem(), null);
		}
		return text;
	}

	/** What is said of such a text. */
	public static Problem problem() {
		return Problem.of("store.characters", "有内容含不能保存的字符（空字符，或残缺的半个字符）", "a text holds characters that cannot be kept: a null character, or half of a character")
				.remedy("请删去或重新输入该处后重试", "remove them or type that place again, then try again");
	}
}
