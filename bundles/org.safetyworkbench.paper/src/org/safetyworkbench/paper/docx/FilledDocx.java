package org.safetyworkbench.paper.docx;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.w3c.dom.Document;

/** A filled template: a file for Word, and the trees a printer reads. */
public final class FilledDocx {

	private final Map<String, byte[]> parts;
	private final Map<String, Document> filled;

	FilledDocx(Map<String, byte[]> parts, Map<String, Document> filled) {
		this.parts = parts;
		this.filled = filled;
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
