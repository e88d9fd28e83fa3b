package org.safetyworkbench.exchange.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;

/** Writes rows one after another; nothing but the current rows stays in memory. */
public interface TableWriter extends Closeable {

	/** The formats an office exchanges. */
	enum Format {
		XLSX, CSV, JSON, DOCX;

		/** Whether one file holds several titled tables. */
		public boolean isBook() {
			return this == XLSX || this == DOCX;
		}

		public String extension() {
			return name().toLowerCase(Locale.ROOT);
		}
	}

	/** How a row is shown where the format has colours. */
	enum Tone { NORMAL, WARNING, ALARM }

	/** @param values one for each column: String, Number, Boolean, LocalDate, a collection of texts, or null for unknown */
	void row(Tone tone, List<?> values) throws IOException;

	/** @param out closed with the writer */
	static TableWriter of(Format format, String title, List<Column> columns, OutputStream out, Locale locale) throws IOException {
		return switch (format) {
			case XLSX, DOCX -> {
				Book book = Book.of(format, out, locale);
				book.sheet(title, columns);
				yield book;
			}
			case CSV -> new CsvTableWriter(columns, out, locale);
			case JSON -> new JsonTableWriter(columns, out);
		};
	}

	/** Whether a spreadsheet would take that text for a formula (CSV injection): it then gets an apostrophe in front. */
	static boolean isGuarded(String text) {
		return !text.isEmpty() && "=+-@\t\r＝＋－＠".indexOf(text.charAt(0)) >= 0;
	}
}
