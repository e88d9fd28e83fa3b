package org.safetyworkbench.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

import org.safetyworkbench.core.Ids;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.exchange.table.TableWriter.Format;

/** Brings a table to where it was asked for: a file ({@code --out}) or stdout, in the format asked for. */
final class Delivery {

	/** Writes the table, closing the stream; answers how many rows. */
	@FunctionalInterface
	interface Source {
		long write(Format format, OutputStream out) throws IOException;
	}

	private static final byte[] MARK = "\ufeff".getBytes(StandardCharsets.UTF_8);

	private Delivery() {}

	/** @param name what the table is called in an answer for programs */
	static Exit of(String name, Arguments arguments, Console console, Source source) {
		Optional<Path> file = arguments.path("--out");
		Format format = format(arguments, file, console.isJson());
		if (file.isEmpty()) {
			toStdout(name, format, source, console);
			return Exit.DONE;
		}
		long rows = toFile(format, file.get(), source);
		console.answer(() -> JsonObject.of("file", file.get().toString(), "format", format.extension(), "rows", rows), () -> console.line("已导出" + rows + "行：" + file.get(), rows + " rows exported: " + file.get()));
		return Exit.DONE;
	}

	private static Format format(Arguments arguments, Optional<Path> file, boolean isJson) {
		Optional<String> word = arguments.text("--format").or(() -> file.map(path -> path.getFileName().toString()).filter(name -> name.contains("."))
				.map(name -> name.substring(name.lastIndexOf('.') + 1)));
		if (word.isEmpty()) return isJson && file.isEmpty() ? Format.JSON : Format.CSV;
		Format format = Stream.of(Format.values()).filter(f -> f.extension().equalsIgnoreCase(word.get())).findFirst()
				.orElseThrow(() -> new Stop(Problem.of("usage.format", "不认识的格式：" + word.get(), "unknown format: " + word.get()).remedy("用 --format xlsx、docx、csv 或 json", "use --format xlsx, docx, csv or json")));
		if (isJson && file.isEmpty() && format != Format.JSON)
			throw new Stop(Problem.of("usage.format", "--json 与格式" + word.get() + "不能同时写到标准输出", "--json and " + word.get() + " cannot both go to stdout").remedy("加上 --out FILE", "add --out FILE"));
		return format;
	}

	/** Nothing is printed before all of it could be read: a failure half-way must not look like an answer. */
	private static void toStdout(String name, Format format, Source source, Console console) {
		PrintStream out = console.out();
		try {
			Path whole = Files.createTempFile("export-", "." + format.extension());
			try {
				source.write(format, Files.newOutputStream(whole));
				if (console.isJson()) out.print("{\"" + name + "\":");
				copy(whole, out);
				if (console.isJson()) out.println("}");
				out.flush();
			} finally {
				Files.deleteIfExists(whole);
			}
		} catch (IOException e) {
			throw new Stop(notWritten("标准输出", "stdout", e));
		}
		if (out.checkError()) throw new Stop(notWritten("标准输出", "stdout", new IOException("closed")));
	}

	/** The mark that spreadsheets look for belongs into files: a program would take it for a part of the first heading. */
	private static void copy(Path whole, OutputStream out) throws IOException {
		try (InputStream in = Files.newInputStream(whole)) {
			byte[] start = in.readNBytes(MARK.length);
			if (!Arrays.equals(start, MARK)) out.write(start);
			in.transferTo(out);
		}
	}

	/** Whole or not at all: written beside, then moved over. */
	private static long toFile(Format format, Path file, Source source) {
		Path beside = file.resolveSibling("." + Ids.next() + ".tmp");
		try {
			if (file.toAbsolutePath().getParent() != null) Files.createDirectories(file.toAbsolutePath().getParent());
			try {
				long rows = source.write(format, Files.newOutputStream(beside));
				Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
				return rows;
			} finally {
				Files.deleteIfExists(beside);
			}
		} catch (IOException e) {
			throw new Stop(notWritten(file.toString(), file.toString(), e));
		}
	}

	private static Problem notWritten(String zh, String en, IOException e) {
		return Problem.of("output.not-written", "写不进" + zh + "：" + e, "cannot write " + en + ": " + e).remedy("检查磁盘空间和写入权限", "check disk space and rights");
	}
}
