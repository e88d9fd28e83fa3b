package org.safetyworkbench.ui.work;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Widget;
import org.safetyworkbench.core.Progress;

/**
 * Runs what must not run on the user interface's thread, as Eclipse jobs, and brings the result back to it. Failures end
 * in one place, {@link Failures}.
 */
public final class Background {

	/** Work that answers a value; it may throw anything. */
	@FunctionalInterface
	public interface Work<T> {
		T run(Progress progress) throws Exception;
	}

	private static final String SHOWN = "shown";

	private final Display display;
	private final Failures failures;
	private final AtomicLong turns = new AtomicLong();

	public Background(Display display, Failures failures) {
		this.display = display;
		this.failures = failures;
	}

	/** Short reading for a widget: not shown in the progress area, and forgotten when the widget is gone by then. */
	public <T> Job load(Widget target, String name, Work<T> work, Consumer<T> show) {
		return schedule(name, true, work, show, () -> !target.isDisposed());
	}

	/** What a page shows, which is read again whenever something changes: a reading that began before the one shown last comes too late and is forgotten. */
	public <T> Job show(Widget page, String name, Work<T> work, Consumer<T> show) {
		long turn = turns.incrementAndGet();
		return schedule(name, true, work, result -> {
			page.setData(SHOWN, turn);
			show.accept(result);
		}, () -> !page.isDisposed() && !(page.getData(SHOWN) instanceof Long last && last > turn));
	}

	/** Long work with progress and cancel in the progress area. */
	public <T> Job run(String name, Work<T> work, Consumer<T> show) {
		return schedule(name, false, work, show, () -> true);
	}

	private <T> Job schedule(String name, boolean system, Work<T> work, Consumer<T> show, BooleanSupplier wanted) {
		Job job = new Job(name) {
			@Override
			protected IStatus run(IProgressMonitor monitor) {
				try {
					T result = work.run(new JobProgress(monitor));
					later(() -> {
						if (wanted.getAsBoolean()) show.accept(result);
					});
					return Status.OK_STATUS;
				} catch (Progress.Cancelled e) {
					return Status.CANCEL_STATUS;
				} catch (Exception | LinkageError e) {
					later(() -> failures.show(name, e));
					return Status.OK_STATUS;
				}
			}
		};
		job.setSystem(system);
		job.setUser(false);
		job.setPriority(system ? Job.SHORT : Job.LONG);
		job.schedule();
		return job;
	}

	/** Runs it soon on the display's thread. */
	public void later(Runnable action) {
		if (!display.isDisposed()) display.asyncExec(action);
	}
}
