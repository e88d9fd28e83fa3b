package org.safetyworkbench.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

import org.safetyworkbench.core.Text;
import org.safetyworkbench.exchange.table.Column;
import org.safetyworkbench.exchange.table.TableWriter;
import org.safetyworkbench.exchange.table.TableWriter.Format;
import org.safetyworkbench.exchange.table.TableWriter.Tone;

/** One kind of record of a package: its fields, written as CSV (flat ones) and JSON (all) side by side in one pass. */
final class PlatformPart<R> {

	private final String name;
	private final List<Column> columns = new ArrayList<>();
	private final List<Function<R, ?>> values = new ArrayList<>();
	private int flat;

	PlatformPart(String name) {
		this.name = name;
	}

	/** Flat fields first, then nested ones. */
	PlatformPart<R> field(String field, String zh, String en, Function<R, ?> value) {
		if (flat < columns.size()) throw new IllegalStateException(field + " comes after a nested field");
		flat++;
		return add(field, zh, en, value);
	}

	/** In the JSON only. */
	PlatformPart<R> nested(String field, String zh, String en, Function<R, ?> value) {
		return add(field, zh, en, value);
	}

	private PlatformPart<R> add(String field, String zh, String en, Function<R, ?> value) {
		columns.add(new Column(field, new Text(zh, en), 10));
		values.add(value);
		return this;
	}

	Open<R> open(Path folder) throws IOException {
		return new Open<>(this, folder);
	}

	/** A part that is being written. */
	static final class Open<R> implements Closeable {

		private final PlatformPart<R> part;
		private final Path folder;
		private final TableWriter csv;
		private final TableWriter json;
		private long rows;

		private Open(PlatformPart<R> part, Path folder) throws IOException {
			this.part = part;
			this.folder = folder;
			csv = TableWriter.of(Format.CSV, part.name, part.columns.subList(0, part.flat), out(".csv"), Locale.CHINESE);
			json = TableWriter.of(Format.JSON, part.name, part.columns, out(".json"), Locale.CHINESE);
		}

		private OutputStream out(String ending) throws IOException {
			return Files.newOutputStream(folder.resolve(part.name + ending));
		}

		void add(R record) {
			List<Object> cells = new ArrayList<>(part.values.size());
			for (Function<R, ?> value : part.values) cells.add(value.apply(record) instanceof Optional<?> optional ? optional.orElse(null) : value.apply(record));
			try {
				csv.row(Tone.NORMAL, cells.subList(0, part.flat));
				json.row(Tone.NORMAL, cells);
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
			rows++;
		}

		long rows() {
			return rows;
		}

		List<PlatformManifest.File> files() throws IOException {
			return List.of(file(".json", part.columns), file(".csv", part.columns.subList(0, part.flat)));
		}

		private PlatformManifest.File file(String ending, List<Column> fields) throws IOException {
			Path file = folder.resolve(part.name + ending);
			return new PlatformManifest.File(part.name + ending, rows, Files.size(file), PlatformPackage.sha256(Files.newInputStream(file)), List.copyOf(fields));
		}

		@Override
		public void close() throws IOException {
			try (csv; json) {
				// both are finished, also when one fails
			}
		}
	}
}
