package org.safetyworkbench.ui.work;

import java.util.Locale;

import org.eclipse.core.runtime.IProgressMonitor;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.core.Text;

/** Shows how far a job is: thousandths, because totals may exceed what a monitor counts. */
final class JobProgress implements Progress {

	private static final int PARTS = 1000;

	private final IProgressMonitor monitor;
	private long total;
	private long done;
	private int shown;

	JobProgress(IProgressMonitor monitor) {
		this.monitor = monitor;
	}

	@Override
	public void begin(Text task, long amount) {
		if (total == 0 && done == 0) monitor.beginTask(task.in(Locale.getDefault()), amount > 0 ? PARTS : IProgressMonitor.UNKNOWN);
		monitor.subTask(task.in(Locale.getDefault()));
		total = amount;
		done = 0;
		shown = 0;
	}

	@Override
	public void worked(long amount) {
		done += amount;
		if (total <= 0) return;
		int reached = (int) Math.min(PARTS, done * PARTS / total);
		if (reached > shown) monitor.worked(reached - shown);
		shown = Math.max(shown, reached);
	}

	@Override
	public boolean isCancelled() {
		return monitor.isCanceled();
	}
}
