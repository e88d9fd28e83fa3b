package org.safetyworkbench.exchange.table;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

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
final class XlsxWriter implements TableWriter {

	/** Rows of one sheet; further ones go to a next sheet. */
	static final int MOST_ROWS = 1_000_000;
	private static final int FLUSH_EVERY = 500;

	private final String title;
	private final List<Column> columns;
	private final Locale locale;
	private final Workbook workbook;
	private Worksheet sheet;
	private int sheets;
	private int row;

	XlsxWriter(String title, List<Column> columns, OutputStream out, Locale locale) throws IOException {
		this.title = title;
		this.columns = List.copyOf(columns);
		this.locale = locale;
		workbook = new Workbook(new BufferedOutputStream(out, 1 << 16), "SafetyWorkbench", "1.0");
		workbook.setGlobalDefaultFont(Text.isChinese(locale) ? "宋体" : "Calibri", 10.5);
		begin();
	}

	private void begin() throws IOException {
		sheets++;
		sheet = workbook.newWorksheet(sheets == 1 ? title : title + " " + sheets);
		for (int c = 0; c < columns.size(); c++) {
			sheet.width(c, columns.get(c).width());
			sheet.inlineString(0, c, columns.get(c).header().in(locale));
		}
		sheet.rowHeight(0, 24);
		sheet.range(0, 0, 0, columns.size() - 1).style().bold().fontColor("FFFFFF").fillColor("1F4E79").wrapText(true)
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
		for (int c = 0; c < columns.size(); c++) cell(c, c < values.size() ? values.get(c) : null, tone);
		row++;
		if (row % FLUSH_EVERY == 0) sheet.flush();
	}

	private void cell(int column, Object value, Tone tone) {
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
				String text = text(value, locale);
				if (!text.isEmpty()) sheet.inlineString(row, column, text);
			}
		}
		switch (tone) {
			case ALARM -> style.fillColor("FCE4E4").fontColor("9C0006");
			case WARNING -> style.fillColor("FFF4CE");
			case NORMAL -> { }
		}
		style.set();
	}

	/** A value as text for people. */
	static String text(Object value, Locale locale) {
		return switch (value) {
			case null -> "";
			case Boolean flag -> Text.isChinese(locale) ? flag ? "是" : "否" : flag ? "yes" : "no";
			case Text text -> text.in(locale);
			case Double number -> number % 1 == 0 && Math.abs(number) < 1e15 ? String.valueOf(number.longValue()) : number.toString();
			case Collection<?> many -> many.stream().map(one -> text(one, locale)).collect(Collectors.joining(Text.isChinese(locale) ? "、" : "; "));
			default -> clean(value.toString());
		};
	}

	/** Without the characters XML cannot hold, and within what a cell holds. */
	private static String clean(String text) {
		String clean = text.codePoints().allMatch(XlsxWriter::isAllowed) ? text
				: text.codePoints().filter(XlsxWriter::isAllowed).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
		return clean.length() <= 32_767 ? clean : clean.substring(0, 32_766) + "…";
	}

	private static boolean isAllowed(int c) {
		return c >= ' ' && c != 0xFFFE && c != 0xFFFF && (c < 0xD800 || c > 0xDFFF) || c == '\n' || c == '\t' || c == '\r';
	}

	private void end() throws IOException {
		sheet.setAutoFilter(0, 0, Math.max(0, row - 1), columns.size() - 1);
		sheet.finish();
	}

	@Override
	public void close() throws IOException {
		try (workbook) {
			end();
		}
	}
}
