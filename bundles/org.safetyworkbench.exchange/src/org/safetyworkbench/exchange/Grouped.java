package org.safetyworkbench.exchange;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Reads in one thread and works in the caller's: groups wait in a short queue, so neither outruns the other. */
final class Grouped {

	private static final int GROUP = 1000;
	private static final int WAITING = 4;

	private Grouped() {}

	/** What is done with a group. */
	interface Work<T> {
		void on(List<T> group) throws java.sql.SQLException;
	}

	/** A group, the end, or what went wrong while reading. */
	private record Parcel<T>(List<T> group, Throwable failure) {}

	static <T> void each(Iterator<T> items, Work<T> work) throws java.sql.SQLException {
		BlockingQueue<Parcel<T>> queue = new ArrayBlockingQueue<>(WAITING);
		AtomicBoolean stopped = new AtomicBoolean();
		Thread reader = Thread.ofPlatform().daemon().name("table reader").start(() -> read(items, queue, stopped));
		try {
			for (Parcel<T> parcel; (parcel = queue.take()).group() != null || parcel.failure() != null;) {
				if (parcel.failure() instanceof RuntimeException e) throw e;
				if (parcel.failure() instanceof Error e) throw e;
				work.on(parcel.group());
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new org.safetyworkbench.core.Progress.Cancelled();
		} finally {
			stopped.set(true);
			joined(reader);
		}
	}

	private static <T> void read(Iterator<T> items, BlockingQueue<Parcel<T>> queue, AtomicBoolean stopped) {
		Parcel<T> last = new Parcel<>(null, null);
		try {
			List<T> group = new ArrayList<>(GROUP);
			while (!stopped.get() && items.hasNext()) {
				group.add(items.next());
				if (group.size() == GROUP) {
					put(queue, new Parcel<>(group, null), stopped);
					group = new ArrayList<>(GROUP);
				}
			}
			if (!group.isEmpty()) put(queue, new Parcel<>(group, null), stopped);
		} catch (RuntimeException | Error e) {
			last = new Parcel<>(null, e);
		}
		put(queue, last, stopped);
	}

	private static <T> void put(BlockingQueue<Parcel<T>> queue, Parcel<T> parcel, AtomicBoolean stopped) {
		try {
			while (!stopped.get() && !queue.offer(parcel, 100, TimeUnit.MILLISECONDS)) Thread.onSpinWait();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			stopped.set(true);
		}
	}

	private static void joined(Thread reader) {
		boolean interrupted = false;
		while (true)
			try {
				reader.join();
				break;
			} catch (InterruptedException e) {
				interrupted = true;
			}
		if (interrupted) Thread.currentThread().interrupt();
	}
}
