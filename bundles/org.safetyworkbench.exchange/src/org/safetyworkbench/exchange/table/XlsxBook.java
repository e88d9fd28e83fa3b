package org.safetyworkbench.exchange.table;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.safetyworkbench.core.Text;

/**
 * A sheet ready to read and print: bold header that stays in view and is repeated on every page, filter arrows, wrapped
 * text, landscape, as wide as one page, pages numbered. Texts are texts, never formulas; dates are dates.
 */
public final class XlsxBook implements Book {

	/** Rows of one sheet; further ones go to a next sheet. */
	private static final int MOST_ROWS = 1_000_000;
	private static final int FLUSH_EVERY = 500;
	private static final int LONGEST_NAME = 28;
	/** Height of the header, in points. */
	private static final int LEAST_HEADER = 24;

	private final Locale locale;
	private final OutputStream out;
	private final Workbook workbook;
	private final Set<String> names = new HashSet<>();
	private String title;
	private List<Column> columns;
	private Worksheet sheet;
	private int row;

	/** @param out closed with the book */
	public XlsxBook(OutputStream out, Locale locale) throws IOException {
		this.locale = locale;
		this.out = new BufferedOutputStream(new WithoutDimension(out), 1 << 16);
		workbook = new Workbook(this.out, "SafetyWorkbench", "1.0");
		workbook.setCompressionLevel(0);
		workbook.setGlobalDefaultFont(Text.isChinese(locale) ? "宋体" : "Calibri", 10.5);
	}

	@Override
	public void sheet(String name, List<Column> itsColumns) throws IOException {
		if (sheet != null) end();
		title = name;
		columns = List.copyOf(itsColumns);
		begin();
	}

	/** A name spreadsheets accept and no other sheet has. */
	private String name() {
		String plain = title.replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
		String name = plain.isEmpty() ? "1" : plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
		String free = name;
		for (int n = 2; !names.add(free.toLowerCase(Locale.ROOT)); n++) free = name.substring(0, Math.min(name.length(), LONGEST_NAME - 3)) + " " + n;
		return free;
	}

	private void begin() throws IOException {
		sheet = workbook.newWorksheet(name());
		int lines = 1;
		for (int c = 0; c < columns.size(); c++) {
			String header = columns.get(c).header().in(locale);
			sheet.width(c, columns.get(c).width());
			sheet.inlineString(0, c, header);
			lines = Math.max(lines, Wrapped.lines(header, columns.get(c).width()));
		}
		sheet.rowHeight(0, Math.max(LEAST_HEADER, Wrapped.height(lines)));
		if (!columns.isEmpty()) sheet.range(0, 0, 0, columns.size() - 1).style().bold().fontColor("FFFFFF").fillColor("1F4E79").wrapText(true)
				.horizontalAlignment("center").verticalAlignment("center").borderStyle(BorderStyle.THIN).borderColor("BFBFBF").set();
		sheet.freezePane(0, 1);
		sheet.repeatRows(0);
		sheet.pageOrientation("landscape");
		sheet.paperSize(PaperSize.A4_PAPER);
		sheet.setFitToPage(true);
		sheet.fitToWidth((short) 1);
		sheet.fitToHeight((short) 0);
		sheet.leftMargin(0.4f);
		sheet.rightMargin(0.4f);
		sheet.footer(Text.isChinese(locale) ? "第 &P 页 共 &N 页" : "page &P of &N", Position.CENTER);
		row = 1;
	}

	@Override
	public void row(Tone tone, List<?> values) throws IOException {
		if (row > MOST_ROWS) {
			end();
			begin();
		}
		int lines = 1;
		for (int c = 0; c < columns.size(); c++) lines = Math.max(lines, cell(c, c < values.size() ? values.get(c) : null, tone));
		if (lines > 1) sheet.rowHeight(row, Wrapped.height(lines));
		row++;
		if (row % FLUSH_EVERY == 0) sheet.flush();
	}

	/** @return how many lines it takes */
	private int cell(int column, Object value, Tone tone) {
		int lines = 1;
		StyleSetter style = sheet.style(row, column);
		style.wrapText(true).verticalAlignment("top").borderStyle(BorderStyle.THIN).borderColor("D9D9D9");
		switch (value) {
			case null -> { }
			case LocalDate date -> {
				sheet.value(row, column, date);
				style.format("yyyy-mm-dd").horizontalAlignment("center");
			}
			case Number number -> sheet.value(row, column, number);
			default -> {
				String text = Cell.words(value, locale);
				if (!text.isEmpty()) sheet.inlineString(row, column, text);
				lines = Wrapped.lines(text, columns.get(column).width());
			}
		}
		switch (tone) {
			case ALARM -> style.fillColor("FCE4E4").fontColor("9C0006");
			case WARNING -> style.fillColor("FFF4CE");
			case NORMAL -> { }
		}
		style.set();
		return lines;
	}

	private void end() throws IOException {
		if (!columns.isEmpty()) sheet.setAutoFilter(0, 0, Math.max(0, row - 1), columns.size() - 1);
		sheet.finish();
	}

	@Override
	public void close() throws IOException {
		try (out; workbook) {
			if (sheet == null) sheet("1", List.of());
			end();
		}
	}
}
