package org.safetyworkbench.paper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.safetyworkbench.paper.docx.Docx;
import org.safetyworkbench.paper.docx.Xml;

/** Builds a template as a Word document, paragraph by paragraph. Widths in twips; the type area is 8820 wide (156 mm). */
final class Sheet {

	private static final Path PARTS = Path.of("src_test/org/safetyworkbench/paper/parts");
	static final int WIDTH = 8820;

	private final StringBuilder body = new StringBuilder();
	private String section = "<w:footerReference w:type=\"default\" r:id=\"rId4\"/><w:footerReference w:type=\"even\" r:id=\"rId5\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
			+ "<w:pgMar w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\" w:left=\"1588\" w:header=\"851\" w:footer=\"1587\" w:gutter=\"0\"/>";

	/** A paragraph. @param more properties beyond the style's */
	static String p(String style, String text, String more) {
		StringBuilder p = new StringBuilder("<w:p>");
		String properties = (style.isEmpty() ? "" : "<w:pStyle w:val=\"" + style + "\"/>") + more;
		if (!properties.isEmpty()) p.append("<w:pPr>").append(properties).append("</w:pPr>");
		if (!text.isEmpty()) {
			p.append("<w:r><w:t xml:space=\"preserve\">");
			StringBuilder words = new StringBuilder();
			Xml.escape(text, words);
			p.append(words.toString().replace("\n", "</w:t><w:br/><w:t xml:space=\"preserve\">")).append("</w:t></w:r>");
		}
		return p.append("</w:p>").toString();
	}

	Sheet add(String style, String text) {
		body.append(p(style, text, ""));
		return this;
	}

	/** Stays with what follows. */
	Sheet keep(String style, String text) {
		body.append(p(style, text, "<w:keepNext/>"));
		return this;
	}

	/** The last that is always there stays with what follows: a page of signatures alone is bad style. */
	Sheet text(String... paragraphs) {
		int last = paragraphs.length - 1;
		while (last > 0 && paragraphs[last].startsWith("{{?")) last--;
		for (int i = 0; i < paragraphs.length; i++) body.append(p("", paragraphs[i], i >= last ? "<w:keepNext/>" : ""));
		return this;
	}

	/** An enforcement document: office, title and number in the middle. */
	Sheet document(String title) {
		return add("Office", "{{机关}}").add("Title", title).add("Number", "{{文号}}");
	}

	/** A letter (信函格式): red name over a red double line, number at the right. */
	Sheet letter(String title) {
		return add("RedHead", "{{机关}}").add("LetterNumber", "{{文号}}").add("Title", title);
	}

	/** An official document (文件格式): red name, number, red line. */
	Sheet file(String title) {
		return add("RedFile", "{{机关}}文件").add("RedNumber", "{{文号}}").add("Title", title);
	}

	/** The table of hazards. @param columns pairs of heading and field */
	Sheet hazards(String lead, String... columns) {
		if (!lead.isEmpty()) body.append(p("", lead, "<w:keepNext/><w:spacing w:after=\"120\"/>"));
		Map<String, Integer> widths = Map.of("隐患.序号", 660, "隐患.等级", 680, "隐患.期限", 1280, "隐患.发现日期", 1280);
		int fixed = 0;
		int open = 0;
		for (int i = 1; i < columns.length; i += 2) {
			fixed += widths.getOrDefault(columns[i], 0);
			open += weight(columns[i], widths);
		}
		int[] width = new int[columns.length / 2];
		String[] heads = new String[width.length];
		String[] cells = new String[width.length];
		for (int i = 0; i < width.length; i++) {
			String field = columns[2 * i + 1];
			width[i] = widths.containsKey(field) ? widths.get(field) : (WIDTH - fixed) * weight(field, widths) / open;
			heads[i] = p("TableHead", columns[2 * i], "");
			cells[i] = p("TableText", "{{" + field + "}}", widths.containsKey(field) ? "<w:jc w:val=\"center\"/>" : "");
		}
		return table(width, List.of(row(width, true, heads), row(width, false, cells)));
	}

	private static int weight(String field, Map<String, Integer> fixed) {
		return fixed.containsKey(field) ? 0 : field.equals("隐患.问题") ? 5 : field.equals("隐患.依据") ? 4 : 3;
	}

	/** The usual table of hazards with what is asked and by when. */
	Sheet hazards(String lead) {
		return hazards(lead, "序号", "隐患.序号", "问题和隐患", "隐患.问题", "等级", "隐患.等级", "依据", "隐患.依据", "整改要求", "隐患.要求", "整改期限", "隐患.期限").unverified();
	}

	Sheet unverified() {
		return add("Note", "{{?待核}}注：注明“待核”的条款尚未与现行有效文本核对，签发前应当核对。").gap();
	}

	/** Keeps tables apart and gives air. */
	Sheet gap() {
		return add("Gap", "");
	}

	static String row(int[] widths, boolean isHead, String... cells) {
		StringBuilder row = new StringBuilder("<w:tr><w:trPr><w:cantSplit/>").append(isHead ? "<w:tblHeader/>" : "").append("</w:trPr>");
		for (int i = 0; i < cells.length; i++) row.append(cell(widths[i], 1, "", cells[i]));
		return row.append("</w:tr>").toString();
	}

	static String cell(int width, int span, String more, String content) {
		return "<w:tc><w:tcPr><w:tcW w:w=\"" + width + "\" w:type=\"dxa\"/>" + (span > 1 ? "<w:gridSpan w:val=\"" + span + "\"/>" : "") + more + "<w:vAlign w:val=\"center\"/></w:tcPr>" + content + "</w:tc>";
	}

	Sheet table(int[] widths, List<String> rows) {
		return table("<w:tblStyle w:val=\"TableGrid\"/>", widths, rows);
	}

	private Sheet table(String look, int[] widths, List<String> rows) {
		int sum = java.util.stream.IntStream.of(widths).sum();
		body.append("<w:tbl><w:tblPr>").append(look).append("<w:tblW w:w=\"").append(sum).append("\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>");
		for (int width : widths) body.append("<w:gridCol w:w=\"").append(width).append("\"/>");
		body.append("</w:tblGrid>");
		rows.forEach(body::append);
		body.append("</w:tbl>");
		return this;
	}

	private static final int[] FORM = {1640, 3160, 1620, 2400};

	/** A form of label and value, two pairs a line; a single pair takes the whole line. */
	Sheet form(String[]... lines) {
		List<String> rows = java.util.Arrays.stream(lines).map(line -> {
			StringBuilder row = new StringBuilder("<w:tr><w:trPr><w:cantSplit/>" + (line.length == 2 && line[1].contains("\n") ? "" : "<w:trHeight w:val=\"560\"/>") + "</w:trPr>");
			row.append(cell(FORM[0], 1, "", label(line[0])));
			if (line.length == 2) row.append(cell(FORM[1] + FORM[2] + FORM[3], 3, "", inner(line[1])));
			else row.append(cell(FORM[1], 1, "", inner(line[1]))).append(cell(FORM[2], 1, "", label(line[2]))).append(cell(FORM[3], 1, "", inner(line[3])));
			return row.append("</w:tr>").toString();
		}).toList();
		return table(FORM, rows);
	}

	private static String label(String text) {
		return text.lines().map(line -> p("FormLabel", line, "")).collect(java.util.stream.Collectors.joining());
	}

	/** Lines of a cell; a line that starts with > stands at the right. */
	private static String inner(String text) {
		StringBuilder cell = new StringBuilder();
		for (String line : text.split("\n", -1)) cell.append(line.startsWith(">") ? p("FormSign", line.substring(1), "") : p("FormText", line, ""));
		return cell.toString();
	}

	/** Photographs, two side by side. */
	Sheet photos(String lead) {
		keep("", "{{?照片}}" + lead);
		int[] widths = {WIDTH / 2, WIDTH / 2};
		return table("", widths, List.of(row(widths, false, p("Picture", "{{照片.左:62}}", "<w:keepNext/>") + p("Caption", "{{照片.左说明}}", ""), p("Picture", "{{照片.右:62}}", "<w:keepNext/>") + p("Caption", "{{照片.右说明}}", ""))));
	}

	/** Who issues, seal, day. */
	Sheet issuer() {
		return keep("Issuer", "{{机关}}（印章）").add("Issuer", "{{签发日期}}");
	}

	/** Who issues, and the imprint on the same page: a page of nothing but the imprint is bad style. */
	Sheet issued(String... imprint) {
		return keep("Issuer", "{{机关}}（印章）").keep("Issuer", "{{签发日期}}").imprint(imprint);
	}

	/** Signatures of the officers and of the enterprise. */
	Sheet signatures() {
		return keep("Sign", "执法人员（签名）：　　　　　　　　证号：").keep("Sign", "执法人员（签名）：　　　　　　　　证号：").keep("Sign", "被检查单位负责人（签名）：　　　　　年　　月　　日");
	}

	/** The imprint at the end (版记): thick lines outside, thin ones between, the QR code at the right. */
	Sheet imprint(String... lines) {
		keep("Gap", "");
		int[] widths = {7320, 1500};
		String thick = "w:val=\"single\" w:sz=\"8\" w:space=\"0\" w:color=\"000000\"";
		String thin = "w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"";
		StringBuilder words = new StringBuilder();
		for (int i = 0; i < lines.length; i++) words.append(p("Imprint", lines[i], i == lines.length - 1 ? "" : "<w:keepNext/><w:pBdr><w:bottom " + thin + "/></w:pBdr>"));
		String edges = "<w:tcBorders><w:top " + thick + "/><w:bottom " + thick + "/></w:tcBorders>";
		String row = "<w:tr><w:trPr><w:cantSplit/></w:trPr>" + cell(widths[0], 1, edges, words.toString()) + cell(widths[1], 1, edges, p("Picture", "{{二维码:18}}", "")) + "</w:tr>";
		return table("", widths, List.of(row)).add("Tail", "");
	}

	/** A receipt to be cut off. */
	Sheet receipt(String title, String... lines) {
		keep("Receipt", title);
		for (int i = 0; i < lines.length; i++) body.append(p(lines[i].startsWith(">") ? "Issuer" : "Sign", lines[i].replaceFirst("^>", ""), "<w:keepNext/>"));
		return this;
	}

	Sheet raw(String xml) {
		body.append(xml);
		return this;
	}

	Sheet narrow() {
		section = section.replace("w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\" w:left=\"1588\"", "w:top=\"1134\" w:right=\"1134\" w:bottom=\"1304\" w:left=\"1134\"").replace("w:footer=\"1587\"", "w:footer=\"794\"");
		return this;
	}

	byte[] docx() {
		try {
			Map<String, byte[]> parts = new LinkedHashMap<>();
			parts.put("[Content_Types].xml", part("content-types"));
			parts.put("_rels/.rels", part("rels"));
			parts.put("word/document.xml", ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:document xmlns:w=\"" + Xml.W
					+ "\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><w:body>" + body + "<w:sectPr>" + section + "</w:sectPr></w:body></w:document>")
							.getBytes(java.nio.charset.StandardCharsets.UTF_8));
			parts.put("word/_rels/document.xml.rels", part("document-rels"));
			for (String part : List.of("styles", "settings", "fontTable", "footer1", "footer2")) parts.put("word/" + part + ".xml", part(part));
			return Docx.zip(parts);
		} catch (IOException e) {
			throw new java.io.UncheckedIOException(e);
		}
	}

	private static byte[] part(String name) throws IOException {
		return Files.readAllBytes(PARTS.resolve(name + ".xml"));
	}
}
