package org.safetyworkbench.library;

/**
 * The packs that are plugged in, at any time. Packs come and go while the workbench runs; who keeps something made from
 * {@link #packs()} listens.
 */
public interface Library {

	/**
	 * All packs as they are now. The first call, and the first after a change, reads and checks them (about a second when the
	 * program has just started): not for the window's thread.
	 */
	Packs packs();

	/** @param listener called after packs came or went, on any thread */
	void addListener(Runnable listener);

	void removeListener(Runnable listener);
}
