package org.safetyworkbench.exchange.table;

import java.util.List;
import java.util.Locale;

import org.safetyworkbench.core.Text;

/** The parts of a document of tables that are always the same. */
final class DocxParts {

	private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
	private static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
	private static final String R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
	private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006";
	private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

	static final List<String> NAMES = List.of("[Content_Types].xml", "_rels/.rels", "word/_rels/document.xml.rels", "word/styles.xml", "word/footer1.xml");
	static final String DOCUMENT = XML + "<w:document " + W + " xmlns:r=\"" + R + "\"><w:body>";
	/** A4 landscape with the numbered footer. */
	static final String END = "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId2\"/><w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>"
			+ "<w:pgMar w:top=\"850\" w:right=\"719\" w:bottom=\"850\" w:left=\"719\" w:header=\"500\" w:footer=\"500\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>";

	private DocxParts() {}

	static String of(String name, Locale locale) {
		return XML + switch (name) {
			case "[Content_Types].xml" -> "<Types xmlns=\"" + PACKAGE + "/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
					+ "<Default Extension=\"xml\" ContentType=\"application/xml\"/>" + part("/word/document.xml", "document.main") + part("/word/styles.xml", "styles") + part("/word/footer1.xml", "footer") + "</Types>";
			case "_rels/.rels" -> relations("officeDocument", "word/document.xml");
			case "word/_rels/document.xml.rels" -> relations("styles", "styles.xml", "footer", "footer1.xml");
			case "word/styles.xml" -> styles(Text.isChinese(locale) ? "宋体" : "Calibri");
			case "word/footer1.xml" -> "<w:ftr " + W + "><w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr>" + text(Text.isChinese(locale) ? "第 " : "page ") + field("PAGE")
					+ text(Text.isChinese(locale) ? " 页　共 " : " of ") + field("NUMPAGES") + text(Text.isChinese(locale) ? " 页" : "") + "</w:p></w:ftr>";
			default -> throw new IllegalArgumentException(name);
		};
	}

	private static String part(String name, String type) {
		return "<Override PartName=\"" + name + "\" ContentType=\"" + TYPE + type + "+xml\"/>";
	}

	private static String relations(String... typesAndTargets) {
		StringBuilder xml = new StringBuilder("<Relationships xmlns=\"" + PACKAGE + "/relationships\">");
		for (int i = 0; i < typesAndTargets.length; i += 2)
			xml.append("<Relationship Id=\"rId").append(i / 2 + 1).append("\" Type=\"").append(R).append('/').append(typesAndTargets[i]).append("\" Target=\"").append(typesAndTargets[i + 1]).append("\"/>");
		return xml.append("</Relationships>").toString();
	}

	private static String styles(String font) {
		return "<w:styles " + W + "><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"" + font + "\" w:hAnsi=\"" + font + "\" w:eastAsia=\"" + font + "\" w:cs=\"" + font + "\"/><w:sz w:val=\"18\"/><w:szCs w:val=\"18\"/>"
				+ "<w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
				+ "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>"
				+ "<w:style w:type=\"paragraph\" w:styleId=\"Heading1\"><w:name w:val=\"heading 1\"/><w:basedOn w:val=\"Normal\"/><w:pPr><w:keepNext/><w:spacing w:before=\"0\" w:after=\"160\"/><w:jc w:val=\"center\"/><w:outlineLvl w:val=\"0\"/></w:pPr>"
				+ "<w:rPr><w:rFonts w:eastAsia=\"黑体\"/><w:b/><w:sz w:val=\"32\"/></w:rPr></w:style>"
				+ "<w:style w:type=\"paragraph\" w:styleId=\"Gap\"><w:name w:val=\"Gap\"/><w:basedOn w:val=\"Normal\"/><w:rPr><w:sz w:val=\"8\"/></w:rPr></w:style>"
				+ "<w:style w:type=\"table\" w:styleId=\"List\"><w:name w:val=\"List\"/><w:tblPr><w:tblBorders>" + borders("top", "left", "bottom", "right", "insideH", "insideV")
				+ "</w:tblBorders><w:tblCellMar><w:left w:w=\"60\" w:type=\"dxa\"/><w:right w:w=\"60\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style></w:styles>";
	}

	private static String borders(String... sides) {
		StringBuilder xml = new StringBuilder();
		for (String side : sides) xml.append("<w:").append(side).append(" w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"808080\"/>");
		return xml.toString();
	}

	private static String text(String words) {
		return words.isEmpty() ? "" : "<w:r><w:t xml:space=\"preserve\">" + words + "</w:t></w:r>";
	}

	private static String field(String code) {
		return "<w:fldSimple w:instr=\" " + code + " \"><w:r><w:t>1</w:t></w:r></w:fldSimple>";
	}
}
