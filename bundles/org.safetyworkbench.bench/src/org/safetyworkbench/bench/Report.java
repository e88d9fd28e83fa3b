package org.safetyworkbench.bench;

import java.io.PrintStream;
import java.util.Locale;

import org.safetyworkbench.bench.Benchmark.Measure;

/** Prints measures: lines of a table for people, lines of JSON for programs. */
final class Report {

	private final PrintStream table;
	private final PrintStream json;
	private boolean allKept = true;

	Report(PrintStream table, PrintStream json) {
		this.table = table;
		this.json = json;
	}

	void begin() {
		table.printf("%-64s %12s %12s %7s %6s%n", "", "ours", "floor", "ratio", "limit");
	}

	void add(Measure m) {
		allKept &= m.isKept();
		table.printf(Locale.ROOT, "%-64s %9.3f %-2s %9.3f %-2s %7.2f %6.2f%s%n", m.name(), m.ours(), m.unit(), m.floor(), m.unit(), m.ratio(), m.limit(), m.isKept() ? "" : "  MISSED");
		json.printf(Locale.ROOT, "{\"name\":\"%s\",\"unit\":\"%s\",\"ours\":%.4f,\"floor\":%.4f,\"ratio\":%.3f,\"limit\":%.2f}%n", m.name(), m.unit(), m.ours(), m.floor(), m.ratio(), m.limit());
		json.flush();
	}

	boolean allKept() {
		return allKept;
	}
}
