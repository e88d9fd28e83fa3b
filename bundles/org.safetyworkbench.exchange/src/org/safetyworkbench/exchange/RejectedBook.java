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
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.safetyworkbench.core.Text;
import org.safetyworkbench.exchange.table.Column;
import org.safetyworkbench.exchange.table.TableWriter.Tone;
import org.safetyworkbench.exchange.table.XlsxBook;

/**
 * The workbook of refused rows: each row as it was, its place and reasons in front. Mended there, it can be imported again:
 * the header is the file's own, and the added columns are not read.
 */
public final class RejectedBook implements Consumer<Refusal>, Closeable {

	private static final List<Column> ADDED = List.of(Column.of("row", "原行号", "Row", 8), Column.of("reasons", "拒收原因", "Reasons", 60));

	private final XlsxBook book;
	private final Locale locale;
	private String title;
	private List<String> header;
	private long count;

	public RejectedBook(Path file, Locale locale) throws IOException {
		this.locale = locale;
		OutputStream out = Files.newOutputStream(file);
		book = new XlsxBook(out, locale);
		begin(new Text("登记表", "register"));
	}

	/** What the rows that follow come from. */
	public void begin(Text table) {
		title = table.in(locale);
		header = null;
	}

	@Override
	public void accept(Refusal refusal) {
		try {
			if (refusal.header() != header && !refusal.header().equals(header)) sheet(refusal);
			List<Object> values = new ArrayList<>(refusal.cells().size() + 2);
			values.add(refusal.row());
			values.add(refusal.reasons().stream().map(reason -> reason.in(locale)).collect(Collectors.joining("\n")));
			values.addAll(refusal.cells());
			book.row(Tone.NORMAL, values);
			count++;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private void sheet(Refusal refusal) throws IOException {
		header = refusal.header();
		List<Column> columns = new ArrayList<>(ADDED);
		int n = 0;
		for (String word : header) columns.add(Column.of("column" + n++, word, word, Math.clamp(word.length() * 2L + 4, 12, 32)));
		book.sheet(refusal.sheet().isEmpty() ? title : title + " " + refusal.sheet(), columns);
	}

	/** How many rows it holds. */
	public long count() {
		return count;
	}

	@Override
	public void close() throws IOException {
		if (count == 0) book.sheet(title, ADDED);
		book.close();
	}
}
