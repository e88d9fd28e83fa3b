package org.safetyworkbench.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** A script of a slice: portable SQL, statements ending with {@code ;} at the end of a line, {@code --} lines are comments. */
record SqlScript(String text) {

	/** The statements in the engine's words. */
	List<String> statements(Dialect dialect) {
		List<String> statements = new ArrayList<>();
		StringBuilder statement = new StringBuilder();
		for (String line : text.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("--")).toList()) {
			boolean last = line.endsWith(";");
			statement.append(statement.isEmpty() ? "" : "\n").append(last ? line.substring(0, line.length() - 1) : line);
			if (!last) continue;
			statements.add(in(dialect, statement.toString()));
			statement.setLength(0);
		}
		if (!statement.isEmpty()) throw new IllegalArgumentException("the script's last statement does not end with ;: " + statement);
		return statements;
	}

	/** Tells whether a released script was changed; blanks at the ends of lines do not count. */
	String checksum() {
		String canonical = String.join("\n", text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList());
		return HexFormat.of().formatHex(sha256().digest(canonical.getBytes(StandardCharsets.UTF_8)), 0, 16);
	}

	static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java runtime has SHA-256", e);
		}
	}

	private static String in(Dialect dialect, String statement) {
		return statement.replace("$UUID", dialect.uuidType()).replace("$TIME", dialect.timeType()).replace("$TEXT", dialect.textType()).replace("$BYTES", dialect.bytesType());
	}
}
