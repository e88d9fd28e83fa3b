package org.safetyworkbench.bench;

import java.util.ArrayList;
import java.util.List;

/** Times two ways of doing the same, turn by turn, so that whatever else the machine does meets both. */
public final class Medians {

	/** Something timed. */
	@FunctionalInterface
	public interface Work {
		void run() throws Exception;
	}

	/** Medians in milliseconds. */
	public record Pair(double ours, double floor) {}

	private Medians() {}

	/** @param warmUps turns that do not count */
	public static Pair of(int warmUps, int turns, Work ours, Work floor) throws Exception {
		List<Double> our = new ArrayList<>();
		List<Double> their = new ArrayList<>();
		for (int turn = -warmUps; turn < turns; turn++) {
			double first = turn % 2 == 0 ? time(ours) : time(floor);
			double second = turn % 2 == 0 ? time(floor) : time(ours);
			if (turn < 0) continue;
			our.add(turn % 2 == 0 ? first : second);
			their.add(turn % 2 == 0 ? second : first);
		}
		return new Pair(median(our), median(their));
	}

	private static double time(Work work) throws Exception {
		long start = System.nanoTime();
		work.run();
		return (System.nanoTime() - start) / 1e6;
	}

	public static double median(List<Double> values) {
		List<Double> sorted = values.stream().sorted().toList();
		int middle = sorted.size() / 2;
		return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
	}
}
