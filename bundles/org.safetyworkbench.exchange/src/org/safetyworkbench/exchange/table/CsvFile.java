package org.safetyworkbench.exchange.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

import org.safetyworkbench.core.Problem;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.StringArrayHandler;

/** A text table: one sheet without a name. */
final class CsvFile implements TableFile {

	private static final int START = 1 << 16;

	private final Path file;
	private final Encoding encoding;
	private final char delimiter;
	private final boolean hinted;

	CsvFile(Path file) throws IOException {
		this.file = file;
		encoding = Encoding.of(file);
		String start = start();
		delimiter = Delimiter.of(start);
		hinted = start.startsWith("sep=");
	}

	private String start() throws IOException {
		try (Reader in = text()) {
			char[] start = new char[START];
			int n = 0;
			for (int read; n < START && (read = in.read(start, n, START - n)) > 0;) n += read;
			return new String(start, 0, n);
		} catch (CharacterCodingException e) {
			throw new Unreadable(Encoding.damaged(1), e);
		}
	}

	private Reader text() throws IOException {
		InputStream in = Files.newInputStream(file);
		in.skipNBytes(encoding.markLength());
		return new BufferedReader(new InputStreamReader(in, encoding.charset().newDecoder()
				.onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)), 1 << 16);
	}

	@Override
	public List<String> sheets() {
		return List.of("");
	}

	@Override
	public Rows rows(String sheet) {
		try {
			return new CsvRows(CsvReader.builder().fieldSeparator(delimiter).skipEmptyLines(false)
					.extraFieldStrategy(FieldMismatchStrategy.IGNORE).missingFieldStrategy(FieldMismatchStrategy.IGNORE).allowUnclosedQuote(false)
					.build(StringArrayHandler.of(), text()), hinted);
		} catch (IOException e) {
			throw new Unreadable(TableFile.unreadable(e), e);
		}
	}

	@Override
	public void close() {}

	private static final class CsvRows implements Rows {
		private final CsvReader<String[]> reader;
		private final Iterator<String[]> records;
		private int number;
		private boolean skipHint;
		private Row next;

		CsvRows(CsvReader<String[]> reader, boolean skipHint) {
			this.reader = reader;
			this.skipHint = skipHint;
			records = reader.iterator();
		}

		@Override
		public boolean hasNext() {
			if (next == null) next = read();
			return next != null;
		}

		private Row read() {
			try {
				while (records.hasNext()) {
					String[] fields = records.next();
					number++;
					if (skipHint) skipHint = false;
					else {
						int size = size(fields);
						if (size > MAX_COLUMNS) throw new Unreadable(SheetRows.tooWide(String.valueOf(number)));
						if (size > 0) return new Row("", number, cleaned(fields, size));
					}
				}
				return null;
			} catch (CsvParseException | UncheckedIOException e) {
				throw new Unreadable(explained(e), e);
			}
		}

		private static int size(String[] fields) {
			int size = fields.length;
			while (size > 0 && fields[size - 1].isBlank()) size--;
			return size;
		}

		/** Takes off what keeps spreadsheets from reading a text as a number or formula: {@code ="001"} and {@code '=…}. */
		private static String[] cleaned(String[] fields, int size) {
			String[] cells = size == fields.length ? fields : Arrays.copyOf(fields, size);
			for (int i = 0; i < size; i++) {
				String cell = cells[i];
				if (cell.length() < 2) continue;
				if (cell.startsWith("=\"") && cell.endsWith("\"") && cell.length() > 2) cells[i] = cell.substring(2, cell.length() - 1);
				else if (cell.charAt(0) == '\'' && TableWriter.isGuarded(cell.substring(1))) cells[i] = cell.substring(1);
			}
			return cells;
		}

		private Problem explained(RuntimeException e) {
			for (Throwable cause = e; cause != null; cause = cause.getCause())
				if (cause instanceof CharacterCodingException) return Encoding.damaged(number + 1L);
			return Problem.of("file.csv", "第" + (number + 1) + "行起无法按CSV读取，可能有引号没有配对", "the text cannot be read as CSV from row " + (number + 1) + " on, a quote may be missing")
					.remedy("检查该行的双引号，或另存为 xlsx", "check the double quotes of that row, or save it as xlsx");
		}

		@Override
		public Row next() {
			if (!hasNext()) throw new NoSuchElementException();
			Row row = next;
			next = null;
			return row;
		}

		@Override
		public void close() {
			try {
				reader.close();
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		}
	}
}
