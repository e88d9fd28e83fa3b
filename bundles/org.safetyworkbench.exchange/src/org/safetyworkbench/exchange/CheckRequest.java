package org.safetyworkbench.exchange;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import org.safetyworkbench.core.Office;
import org.safetyworkbench.store.Author;

/**
 * What the main job is asked for.
 *
 * @param out folder of the results, made if there is none
 * @param asOf the day on which everything is judged
 * @param office whose powers and whose place's plan count
 * @param mapping for the register
 * @param dryRun whether the workspace stays as it was; the results are written all the same, papers without numbers
 * @param numbered whether papers take numbers of the workspace; not in a temporary one
 */
public record CheckRequest(Path register, Optional<Path> answers, Path out, LocalDate asOf, Office office, Optional<ImportMapping> mapping, boolean dryRun,
		boolean numbered, Author author, Locale locale) {

	public CheckRequest {
		Objects.requireNonNull(register);
		Objects.requireNonNull(answers);
		Objects.requireNonNull(asOf);
		Objects.requireNonNull(office);
		Objects.requireNonNull(mapping);
		out = out.toAbsolutePath().normalize();
	}
}
