package org.safetyworkbench.core;

/** How long work reports and asks whether to stop; adapted to an Eclipse job in one place. */
public interface Progress {

	/** Nobody watches and nobody cancels. */
	Progress NONE = new Progress() {
		@Override
		public void begin(Text task, long total) {}

		@Override
		public void worked(long amount) {}

		@Override
		public boolean isCancelled() {
			return false;
		}
	};

	/** @param total amount of work, 0 when unknown */
	void begin(Text task, long total);

	void worked(long amount);

	boolean isCancelled();

	/** Leaves the work when the user cancelled it. */
	default void checkCancelled() {
		if (isCancelled()) throw new Cancelled();
	}

	/** The user cancelled: everything of the running transaction is rolled back. */
	@SuppressWarnings("serial")
	final class Cancelled extends RuntimeException {
		public Cancelled() {
			super("cancelled by the user", null, false, false);
		}
	}
}
