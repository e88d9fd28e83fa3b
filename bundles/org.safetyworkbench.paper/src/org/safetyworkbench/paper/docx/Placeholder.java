package org.safetyworkbench.paper.docx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.safetyworkbench.paper.Fields;
import org.safetyworkbench.paper.Image;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Finds and replaces {@code {{field}}} in one part of a Word document. Word tears text into runs as it likes, so a
 * placeholder is looked for in the whole text of its paragraph.
 */
final class Placeholder {

	private static final Pattern PATTERN = Pattern.compile("\\{\\{\\s*(\\??)([^{}\\s:：]+)(?:[:：](\\d{1,3}))?\\s*}}");
	private static final int NAME = 2;

	private final Function<Image, String> keeper;

	/** @param keeper keeps a picture and answers the id the part knows it by */
	Placeholder(Function<Image, String> keeper) {
		this.keeper = keeper;
	}

	static Set<String> namesIn(Document part) {
		Set<String> names = new LinkedHashSet<>();
		for (Element paragraph : Xml.all(part, "p")) matches(paragraph).forEach(m -> names.add(m.group(NAME)));
		return names;
	}

	private static Stream<MatchResult> matches(Element paragraph) {
		return PATTERN.matcher(text(texts(paragraph))).results();
	}

	void fill(Document part, Fields fields) {
		for (Element row : Xml.all(part, "tr")) tableOf(row).ifPresent(table -> repeat(row, fields, table));
		for (Element paragraph : Xml.all(part, "p")) fill(paragraph, fields.values(), fields.pictures());
	}

	/** The table whose fields are in that row, unless they are in a table inside it. */
	private static Optional<String> tableOf(Element row) {
		return Xml.all(row, "p").stream().filter(p -> Xml.outer(p, "tr") == row).flatMap(Placeholder::matches).map(m -> Fields.table(m.group(NAME)))
				.filter(Fields.TABLES::contains).findFirst();
	}

	/** The rows are filled here with marks that the later pass over the document does not see as placeholders. */
	private void repeat(Element row, Fields fields, String table) {
		for (Fields.Row values : fields.tables().getOrDefault(table, List.of())) {
			Element copy = (Element) row.cloneNode(true);
			row.getParentNode().insertBefore(copy, row);
			Map<String, String> both = new HashMap<>(fields.values());
			both.putAll(values.values());
			for (Element paragraph : Xml.all(copy, "p")) {
				fill(paragraph, both, values.pictures());
				paragraph.setUserData("filled", Boolean.TRUE, null);
			}
		}
		Node parent = row.getParentNode();
		parent.removeChild(row);
		boolean isHeadOnly = Xml.children(parent).stream().filter(one -> Xml.is(one, "tr")).allMatch(one -> Xml.child(Xml.child(one, "trPr"), "tblHeader") != null);
		if (isHeadOnly) parent.getParentNode().removeChild(parent);
	}

	private void fill(Element paragraph, Map<String, String> values, Map<String, Image> pictures) {
		if (paragraph.getUserData("filled") != null) return;
		List<Element> texts = texts(paragraph);
		List<MatchResult> matches = PATTERN.matcher(text(texts)).results().toList();
		if (matches.isEmpty()) return;
		for (MatchResult match : matches)
			if (!match.group(1).isEmpty() && values.getOrDefault(match.group(NAME), "").isBlank() && !pictures.containsKey(match.group(NAME))) {
				drop(paragraph, texts);
				return;
			}
		for (MatchResult match : matches.reversed()) {
			boolean isText = match.group(1).isEmpty() && !Fields.PICTURES.contains(match.group(NAME));
			replace(texts, match.start(), match.end(), isText ? values.getOrDefault(match.group(NAME), "") : "");
			Image picture = pictures.get(match.group(NAME));
			if (picture != null && match.group(1).isEmpty()) Drawing.insert(split(texts, match.start()), picture, keeper.apply(picture), match.group(NAME), width(match));
		}
		texts.forEach(Placeholder::finish);
	}

	/** In millimetres. */
	private static int width(MatchResult match) {
		return match.group(3) == null ? match.group(NAME).equals(Fields.QR) ? 22 : 70 : Math.clamp(Integer.parseInt(match.group(3)), 5, 160);
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

	/** The text that starts at that place of the joined texts, parted from what stands before it. */
	private static Element split(List<Element> texts, int start) {
		int offset = 0;
		for (int i = 0; i < texts.size(); i++) {
			String content = texts.get(i).getTextContent();
			if (start <= offset + content.length()) {
				Element rest = (Element) texts.get(i).cloneNode(false);
				rest.setTextContent(content.substring(start - offset));
				texts.get(i).setTextContent(content.substring(0, start - offset));
				texts.get(i).getParentNode().insertBefore(rest, texts.get(i).getNextSibling());
				texts.add(i + 1, rest);
				return rest;
			}
			offset += content.length();
		}
		throw new IllegalArgumentException("no such place: " + start);
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
