package org.safetyworkbench.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.safetyworkbench.paper.docx.Docx;

/** Reads papers back, without blanks, as a reader's eye would compare them. */
final class Reading {

	private Reading() {}

	static String pdf(Path file) {
		try (PDDocument document = Loader.loadPDF(file.toFile())) {
			return new PDFTextStripper().getText(document).replaceAll("\\s", "");
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	static String docx(Path file) {
		return parts(file).get("word/document.xml").replaceAll("<[^>]*>", "").replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"")
				.replace("&amp;", "&").replaceAll("\\s", "");
	}

	static Map<String, String> parts(Path file) {
		Map<String, String> parts = new LinkedHashMap<>();
		bytes(file).forEach((name, part) -> parts.put(name, new String(part, StandardCharsets.UTF_8)));
		return parts;
	}

	static Map<String, byte[]> bytes(Path file) {
		Map<String, byte[]> parts = new LinkedHashMap<>();
		try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
			for (ZipEntry entry; (entry = zip.getNextEntry()) != null;) parts.put(entry.getName(), zip.readAllBytes());
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return parts;
	}

	/** An office edits a document in Word. */
	static void edit(Path file, String before, String after) {
		Map<String, byte[]> parts = new LinkedHashMap<>();
		Reading.parts(file).forEach((name, part) -> parts.put(name, part.replace(before, after).getBytes(StandardCharsets.UTF_8)));
		try {
			Files.write(file, Docx.zip(parts));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
