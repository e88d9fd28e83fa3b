package org.safetyworkbench.exchange.table;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import javax.xml.stream.XMLStreamException;

import org.safetyworkbench.core.Problem;

/**
 * The table of texts of a workbook, kept as bytes: two million texts of a large register are 60 MB here and 200 MB as
 * strings.
 */
final class SharedStrings {

	static final SharedStrings NONE = new SharedStrings();
	private static final int CHUNK = 1 << 20;

	private final List<byte[]> chunks = new ArrayList<>();
	/** For each text its chunk (high bits) and place in it; the end is the next text's start or the chunk's length mark. */
	private long[] starts = new long[1024];
	private int[] lengths = new int[1024];
	private int size;
	private byte[] chunk = new byte[0];
	private int used;

	/** Reads the part; the texts may fill half of the memory there is. */
	static SharedStrings read(Xml xml) throws XMLStreamException {
		SharedStrings strings = new SharedStrings();
		long room = Runtime.getRuntime().maxMemory() / 2;
		while (xml.next())
			if (xml.isStart("si")) {
				strings.add(richText(xml, "si"));
				if ((strings.chunks.size() + 12L * strings.size / CHUNK) * CHUNK > room) throw new Unreadable(tooLarge());
			}
		return strings;
	}

	/** The text of an {@code si} or {@code is} element: its runs joined, without the phonetic guides. */
	static String richText(Xml xml, String element) throws XMLStreamException {
		String text = "";
		while (xml.next() && !xml.isEnd(element)) {
			if (xml.isStart("t")) {
				String run = xml.text();
				text = text.isEmpty() ? run : text + run;
			} else if (xml.isStart("rPh")) xml.skip();
		}
		return unescaped(text);
	}

	/** {@code _x000D_} stands for a character that XML cannot hold. */
	static String unescaped(String text) {
		if (!text.contains("_x")) return text;
		return java.util.regex.Pattern.compile("_x([0-9A-Fa-f]{4})_").matcher(text)
				.replaceAll(m -> java.util.regex.Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(m.group(1), 16))));
	}

	private void add(String text) {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		if (used + bytes.length > chunk.length) {
			chunk = new byte[Math.max(CHUNK, bytes.length)];
			chunks.add(chunk);
			used = 0;
		}
		System.arraycopy(bytes, 0, chunk, used, bytes.length);
		if (size == starts.length) {
			starts = Arrays.copyOf(starts, size * 2);
			lengths = Arrays.copyOf(lengths, size * 2);
		}
		starts[size] = (long) (chunks.size() - 1) << 32 | used;
		lengths[size++] = bytes.length;
		used += bytes.length;
	}

	String get(int index) {
		if (index < 0 || index >= size) throw new Unreadable(Problem.of("file.damaged", "工作簿已损坏：缺少第" + index + "条文本", "the workbook is damaged: text " + index + " is missing")
				.remedy("在表格软件中打开、修复并另存后再导入", "open it in a spreadsheet program, let it be mended, save it and import that"));
		if (lengths[index] == 0) return "";
		return new String(chunks.get((int) (starts[index] >> 32)), (int) starts[index], lengths[index], StandardCharsets.UTF_8);
	}

	private static Problem tooLarge() {
		return Problem.of("file.too-large", "工作簿的文本超出可用内存", "the texts of the workbook do not fit into memory")
				.remedy("另存为 CSV 后导入，或拆成几个文件", "save it as CSV and import that, or split it");
	}
}
