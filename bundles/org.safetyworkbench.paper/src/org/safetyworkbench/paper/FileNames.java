package org.safetyworkbench.paper;

import java.text.Normalizer;

/** Names of files from names of enterprises: readable, legal on Linux and Windows, never a path. */
final class FileNames {

	/** Code points kept: 40 Chinese characters take 120 of the 255 bytes a name may have. */
	private static final int LONGEST = 40;

	private FileNames() {}

	static String of(Paper paper) {
		String name = safe(paper.enterprise().name()) + "_" + paper.enterprise().creditCode() + "_" + paper.kind().title().zh();
		return paper.addressee().isEmpty() ? name : name + "_" + safe(paper.addressee());
	}

	static String safe(String text) {
		StringBuilder name = new StringBuilder();
		Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().limit(LONGEST).forEach(c -> name.appendCodePoint(isAllowed(c) ? c : '_'));
		String safe = name.toString().strip().replaceAll("^\\.+|[. ]+$", "_");
		return safe.isEmpty() ? "未命名" : safe;
	}

	private static boolean isAllowed(int c) {
		if ("\\/:*?\"<>|%".indexOf(c) >= 0) return false;
		return switch (Character.getType(c)) {
			case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE,
					Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
			default -> true;
		};
	}
}
