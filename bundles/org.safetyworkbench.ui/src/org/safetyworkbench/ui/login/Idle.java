package org.safetyworkbench.ui.login;

import java.time.Duration;
import java.util.function.LongSupplier;

/** How long nobody has touched the window. */
final class Idle {

	private final LongSupplier nanos;
	private long touched;

	/** @param nanos a clock that only goes forward */
	Idle(LongSupplier nanos) {
		this.nanos = nanos;
		touched = nanos.getAsLong();
	}

	void touch() {
		touched = nanos.getAsLong();
	}

	/** @param minutes after which it is too long; 0 for never */
	boolean isOver(int minutes) {
		return minutes > 0 && nanos.getAsLong() - touched >= Duration.ofMinutes(minutes).toNanos();
	}
}
