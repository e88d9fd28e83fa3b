package org.safetyworkbench.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.safetyworkbench.core.Result;
import org.safetyworkbench.exchange.table.TableFile;
import org.safetyworkbench.exchange.table.TableRows;
import org.safetyworkbench.exchange.table.Unreadable;
import org.safetyworkbench.guard.Contributions;

/** Opens files for import: those of a trade's own format by the sector that knows it, all others as tables. */
final class TradeFiles {

	/** Larger ones are no file of a trade; they are read as tables, whose rows stream. */
	private static final long LARGEST = 20_000_000;

	private volatile Optional<Contributions> contributions = Optional.empty();

	void set(Contributions service) {
		contributions = Optional.of(service);
	}

	void unset(Contributions service) {
		contributions = contributions.filter(present -> present != service);
	}

	/** @throws Unreadable when it is no table, or who knows the format fails */
	TableFile open(Path file) {
		Optional<Result<List<List<String>>>> known = contributions.flatMap(all -> known(all, file));
		if (known.isEmpty()) return TableFile.open(file);
		if (!known.get().isOk()) throw new Unreadable(known.get().problems().getFirst().at(String.valueOf(file.getFileName())));
		return TableRows.of(known.get().value());
	}

	/** What cannot be read is left to the ordinary way, which says why. */
	private static Optional<Result<List<List<String>>>> known(Contributions all, Path file) {
		try {
			if (!Files.isRegularFile(file) || Files.size(file) > LARGEST || !all.reads(file.getFileName().toString())) return Optional.empty();
			return all.table(file.getFileName().toString(), Files.readAllBytes(file));
		} catch (IOException e) {
			return Optional.empty();
		}
	}
}
