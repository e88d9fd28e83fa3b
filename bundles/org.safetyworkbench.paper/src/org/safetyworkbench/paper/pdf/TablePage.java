package org.safetyworkbench.paper.pdf;

import java.util.List;
import java.util.function.Consumer;

import org.safetyworkbench.paper.docx.Xml;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Says a Word table as an HTML table: widths, borders, spans, repeated heading rows. */
final class TablePage {

	private final Styles styles;
	private final StringBuilder html;
	private final Consumer<Node> content;

	/** @param content appends the blocks inside a cell */
	TablePage(Styles styles, StringBuilder html, Consumer<Node> content) {
		this.styles = styles;
		this.html = html;
		this.content = content;
	}

	void append(Element table) {
		List<Element> properties = styles.ofTable(table);
		List<Element> columns = Xml.all(Xml.child(table, "tblGrid") == null ? table : Xml.child(table, "tblGrid"), "gridCol");
		double width = columns.stream().mapToDouble(column -> Css.points(column.getAttributeNS(Xml.W, "w"))).sum();
		html.append("<table style=\"margin-left:").append("center".equals(Styles.value(properties, "jc", "val")) ? "auto;margin-right:auto" : "0");
		Css.length(html, "width", width);
		html.append("\"><colgroup>");
		for (Element column : columns) html.append("<col style=\"width:").append(Css.points(column.getAttributeNS(Xml.W, "w"))).append("pt\"/>");
		html.append("</colgroup>");
		List<Element> rows = Xml.all(table, "tr").stream().filter(row -> row.getParentNode() == table).toList();
		int heads = (int) rows.stream().takeWhile(TablePage::isHead).count();
		section("thead", rows.subList(0, heads), properties);
		section("tbody", rows.subList(heads, rows.size()), properties);
		html.append("</table>");
	}

	private static boolean isHead(Element row) {
		Element properties = Xml.child(row, "trPr");
		return properties != null && Styles.isOn(List.of(properties), "tblHeader");
	}

	private void section(String tag, List<Element> rows, List<Element> table) {
		if (rows.isEmpty()) return;
		html.append('<').append(tag).append('>');
		for (int i = 0; i < rows.size(); i++) row(rows, i, table);
		html.append("</").append(tag).append('>');
	}

	private void row(List<Element> rows, int index, List<Element> table) {
		Element properties = Xml.child(rows.get(index), "trPr");
		boolean isWhole = properties != null && Styles.isOn(List.of(properties), "cantSplit");
		html.append("<tr").append(isWhole ? " style=\"page-break-inside:avoid\"" : "").append('>');
		int column = 0;
		for (Element cell : cells(rows.get(index))) {
			int span = span(cell);
			Element merge = Xml.child(Xml.child(cell, "tcPr"), "vMerge");
			if (merge == null) cell(cell, span, 1, table);
			else if (merge.getAttributeNS(Xml.W, "val").equals("restart")) cell(cell, span, height(rows, index, column), table);
			column += span;
		}
		html.append("</tr>");
	}

	private void cell(Element cell, int span, int height, List<Element> table) {
		Element own = Xml.child(cell, "tcPr");
		html.append("<td");
		if (span > 1) html.append(" colspan=\"").append(span).append('"');
		if (height > 1) html.append(" rowspan=\"").append(height).append('"');
		html.append(" style=\"vertical-align:").append("center".equals(Xml.value(own, "vAlign", "val")) ? "middle" : "top");
		String fill = Xml.value(own, "shd", "fill");
		if (fill.matches("[0-9A-Fa-f]{6}")) html.append(";background-color:#").append(fill);
		Element borders = Styles.property(table, "tblBorders");
		Element margins = Styles.property(table, "tblCellMar");
		Element ownBorders = Xml.child(own, "tcBorders");
		for (String side : List.of("top", "bottom", "left", "right")) {
			Element border = Xml.child(ownBorders, side);
			Css.border(border != null ? border : inside(borders, side), side, false, html);
			Css.length(html, "padding-" + side, Css.points(Xml.value(margins, side, "w")));
		}
		html.append("\">");
		content.accept(cell);
		html.append("</td>");
	}

	/** Inner lines stand for all: with collapsed borders each line is drawn by the cells at both its sides. */
	private static Element inside(Element borders, String side) {
		Element inside = Xml.child(borders, side.equals("top") || side.equals("bottom") ? "insideH" : "insideV");
		return inside == null ? Xml.child(borders, side) : inside;
	}

	private static int height(List<Element> rows, int first, int column) {
		int height = 1;
		while (first + height < rows.size() && continues(rows.get(first + height), column)) height++;
		return height;
	}

	private static boolean continues(Element row, int column) {
		int at = 0;
		for (Element cell : cells(row)) {
			if (at == column) {
				Element merge = Xml.child(Xml.child(cell, "tcPr"), "vMerge");
				return merge != null && !merge.getAttributeNS(Xml.W, "val").equals("restart");
			}
			at += span(cell);
		}
		return false;
	}

	private static List<Element> cells(Element row) {
		return Xml.all(row, "tc").stream().filter(cell -> cell.getParentNode() == row).toList();
	}

	private static int span(Element cell) {
		String span = Xml.value(Xml.child(cell, "tcPr"), "gridSpan", "val");
		return span.matches("\\d{1,3}") ? Math.max(1, Integer.parseInt(span)) : 1;
	}
}
