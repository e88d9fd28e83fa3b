package org.safetyworkbench.faults.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes backups that somebody spoilt who knows the form: after each change sizes, hashes and the seal are right again. */
final class SpoiltBackup {

	private static final String MANIFEST = "manifest.tsv", SEAL = "manifest.sha256";
	private static final int BOMB = 48 << 20, LONG_LINE = 20 << 20;
	private static final List<String> NUMBERS = List.of("-1", "0", "1", "99", "2147483648", "99999999999999999999", "NaN", "1E999999999", "");
	private static final List<String> NAMES = List.of("../../outside.txt", "/tmp/safety-workbench-outside.txt", "evidence/../../../outside", "evidence/..%2foutside", "papers/kept/../outside", "C:\\outside", "evidence/a\u0000b",
			"templates/" + "x".repeat(400), "settings.properties", "database/service.properties");
	private static final List<String> TABLES = List.of("schema_version", "load_note", "sys.systables", "staff; drop table hazard", "no_such_table", "", "HAZARD");

	private final Random random;
	private final Map<String, byte[]> parts;
	private final List<String> lines;

	private SpoiltBackup(Random random, Map<String, byte[]> parts) {
		this.random = random;
		this.parts = parts;
		lines = new ArrayList<>(new String(parts.get(MANIFEST), StandardCharsets.UTF_8).lines().toList());
	}

	static byte[] of(Random random, byte[] valid) throws IOException {
		return new SpoiltBackup(random, Mutation.parts(valid)).spoilt();
	}

	private byte[] spoilt() throws IOException {
		switch (random.nextInt(12)) {
			case 0 -> lines.set(0, "safety-workbench-backup\t" + pick(NUMBERS));
			case 1 -> word("version", 2, pick(NUMBERS));
			case 2 -> word("head", 2, pick(NUMBERS));
			case 3 -> word("table", 2, pick(NUMBERS));
			case 4 -> word("table", 1, pick(TABLES));
			case 5 -> word("table", 6, "id:FILE,name:" + pick(List.of("TEXT", "NUMBER", "none", "DATE")));
			case 6 -> renamed(pick(NAMES));
			case 7 -> lines.remove(random.nextInt(lines.size()));
			case 8 -> lines.add(random.nextInt(lines.size()), "\t".repeat(random.nextInt(9)) + "x");
			case 9 -> rows(filled(BOMB, (byte) ' '));
			case 10 -> rows(noise(LONG_LINE));
			default -> rows(cell());
		}
		byte[] text = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
		parts.put(MANIFEST, text);
		parts.put(SEAL, sha256(text).getBytes(StandardCharsets.UTF_8));
		return Mutation.zip(parts);
	}

	private <T> T pick(List<T> some) {
		return some.get(random.nextInt(some.size()));
	}

	private int line(String kind) {
		return pick(java.util.stream.IntStream.range(0, lines.size()).filter(i -> lines.get(i).startsWith(kind + "\t")).boxed().toList());
	}

	private void word(String kind, int at, String value) {
		int line = line(kind);
		String[] words = lines.get(line).split("\t", -1);
		words[at] = value;
		lines.set(line, String.join("\t", words));
	}

	private void renamed(String path) {
		int line = line("file");
		String[] words = lines.get(line).split("\t", -1);
		parts.put("files/" + path, parts.remove("files/" + words[1]));
		words[1] = path;
		lines.set(line, String.join("\t", words));
	}

	/** Other rows in a table that has some. */
	private void rows(byte[] content) {
		int line = line("table");
		String[] words = lines.get(line).split("\t", -1);
		parts.put("tables/" + words[1] + ".tsv", content);
		words[4] = Integer.toString(content.length);
		words[5] = sha256(content);
		lines.set(line, String.join("\t", words));
	}

	/** The rows of some table with one value that is none of its column. */
	private byte[] cell() {
		String name = pick(parts.keySet().stream().filter(part -> part.startsWith("tables/") && parts.get(part).length > 0).toList());
		String[] rows = new String(parts.get(name), StandardCharsets.UTF_8).split("\n");
		int row = random.nextInt(rows.length);
		String[] values = rows[row].split("\t", -1);
		if (random.nextInt(4) == 0) values = Arrays.copyOf(values, Math.max(1, values.length - 1));
		else values[random.nextInt(values.length)] = pick(List.of("\\N", "x", "-1", "9".repeat(40), "2026-13-45", "00000000-0000-0000-0000-000000000000", "\\", "甲".repeat(5000)));
		rows[row] = String.join("\t", values);
		return (String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8);
	}

	private static byte[] filled(int size, byte with) {
		byte[] bytes = new byte[size];
		Arrays.fill(bytes, with);
		return bytes;
	}

	/** One line that hardly gets shorter. */
	private byte[] noise(int size) {
		byte[] bytes = new byte[size];
		random.nextBytes(bytes);
		for (int i = 0; i < size; i++) bytes[i] = (byte) (' ' + (bytes[i] & 63));
		return bytes;
	}

	private static String sha256(byte[] content) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}
}
