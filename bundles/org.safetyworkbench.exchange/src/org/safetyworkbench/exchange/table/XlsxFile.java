package org.safetyworkbench.exchange.table;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import javax.xml.stream.XMLStreamException;

import org.safetyworkbench.core.Problem;

/**
 * A workbook (ECMA-376). Read here and not through a library, because the guards (proportion, document types, memory for
 * texts, limits of columns) must sit where the bytes flow.
 */
final class XlsxFile implements TableFile {

	private static final String MAIN = "xl/workbook.xml";

	private final ZipFile zip;
	/** Visible sheets: name → part. */
	private final Map<String, String> sheets = new LinkedHashMap<>();
	private SharedStrings strings;
	private CellFormats formats;
	private boolean from1904;

	XlsxFile(Path file) {
		zip = opened(file);
		try {
			readWorkbook();
		} catch (RuntimeException e) {
			close();
			throw e;
		}
	}

	private static ZipFile opened(Path file) {
		try {
			return new ZipFile(file.toFile());
		} catch (IOException e) {
			throw new Unreadable(damaged(e.getMessage()), e);
		}
	}

	private void readWorkbook() {
		if (zip.getEntry(MAIN) == null) throw new Unreadable(Problem.of("file.not-xlsx", "这个压缩文件不是 xlsx 工作簿", "this zip file is no xlsx workbook")
				.remedy("选择 xlsx 或 CSV 文件（ods、xlsb 请先另存为 xlsx）", "choose an xlsx or CSV file (save ods or xlsb as xlsx first)"));
		Map<String, String> parts = new HashMap<>();
		part("xl/_rels/workbook.xml.rels", xml -> {
			while (xml.next())
				if (xml.isStart("Relationship")) parts.put(xml.attribute("Id"), target(String.valueOf(xml.attribute("Target"))));
			return null;
		});
		part(MAIN, xml -> {
			while (xml.next())
				if (xml.isStart("workbookPr")) from1904 = List.of("1", "true").contains(String.valueOf(xml.attribute("date1904")));
				else if (xml.isStart("sheet") && (xml.attribute("state") == null || xml.attribute("state").equals("visible"))) {
					String part = parts.get(xml.attribute("id"));
					if (part != null && part.contains("worksheets/")) sheets.put(xml.attribute("name"), part);
				}
			return null;
		});
		if (sheets.isEmpty()) throw new Unreadable(Problem.of("file.no-sheet", "工作簿中没有可见的工作表", "the workbook has no visible sheet")
				.remedy("取消隐藏含数据的工作表", "unhide the sheet that holds the rows"));
	}

	private static String target(String target) {
		return target.startsWith("/") ? target.substring(1) : "xl/" + target;
	}

	@Override
	public List<String> sheets() {
		return new ArrayList<>(sheets.keySet());
	}

	@Override
	public Rows rows(String sheet) {
		String part = sheets.get(sheet);
		if (part == null) throw new Unreadable(Problem.of("file.no-such-sheet", "没有名为“" + sheet + "”的工作表，现有：" + String.join("、", sheets.keySet()),
				"there is no sheet '" + sheet + "', only: " + String.join(", ", sheets.keySet()))
				.remedy("改正映射文件中的 sheet", "correct 'sheet' in the mapping file"));
		if (strings == null) strings = part("xl/sharedStrings.xml", SharedStrings::read, SharedStrings.NONE);
		if (formats == null) formats = part("xl/styles.xml", CellFormats::read, CellFormats.NONE);
		return new SheetRows(sheet, open(part), strings, formats, from1904);
	}

	private interface Reading<T> {
		T of(Xml xml) throws XMLStreamException;
	}

	private <T> T part(String name, Reading<T> reading) {
		return part(name, reading, null);
	}

	private <T> T part(String name, Reading<T> reading, T missing) {
		if (zip.getEntry(name) == null) return missing;
		try (Xml xml = open(name)) {
			return reading.of(xml);
		} catch (XMLStreamException | UncheckedIOException | com.fasterxml.aalto.UncheckedStreamException e) {
			throw new Unreadable(damaged(name + ": " + e.getMessage()), e);
		}
	}

	private Xml open(String name) {
		ZipEntry entry = zip.getEntry(name);
		if (entry == null) throw new Unreadable(damaged(name));
		try {
			return new Xml(name, new BufferedInputStream(new GuardedStream(zip.getInputStream(entry), entry.getCompressedSize()), 1 << 16));
		} catch (IOException | XMLStreamException e) {
			throw new Unreadable(damaged(name + ": " + e.getMessage()), e);
		}
	}

	static Problem damaged(String detail) {
		return Problem.of("file.damaged", "工作簿已损坏（" + detail + "）", "the workbook is damaged (" + detail + ")")
				.remedy("重新取得该文件，或在表格软件中打开、修复并另存", "get the file again, or open it in a spreadsheet program, let it be mended and save it");
	}

	@Override
	public void close() {
		try {
			zip.close();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
