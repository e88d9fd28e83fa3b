package org.safetyworkbench.itest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.osgi.framework.FrameworkUtil;
import org.safetyworkbench.cli.CommandLine;
import org.safetyworkbench.cli.Console;
import org.safetyworkbench.exchange.RegisterImport;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** An official at the command line, who opens the files that come out of it. */
final class Desk {

	final Path folder;

	Desk(Path folder) {
		this.folder = folder;
	}

	/** One call and what it printed. */
	record Answer(int exit, String out, String err) {

		/** The JSON object on stdout. */
		@SuppressWarnings("unchecked")
		Map<String, Object> object() {
			return (Map<String, Object>) new Load(LoadSettings.builder().build()).loadFromString(out);
		}
	}

	Answer call(String... words) {
		return call(Locale.CHINA, words);
	}

	Answer call(Locale locale, String... words) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ByteArrayOutputStream err = new ByteArrayOutputStream();
		Console console = new Console(new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8), locale, false);
		int exit = CommandLine.of(FrameworkUtil.getBundle(Desk.class).getBundleContext(), folder.resolve("home")).run(List.of(words), console).code();
		return new Answer(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
	}

	/** The demonstration's files, as an office would have them. */
	Path demonstration(String name) {
		try (InputStream in = FrameworkUtil.getBundle(RegisterImport.class).getEntry("demo/" + name).openStream()) {
			Path file = folder.resolve(name);
			Files.write(file, in.readAllBytes());
			return file;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	Path file(String name, String... lines) {
		try {
			return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	static Map<?, ?> json(Path file) {
		try {
			return (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Cells of the first sheet below its header. */
	static List<List<String>> rows(Path xlsx) {
		try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(xlsx))) {
			var sheet = book.getSheetAt(0);
			return Stream.iterate(1, i -> i <= sheet.getLastRowNum(), i -> i + 1).map(sheet::getRow).map(row -> Stream.iterate(0, i -> i < row.getLastCellNum(), i -> i + 1)
					.map(i -> row.getCell(i) == null ? "" : row.getCell(i).toString()).toList()).toList();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Texts of the files of that kind by name, without blanks. */
	static Map<String, String> texts(Path folder, String kind) {
		Map<String, String> texts = new TreeMap<>();
		try (Stream<Path> files = Files.list(folder)) {
			for (Path file : files.filter(f -> f.toString().endsWith(kind)).toList()) {
				String name = file.getFileName().toString();
				texts.put(name.substring(0, name.length() - kind.length()), (kind.equals(".pdf") ? pdf(file) : docx(file)).replaceAll("[\\s\\u3000]", ""));
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return texts;
	}

	private static String pdf(Path file) throws IOException {
		try (PDDocument document = Loader.loadPDF(file.toFile())) {
			return new PDFTextStripper().getText(document);
		}
	}

	private static String docx(Path file) throws IOException {
		try (XWPFDocument document = new XWPFDocument(Files.newInputStream(file)); XWPFWordExtractor extractor = new XWPFWordExtractor(document)) {
			return extractor.getText();
		}
	}
}
