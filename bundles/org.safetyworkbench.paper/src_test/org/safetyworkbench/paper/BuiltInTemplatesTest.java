package org.safetyworkbench.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.api.Test;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.paper.docx.DocxTemplate;

class BuiltInTemplatesTest {

	@ParameterizedTest
	@EnumSource(PaperKind.class)
	void theWordDocumentIsTheOneTheProgramBuilds(PaperKind kind) throws IOException {
		if (Boolean.getBoolean("writeTemplates")) BuiltInTemplates.write();
		assertThat(Files.readAllBytes(BuiltInTemplates.FOLDER.resolve(kind.id() + ".docx"))).as("run with -DwriteTemplates=true to mend").isEqualTo(BuiltInTemplates.of(kind).docx());
	}

	@ParameterizedTest
	@EnumSource(PaperKind.class)
	void everyFieldIsKnownAndEveryNeededOneThere(PaperKind kind) throws IOException {
		try (InputStream docx = Files.newInputStream(BuiltInTemplates.FOLDER.resolve(kind.id() + ".docx"))) {
			Result<DocxTemplate> template = DocxTemplate.read(docx, kind.neededFields());
			assertThat(template.problems()).isEmpty();
		}
	}

	@Test
	void noTemplateIsLeftOver() throws IOException {
		try (Stream<java.nio.file.Path> files = Files.list(BuiltInTemplates.FOLDER)) {
			assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(Stream.of(PaperKind.values()).map(kind -> kind.id() + ".docx").toList());
		}
	}
}
