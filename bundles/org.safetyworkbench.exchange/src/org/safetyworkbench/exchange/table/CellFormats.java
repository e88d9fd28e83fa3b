package org.safetyworkbench.exchange.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import javax.xml.stream.XMLStreamException;

/** What the number formats of a workbook make of a number: a date, a time, a percentage or a plain number. */
final class CellFormats {

	enum Kind { PLAIN, DATE, DATE_TIME, TIME, PERCENT }

	static final CellFormats NONE = new CellFormats(List.of());

	/** By the style index of a cell. */
	private final List<Kind> kinds;

	private CellFormats(List<Kind> kinds) {
		this.kinds = kinds;
	}

	static CellFormats read(Xml xml) throws XMLStreamException {
		Map<Integer, Kind> custom = new HashMap<>();
		List<Kind> kinds = new ArrayList<>();
		boolean cellStyles = false;
		while (xml.next()) {
			if (xml.isStart("numFmt")) custom.put(number(xml.attribute("numFmtId")), kind(String.valueOf(xml.attribute("formatCode"))));
			else if (xml.name().equals("cellXfs")) cellStyles = xml.isStart();
			else if (cellStyles && xml.isStart("xf")) {
				int id = number(xml.attribute("numFmtId"));
				kinds.add(custom.getOrDefault(id, builtIn(id)));
			}
		}
		return new CellFormats(kinds);
	}

	Kind of(String style) {
		int index = number(style);
		return index < kinds.size() ? kinds.get(index) : Kind.PLAIN;
	}

	private static int number(String text) {
		return text == null || !text.matches("\\d{1,9}") ? 0 : Integer.parseInt(text);
	}

	/** ECMA-376 part 1, 18.8.30, with the formats of the East Asian versions (27 to 36 and 50 to 58). */
	private static Kind builtIn(int id) {
		return switch (id) {
			case 9, 10 -> Kind.PERCENT;
			case 14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58 -> Kind.DATE;
			case 22 -> Kind.DATE_TIME;
			case 18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56 -> Kind.TIME;
			default -> Kind.PLAIN;
		};
	}

	/** The kind of a format code such as {@code yyyy"年"m"月"d"日"} or {@code 0.0%}. */
	static Kind kind(String code) {
		String letters = code.replaceAll("\"[^\"]*\"|\\\\.|_.|\\*.", "").replaceAll("\\[(?!h+\\]|m+\\]|s+\\])[^\\]]*\\]", "")
				.toLowerCase(Locale.ROOT).replace("general", "").replace("am/pm", "").replace("a/p", "");
		if (letters.indexOf(';') > 0) letters = letters.substring(0, letters.indexOf(';'));
		boolean clock = letters.indexOf('h') >= 0 || letters.indexOf('s') >= 0;
		boolean day = letters.indexOf('y') >= 0 || letters.indexOf('d') >= 0 || letters.indexOf('m') >= 0 && !clock;
		if (letters.indexOf('%') >= 0) return Kind.PERCENT;
		if (day) return clock ? Kind.DATE_TIME : Kind.DATE;
		return clock ? Kind.TIME : Kind.PLAIN;
	}
}
