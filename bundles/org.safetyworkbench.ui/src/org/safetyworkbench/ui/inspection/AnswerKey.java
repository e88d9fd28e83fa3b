package org.safetyworkbench.ui.inspection;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/** What a key does while the checklist has the keyboard. */
enum AnswerKey {
	YES("1y"), NO("2n"), NOT_APPLICABLE("3a"), PHOTO("f"), VALUE("v"), NOTE("b");

	private final String letters;

	AnswerKey(String letters) {
		this.letters = letters;
	}

	/**
	 * Full-width letters and digits, as an input method may send them, mean the same as the plain ones.
	 *
	 * @param character as the keyboard event has it
	 * @param modified whether Ctrl, Alt or Command is held, which makes it a command of the window
	 */
	static Optional<AnswerKey> of(char character, boolean modified) {
		if (modified || character <= ' ') return Optional.empty();
		String plain = plain(character);
		for (AnswerKey key : values()) if (key.letters.contains(plain)) return Optional.of(key);
		return Optional.empty();
	}

	/** Which choice of an item a digit means, from 0; for items that offer choices. */
	static Optional<Integer> choice(char character, boolean modified, int choices) {
		if (modified) return Optional.empty();
		int digit = plain(character).codePointAt(0) - '1';
		return digit >= 0 && digit < choices ? Optional.of(digit) : Optional.empty();
	}

	private static String plain(char character) {
		return Normalizer.normalize(String.valueOf(character), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
	}
}
