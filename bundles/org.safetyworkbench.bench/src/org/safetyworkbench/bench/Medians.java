package org.safetyworkbench.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

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

	/** By the clock: for what also waits, for a disk or another process. */
	public static Pair of(int warmUps, int turns, Work ours, Work floor) throws Exception {
		return of(System::nanoTime, warmUps, turns, ours, floor);
	}

	/** By the processor time of this thread: for what only computes, so that other work of the machine hardly counts. */
	public static Pair busy(int warmUps, int turns, Work ours, Work floor) throws Exception {
		return of(ManagementFactory.getThreadMXBean()::getCurrentThreadCpuTime, warmUps, turns, ours, floor);
	}

	/** @param warmUps turns that do not count */
	private static Pair of(LongSupplier nanos, int warmUps, int turns, Work ours, Work floor) throws Exception {
		List<Double> our = new ArrayList<>();
		List<Double> their = new ArrayList<>();
		for (int turn = -warmUps; turn < turns; turn++) {
			double first = turn % 2 == 0 ? time(nanos, ours) : time(nanos, floor);
			double second = turn % 2 == 0 ? time(nanos, floor) : time(nanos, ours);
			if (turn < 0) continue;
			our.add(turn % 2 == 0 ? first : second);
			their.add(turn % 2 == 0 ? second : first);
		}
		return new Pair(median(our), median(their));
	}

	private static double time(LongSupplier nanos, Work work) throws Exception {
		long start = nanos.getAsLong();
		work.run();
		return (nanos.getAsLong() - start) / 1e6;
	}

	public static double median(List<Double> values) {
		List<Double> sorted = values.stream().sorted().toList();
		int middle = sorted.size() / 2;
		return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
	}
}
