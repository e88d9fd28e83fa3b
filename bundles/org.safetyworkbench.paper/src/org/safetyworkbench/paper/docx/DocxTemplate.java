package org.safetyworkbench.paper.docx;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.CRC32;
import java.util.zip.ZipException;

import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.paper.Fields;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** A Word document with placeholders, read and checked once, filled as often as wanted. */
public final class DocxTemplate {

	/** Unpacked size above which a template is refused: a zip bomb, or a picture gone wrong. */
	private static final int LARGEST = 64 << 20;
	/** As a tree of nodes a part takes many times its size. */
	private static final int LARGEST_PART = 4 << 20;
	static final String DOCUMENT = "word/document.xml";

	private final Map<String, byte[]> parts;
	private final Map<String, Document> filled;
	private final String hash;

	private DocxTemplate(Map<String, byte[]> parts, Map<String, Document> filled) {
		this.parts = parts;
		this.filled = filled;
		this.hash = hash(parts);
	}

	private static String hash(Map<String, byte[]> parts) {
		CRC32 sum = new CRC32();
		parts.values().forEach(sum::update);
		return Long.toHexString(sum.getValue());
	}

	/** @param needed fields it must have */
	public static Result<DocxTemplate> read(InputStream docx, List<String> needed) throws IOException {
		Map<String, byte[]> parts;
		Map<String, Document> filled = new LinkedHashMap<>();
		try {
			parts = Docx.unzip(docx, LARGEST);
			for (var part : parts.entrySet())
				if (isText(part.getKey())) filled.put(part.getKey(), parsed(part.getValue()));
				else if (isReadLater(part.getKey())) parsed(part.getValue());
		} catch (SAXException e) {
			return unusable("模板内部的XML有误：" + e.getMessage(), "its XML is broken: " + e.getMessage());
		} catch (Docx.TooLarge e) {
			return unusable("模板解开后超过64 MB，或其中的文字超过4 MB", "the template unpacks to more than 64 MB, or the text in it to more than 4 MB");
		} catch (IllegalArgumentException | ZipException e) {
			return unusable("模板的压缩包损坏", "its zip is damaged");
		}
		if (!filled.containsKey(DOCUMENT)) return unusable("模板不是Word文档（docx）", "it is no Word document (docx)");
		DocxTemplate template = new DocxTemplate(parts, filled);
		List<Problem> problems = template.check(needed);
		return problems.isEmpty() ? Result.of(template) : Result.failed(problems);
	}

	private static Document parsed(byte[] part) throws SAXException, IOException {
		if (part.length > LARGEST_PART) throw new Docx.TooLarge();
		return Xml.parse(part);
	}

	static boolean isText(String part) {
		return part.equals(DOCUMENT) || part.matches("word/(header|footer)[^/]*\\.xml");
	}

	/** Parts the printer reads: a fault in them is found now. */
	private static boolean isReadLater(String part) {
		return part.equals("word/styles.xml") || part.equals(Pictured.TYPES) || part.matches("word/_rels/[^/]*\\.rels");
	}

	private static Result<DocxTemplate> unusable(String zh, String en) {
		return Result.failed(Problem.of("template.unusable", zh, en).remedy("删除该模板即恢复内置模板，或用Word重新另存为docx",
				"delete it to return to the built-in one, or save it from Word as docx again"));
	}

	private List<Problem> check(List<String> needed) {
		TreeSet<String> used = new TreeSet<>();
		filled.values().forEach(part -> used.addAll(Placeholder.namesIn(part)));
		List<Problem> problems = new ArrayList<>();
		for (String name : used)
			if (!Fields.ALL.contains(name))
				problems.add(Problem.of("template.unknown-field", "模板中有未知的字段{{" + name + "}}", "unknown field {{" + name + "}}")
						.remedy("可用的字段：" + String.join("、", new TreeSet<>(Fields.ALL)), "known fields: " + String.join(", ", new TreeSet<>(Fields.ALL))));
		for (String name : needed)
			if (!used.contains(name))
				problems.add(Problem.of("template.missing-field", "模板缺少必需的字段{{" + name + "}}", "the needed field {{" + name + "}} is missing")
						.remedy("把它加回模板，或删除该模板恢复内置模板", "put it back, or delete the template to return to the built-in one"));
		return problems;
	}

	public FilledDocx fill(Fields fields) {
		Map<String, Document> copies = new LinkedHashMap<>();
		Pictured pictured = new Pictured(parts);
		filled.forEach((name, part) -> {
			Document copy = (Document) part.cloneNode(true);
			new Placeholder(image -> pictured.add(name, image)).fill(copy, fields);
			copies.put(name, copy);
		});
		return new FilledDocx(pictured.parts(), copies);
	}

	/** Changes when the template is edited. */
	public String hash() {
		return hash;
	}

	/** The template itself, as a file. */
	public byte[] bytes() {
		return Docx.zip(parts);
	}
}
