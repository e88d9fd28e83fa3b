package org.safetyworkbench.faults.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Makes malformed files of valid ones; the same seed makes the same files. */
final class Mutation {

	private static final int DEEP = 60_000;
	private static final int BOMB = 48 << 20;
	private static final List<String> NUMBERS = List.of("-1", "0", "2147483648", "-2147483649", "99999999999999999999", "1e400", "NaN", "1E999999999", "0x7fffffff", "٣", "1".repeat(5000));
	private static final List<String> ENCODINGS = List.of("UTF-16", "ISO-2022-CN", "no-such-encoding", "EBCDIC-CP-US", "");

	private final Random random;

	Mutation(long seed) {
		random = new Random(seed);
	}

	/** One of a kind of file that is a zip of XML parts. */
	byte[] archive(byte[] valid) throws IOException {
		return switch (random.nextInt(14)) {
			case 0 -> cut(valid);
			case 1, 2 -> flipped(valid);
			case 3 -> with(valid, "../../outside.txt", "escaped".getBytes(StandardCharsets.UTF_8));
			case 4 -> with(valid, "/tmp/safety-workbench-outside.txt", "escaped".getBytes(StandardCharsets.UTF_8));
			case 5 -> bomb(valid);
			case 6 -> without(valid);
			default -> part(valid);
		};
	}

	/** A backup: harmed on its way, or made by somebody who knows its form. */
	byte[] backup(byte[] valid) throws IOException {
		return switch (random.nextInt(12)) {
			case 0 -> cut(valid);
			case 1, 2 -> flipped(valid);
			case 3 -> with(valid, "../../outside.txt", "escaped".getBytes(StandardCharsets.UTF_8));
			case 4 -> bomb(valid);
			case 5 -> without(valid);
			default -> SpoiltBackup.of(random, valid);
		};
	}

	/** One part of the archive is no longer what it should be. */
	private byte[] part(byte[] valid) throws IOException {
		Map<String, byte[]> parts = parts(valid);
		String name = pick(new ArrayList<>(parts.keySet()));
		parts.put(name, markup(parts.get(name)));
		return zip(parts);
	}

	/** Markup with depth, entities, huge numbers, other encodings. */
	byte[] markup(byte[] valid) {
		String text = new String(valid, StandardCharsets.UTF_8);
		return switch (random.nextInt(10)) {
			case 0 -> cut(valid);
			case 1 -> flipped(valid);
			case 2 -> inserted(text, "<a>".repeat(DEEP), '>').getBytes(StandardCharsets.UTF_8);
			case 3 -> ("<!DOCTYPE x [<!ENTITY a \"" + "a".repeat(1000) + "\"><!ENTITY b \"" + "&a;".repeat(1000) + "\"><!ENTITY c \"" + "&b;".repeat(1000) + "\">]>" + inserted(text.replaceFirst("<\\?xml[^>]*>", ""), "&c;", '>'))
					.getBytes(StandardCharsets.UTF_8);
			case 4 -> ("<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>" + inserted(text.replaceFirst("<\\?xml[^>]*>", ""), "&a;", '>')).getBytes(StandardCharsets.UTF_8);
			case 5 -> text.replaceFirst("encoding=\"[^\"]*\"", "encoding=\"" + pick(ENCODINGS) + "\"").getBytes(StandardCharsets.UTF_8);
			case 6 -> numbers(text, "\"\\d+\"", "\"", "\"").getBytes(StandardCharsets.UTF_8);
			case 7 -> numbers(text, "\"[A-Z]+\\d+\"", "\"ZZZZZZZZ", "\"").getBytes(StandardCharsets.UTF_8);
			case 8 -> numbers(text, ">[^<>]{1,9}<", ">", "<").getBytes(StandardCharsets.UTF_8);
			default -> inserted(text, "<x y=\"" + "z".repeat(1 << 20) + "\"/>", '>').getBytes(StandardCharsets.UTF_8);
		};
	}

	/** Lines of text: tables, YAML, JSON. */
	byte[] text(byte[] valid) {
		String text = new String(valid, StandardCharsets.UTF_8);
		return switch (random.nextInt(13)) {
			case 0 -> cut(valid);
			case 1, 2 -> flipped(valid);
			case 3 -> inserted(text, "[".repeat(DEEP), '\n').getBytes(StandardCharsets.UTF_8);
			case 4 -> inserted(text, "{a: ".repeat(DEEP), '\n').getBytes(StandardCharsets.UTF_8);
			case 5 -> inserted(text, aliases(), '\n').getBytes(StandardCharsets.UTF_8);
			case 6 -> inserted(text, "loop: &loop [*loop]\n", '\n').getBytes(StandardCharsets.UTF_8);
			case 7 -> inserted(text, "\"" + "x".repeat(2 << 20), '\n').getBytes(StandardCharsets.UTF_8);
			case 8 -> inserted(text, ",".repeat(200_000), '\n').getBytes(StandardCharsets.UTF_8);
			case 9 -> numbers(text, "\\d+", "", "").getBytes(StandardCharsets.UTF_8);
			case 10 -> inserted(text, "!!java.net.URL [http://localhost/]\n\u0000\u0007", '\n').getBytes(StandardCharsets.UTF_8);
			case 11 -> text.getBytes(random.nextBoolean() ? StandardCharsets.UTF_16 : java.nio.charset.Charset.forName("GB18030"));
			default -> inserted(text, "\u202e../../x\r\r\n\"\"\"\n", '\n').getBytes(StandardCharsets.UTF_8);
		};
	}

	private static String aliases() {
		StringBuilder yaml = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
		for (int i = 1; i < 12; i++) yaml.append("a").append(i).append(": &a").append(i).append(" [").append(("*a" + (i - 1) + ", ").repeat(8)).append("*a").append(i - 1).append("]\n");
		return yaml.toString();
	}

	byte[] cut(byte[] valid) {
		return Arrays.copyOf(valid, random.nextInt(valid.length));
	}

	byte[] flipped(byte[] valid) {
		byte[] bytes = valid.clone();
		for (int n = 1 + random.nextInt(8); n > 0; n--) bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
		return bytes;
	}

	private String inserted(String text, String what, char behind) {
		int at = text.indexOf(behind, random.nextInt(Math.max(1, text.length() - 1)));
		return at < 0 ? text + what : text.substring(0, at + 1) + what + text.substring(at + 1);
	}

	private String numbers(String text, String pattern, String before, String after) {
		int keep = 1 + random.nextInt(5);
		int[] n = {0};
		return java.util.regex.Pattern.compile(pattern).matcher(text)
				.replaceAll(match -> java.util.regex.Matcher.quoteReplacement(n[0]++ % 7 == keep ? before + pick(NUMBERS) + after : match.group()));
	}

	private <T> T pick(List<T> some) {
		return some.get(random.nextInt(some.size()));
	}

	private byte[] with(byte[] valid, String name, byte[] content) throws IOException {
		Map<String, byte[]> parts = parts(valid);
		parts.put(name, content);
		return zip(parts);
	}

	private byte[] without(byte[] valid) throws IOException {
		Map<String, byte[]> parts = parts(valid);
		parts.remove(pick(new ArrayList<>(parts.keySet())));
		return zip(parts);
	}

	/** A part that unfolds to a thousand times its size. */
	private byte[] bomb(byte[] valid) throws IOException {
		Map<String, byte[]> parts = parts(valid);
		String name = pick(new ArrayList<>(parts.keySet()));
		byte[] part = parts.get(name);
		String text = new String(part, StandardCharsets.UTF_8);
		int at = Math.max(0, text.indexOf('>', text.length() / 2));
		byte[] bomb = new byte[part.length + BOMB];
		byte[] head = text.substring(0, Math.min(text.length(), at + 1)).getBytes(StandardCharsets.UTF_8);
		System.arraycopy(head, 0, bomb, 0, head.length);
		Arrays.fill(bomb, head.length, head.length + BOMB, (byte) ' ');
		System.arraycopy(part, Math.min(head.length, part.length), bomb, head.length + BOMB, part.length - Math.min(head.length, part.length));
		parts.put(name, bomb);
		return zip(parts);
	}

	static Map<String, byte[]> parts(byte[] archive) throws IOException {
		Map<String, byte[]> parts = new LinkedHashMap<>();
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
			for (ZipEntry entry; (entry = zip.getNextEntry()) != null;) if (!entry.isDirectory()) parts.put(entry.getName(), zip.readAllBytes());
		}
		return parts;
	}

	static byte[] zip(Map<String, byte[]> parts) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (var part : parts.entrySet()) {
				zip.putNextEntry(new ZipEntry(part.getKey()));
				zip.write(part.getValue());
			}
		}
		return bytes.toByteArray();
	}
}
