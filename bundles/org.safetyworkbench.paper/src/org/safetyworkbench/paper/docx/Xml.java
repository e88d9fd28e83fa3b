package org.safetyworkbench.paper.docx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** Reads and writes the XML parts of Word documents; document types and external entities are refused. */
public final class Xml {

	/** Namespace of WordprocessingML. */
	public static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

	private Xml() {}

	public static Document parse(byte[] part) throws IOException, SAXException {
		try {
			DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
			factory.setNamespaceAware(true);
			factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
			factory.setXIncludeAware(false);
			var builder = factory.newDocumentBuilder();
			builder.setErrorHandler(null);
			return builder.parse(new ByteArrayInputStream(part));
		} catch (ParserConfigurationException e) {
			throw new IllegalStateException(e);
		}
	}

	/** All descendants with that WordprocessingML name, in document order. */
	public static List<Element> all(Node root, String name) {
		List<Element> found = new ArrayList<>();
		collect(root, name, found);
		return found;
	}

	private static void collect(Node node, String name, List<Element> found) {
		for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
			if (child instanceof Element element && is(element, name)) found.add(element);
			collect(child, name, found);
		}
	}

	static List<Element> children(Node parent) {
		List<Element> children = new ArrayList<>();
		for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) if (child instanceof Element element) children.add(element);
		return children;
	}

	/** The first child with that name, or null. */
	public static Element child(Node parent, String name) {
		if (parent == null) return null;
		for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling())
			if (child instanceof Element element && is(element, name)) return element;
		return null;
	}

	/** The nearest element of that name around the node, or null. */
	static Element outer(Node node, String name) {
		for (Node parent = node.getParentNode(); parent != null; parent = parent.getParentNode())
			if (parent instanceof Element element && is(element, name)) return element;
		return null;
	}

	public static boolean is(Element element, String name) {
		return name.equals(element.getLocalName()) && W.equals(element.getNamespaceURI());
	}

	/** The attribute of that name of the child of that name, empty when there is none. */
	public static String value(Node parent, String child, String attribute) {
		Element element = child(parent, child);
		return element == null ? "" : element.getAttributeNS(W, attribute);
	}

	static byte[] write(Document document) {
		StringBuilder out = new StringBuilder(1 << 14).append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>");
		write(document.getDocumentElement(), out);
		return out.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
	}

	private static void write(Node node, StringBuilder out) {
		switch (node.getNodeType()) {
			case Node.ELEMENT_NODE -> {
				out.append('<').append(node.getNodeName());
				NamedNodeMap attributes = node.getAttributes();
				for (int i = 0; i < attributes.getLength(); i++) {
					Attr attribute = (Attr) attributes.item(i);
					escape(attribute.getValue(), out.append(' ').append(attribute.getName()).append("=\""));
					out.append('"');
				}
				if (node.getFirstChild() == null) out.append("/>");
				else {
					out.append('>');
					for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) write(child, out);
					out.append("</").append(node.getNodeName()).append('>');
				}
			}
			case Node.TEXT_NODE, Node.CDATA_SECTION_NODE -> escape(node.getNodeValue(), out);
			default -> { /* comments and processing instructions say nothing to Word */ }
		}
	}

	/** Appends text as XML data; what XML cannot hold (control characters, broken surrogates) becomes U+FFFD. */
	public static void escape(String text, StringBuilder out) {
		for (int i = 0; i < text.length();) {
			int c = text.codePointAt(i);
			i += Character.charCount(c);
			switch (c) {
				case '&' -> out.append("&amp;");
				case '<' -> out.append("&lt;");
				case '>' -> out.append("&gt;");
				case '"' -> out.append("&quot;");
				case '\t', '\n' -> out.append((char) c);
				case '\r' -> out.append("&#13;");
				default -> out.appendCodePoint(c < 0x20 || c >= 0xD800 && c < 0xE000 || c == 0xFFFE || c == 0xFFFF ? 0xFFFD : c);
			}
		}
	}
}
