package org.safetyworkbench.paper.pdf;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

import org.safetyworkbench.paper.docx.FilledDocx;
import org.safetyworkbench.paper.docx.Xml;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Which part an id in the document stands for. */
final class Relationships {

	private Relationships() {}

	static Map<String, String> of(FilledDocx docx) throws IOException, SAXException {
		Map<String, String> targets = new HashMap<>();
		byte[] part = docx.part("word/_rels/document.xml.rels");
		if (part.length == 0) return targets;
		Document relationships = Xml.parse(part);
		var elements = relationships.getElementsByTagNameNS("*", "Relationship");
		for (int i = 0; i < elements.getLength(); i++) {
			Element relationship = (Element) elements.item(i);
			targets.put(relationship.getAttribute("Id"), relationship.getAttribute("Target"));
		}
		return targets;
	}
}
