package org.safetyworkbench.ui.today;

import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;

import org.safetyworkbench.duty.Today;
import org.safetyworkbench.ui.work.Services;

/** Opens the database and reads the first page while the window is still being built. */
public final class Opening {

	/** Lines of each list that today shows; longer lists are in the ledger and the duties. */
	static final int LINES = 200;

	private final CompletableFuture<Today.Page> read;
	private CompletableFuture<Today.Page> first;

	private Opening(CompletableFuture<Today.Page> first) {
		this.read = first;
		this.first = first;
	}

	public static Opening start(Services services) {
		CompletableFuture<Today.Page> first = new CompletableFuture<>();
		Thread thread = new Thread(() -> {
			try {
				first.complete(services.get(Today.class).of(LocalDate.now(), LINES));
			} catch (Exception | LinkageError e) {
				first.completeExceptionally(e);
			}
		}, "opening");
		thread.setDaemon(true);
		thread.start();
		return new Opening(first);
	}

	/** Runs it, on any thread, when the first page was read or could not be: for what may come after it. */
	public void afterwards(Runnable work) {
		read.whenComplete((page, failure) -> work.run());
	}

	/** What was read ahead, once; afterwards null. */
	CompletableFuture<Today.Page> take() {
		CompletableFuture<Today.Page> taken = first;
		first = null;
		return taken;
	}
}
