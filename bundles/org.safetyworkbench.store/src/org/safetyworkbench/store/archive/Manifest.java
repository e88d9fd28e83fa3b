package org.safetyworkbench.store.archive;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.safetyworkbench.store.Head;

/**
 * What a backup holds. Written as lines like the rows: what the line is about, then its values.
 *
 * @param engine what it was taken from, to be read by people
 * @param head end of the change log: the anchor that shows later whether the log was cut
 * @param versions scripts that made the tables: slice, version, checksum
 */
record Manifest(Instant madeAt, String engine, Head head, Map<String, Map<Integer, String>> versions, List<Rows> tables, List<File> files) {

	private static final String FORMAT = "safety-workbench-backup";
	private static final String VERSION = "1";

	/** @param sum of the rows whatever their order; {@code size} and {@code sha256} are those of the part of the file */
	record Rows(Table table, long rows, String sum, long size, String sha256) {}

	record File(String path, long size, String sha256) {}

	List<String> lines() {
		List<String> lines = new ArrayList<>();
		lines.add(Line.of(List.of(FORMAT, VERSION)));
		lines.add(Line.of(List.of("made", madeAt.toString(), engine)));
		lines.add(Line.of(List.of("head", head.chain(), Long.toString(head.seq()), head.hash())));
		versions.forEach((slice, scripts) -> scripts.forEach((version, checksum) -> lines.add(Line.of(List.of("version", slice, Integer.toString(version), checksum)))));
		for (Rows part : tables)
			lines.add(Line.of(List.of("table", part.table().name(), Long.toString(part.rows()), part.sum(), Long.toString(part.size()), part.sha256(),
					String.join(",", part.table().columns().stream().map(column -> column.name() + ":" + column.kind()).toList()), String.join(",", part.table().key()))));
		for (File file : files) lines.add(Line.of(List.of("file", file.path(), Long.toString(file.size()), file.sha256())));
		return lines;
	}

	/** Empty when the lines are none of a backup this program knows. */
	static Optional<Manifest> of(List<String> lines) {
		try {
			return lines.isEmpty() || !lines.getFirst().equals(Line.of(List.of(FORMAT, VERSION))) ? Optional.empty() : Optional.of(read(lines));
		} catch (IndexOutOfBoundsException | IllegalArgumentException | DateTimeParseException | NullPointerException e) {
			return Optional.empty();
		}
	}

	private static Manifest read(List<String> lines) {
		Instant madeAt = Instant.EPOCH;
		String engine = "";
		Head head = new Head("", 0, "");
		Map<String, Map<Integer, String>> versions = new LinkedHashMap<>();
		List<Rows> tables = new ArrayList<>();
		List<File> files = new ArrayList<>();
		for (String line : lines.subList(1, lines.size())) {
			List<String> v = Line.values(line);
			switch (v.get(0)) {
				case "made" -> {
					madeAt = Instant.parse(v.get(1));
					engine = v.get(2);
				}
				case "head" -> head = new Head(v.get(1), Long.parseLong(v.get(2)), v.get(3));
				case "version" -> versions.computeIfAbsent(v.get(1), any -> new TreeMap<>()).put(version(v.get(2)), v.get(3));
				case "table" -> tables.add(new Rows(table(v.get(1), v.get(6), v.get(7)), Long.parseLong(v.get(2)), v.get(3), Long.parseLong(v.get(4)), v.get(5)));
				case "file" -> files.add(new File(v.get(1), Long.parseLong(v.get(2)), v.get(3)));
				default -> throw new IllegalArgumentException(v.get(0));
			}
		}
		return new Manifest(madeAt, engine, head, versions, List.copyOf(tables), List.copyOf(files));
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
