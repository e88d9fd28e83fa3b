package org.safetyworkbench.paper.docx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.safetyworkbench.paper.Fields;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Finds and replaces {@code {{field}}} in one part of a Word document. Word tears text into runs as it likes, so a
 * placeholder is looked for in the whole text of its paragraph.
 */
final class Placeholder {

	private static final Pattern PATTERN = Pattern.compile("\\{\\{\\s*(\\??)([^{}\\s]+)\\s*}}");

	private Placeholder() {}

	static Set<String> namesIn(Document part) {
		Set<String> names = new LinkedHashSet<>();
		for (Element paragraph : Xml.all(part, "p")) PATTERN.matcher(text(texts(paragraph))).results().forEach(m -> names.add(m.group(2)));
		return names;
	}

	static void fill(Document part, Fields fields) {
		for (Element row : Xml.all(part, "tr")) if (isRepeated(row)) repeat(row, fields);
		for (Element paragraph : Xml.all(part, "p")) fill(paragraph, fields.values());
	}

	private static boolean isRepeated(Element row) {
		return Xml.all(row, "p").stream().flatMap(p -> PATTERN.matcher(text(texts(p))).results()).anyMatch(m -> m.group(2).startsWith(Fields.ROW));
	}

	/** The rows are filled here with marks that the later pass over the document does not see as placeholders. */
	private static void repeat(Element row, Fields fields) {
		for (Map<String, String> values : fields.rows()) {
			Element copy = (Element) row.cloneNode(true);
			row.getParentNode().insertBefore(copy, row);
			Map<String, String> both = new HashMap<>(fields.values());
			both.putAll(values);
			for (Element paragraph : Xml.all(copy, "p")) {
				fill(paragraph, both);
				paragraph.setUserData("filled", Boolean.TRUE, null);
			}
		}
		row.getParentNode().removeChild(row);
	}

	private static void fill(Element paragraph, Map<String, String> values) {
		if (paragraph.getUserData("filled") != null) return;
		List<Element> texts = texts(paragraph);
		List<MatchResult> matches = PATTERN.matcher(text(texts)).results().toList();
		if (matches.isEmpty()) return;
		for (MatchResult match : matches)
			if (!match.group(1).isEmpty() && values.getOrDefault(match.group(2), "").isBlank()) {
				drop(paragraph, texts);
				return;
			}
		for (MatchResult match : matches.reversed())
			replace(texts, match.start(), match.end(), match.group(1).isEmpty() ? values.getOrDefault(match.group(2), "") : "");
		texts.forEach(Placeholder::finish);
	}

	/** Texts of the paragraph itself, not of text boxes inside it. */
	private static List<Element> texts(Element paragraph) {
		List<Element> texts = new ArrayList<>();
		for (Element text : Xml.all(paragraph, "t")) {
			Node parent = text.getParentNode();
			while (!(parent instanceof Element element && Xml.is(element, "p"))) parent = parent.getParentNode();
			if (parent == paragraph) texts.add(text);
		}
		return texts;
	}

	private static String text(List<Element> texts) {
		StringBuilder whole = new StringBuilder();
		texts.forEach(text -> whole.append(text.getTextContent()));
		return whole.toString();
	}

	/** A paragraph whose condition fails goes; the only one of a cell stays, empty, because Word demands one. */
	private static void drop(Element paragraph, List<Element> texts) {
		Node parent = paragraph.getParentNode();
		boolean isOnlyOneOfCell = parent instanceof Element cell && Xml.is(cell, "tc")
				&& Xml.all(cell, "p").stream().filter(p -> p.getParentNode() == cell).count() == 1;
		if (isOnlyOneOfCell) texts.forEach(text -> text.setTextContent(""));
		else parent.removeChild(paragraph);
	}

	/** Replaces the characters from start to end of the joined texts; the value goes where the first of them was. */
	private static void replace(List<Element> texts, int start, int end, String value) {
		int offset = 0;
		for (Element text : texts) {
			String content = text.getTextContent();
			int from = Math.max(start - offset, 0);
			int to = Math.min(end - offset, content.length());
			offset += content.length();
			if (from >= content.length() || to <= 0) continue;
			boolean isFirst = offset - content.length() <= start;
			text.setTextContent(content.substring(0, from) + (isFirst ? value : "") + content.substring(to));
		}
	}

	/** Line breaks and tabs of a value become Word's; blanks at the ends are kept. */
	private static void finish(Element text) {
		String content = text.getTextContent().replace("\r\n", "\n").replace('\r', '\n');
		Node run = text.getParentNode();
		StringBuilder line = new StringBuilder();
		for (int i = 0; i < content.length(); i++) {
			char c = content.charAt(i);
			if (c != '\n' && c != '\t') {
				line.append(c);
				continue;
			}
			insert(run, text, line);
			String prefix = text.getPrefix() == null ? "" : text.getPrefix() + ":";
			run.insertBefore(text.getOwnerDocument().createElementNS(Xml.W, prefix + (c == '\n' ? "br" : "tab")), text);
		}
		text.setTextContent(line.toString());
		text.setAttribute("xml:space", "preserve");
	}

	private static void insert(Node run, Element before, StringBuilder line) {
		Element piece = (Element) before.cloneNode(false);
		piece.setTextContent(line.toString());
		piece.setAttribute("xml:space", "preserve");
		run.insertBefore(piece, before);
		line.setLength(0);
	}
}
