package org.safetyworkbench.ui.work;

/** The one place where failures of the window's work become visible: what happened, why, what to do, details folded. */
@FunctionalInterface
public interface Failures {

	/** @param what the work that failed, as the user knows it */
	void show(String what, Throwable failure);
}
