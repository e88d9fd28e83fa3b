package org.safetyworkbench.paper;

import java.text.Normalizer;

/** Names of files from names of enterprises: readable, legal on Linux and Windows, never a path. */
final class FileNames {

	/** Code points kept: 40 Chinese characters take 120 of the 255 bytes a name may have. */
	private static final int LONGEST = 40;

	private FileNames() {}

	static String of(Paper paper) {
		String name = of(paper.enterprise().name(), paper.enterprise().code(), paper.kind());
		return paper.addressee().code().isEmpty() ? name : name + "_" + safe(paper.addressee().code());
	}

	/** With the number, or for kinds without one with the beginning of its hash. */
	static String of(Issued paper) {
		String last = paper.number().isEmpty() ? paper.hash().substring(0, Math.min(8, paper.hash().length())) : safe(paper.number());
		return of(paper.enterpriseName(), paper.creditCode(), paper.kind()) + "_" + last;
	}

	private static String of(String enterprise, String code, PaperKind kind) {
		return enterprise.isEmpty() ? kind.title().zh() : safe(enterprise) + "_" + code + "_" + kind.title().zh();
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
