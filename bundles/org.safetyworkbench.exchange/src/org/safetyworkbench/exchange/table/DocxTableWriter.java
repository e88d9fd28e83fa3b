package org.safetyworkbench.exchange.table;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.safetyworkbench.core.Text;

/**
 * A document (ECMA-376) of titled tables ready to print: A4 landscape, the header row repeated on every page, rows never
 * broken between pages, pages numbered. The text flows into the file row by row.
 */
public final class DocxTableWriter implements Book {

	/** A table of Word holds 32 767 rows. */
	private static final int MOST_ROWS = 30_000;
	/** Between the margins of A4 landscape, in twentieths of a point. */
	private static final int WIDTH = 15_400;
	/** Width of a column of dates, in characters and on paper. */
	private static final int DATE = 12;
	private static final int DATE_WIDTH = 1180;
	/** The least the other columns need for each of their characters to have a few in a line. */
	private static final int LEAST = 42;

	private final Locale locale;
	private final ZipOutputStream zip;
	private final Writer out;
	private List<Column> columns;
	private int[] widths;
	private String title;
	private int rows;
	private boolean isFirst = true;

	/** @param out closed with the document */
	public DocxTableWriter(OutputStream out, Locale locale) throws IOException {
		this.locale = locale;
		zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
		this.out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 16);
		for (String part : DocxParts.NAMES) {
			zip.putNextEntry(new ZipEntry(part));
			zip.write(DocxParts.of(part, locale).getBytes(StandardCharsets.UTF_8));
			zip.closeEntry();
		}
		zip.putNextEntry(new ZipEntry("word/document.xml"));
		this.out.write(DocxParts.DOCUMENT);
	}

	@Override
	public void sheet(String name, List<Column> itsColumns) throws IOException {
		if (columns != null) end();
		title = name;
		columns = List.copyOf(itsColumns);
		widths = widths(columns);
		begin();
	}

	private void begin() throws IOException {
		out.write("<w:p><w:pPr><w:pStyle w:val=\"Heading1\"/>" + (isFirst ? "" : "<w:pageBreakBefore/>") + "</w:pPr>");
		isFirst = false;
		run(title);
		out.write("</w:p><w:tbl><w:tblPr><w:tblStyle w:val=\"List\"/><w:tblW w:w=\"" + WIDTH + "\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>");
		for (int c = 0; c < columns.size(); c++) out.write("<w:gridCol w:w=\"" + widths[c] + "\"/>");
		out.write("</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
		for (int c = 0; c < columns.size(); c++) cell(c, columns.get(c).header().in(locale), "D9E2F3", "<w:jc w:val=\"center\"/>", "<w:rPr><w:b/></w:rPr>");
		out.write("</w:tr>");
		rows = 0;
	}

	/** Narrow columns get what a date needs at that width, the others share the rest. */
	private static int[] widths(List<Column> columns) {
		int narrow = columns.stream().mapToInt(Column::width).filter(width -> width <= DATE).map(width -> DATE_WIDTH * width / DATE).sum();
		int wide = columns.stream().mapToInt(Column::width).filter(width -> width > DATE).sum();
		boolean fits = wide > 0 && WIDTH - narrow >= LEAST * wide;
		int all = Math.max(1, columns.stream().mapToInt(Column::width).sum());
		return columns.stream().mapToInt(Column::width).map(width -> !fits ? WIDTH * width / all : width <= DATE ? DATE_WIDTH * width / DATE : (WIDTH - narrow) * width / wide).toArray();
	}

	@Override
	public void row(Tone tone, List<?> values) throws IOException {
		if (rows++ == MOST_ROWS) {
			end();
			begin();
		}
		String fill = switch (tone) {
			case ALARM -> "FCE4E4";
			case WARNING -> "FFF4CE";
			case NORMAL -> "";
		};
		out.write("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
		for (int c = 0; c < columns.size(); c++) {
			Object value = c < values.size() ? values.get(c) : null;
			cell(c, Cell.words(value, locale), fill, value instanceof Number ? "<w:jc w:val=\"right\"/>" : "", "");
		}
		out.write("</w:tr>");
	}

	private void cell(int column, String words, String fill, String align, String style) throws IOException {
		out.write("<w:tc><w:tcPr><w:tcW w:w=\"" + widths[column] + "\" w:type=\"dxa\"/>" + (fill.isEmpty() ? "" : "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"" + fill + "\"/>") + "</w:tcPr><w:p>");
		if (!align.isEmpty()) out.write("<w:pPr>" + align + "</w:pPr>");
		if (!words.isEmpty()) run(style, words);
		out.write("</w:p></w:tc>");
	}

	private void run(String words) throws IOException {
		run("", words);
	}

	private void run(String style, String words) throws IOException {
		out.write("<w:r>" + style);
		String line = "";
		for (String part : words.split("\\r\\n|\\r|\\n", -1)) {
			out.write(line + "<w:t xml:space=\"preserve\">" + escaped(part) + "</w:t>");
			line = "<w:br/>";
		}
		out.write("</w:r>");
	}

	private static String escaped(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
	}

	/** A table is followed by a paragraph, as Word wants it. */
	private void end() throws IOException {
		if (rows == 0) {
			int first = columns.getFirst().width() < DATE && columns.size() > 1 ? 1 : 0;
			out.write("<w:tr>");
			for (int c = 0; c < columns.size(); c++) cell(c, c == first ? new Text("（无）", "(none)").in(locale) : "", "", "", "");
			out.write("</w:tr>");
		}
		out.write("</w:tbl><w:p><w:pPr><w:pStyle w:val=\"Gap\"/></w:pPr></w:p>");
	}

	@Override
	public void close() throws IOException {
		try (zip) {
			if (columns != null) end();
			out.write(DocxParts.END);
			out.flush();
			zip.closeEntry();
		}
	}
}
