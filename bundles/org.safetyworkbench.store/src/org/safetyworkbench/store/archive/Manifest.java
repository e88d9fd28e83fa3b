package org.safetyworkbench.store.archive;

import java.io.BufferedReader;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.safetyworkbench.store.Head;

/**
 * What a backup holds. Written as lines like the rows: what the line is about, then its values. Only the number of files is kept
 * here: there may be millions, so their lines, the last ones, are read when they are wanted.
 *
 * @param engine what it was taken from, to be read by people
 * @param head end of the change log: the anchor that shows later whether the log was cut
 * @param versions scripts that made the tables: slice, version, checksum
 * @param seal hash of all lines
 */
record Manifest(Instant madeAt, String engine, Head head, Map<String, Map<Integer, String>> versions, List<Rows> tables, long files, String seal) {

	private static final String FORMAT = "safety-workbench-backup";
	private static final String VERSION = "1";
	private static final String FILE = "file";
	/** Lines about anything but files: there are some hundred tables and scripts. */
	private static final int MOST = 10_000;

	/** @param sum of the rows whatever their order; {@code size} and {@code sha256} are those of the part of the file */
	record Rows(Table table, long rows, String sum, long size, String sha256) {

		String line() {
			return Line.of(List.of("table", table.name(), Long.toString(rows), sum, Long.toString(size), sha256,
					String.join(",", table.columns().stream().map(column -> column.name() + ":" + column.kind()).toList()), String.join(",", table.key())));
		}
	}

	record File(String path, long size, String sha256) {

		String line() {
			return Line.of(List.of(FILE, path, Long.toString(size), sha256));
		}
	}

	/** Takes one file after another. */
	@FunctionalInterface
	interface Files {
		void take(File file) throws IOException, SQLException;
	}

	/** The lines before those of tables and files. */
	static List<String> beginning(Instant madeAt, String engine, Head head, Map<String, Map<Integer, String>> versions) {
		List<String> lines = new ArrayList<>();
		lines.add(Line.of(List.of(FORMAT, VERSION)));
		lines.add(Line.of(List.of("made", madeAt.toString(), engine)));
		lines.add(Line.of(List.of("head", head.chain(), Long.toString(head.seq()), head.hash())));
		versions.forEach((slice, scripts) -> scripts.forEach((version, checksum) -> lines.add(Line.of(List.of("version", slice, Integer.toString(version), checksum)))));
		return lines;
	}

	/**
	 * Reads lines one after another.
	 *
	 * @param seal asked at the end
	 * @return empty when they are none of a backup this program knows
	 */
	static Optional<Manifest> of(BufferedReader lines, Supplier<String> seal) throws IOException {
		try {
			return Line.of(List.of(FORMAT, VERSION)).equals(lines.readLine()) ? Optional.of(read(lines, seal)) : Optional.empty();
		} catch (IndexOutOfBoundsException | IllegalArgumentException | DateTimeParseException | NullPointerException e) {
			return Optional.empty();
		}
	}

	/** The files of lines that were read before and found right. */
	static void files(BufferedReader lines, Files files) throws IOException, SQLException {
		for (String line; (line = lines.readLine()) != null;) if (line.startsWith(FILE + "\t")) files.take(file(Line.values(line)));
	}

	private static File file(List<String> v) {
		return new File(v.get(1), Long.parseLong(v.get(2)), v.get(3));
	}

	private static Manifest read(BufferedReader lines, Supplier<String> seal) throws IOException {
		Instant madeAt = Instant.EPOCH;
		String engine = "";
		Head head = new Head("", 0, "");
		Map<String, Map<Integer, String>> versions = new LinkedHashMap<>();
		List<Rows> tables = new ArrayList<>();
		long all = 0, files = 0;
		for (String line; (line = lines.readLine()) != null; all++) {
			List<String> v = Line.values(line);
			switch (v.get(0)) {
				case "made" -> {
					madeAt = Instant.parse(v.get(1));
					engine = v.get(2);
				}
				case "head" -> head = new Head(v.get(1), Long.parseLong(v.get(2)), v.get(3));
				case "version" -> versions.computeIfAbsent(v.get(1), any -> new TreeMap<>()).put(version(v.get(2)), v.get(3));
				case "table" -> tables.add(new Rows(table(v.get(1), v.get(6), v.get(7)), Long.parseLong(v.get(2)), v.get(3), Long.parseLong(v.get(4)), v.get(5)));
				case FILE -> {
					file(v);
					files++;
				}
				default -> throw new IllegalArgumentException(v.get(0));
			}
			if (all - files > MOST) throw new IllegalArgumentException("too many tables");
		}
		return new Manifest(madeAt, engine, head, versions, List.copyOf(tables), files, seal.get());
	}

	private static int version(String number) {
		int version = Integer.parseInt(number);
		if (version < 1) throw new IllegalArgumentException(number);
		return version;
	}

	private static Table table(String name, String columns, String key) {
		List<String> words = new ArrayList<>();
		List<Table.Column> all = new ArrayList<>();
		for (String column : columns.split(",")) {
			String[] parts = column.split(":");
			all.add(new Table.Column(parts[0], Kind.valueOf(parts[1])));
			words.add(parts[0]);
		}
		List<String> keys = key.isEmpty() ? List.of() : List.of(key.split(","));
		Stream.of(List.of(name), words, keys).flatMap(List::stream).filter(word -> !word.matches("[a-z_][a-z0-9_]{0,62}")).findAny().ifPresent(word -> {
			throw new IllegalArgumentException(word);
		});
		return new Table(name, all, keys);
	}
}
