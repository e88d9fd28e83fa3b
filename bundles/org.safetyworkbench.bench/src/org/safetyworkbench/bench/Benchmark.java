package org.safetyworkbench.bench;

import java.nio.file.Path;
import java.util.List;

/** Something measured against its floor. */
public interface Benchmark {

	/** What is asked for on the command line: {@code ledger}, {@code rules}, {@code import}, {@code start}. */
	String name();

	/**
	 * Measures; ours and the floor interleaved, medians.
	 *
	 * @param folder an empty folder, deleted afterwards
	 */
	List<Measure> run(Path folder) throws Exception;

	/**
	 * One line of the result.
	 *
	 * @param unit of ours and floor, such as {@code ms}; smaller is better
	 * @param limit largest ratio allowed
	 */
	record Measure(String name, String unit, double ours, double floor, double limit) {

		public double ratio() {
			return floor == 0 ? Double.NaN : ours / floor;
		}

		public boolean isKept() {
			return ratio() <= limit;
		}
	}
}
