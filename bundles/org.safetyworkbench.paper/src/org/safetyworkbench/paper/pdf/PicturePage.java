package org.safetyworkbench.paper.pdf;

import java.util.Base64;
import java.util.Locale;
import java.util.Map;

import org.safetyworkbench.paper.docx.FilledDocx;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Says a picture of a Word document, in the line or anchored, as an image of that size in the line. */
final class PicturePage {

	/** English metric units in a point. */
	private static final double EMU = 12_700;
	private static final Map<String, String> MEDIA = Map.of("png", "image/png", "jpg", "image/jpeg", "jpeg", "image/jpeg", "gif", "image/gif", "bmp", "image/bmp");

	private final FilledDocx docx;
	private final Map<String, String> targets;
	private final StringBuilder html;

	PicturePage(FilledDocx docx, Map<String, String> targets, StringBuilder html) {
		this.docx = docx;
		this.targets = targets;
		this.html = html;
	}

	/** Nothing for drawings that are no pictures (shapes, charts), and for formats no browser knows. */
	void append(Element drawing) {
		Element extent = first(drawing, "extent");
		Element blip = first(drawing, "blip");
		if (extent == null || blip == null) return;
		String target = targets.getOrDefault(blip.getAttributeNS("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "embed"), "");
		String media = MEDIA.get(target.substring(target.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
		byte[] bytes = docx.part(target.startsWith("/") ? target.substring(1) : "word/" + target);
		if (media == null || bytes.length == 0) return;
		html.append("<img alt=\"\" style=\"width:").append(points(extent, "cx")).append("pt;height:").append(points(extent, "cy")).append("pt\" src=\"data:").append(media).append(";base64,")
				.append(Base64.getEncoder().encodeToString(bytes)).append("\"/>");
	}

	private static double points(Element extent, String side) {
		String value = extent.getAttribute(side);
		return value.matches("\\d{1,9}") ? Long.parseLong(value) / EMU : 0;
	}

	private static Element first(Node root, String name) {
		for (Node child = root.getFirstChild(); child != null; child = child.getNextSibling())
			if (child instanceof Element element) {
				Element found = name.equals(element.getLocalName()) ? element : first(element, name);
				if (found != null) return found;
			}
		return null;
	}
}
