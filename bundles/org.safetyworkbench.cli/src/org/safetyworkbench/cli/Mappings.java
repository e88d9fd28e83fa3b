package org.safetyworkbench.cli;

import java.util.Optional;

import org.safetyworkbench.core.Result;
import org.safetyworkbench.exchange.ImportMapping;

/** Mapping files named on the command line. */
final class Mappings {

	private Mappings() {}

	static Optional<ImportMapping> of(Arguments arguments) {
		return arguments.file("--mapping").map(file -> {
			Result<ImportMapping> mapping = ImportMapping.read(file);
			if (!mapping.isOk()) throw new Stop(mapping.problems());
			return mapping.value();
		});
	}
}
