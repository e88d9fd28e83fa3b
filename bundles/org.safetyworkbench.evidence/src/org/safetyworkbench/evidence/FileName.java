package org.safetyworkbench.evidence;

/** The name of a file as it is shown: without folders, control characters and what file systems do not take. */
final class FileName {

	private static final int MOST = 200;

	private FileName() {}

	static String of(String given) {
		String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
		String plain = last.replaceAll("[\\p{Cntrl}<>:\"|?*]", "_").strip();
		if (plain.isEmpty() || plain.chars().allMatch(c -> c == '.')) return "file";
		if (plain.length() <= MOST) return plain;
		String ending = Content.ending(plain);
		String tail = ending.isEmpty() || ending.length() > 10 ? "" : "." + ending;
		return plain.substring(0, MOST - tail.length()) + tail;
	}
}
