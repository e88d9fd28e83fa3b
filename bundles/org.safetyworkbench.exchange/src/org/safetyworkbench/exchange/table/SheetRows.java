package org.safetyworkbench.exchange.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.NoSuchElementException;

import javax.xml.stream.XMLStreamException;

import org.safetyworkbench.core.Problem;

/** The rows of one worksheet, read forward; empty rows and the empty tail of a row are passed over as they come. */
final class SheetRows implements Rows {

	private static final int LONGEST_NUMBER = 400;

	private final String sheet;
	private final Xml xml;
	private final SharedStrings strings;
	private final CellFormats formats;
	private final boolean from1904;
	private String[] cells = new String[32];
	private int number;
	private Row next;

	SheetRows(String sheet, Xml xml, SharedStrings strings, CellFormats formats, boolean from1904) {
		this.sheet = sheet;
		this.xml = xml;
		this.strings = strings;
		this.formats = formats;
		this.from1904 = from1904;
	}

	@Override
	public boolean hasNext() {
		if (next == null) next = read();
		return next != null;
	}

	@Override
	public Row next() {
		if (!hasNext()) throw new NoSuchElementException();
		Row row = next;
		next = null;
		return row;
	}

	private Row read() {
		try {
			while (xml.next()) {
				if (xml.isEnd("sheetData")) return null;
				if (!xml.isStart("row")) continue;
				String r = xml.attribute("r");
				number = r == null ? number + 1 : Integer.parseInt(r);
				int size = readCells();
				if (size > 0) return new Row(sheet, number, Arrays.copyOf(cells, size));
			}
			return null;
		} catch (XMLStreamException | NumberFormatException | com.fasterxml.aalto.UncheckedStreamException e) {
			throw new Unreadable(XlsxFile.damaged(place() + ": " + e.getMessage()), e);
		}
	}

	/** Fills the cells of the row; answers how many there are up to the last filled one. */
	private int readCells() throws XMLStreamException {
		Arrays.fill(cells, null);
		int size = 0;
		int column = -1;
		while (xml.next() && !xml.isEnd("row")) {
			if (!xml.isStart("c")) continue;
			String r = xml.attribute("r");
			column = r == null ? column + 1 : column(r);
			String text = value(xml.attribute("t"), xml.attribute("s"));
			if (text.isEmpty()) continue;
			if (column >= MAX_COLUMNS) throw new Unreadable(tooWide(place()));
			if (column >= cells.length) cells = Arrays.copyOf(cells, Math.min(MAX_COLUMNS, column * 2));
			cells[column] = text;
			if (!text.isBlank()) size = Math.max(size, column + 1);
		}
		return size;
	}

	private static final int MAX_COLUMNS = TableFile.MAX_COLUMNS;

	static Problem tooWide(String place) {
		return Problem.of("file.too-wide", "列数超过" + MAX_COLUMNS + "，不像是登记表", "more than " + MAX_COLUMNS + " columns: this is no such table")
				.remedy("检查文件，删去多余的列；CSV 请检查分隔符", "check the file and remove the columns that do not belong to it; in a CSV file check the delimiter").at(place);
	}

	private String place() {
		return sheet + "!" + number;
	}

	private String value(String type, String style) throws XMLStreamException {
		String text = "";
		while (xml.next() && !xml.isEnd("c")) {
			if (xml.isStart("v")) text = xml.text();
			else if (xml.isStart("is")) text = SharedStrings.richText(xml, "is");
			else if (xml.isStart()) xml.skip();
		}
		if (text.isEmpty()) return text;
		return switch (type == null ? "n" : type) {
			case "s" -> strings.get(Integer.parseInt(text.strip()));
			case "n" -> number(text.strip(), style == null ? CellFormats.Kind.PLAIN : formats.of(style));
			case "b" -> text.strip().equals("1") ? "true" : "false";
			case "str" -> SharedStrings.unescaped(text);
			default -> text;
		};
	}

	/** Column index of a cell reference such as {@code AB12}; beyond all columns when there are more letters than any has. */
	private static int column(String reference) {
		int column = 0;
		for (int i = 0; i < reference.length() && i < 4; i++) {
			char c = reference.charAt(i);
			if (c < 'A' || c > 'Z') break;
			column = column * 26 + c - 'A' + 1;
		}
		if (column == 0) throw new NumberFormatException(reference);
		return column - 1;
	}

	private String number(String text, CellFormats.Kind kind) {
		return switch (kind) {
			case DATE, DATE_TIME -> date(exact(text));
			case TIME -> time(exact(text));
			case PERCENT -> plain(exact(text).movePointRight(2)) + "%";
			case PLAIN -> text.length() <= 15 && text.indexOf('E') < 0 && text.indexOf('e') < 0 ? text : plain(exact(text));
		};
	}

	/** Spreadsheets count in doubles; a larger exponent would be written out with all its zeros and fill the memory. */
	private static BigDecimal exact(String text) {
		BigDecimal number = text.length() > LONGEST_NUMBER ? null : new BigDecimal(text);
		if (number == null || Math.abs((long) number.scale()) > LONGEST_NUMBER) throw new NumberFormatException("no number of a spreadsheet");
		return number;
	}

	/** As the spreadsheet shows it: 15 digits count. */
	private static String plain(BigDecimal number) {
		BigDecimal rounded = number.round(new MathContext(15, RoundingMode.HALF_UP)).stripTrailingZeros();
		return (rounded.scale() < 0 ? rounded.setScale(0) : rounded).toPlainString();
	}

	/** Days since the last day of 1899 (or the first of 1904); day 60 of the former is the 29 February 1900 that never was. */
	private String date(BigDecimal serial) {
		int days = serial.setScale(0, RoundingMode.FLOOR).intValue();
		if (days < 1 && !from1904 || days < 0 || days == 60 && !from1904 || days > 2_958_465) return plain(serial);
		LocalDate day = from1904 ? LocalDate.of(1904, 1, 1).plusDays(days) : LocalDate.of(1899, 12, days < 60 ? 31 : 30).plusDays(days);
		LocalTime time = clock(serial.subtract(BigDecimal.valueOf(days)));
		return time.equals(LocalTime.MIDNIGHT) ? day.toString() : LocalDateTime.of(day, time).toString();
	}

	private String time(BigDecimal serial) {
		return serial.signum() < 0 || serial.compareTo(BigDecimal.ONE) >= 0 ? date(serial) : clock(serial).toString();
	}

	private static LocalTime clock(BigDecimal fractionOfDay) {
		long seconds = fractionOfDay.multiply(BigDecimal.valueOf(86_400)).setScale(0, RoundingMode.HALF_UP).longValue();
		return LocalTime.ofSecondOfDay(Math.min(86_399, seconds));
	}

	@Override
	public void close() {
		xml.close();
	}
}
