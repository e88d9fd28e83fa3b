package org.safetyworkbench.statistics;

import java.util.Locale;

import org.safetyworkbench.spi.Severity;

/** Severities as numbers of the read model and as codes of keys. */
final class Codes {

	static final String MAJOR = code(Severity.MAJOR);

	private Codes() {}

	static int severity(Severity severity) {
		return severity == Severity.MAJOR ? 1 : 2;
	}

	static String severity(int number) {
		return code(number == 1 ? Severity.MAJOR : Severity.GENERAL);
	}

	static String code(Severity severity) {
		return severity.name().toLowerCase(Locale.ROOT);
	}
}
