package org.safetyworkbench.paper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the templates, then one paper of each kind into a folder, to be looked at. */
final class Gallery {

	private Gallery() {}

	public static void main(String[] words) throws IOException {
		BuiltInTemplates.write();
		Path folder = Files.createDirectories(Path.of(words[0]));
		Press press = new Press(folder.resolve("templates"));
		for (PaperKind kind : PaperKind.values()) {
			Press.Sheet sheet = press.print(press.job().proof(Sample.of(kind), Sample.DAY), kind.isNumbered() ? kind.word() + "〔2026〕12号" : "");
			Files.write(folder.resolve(kind.id() + ".docx"), sheet.docx());
			Files.write(folder.resolve(kind.id() + ".pdf"), sheet.pdf());
		}
	}
}
