package org.safetyworkbench.exchange;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;

import org.safetyworkbench.core.Progress;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.store.Author;

/** Takes over a table an office keeps. Never on the UI thread. */
public interface TableImport {

	/**
	 * Reads the whole file and says what it would become.
	 *
	 * @param mapping empty = the one remembered for that header, else the built-in words
	 * @param asOf no inspection lies after it
	 */
	Result<Preview> preview(Path file, Optional<ImportMapping> mapping, LocalDate asOf, Progress progress);

	/**
	 * Takes the file over in one transaction: a fault of the file, of the machine or a cancellation keeps nothing of it.
	 *
	 * @param refused gets every refused row while reading
	 * @throws Progress.Cancelled after nothing was kept
	 */
	Result<Imported> run(Path file, Optional<ImportMapping> mapping, Author author, LocalDate asOf, Progress progress, Consumer<Refusal> refused);
}
