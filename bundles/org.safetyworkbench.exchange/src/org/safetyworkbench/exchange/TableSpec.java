package org.safetyworkbench.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import org.safetyworkbench.core.Text;
import org.safetyworkbench.exchange.table.Column;
import org.safetyworkbench.exchange.table.TableWriter;
import org.safetyworkbench.exchange.table.TableWriter.Format;
import org.safetyworkbench.exchange.table.TableWriter.Tone;

/** A table as declared columns over one kind of record: what people read, and what programs read. */
final class TableSpec<R> {

	private final Text title;
	private final Function<R, Tone> tone;
	private final List<Declared<R>> columns = new ArrayList<>();

	/** @param raw for JSON: codes instead of labels */
	private record Declared<R>(Column column, Function<R, ?> shown, Function<R, ?> raw) {}

	TableSpec(Text title, Function<R, Tone> tone) {
		this.title = title;
		this.tone = tone;
	}

	TableSpec<R> column(String name, String zh, String en, int width, Function<R, ?> value) {
		return column(name, zh, en, width, value, value);
	}

	TableSpec<R> column(String name, String zh, String en, int width, Function<R, ?> shown, Function<R, ?> raw) {
		columns.add(new Declared<>(Column.of(name, zh, en, width), shown, raw));
		return this;
	}

	/** @param out closed with the table */
	Open<R> open(Format format, OutputStream out, Locale locale) throws IOException {
		return new Open<>(this, format, TableWriter.of(format, title.in(locale), columns.stream().map(Declared::column).toList(), out, locale));
	}

	/** A table that is being written. */
	record Open<R>(TableSpec<R> spec, Format format, TableWriter writer) implements java.io.Closeable {

		void add(R record) {
			List<Object> values = new ArrayList<>(spec.columns.size());
			for (Declared<R> declared : spec.columns) values.add((format == Format.JSON ? declared.raw : declared.shown).apply(record));
			try {
				writer.row(spec.tone.apply(record), values);
			} catch (IOException e) {
				throw new java.io.UncheckedIOException(e);
			}
		}

		@Override
		public void close() throws IOException {
			writer.close();
		}
	}
}
