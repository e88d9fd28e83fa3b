package org.safetyworkbench.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.paper.docx.DocxTemplate;
import org.safetyworkbench.paper.docx.Docx;

/** The template of each kind: the office's own in the workspace if there is one, otherwise the built-in one. */
final class Templates {

	private final Path folder;
	private final Map<PaperKind, DocxTemplate> builtIn = new EnumMap<>(PaperKind.class);

	Templates(Path folder) {
		this.folder = folder;
	}

	/** @throws PaperException when the office's own template cannot be used */
	DocxTemplate of(PaperKind kind) {
		Path own = folder.resolve(kind.templateFile());
		if (!Files.exists(own)) return builtIn(kind);
		Result<DocxTemplate> template;
		try (InputStream docx = Files.newInputStream(own)) {
			template = DocxTemplate.read(docx, kind.neededFields());
		} catch (IOException e) {
			throw new PaperException(Problem.of("template.unreadable", "模板读不出：" + e.getMessage(), "the template cannot be read: " + e.getMessage())
					.remedy("关闭正在使用它的程序，或删除它恢复内置模板", "close the program that uses it, or delete it to return to the built-in one").at(own.toString()), e);
		}
		if (!template.isOk()) throw new PaperException(template.problems().getFirst().at(own.toString()));
		return template.value();
	}

	/** Puts the built-in templates into the folder; what is there already stays. */
	List<Path> writeMissing() throws IOException {
		Files.createDirectories(folder);
		List<Path> files = new ArrayList<>();
		for (PaperKind kind : PaperKind.values()) {
			Path file = folder.resolve(kind.templateFile());
			if (!Files.exists(file)) Files.write(file, builtIn(kind).bytes(), StandardOpenOption.CREATE_NEW);
			files.add(file);
		}
		return files;
	}

	private DocxTemplate builtIn(PaperKind kind) {
		return builtIn.computeIfAbsent(kind, k -> {
			try {
				return DocxTemplate.read(new ByteArrayInputStream(assemble(k)), k.neededFields()).value();
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		});
	}

	/** The built-in templates are kept as the XML parts they consist of. */
	private static byte[] assemble(PaperKind kind) throws IOException {
		Map<String, String> parts = new LinkedHashMap<>();
		parts.put("[Content_Types].xml", "content-types.xml");
		parts.put("_rels/.rels", "rels.xml");
		parts.put("word/document.xml", kind.id() + ".xml");
		parts.put("word/_rels/document.xml.rels", "document-rels.xml");
		for (String part : List.of("styles.xml", "settings.xml", "fontTable.xml", "footer1.xml", "footer2.xml")) parts.put("word/" + part, part);
		Map<String, byte[]> bytes = new LinkedHashMap<>();
		for (var part : parts.entrySet()) bytes.put(part.getKey(), resource(part.getValue()).getBytes(StandardCharsets.UTF_8));
		return Docx.zip(bytes);
	}

	private static String resource(String name) throws IOException {
		try (InputStream resource = Templates.class.getResourceAsStream("/templates/" + name)) {
			return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
		}
	}
}
