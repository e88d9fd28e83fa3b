package org.safetyworkbench.exchange.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;

/** A file of several titled tables, written one after another. */
public interface Book extends TableWriter {

	/** Begins a table; the one before is finished. */
	void sheet(String title, List<Column> columns) throws IOException;

	/** @param out closed with the book */
	static Book of(Format format, OutputStream out, Locale locale) throws IOException {
		return switch (format) {
			case XLSX -> new XlsxBook(out, locale);
			case DOCX -> new DocxTableWriter(out, locale);
			case CSV, JSON -> throw new IllegalArgumentException(format + " holds one table");
		};
	}
}
