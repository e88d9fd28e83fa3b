package org.safetyworkbench.paper.pdf;

import java.util.List;
import java.util.Map;

import org.safetyworkbench.paper.docx.Xml;
import org.w3c.dom.Element;

/** Properties of Word as declarations of CSS. */
final class Css {

	private static final Map<String, String> ALIGN = Map.of("center", "center", "right", "right", "end", "right", "both", "justify",
			"distribute", "justify");
	private static final Map<String, String> LINES = Map.of("dashed", "dashed", "dashSmallGap", "dashed", "dotted", "dotted", "double", "double",
			"thickThinSmallGap", "double", "thinThickSmallGap", "double");

	private Css() {}

	/** @param indent property that indents the first line: {@code text-indent}, which the printer forgets where a picture stands, or a padding */
	static void paragraph(List<Element> properties, List<Element> text, String indent, StringBuilder css) {
		double size = fontSize(text);
		css.append("text-align:").append(ALIGN.getOrDefault(Styles.value(properties, "jc", "val"), "left"));
		length(css, indent, indent(properties, size));
		length(css, "margin-left", points(either(properties, "ind", "left", "start")));
		length(css, "margin-right", points(either(properties, "ind", "right", "end")));
		length(css, "margin-top", points(Styles.value(properties, "spacing", "before")));
		length(css, "margin-bottom", points(Styles.value(properties, "spacing", "after")));
		double line = points(Styles.value(properties, "spacing", "line"));
		String rule = Styles.value(properties, "spacing", "lineRule");
		boolean isFixed = rule.equals("exact") || rule.equals("atLeast");
		length(css, "line-height", line == 0 ? size * 1.3 : isFixed ? line : size * 1.3 * line / 12);
		if (Styles.isOn(properties, "pageBreakBefore")) css.append(";page-break-before:always");
		if (Styles.isOn(properties, "keepNext")) css.append(";page-break-after:avoid");
		if (Styles.isOn(properties, "keepLines")) css.append(";page-break-inside:avoid");
		Element borders = Styles.property(properties, "pBdr");
		if (borders != null) for (String side : List.of("top", "bottom", "left", "right")) border(Xml.child(borders, side), side, true, css);
	}

	static void run(List<Element> properties, Fonts fonts, StringBuilder css) {
		Fonts.Family family = Fonts.Family.of(Styles.value(properties, "rFonts", "eastAsia"));
		css.append("font-family:").append(family.css()).append(";font-size:").append(fontSize(properties)).append("pt");
		if (Styles.isOn(properties, "b") || family.isHeavy() && !fonts.has(family)) css.append(";font-weight:bold");
		if (Styles.isOn(properties, "i")) css.append(";font-style:italic");
		if (Styles.isOn(properties, "u")) css.append(";text-decoration:underline");
		else if (Styles.isOn(properties, "strike")) css.append(";text-decoration:line-through");
		String colour = Styles.value(properties, "color", "val");
		if (colour.matches("[0-9A-Fa-f]{6}")) css.append(";color:#").append(colour);
	}

	/** Border of one side; Word counts its width in 1/8 pt and its distance in pt. */
	static void border(Element border, String side, boolean isPadded, StringBuilder css) {
		if (border == null) return;
		String style = border.getAttributeNS(Xml.W, "val");
		String colour = border.getAttributeNS(Xml.W, "color");
		css.append(";border-").append(side).append(':');
		if (style.equals("nil") || style.equals("none")) css.append("none");
		else css.append(Math.max(0.5, number(border.getAttributeNS(Xml.W, "sz")) / 8)).append("pt ").append(LINES.getOrDefault(style, "solid")).append(" #")
				.append(colour.matches("[0-9A-Fa-f]{6}") ? colour : "000000");
		if (isPadded) length(css, "padding-" + side, number(border.getAttributeNS(Xml.W, "space")));
	}

	static double fontSize(List<Element> properties) {
		double halfPoints = number(Styles.value(properties, "sz", "val"));
		return halfPoints == 0 ? 10.5 : halfPoints / 2;
	}

	static double points(String twips) {
		return number(twips) / 20;
	}

	static void length(StringBuilder css, String property, double points) {
		if (points != 0) css.append(';').append(property).append(':').append(points).append("pt");
	}

	/** Word gives indents in twips and, for Chinese, in hundredths of a character, which win. */
	private static double indent(List<Element> properties, double size) {
		double characters = number(Styles.value(properties, "ind", "firstLineChars"));
		if (characters != 0) return characters / 100 * size;
		String hanging = Styles.value(properties, "ind", "hanging");
		return hanging.isEmpty() ? points(Styles.value(properties, "ind", "firstLine")) : -points(hanging);
	}

	private static String either(List<Element> properties, String name, String one, String other) {
		String value = Styles.value(properties, name, one);
		return value.isEmpty() ? Styles.value(properties, name, other) : value;
	}

	private static double number(String text) {
		return text.matches("-?\\d{1,7}(\\.\\d+)?") ? Double.parseDouble(text) : 0;
	}
}
