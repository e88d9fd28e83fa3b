package org.safetyworkbench.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.safetyworkbench.paper.docx.Docx;
import org.safetyworkbench.paper.docx.FilledDocx;
import org.safetyworkbench.paper.docx.Xml;
import org.safetyworkbench.paper.pdf.Printer;

/**
 * A paper of nothing but a title and paragraphs, for trades that bring their own. It has no number and is not kept: the official
 * papers are those of {@link PaperKind}.
 *
 * @param paragraphs the first one is the title
 */
public record PlainPaper(List<String> paragraphs) {

	private static final String TYPES = """
			<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
			<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""";
	private static final String RELATIONSHIPS = """
			<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" \
			Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>""";
	private static final String TITLE = "<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:r><w:rPr><w:b/><w:sz w:val=\"44\"/></w:rPr><w:t xml:space=\"preserve\">";
	private static final String PARAGRAPH = "<w:p><w:pPr><w:ind w:firstLine=\"640\"/></w:pPr><w:r><w:rPr><w:sz w:val=\"32\"/></w:rPr><w:t xml:space=\"preserve\">";
	private static final String END = "</w:t></w:r></w:p>";

	public PlainPaper {
		paragraphs = List.copyOf(paragraphs);
	}

	/** For Word. */
	public byte[] docx() {
		Map<String, byte[]> parts = new LinkedHashMap<>();
		parts.put("[Content_Types].xml", utf8(TYPES));
		parts.put("_rels/.rels", utf8(RELATIONSHIPS));
		parts.put("word/document.xml", utf8(document()));
		return Docx.zip(parts);
	}

	/** Printed. */
	public byte[] pdf() {
		try {
			return Printer.ofSystem().print(FilledDocx.read(docx()), paragraphs.isEmpty() ? "" : paragraphs.getFirst());
		} catch (IOException e) {
			throw new UncheckedIOException(e); // what was just written can be read
		}
	}

	private String document() {
		StringBuilder text = new StringBuilder("<w:document xmlns:w=\"" + Xml.W + "\"><w:body>");
		for (int i = 0; i < paragraphs.size(); i++) {
			text.append(i == 0 ? TITLE : PARAGRAPH);
			Xml.escape(paragraphs.get(i), text);
			text.append(END);
		}
		return text.append("</w:body></w:document>").toString();
	}

	private static byte[] utf8(String part) {
		return ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + part).getBytes(StandardCharsets.UTF_8);
	}
}
