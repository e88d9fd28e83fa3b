package org.safetyworkbench.paper.docx;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** A filled template: a file for Word, and the trees a printer reads. */
public final class FilledDocx {

	private final Map<String, byte[]> parts;
	private final Map<String, Document> filled;

	FilledDocx(Map<String, byte[]> parts, Map<String, Document> filled) {
		this.parts = parts;
		this.filled = filled;
	}

	/** A paper that was filled before, read again for printing. Nothing in it is taken for a placeholder. */
	public static FilledDocx read(byte[] docx) throws IOException {
		Map<String, byte[]> parts = Docx.unzip(docx, Integer.MAX_VALUE);
		Map<String, Document> trees = new LinkedHashMap<>();
		try {
			for (var part : parts.entrySet()) if (DocxTemplate.isText(part.getKey())) trees.put(part.getKey(), Xml.parse(part.getValue()));
		} catch (SAXException e) {
			throw new IOException("a kept paper is no Word document", e);
		}
		if (!trees.containsKey(DocxTemplate.DOCUMENT)) throw new IOException("a kept paper is no Word document");
		return new FilledDocx(parts, trees);
	}

	public byte[] bytes() {
		Map<String, byte[]> all = new LinkedHashMap<>(parts);
		filled.forEach((name, part) -> all.put(name, Xml.write(part)));
		return Docx.zip(all);
	}

	public Document body() {
		return filled.get(DocxTemplate.DOCUMENT);
	}

	/** Headers and footers by part name without folder, such as {@code footer1.xml}. */
	public Map<String, Document> headersAndFooters() {
		return filled.entrySet().stream().filter(part -> !part.getKey().equals(DocxTemplate.DOCUMENT))
				.collect(Collectors.toMap(part -> part.getKey().substring("word/".length()), Map.Entry::getValue));
	}

	/** Any other part, such as {@code word/styles.xml}; empty when there is none. */
	public byte[] part(String name) {
		return parts.getOrDefault(name, new byte[0]);
	}
}
