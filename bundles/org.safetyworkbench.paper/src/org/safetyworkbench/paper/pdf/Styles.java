package org.safetyworkbench.paper.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.safetyworkbench.paper.docx.Xml;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The styles of a Word document: which properties hold for a paragraph, run or table, nearest first. */
final class Styles {

	private final Map<String, Element> byId = new HashMap<>();
	private final Map<String, String> defaults = new HashMap<>();
	private final Element docDefaults;

	/** @param styles the styles part, or null when the document has none */
	Styles(Document styles) {
		Element root = styles == null ? null : styles.getDocumentElement();
		docDefaults = root == null ? null : Xml.child(root, "docDefaults");
		if (root == null) return;
		for (Element style : Xml.all(root, "style")) {
			String id = style.getAttributeNS(Xml.W, "styleId");
			byId.put(id, style);
			String isDefault = style.getAttributeNS(Xml.W, "default");
			if (isDefault.equals("1") || isDefault.equals("true")) defaults.put(style.getAttributeNS(Xml.W, "type"), id);
		}
	}

	/** Paragraph properties ({@code pPr}), the paragraph's own first. */
	List<Element> ofParagraph(Element paragraph) {
		List<Element> properties = new ArrayList<>();
		Element own = Xml.child(paragraph, "pPr");
		add(properties, own);
		for (Element style : chain("paragraph", Xml.value(own, "pStyle", "val"))) add(properties, Xml.child(style, "pPr"));
		add(properties, Xml.child(Xml.child(docDefaults, "pPrDefault"), "pPr"));
		return properties;
	}

	/** Run properties ({@code rPr}), the run's own first; a null run means the paragraph's own text. */
	List<Element> ofRun(Element run, Element paragraph) {
		List<Element> properties = new ArrayList<>();
		if (run != null) {
			Element own = Xml.child(run, "rPr");
			add(properties, own);
			String style = Xml.value(own, "rStyle", "val");
			if (!style.isEmpty()) for (Element s : chain("character", style)) add(properties, Xml.child(s, "rPr"));
		}
		for (Element style : chain("paragraph", Xml.value(Xml.child(paragraph, "pPr"), "pStyle", "val"))) add(properties, Xml.child(style, "rPr"));
		add(properties, Xml.child(Xml.child(docDefaults, "rPrDefault"), "rPr"));
		return properties;
	}

	/** Table properties ({@code tblPr}), the table's own first. */
	List<Element> ofTable(Element table) {
		List<Element> properties = new ArrayList<>();
		Element own = Xml.child(table, "tblPr");
		add(properties, own);
		for (Element style : chain("table", Xml.value(own, "tblStyle", "val"))) add(properties, Xml.child(style, "tblPr"));
		return properties;
	}

	/** The attribute from the nearest properties that have it, empty when none has. */
	static String value(List<Element> properties, String name, String attribute) {
		for (Element property : properties) {
			String value = Xml.value(property, name, attribute);
			if (!value.isEmpty()) return value;
		}
		return "";
	}

	/** The nearest property of that name, or null. */
	static Element property(List<Element> properties, String name) {
		for (Element property : properties) {
			Element found = Xml.child(property, name);
			if (found != null) return found;
		}
		return null;
	}

	/** Whether an on-off property such as bold is on. */
	static boolean isOn(List<Element> properties, String name) {
		Element found = property(properties, name);
		if (found == null) return false;
		String value = found.getAttributeNS(Xml.W, "val");
		return !value.equals("0") && !value.equals("false") && !value.equals("none");
	}

	private List<Element> chain(String type, String id) {
		List<Element> chain = new ArrayList<>();
		String next = id.isEmpty() ? defaults.getOrDefault(type, "") : id;
		while (byId.containsKey(next) && !chain.contains(byId.get(next))) {
			Element style = byId.get(next);
			chain.add(style);
			next = Xml.value(style, "basedOn", "val");
		}
		return chain;
	}

	private static void add(List<Element> properties, Node element) {
		if (element instanceof Element property) properties.add(property);
	}
}
