package org.safetyworkbench.ui.shell;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.safetyworkbench.core.Explained;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.store.StoreException;
import org.safetyworkbench.ui.text.Texts;
import org.safetyworkbench.ui.work.Failures;
import org.safetyworkbench.ui.work.Services;

/** Shows failures in the one {@link ProblemDialog}, one at a time, and keeps them in the log. */
final class StatusFailures implements Failures {

	private final Display display;
	private final Texts texts;
	private final BooleanSupplier offline;
	private boolean showing;

	/** @param offline whether the user is told already that the server is gone */
	StatusFailures(Display display, Texts texts, BooleanSupplier offline) {
		this.display = display;
		this.texts = texts;
		this.offline = offline;
	}

	@Override
	public void show(String what, Throwable failure) {
		if (isOffline(failure) && Stream.of("work.reading", "work.opening").map(texts::get).anyMatch(what::equals)) {
			ILog.of(StatusFailures.class).info(what + ": " + failure.getMessage());
			return;
		}
		ILog.of(StatusFailures.class).error(what, failure);
		if (showing || display.isDisposed()) return;
		showing = true;
		try {
			StringWriter trace = new StringWriter();
			failure.printStackTrace(new PrintWriter(trace));
			new ProblemDialog(parent(), texts, what, problem(failure), trace.toString()).open();
		} finally {
			showing = false;
		}
	}

	/** The status line says so, and what was open stays readable: a dialog for each page that reads anew would only be in the way. */
	private boolean isOffline(Throwable failure) {
		return offline.getAsBoolean() && failure instanceof StoreException expected && expected.isUnreachable();
	}

	private static Shell parent() {
		return PlatformUI.isWorkbenchRunning() && PlatformUI.getWorkbench().getActiveWorkbenchWindow() != null
				? PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell() : null;
	}

	/** What the user can understand of it. */
	private Problem problem(Throwable failure) {
		return Explained.in(failure).orElseGet(() -> unexplained(failure));
	}

	private Problem unexplained(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause())
			if (cause instanceof Services.Missing missing)
				return new Problem("ui.service-missing", "", Text.of(texts.get("failure.missing", missing.getMessage())),
						Text.of(texts.get("failure.missing.remedy")));
		String why = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
		return new Problem("ui.unexpected", "", Text.of(texts.get("failure.unexpected", why)), Text.of(texts.get("failure.unexpected.remedy")));
	}
}
