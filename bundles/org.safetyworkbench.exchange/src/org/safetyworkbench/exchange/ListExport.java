package org.safetyworkbench.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.exchange.table.Book;
import org.safetyworkbench.exchange.table.Column;
import org.safetyworkbench.exchange.table.TableWriter;
import org.safetyworkbench.exchange.table.TableWriter.Format;
import org.safetyworkbench.exchange.table.TableWriter.Tone;
import org.safetyworkbench.paper.RecordLink;
import org.safetyworkbench.statistics.Common;
import org.safetyworkbench.statistics.Coverage;
import org.safetyworkbench.statistics.ListColumn;
import org.safetyworkbench.statistics.ListGroup;
import org.safetyworkbench.statistics.ListKind;
import org.safetyworkbench.statistics.ListQuery;
import org.safetyworkbench.statistics.Lists;
import org.safetyworkbench.statistics.Point;
import org.safetyworkbench.statistics.Shares;
import org.safetyworkbench.statistics.Table;
import org.safetyworkbench.store.StoreException;

/** Takes lists and figures out as xlsx, docx, csv or json, line by line. Streams given here are closed afterwards. */
@Component(service = ListExport.class)
public final class ListExport {

	private static final Text NONE = new Text("（无）", "(none)");

	private final Lists lists;

	@Activate
	public ListExport(@Reference Lists lists) {
		this.lists = lists;
	}

	/** @return lines written */
	public long list(Format format, OutputStream out, ListQuery query, Locale locale, Progress progress) throws IOException {
		try (TableWriter table = TableWriter.of(format, title(query.kind(), locale), columns(query.kind()), out, locale)) {
			return write(table, query, format, progress);
		}
	}

	/**
	 * All lists of a group: one workbook with a sheet each, one document with a section each, or one text file each, named
	 * after the file given.
	 *
	 * @param query kind ignored
	 * @param out what the ending says: .xlsx, .docx, .csv or .json
	 * @return the files written
	 */
	public List<Path> group(ListGroup group, ListQuery query, Path out, Locale locale, Progress progress) throws IOException {
		Format format = format(out);
		if (format.isBook()) return List.of(whole(out, stream -> book(format, stream, group, query, locale, progress)));
		List<Path> files = new ArrayList<>();
		for (ListKind kind : group.kinds()) files.add(whole(beside(out, kind), stream -> list(format, stream, query.kind(kind), locale, progress)));
		return files;
	}

	/** @throws StoreException {@code export.format} for another ending */
	public static Format format(Path file) {
		String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
		return Stream.of(Format.values()).filter(format -> name.endsWith("." + format.extension())).findFirst().orElseThrow(() -> new StoreException(
				Problem.of("export.format", "不认识的文件类型：" + file.getFileName(), "unknown kind of file: " + file.getFileName()).remedy("文件名以 .xlsx、.docx、.csv 或 .json 结尾", "let the name end in .xlsx, .docx, .csv or .json"), null));
	}

	private static Path beside(Path out, ListKind kind) {
		String name = out.getFileName().toString();
		int dot = name.lastIndexOf('.');
		return out.resolveSibling(name.substring(0, dot) + "-" + kind.code() + name.substring(dot));
	}

	private interface Writing {
		void to(OutputStream out) throws IOException;
	}

	/** A file that is there is whole. */
	private static Path whole(Path file, Writing writing) throws IOException {
		if (file.toAbsolutePath().getParent() != null) Files.createDirectories(file.toAbsolutePath().getParent());
		Path part = file.resolveSibling(file.getFileName() + ".part");
		try {
			writing.to(Files.newOutputStream(part));
			return Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
		} finally {
			Files.deleteIfExists(part);
		}
	}

	private void book(Format format, OutputStream out, ListGroup group, ListQuery query, Locale locale, Progress progress) throws IOException {
		try (Book book = Book.of(format, out, locale)) {
			for (ListKind kind : group.kinds()) {
				book.sheet(format == Format.DOCX ? title(kind, locale) : kind.label().in(locale), columns(kind));
				write(book, query.kind(kind), format, progress);
			}
		}
	}

	private static String title(ListKind kind, Locale locale) {
		return kind.group().label().in(locale) + (Text.isChinese(locale) ? "　" : ": ") + kind.label().in(locale);
	}

	private long write(TableWriter table, ListQuery query, Format format, Progress progress) throws IOException {
		long[] rows = {0};
		progress.begin(query.kind().label(), 0);
		try {
			lists.each(query, progress, row -> {
				try {
					List<Object> cells = new ArrayList<>(row.cells());
					cells.addFirst(++rows[0]);
					if (isJoined(query.kind())) cells.add(RecordLink.risk(row.subject()).text());
					table.row(row.grave() ? Tone.ALARM : Tone.NORMAL, cells);
				} catch (IOException e) {
					throw new UncheckedIOException(e);
				}
			});
		} catch (UncheckedIOException e) {
			throw e.getCause();
		}
		if (rows[0] == 0 && format == Format.XLSX) table.row(Tone.NORMAL, Arrays.asList(null, NONE)); // documents say so themselves
		return rows[0];
	}

	private List<Column> columns(ListKind kind) {
		List<Column> columns = new ArrayList<>(written(lists.columns(kind)));
		columns.addFirst(Column.of("number", "序号", "No.", 6));
		if (isJoined(kind)) columns.add(Column.of("code", "风险点码", "Code", 30));
		return columns;
	}

	/** Whether its lines say the code of their risk point's label, by which "check by code" finds them (S4-35). */
	private static boolean isJoined(ListKind kind) {
		return kind.group() == ListGroup.TWO;
	}

	private static List<Column> written(List<ListColumn> columns) {
		return columns.stream().map(column -> new Column(column.name(), column.header(), column.width())).toList();
	}

	/** A table of figures with its totals. */
	public void table(Format format, OutputStream out, Table table, Locale locale) throws IOException {
		table(format, out, FigureTables.title(table), FigureTables.columns(table), FigureTables.lines(table), locale);
	}

	public void curve(Format format, OutputStream out, List<Point> points, Locale locale) throws IOException {
		table(format, out, new Text("隐患变化曲线", "Hazards over time"), FigureTables.POINT, points.stream().map(FigureTables::line).toList(), locale);
	}

	public void common(Format format, OutputStream out, List<Common> problems, Locale locale) throws IOException {
		table(format, out, new Text("共性问题", "Common problems"), FigureTables.COMMON, problems.stream().map(FigureTables::line).toList(), locale);
	}

	public void shares(Format format, OutputStream out, List<Shares> shares, Locale locale) throws IOException {
		table(format, out, new Text("自查自改情况", "Found and mended by enterprises themselves"), FigureTables.SHARES, shares.stream().map(FigureTables::line).toList(), locale);
	}

	public void coverage(Format format, OutputStream out, List<Coverage> reach, Locale locale) throws IOException {
		table(format, out, new Text("检查覆盖情况", "How far inspections reach"), FigureTables.COVERAGE, reach.stream().map(FigureTables::line).toList(), locale);
	}

	/** Any table. */
	public void table(Format format, OutputStream out, Text title, List<ListColumn> columns, Iterable<? extends List<?>> lines, Locale locale) throws IOException {
		try (TableWriter table = TableWriter.of(format, title.in(locale), written(columns), out, locale)) {
			for (List<?> line : lines) table.row(Tone.NORMAL, line);
		}
	}
}
