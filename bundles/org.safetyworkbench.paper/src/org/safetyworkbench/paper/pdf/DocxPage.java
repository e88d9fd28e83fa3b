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

/** Says a filled Word document as one page of XHTML for the printer. Lengths: Word counts twips (1/20 pt). */
final class DocxPage {

	private final FilledDocx docx;
	private final Styles styles;
	private final Fonts fonts;
	private final Map<String, String> targets;
	private final StringBuilder html = new StringBuilder(1 << 14);

	DocxPage(FilledDocx docx, Styles styles, Fonts fonts) throws IOException, SAXException {
		this.docx = docx;
		this.styles = styles;
		this.fonts = fonts;
		this.targets = Relationships.of(docx);
	}

	/** @param title shown by PDF readers */
	String html(String title) throws IOException, SAXException {
		Element body = Xml.child(docx.body().getDocumentElement(), "body");
		html.append("<html lang=\"zh-CN\"><head><title>");
		Xml.escape(title, html);
		html.append("</title><style>");
		new PageRule(docx, styles, fonts).append(Xml.child(body, "sectPr"), html);
		html.append("body{margin:0;font-family:shipped}p{margin:0;orphans:2;widows:2}span{white-space:pre-wrap}p,td{word-wrap:break-word}"
				+ "table{border-collapse:collapse;table-layout:fixed;-fs-table-paginate:paginate;-fs-border-rendering:no-bevel}td{padding:0}"
				+ "</style></head><body>");
		blocks(body);
		return html.append("</body></html>").toString();
	}

	private void blocks(Node parent) {
		for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling())
			if (node instanceof Element element)
				switch (String.valueOf(element.getLocalName())) {
					case "p" -> {
						if (!isTail(element)) paragraph(element);
					}
					case "tbl" -> new TablePage(styles, html, this::blocks).append(element);
					case "sdt", "sdtContent", "ins", "customXml", "smartTag" -> blocks(element);
					default -> { /* properties, bookmarks, deletions: nothing to print */ }
				}
	}

	/** The empty paragraph Word wants after a table that ends the document; it must not open a page of its own. */
	private static boolean isTail(Element paragraph) {
		Node before = paragraph.getPreviousSibling();
		while (before != null && !(before instanceof Element)) before = before.getPreviousSibling();
		Node after = paragraph.getNextSibling();
		while (after != null && !(after instanceof Element)) after = after.getNextSibling();
		boolean isLast = after instanceof Element section && Xml.is(section, "sectPr");
		return isLast && before instanceof Element table && Xml.is(table, "tbl") && Xml.child(paragraph, "r") == null;
	}

	private void paragraph(Element paragraph) {
		List<Element> properties = styles.ofParagraph(paragraph);
		List<Element> text = styles.ofRun(null, paragraph);
		html.append("<p style=\"");
		Css.paragraph(properties, text, Xml.all(paragraph, "drawing").isEmpty() ? "text-indent" : "padding-left", html);
		html.append("\">");
		int start = html.length();
		runs(paragraph, paragraph);
		if (html.length() == start) html.append("<span style=\"font-size:").append(Css.fontSize(text)).append("pt\">&#160;</span>");
		html.append("</p>");
	}

	private void runs(Node parent, Element paragraph) {
		for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling())
			if (node instanceof Element element)
				switch (String.valueOf(element.getLocalName())) {
					case "r" -> run(element, paragraph);
					case "hyperlink", "ins", "smartTag", "sdt", "sdtContent", "fldSimple" -> runs(element, paragraph);
					default -> { /* properties, bookmarks, deletions: nothing to print */ }
				}
	}

	private void run(Element run, Element paragraph) {
		List<Element> properties = styles.ofRun(run, paragraph);
		if (Styles.isOn(properties, "vanish")) return;
		html.append("<span style=\"");
		Css.run(properties, fonts, html);
		html.append("\">");
		for (Node node = run.getFirstChild(); node != null; node = node.getNextSibling())
			if (node instanceof Element element)
				switch (String.valueOf(element.getLocalName())) {
					case "t" -> Xml.escape(element.getTextContent(), html);
					case "tab" -> html.append("　　");
					case "br" -> html.append("page".equals(element.getAttributeNS(Xml.W, "type")) ? "<br style=\"page-break-after:always\"/>" : "<br/>");
					case "cr" -> html.append("<br/>");
					case "noBreakHyphen" -> html.append("‑");
					case "drawing" -> new PicturePage(docx, targets, html).append(element);
					default -> { /* properties, field codes */ }
				}
		html.append("</span>");
	}

	/** All text of a document, for the search after characters no font has. */
	static String text(FilledDocx docx) {
		StringBuilder text = new StringBuilder();
		for (Element t : Xml.all(docx.body(), "t")) text.append(t.getTextContent());
		for (Map.Entry<String, Document> part : docx.headersAndFooters().entrySet())
			for (Element t : Xml.all(part.getValue(), "t")) text.append(t.getTextContent());
		return text.toString();
	}
}
