package org.safetyworkbench.exchange.table;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

/** CSV in UTF-8 with the mark that lets spreadsheets see it; what looks like a formula gets an apostrophe in front. */
final class CsvTableWriter implements TableWriter {

	private final CsvWriter csv;
	private final int width;
	private final Locale locale;

	CsvTableWriter(List<Column> columns, OutputStream out, Locale locale) throws IOException {
		this.locale = locale;
		width = columns.size();
		out.write(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
		csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out, StandardCharsets.UTF_8);
		csv.writeRecord(columns.stream().map(column -> column.header().in(locale)).toList());
	}

	@Override
	public void row(Tone tone, List<?> values) {
		List<String> fields = new ArrayList<>(width);
		for (int c = 0; c < width; c++) {
			Object value = c < values.size() ? values.get(c) : null;
			String text = Cell.words(value, locale);
			fields.add(!(value instanceof Number) && TableWriter.isGuarded(text) ? "'" + text : text);
		}
		csv.writeRecord(fields);
	}

	@Override
	public void close() throws IOException {
		csv.close();
	}
}
