package org.safetyworkbench.paper;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.TreeMap;

import org.safetyworkbench.paper.docx.DocxTemplate;
import org.safetyworkbench.paper.docx.FilledDocx;
import org.safetyworkbench.paper.pdf.Printer;

/** Fills templates and prints them; one at a time, because the printer's fonts are shared. */
final class Press {

	private final Templates templates;
	private final Pictures pictures = new Pictures();
	private Printer printer;

	/** A filled paper, ready to be written. */
	record Sheet(byte[] docx, byte[] pdf, String unprintable) {}

	/** A paper before it has its number: all that is slow about its content is done. */
	record Proof(Paper paper, LocalDate on, DocxTemplate template, Fields fields, String key) {}

	Press(Path templates) {
		this.templates = new Templates(templates);
	}

	Templates templates() {
		return templates;
	}

	/** Templates of one job: each is read once, so that all its papers look alike. */
	final class Job {
		private final Map<PaperKind, DocxTemplate> used = new EnumMap<>(PaperKind.class);

		/** @throws PaperException when the office's own template cannot be used */
		Proof proof(Paper paper, LocalDate on) {
			DocxTemplate template = used.computeIfAbsent(paper.kind(), templates::of);
			Fields fields = Content.of(paper, "", on, pictures);
			return new Proof(paper, on, template, fields, key(paper, fields, template));
		}
	}

	Job job() {
		return new Job();
	}

	synchronized Sheet print(Proof proof, String number) throws IOException {
		FilledDocx filled = proof.template().fill(proof.fields().with(Fields.NUMBER, number));
		return new Sheet(filled.bytes(), printer().print(filled, title(proof.paper(), number)), printer().unprintable(filled));
	}

	synchronized String page(Proof proof) throws IOException {
		return printer().page(proof.template().fill(proof.fields()), title(proof.paper(), ""));
	}

	/** The PDF of a paper that was kept as docx only. */
	synchronized byte[] reprint(byte[] docx, String title) throws IOException {
		return printer().print(FilledDocx.read(docx), title);
	}

	private static String title(Paper paper, String number) {
		return (paper.enterprise().name() + " " + paper.kind().title().zh() + " " + number).strip();
	}

	private Printer printer() {
		if (printer == null) printer = Printer.ofSystem();
		return printer;
	}

	/** The same for two papers that would say the same, whatever their number. */
	private static String key(Paper paper, Fields fields, DocxTemplate template) {
		StringBuilder all = new StringBuilder(paper.kind().id()).append('\n').append(paper.enterprise().code()).append('\n').append(paper.addressee().code()).append('\n')
				.append(template.hash()).append('\n');
		say(fields.values(), fields.pictures(), all);
		new TreeMap<>(fields.tables()).forEach((name, rows) -> {
			all.append(name).append('\n');
			for (Fields.Row row : rows) say(row.values(), row.pictures(), all);
		});
		return PaperFiles.hash(all.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
	}

	private static void say(Map<String, String> values, Map<String, Image> pictures, StringBuilder all) {
		for (Entry<String, String> value : new TreeMap<>(values).entrySet()) for (String word : List.of(value.getKey(), value.getValue())) all.append(word.length()).append(':').append(word);
		for (Entry<String, Image> picture : new TreeMap<>(pictures).entrySet()) all.append(picture.getKey()).append(PaperFiles.hash(picture.getValue().bytes()));
		all.append('\n');
	}
}
