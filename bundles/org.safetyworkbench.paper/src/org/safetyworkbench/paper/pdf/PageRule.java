package org.safetyworkbench.paper.pdf;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.safetyworkbench.paper.docx.FilledDocx;
import org.safetyworkbench.paper.docx.Xml;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** Size, margins and footers of a Word section as rules for paged media; page numbers become counters. */
final class PageRule {

	private static final String RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

	private final FilledDocx docx;
	private final Styles styles;
	private final Fonts fonts;

	PageRule(FilledDocx docx, Styles styles, Fonts fonts) {
		this.docx = docx;
		this.styles = styles;
		this.fonts = fonts;
	}

	void append(Element section, StringBuilder css) throws IOException, SAXException {
		css.append("@page{size:").append(side(section, "w", 11906)).append("pt ").append(side(section, "h", 16838)).append("pt;margin:")
				.append(margin(section, "top", 2098)).append("pt ").append(margin(section, "right", 1474)).append("pt ")
				.append(margin(section, "bottom", 1984)).append("pt ").append(margin(section, "left", 1588)).append("pt}");
		if (section == null) return;
		Map<String, String> targets = Relationships.of(docx);
		double distance = Math.max(0, margin(section, "bottom", 1984) - margin(section, "footer", 1587));
		boolean hasEven = Xml.all(section, "footerReference").stream().anyMatch(footer -> "even".equals(footer.getAttributeNS(Xml.W, "type")));
		for (Element reference : Xml.all(section, "footerReference")) {
			Document footer = docx.headersAndFooters().get(targets.get(reference.getAttributeNS(RELATIONSHIP, "id")));
			if (footer == null) continue;
			switch (reference.getAttributeNS(Xml.W, "type")) {
				case "even" -> box("@page:left", footer, distance, css);
				case "default" -> box(hasEven ? "@page:right" : "@page", footer, distance, css);
				default -> { /* a first page of its own is not used by official papers */ }
			}
		}
	}

	private void box(String page, Document footer, double distance, StringBuilder css) {
		for (Element paragraph : Xml.all(footer, "p")) {
			String content = content(paragraph);
			if (content.isEmpty()) continue;
			List<Element> properties = styles.ofParagraph(paragraph);
			String align = switch (Styles.value(properties, "jc", "val")) {
				case "center" -> "center";
				case "right", "end" -> "right";
				default -> "left";
			};
			css.append(page).append("{@bottom-").append(align).append("{content:").append(content).append(";vertical-align:top;text-align:").append(align);
			Css.length(css, "padding-top", distance);
			Css.length(css, "padding-left", Css.points(Styles.value(properties, "ind", "left")));
			Css.length(css, "padding-right", Css.points(Styles.value(properties, "ind", "right")));
			Element run = Xml.child(paragraph, "r");
			Css.run(styles.ofRun(run, paragraph), fonts, css.append(';'));
			css.append("}}");
			return;
		}
	}

	/** Text and page counters of a paragraph as the value of {@code content}. */
	private static String content(Element paragraph) {
		StringBuilder content = new StringBuilder();
		boolean isResultOfField = false;
		for (Element run : Xml.all(paragraph, "r"))
			for (Node node = run.getFirstChild(); node != null; node = node.getNextSibling()) {
				if (!(node instanceof Element element)) continue;
				switch (String.valueOf(element.getLocalName())) {
					case "fldChar" -> isResultOfField = "separate".equals(element.getAttributeNS(Xml.W, "fldCharType"));
					case "instrText" -> content.append(counter(element.getTextContent().strip()));
					case "t" -> content.append(isResultOfField ? "" : quoted(element.getTextContent()));
					default -> { /* properties */ }
				}
			}
		return content.toString().strip();
	}

	private static String counter(String field) {
		String name = field.split("\\s+", 2)[0];
		return name.equals("PAGE") ? " counter(page) " : name.equals("NUMPAGES") ? " counter(pages) " : "";
	}

	/** A CSS string in which every character is escaped, so that no text can end it. */
	private static String quoted(String text) {
		StringBuilder css = new StringBuilder(" \"");
		text.codePoints().forEach(c -> css.append('\\').append("%06x".formatted(c)));
		return css.append("\" ").toString();
	}

	private static double side(Element section, String name, int otherwise) {
		return length(Xml.value(section, "pgSz", name), otherwise);
	}

	private static double margin(Element section, String name, int otherwise) {
		return length(Xml.value(section, "pgMar", name), otherwise);
	}

	private static double length(String twips, int otherwise) {
		return twips.isEmpty() ? otherwise / 20d : Math.abs(Css.points(twips));
	}
}
