package org.safetyworkbench.platform;

import org.eclipse.core.runtime.IProgressMonitor;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.core.Text;

/** Lets p2 report to our progress: one task of a thousand parts, cancellable. */
final class Watch implements IProgressMonitor {

	private static final int PARTS = 1000;

	private final Progress progress;
	private final Text task;
	private double total = 1;
	private double done;
	private long told;
	private volatile boolean cancelled;

	Watch(Progress progress, Text task) {
		this.progress = progress;
		this.task = task;
	}

	@Override
	public void beginTask(String name, int totalWork) {
		total = Math.max(1, totalWork);
		progress.begin(task, PARTS);
	}

	@Override
	public void internalWorked(double work) {
		done += work;
		long now = Math.min(PARTS, Math.round(done / total * PARTS));
		if (now > told) progress.worked(now - told);
		told = Math.max(told, now);
	}

	@Override
	public void worked(int work) {
		internalWorked(work);
	}

	@Override
	public boolean isCanceled() {
		return cancelled || progress.isCancelled();
	}

	@Override
	public void setCanceled(boolean value) {
		cancelled = value;
	}

	@Override
	public void done() {
		internalWorked(total - done);
	}

	@Override
	public void setTaskName(String name) {
		// the task has our words, not p2's
	}

	@Override
	public void subTask(String name) {
		// p2 names files here, which say nothing to a reader
	}
}
