package org.safetyworkbench.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.core.Ids;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.duty.DutyQuery;
import org.safetyworkbench.exchange.Export;
import org.safetyworkbench.exchange.table.TableWriter.Format;
import org.safetyworkbench.hazard.LedgerQuery;
import org.safetyworkbench.register.Filter;

/** Writes a list to a file, or to stdout. */
@Component(service = Command.class, property = Command.NAME + "=export")
public final class ExportCommand implements Command {

	/** Writes the rows of one list, closing the stream; answers how many. */
	@FunctionalInterface
	interface Source {
		long write(String kind, Format format, OutputStream out, LocalDate asOf, Locale locale) throws IOException;
	}

	private final Source source;

	@Activate
	public ExportCommand(@Reference Export export) {
		this((kind, format, out, asOf, locale) -> switch (kind) {
			case "enterprises" -> export.enterprises(format, out, new Filter.All(), locale, Progress.NONE);
			case "hazards" -> export.hazards(format, out, LedgerQuery.of(LedgerQuery.Sort.DUE), asOf, locale, Progress.NONE);
			default -> export.duties(format, out, DutyQuery.of(DutyQuery.Sort.DUE), locale, Progress.NONE);
		});
	}

	ExportCommand(Source source) {
		this.source = source;
	}

	@Override
	public Exit run(Arguments arguments, Console console) {
		String kind = arguments.needed("KIND");
		Optional<Path> file = arguments.path("--out");
		Format format = format(arguments, file, console.isJson());
		LocalDate asOf = arguments.date("--as-of").orElseGet(LocalDate::now);
		if (file.isEmpty()) {
			toStdout(kind, format, asOf, console);
			return Exit.DONE;
		}
		long rows = toFile(kind, format, asOf, file.get(), console.locale());
		console.answer(() -> JsonObject.of("file", file.get().toString(), "format", format.extension(), "rows", rows), () -> console.line("已导出" + rows + "行：" + file.get(), rows + " rows exported: " + file.get()));
		return Exit.DONE;
	}

	private static Format format(Arguments arguments, Optional<Path> file, boolean isJson) {
		Optional<String> word = arguments.text("--format").or(() -> file.map(path -> path.getFileName().toString()).filter(name -> name.contains("."))
				.map(name -> name.substring(name.lastIndexOf('.') + 1)));
		if (word.isEmpty()) return isJson && file.isEmpty() ? Format.JSON : Format.CSV;
		Format format = Stream.of(Format.values()).filter(f -> f.extension().equalsIgnoreCase(word.get())).findFirst()
				.orElseThrow(() -> new Stop(Problem.of("usage.format", "不认识的格式：" + word.get(), "unknown format: " + word.get()).remedy("用 --format xlsx、csv 或 json", "use --format xlsx, csv or json")));
		if (isJson && file.isEmpty() && format != Format.JSON)
			throw new Stop(Problem.of("usage.format", "--json 与格式" + word.get() + "不能同时写到标准输出", "--json and " + word.get() + " cannot both go to stdout").remedy("加上 --out FILE", "add --out FILE"));
		return format;
	}

	/** Nothing is printed before all of it could be read: a failure half-way must not look like an answer. */
	private void toStdout(String kind, Format format, LocalDate asOf, Console console) {
		PrintStream out = console.out();
		try {
			Path whole = Files.createTempFile("export-", "." + format.extension());
			try {
				source.write(kind, format, Files.newOutputStream(whole), asOf, console.locale());
				if (console.isJson()) out.print("{\"" + kind + "\":");
				Files.copy(whole, out);
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

	/** Whole or not at all: written beside, then moved over. */
	private long toFile(String kind, Format format, LocalDate asOf, Path file, Locale locale) {
		Path beside = file.resolveSibling("." + Ids.next() + ".tmp");
		try {
			if (file.toAbsolutePath().getParent() != null) Files.createDirectories(file.toAbsolutePath().getParent());
			try {
				long rows = source.write(kind, format, Files.newOutputStream(beside), asOf, locale);
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
