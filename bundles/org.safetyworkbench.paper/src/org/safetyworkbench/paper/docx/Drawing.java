package org.safetyworkbench.paper.docx;

import org.safetyworkbench.paper.Image;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A picture in a line of text, as Word writes it (DrawingML, ISO/IEC 29500-1 20.4.2.8). */
final class Drawing {

	private static final String WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
	private static final String A = "http://schemas.openxmlformats.org/drawingml/2006/main";
	private static final String PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture";
	private static final String R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
	/** English metric units in a millimetre. */
	private static final int EMU = 36_000;

	private final Document document;

	private Drawing(Document document) {
		this.document = document;
	}

	/** Puts the picture before a text of a run. @param side of the square it has to fit into, in millimetres */
	static void insert(Element text, Image image, String id, String name, int side) {
		Document document = text.getOwnerDocument();
		double scale = side * (double) EMU / Math.max(image.width(), image.height());
		String prefix = text.getPrefix() == null ? "" : text.getPrefix() + ":";
		Element drawing = document.createElementNS(Xml.W, prefix + "drawing");
		drawing.appendChild(new Drawing(document).inline(id, name, (long) (image.width() * scale), (long) (image.height() * scale)));
		text.getParentNode().insertBefore(drawing, text);
	}

	private Element inline(String id, String name, long width, long height) {
		Element inline = declared(element(WP, "wp:inline", "distT", "0", "distB", "0", "distL", "0", "distR", "0"), "wp", WP);
		inline.appendChild(element(WP, "wp:extent", "cx", String.valueOf(width), "cy", String.valueOf(height)));
		inline.appendChild(element(WP, "wp:docPr", "id", number(id), "name", name));
		Node graphic = inline.appendChild(declared(element(A, "a:graphic"), "a", A));
		Node data = graphic.appendChild(element(A, "a:graphicData", "uri", PIC));
		Node picture = data.appendChild(declared(element(PIC, "pic:pic"), "pic", PIC));
		Node names = picture.appendChild(element(PIC, "pic:nvPicPr"));
		names.appendChild(element(PIC, "pic:cNvPr", "id", number(id), "name", name));
		names.appendChild(element(PIC, "pic:cNvPicPr"));
		Node fill = picture.appendChild(element(PIC, "pic:blipFill"));
		Element blip = declared(element(A, "a:blip"), "r", R);
		blip.setAttributeNS(R, "r:embed", id);
		fill.appendChild(blip);
		fill.appendChild(element(A, "a:stretch")).appendChild(element(A, "a:fillRect"));
		Node shape = picture.appendChild(element(PIC, "pic:spPr"));
		Node frame = shape.appendChild(element(A, "a:xfrm"));
		frame.appendChild(element(A, "a:off", "x", "0", "y", "0"));
		frame.appendChild(element(A, "a:ext", "cx", String.valueOf(width), "cy", String.valueOf(height)));
		shape.appendChild(element(A, "a:prstGeom", "prst", "rect")).appendChild(element(A, "a:avLst"));
		return inline;
	}

	private static String number(String id) {
		return "9" + id.replaceAll("\\D", "");
	}

	private Element element(String namespace, String name, String... attributes) {
		Element element = document.createElementNS(namespace, name);
		for (int i = 0; i < attributes.length; i += 2) element.setAttribute(attributes[i], attributes[i + 1]);
		return element;
	}

	private static Element declared(Element element, String prefix, String namespace) {
		element.setAttributeNS("http://www.w3.org/2000/xmlns/", "xmlns:" + prefix, namespace);
		return element;
	}
}
