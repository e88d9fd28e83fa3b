package org.safetyworkbench.rules;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which versions of the pack vocabulary a pack understands, written as in a manifest: {@code [1.0,2.0)}. */
final class SpiRange {

	private static final Pattern RANGE = Pattern.compile("([\\[(])\\s*([\\d.]+)\\s*,\\s*([\\d.]+)\\s*([])])|([\\d.]+)");

	private SpiRange() {}

	/** Whether the range is well formed and holds the version. */
	static boolean includes(String range, String version) {
		Matcher match = RANGE.matcher(range.strip());
		if (!match.matches()) return false;
		if (match.group(5) != null) return compare(version, match.group(5)) >= 0;
		int low = compare(version, match.group(2)), high = compare(version, match.group(3));
		return (match.group(1).equals("[") ? low >= 0 : low > 0) && (match.group(4).equals("]") ? high <= 0 : high < 0);
	}

	private static int compare(String a, String b) {
		return Arrays.compare(parts(a), parts(b));
	}

	private static int[] parts(String version) {
		int[] parts = new int[3];
		String[] written = version.split("\\.");
		for (int i = 0; i < Math.min(3, written.length); i++) parts[i] = Integer.parseInt(written[i]);
		return parts;
	}
}
