package org.safetyworkbench.paper.docx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.safetyworkbench.paper.Image;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** The parts of a document with the pictures that filling adds: files, relationships, content types. */
final class Pictured {

	static final String TYPES = "[Content_Types].xml";
	private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
	private static final String KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image";

	private final Map<String, byte[]> template;
	private final Map<Image, String> files = new LinkedHashMap<>();
	private final Map<String, List<Image>> byPart = new LinkedHashMap<>();

	/** @param template the parts of the template, which stay as they are */
	Pictured(Map<String, byte[]> template) {
		this.template = template;
	}

	/** Keeps a picture for a part and answers the id the part knows it by. */
	String add(String part, Image image) {
		files.computeIfAbsent(image, i -> "media/swb" + (files.size() + 1) + "." + i.extension());
		List<Image> images = byPart.computeIfAbsent(part, p -> new ArrayList<>());
		if (!images.contains(image)) images.add(image);
		return id(images.indexOf(image));
	}

	private static String id(int index) {
		return "swbImage" + (index + 1);
	}

	Map<String, byte[]> parts() {
		if (files.isEmpty()) return template;
		Map<String, byte[]> parts = new LinkedHashMap<>(template);
		try {
			parts.put(TYPES, types(template.get(TYPES)));
			for (var part : byPart.entrySet()) {
				String name = "word/_rels/" + part.getKey().substring("word/".length()) + ".rels";
				parts.put(name, relationships(template.get(name), part.getValue()));
			}
		} catch (IOException | SAXException e) {
			throw new IllegalStateException("a part of a checked template is no XML", e);
		}
		files.forEach((image, file) -> parts.put("word/" + file, image.bytes()));
		return parts;
	}

	private byte[] types(byte[] part) throws IOException, SAXException {
		Document types = Xml.parse(part);
		Element root = types.getDocumentElement();
		var known = new TreeSet<String>();
		for (Element type : Xml.children(root)) known.add(type.getAttribute("Extension").toLowerCase(java.util.Locale.ROOT));
		for (Image image : files.keySet()) {
			if (!known.add(image.extension())) continue;
			Element type = types.createElementNS(root.getNamespaceURI(), "Default");
			type.setAttribute("Extension", image.extension());
			type.setAttribute("ContentType", image.media());
			root.insertBefore(type, root.getFirstChild());
		}
		return Xml.write(types);
	}

	private byte[] relationships(byte[] part, List<Image> images) throws IOException, SAXException {
		Document relationships = Xml.parse(part != null ? part : ("<Relationships xmlns=\"" + RELATIONSHIPS + "\"/>").getBytes(java.nio.charset.StandardCharsets.UTF_8));
		for (int i = 0; i < images.size(); i++) {
			Element relationship = relationships.createElementNS(RELATIONSHIPS, "Relationship");
			relationship.setAttribute("Id", id(i));
			relationship.setAttribute("Type", KIND);
			relationship.setAttribute("Target", files.get(images.get(i)));
			relationships.getDocumentElement().appendChild(relationship);
		}
		return Xml.write(relationships);
	}
}
