package org.safetyworkbench.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.paper.docx.DocxTemplate;

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
			throw unreadable(own, e);
		}
		if (!template.isOk()) throw new PaperException(template.problems().getFirst().at(own.toString()));
		return template.value();
	}

	/** Whether the office has changed the template of that kind. */
	boolean isOwn(PaperKind kind) {
		try {
			Path own = folder.resolve(kind.templateFile());
			return Files.exists(own) && !Arrays.equals(Files.readAllBytes(own), builtIn(kind).bytes());
		} catch (IOException e) {
			throw unreadable(folder.resolve(kind.templateFile()), e);
		}
	}

	/** Lays the office's own template aside, under another name in the same folder; the built-in one counts again. */
	Path layAside(PaperKind kind) {
		Path own = folder.resolve(kind.templateFile());
		try {
			return Files.move(own, folder.resolve(kind.title().zh() + "（停用）.docx"), StandardCopyOption.REPLACE_EXISTING);
		} catch (IOException e) {
			throw unreadable(own, e);
		}
	}

	private static PaperException unreadable(Path own, IOException e) {
		return new PaperException(Problem.of("template.unreadable", "模板读不出：" + e.getMessage(), "the template cannot be read: " + e.getMessage())
				.remedy("关闭正在使用它的程序，或删除它恢复内置模板", "close the program that uses it, or delete it to return to the built-in one").at(own.toString()), e);
	}

	/** The template this bundle brings. */
	synchronized DocxTemplate builtIn(PaperKind kind) {
		return builtIn.computeIfAbsent(kind, k -> {
			try (InputStream docx = Templates.class.getResourceAsStream("/templates/" + k.id() + ".docx")) {
				return DocxTemplate.read(docx, k.neededFields()).value();
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		});
	}
}
