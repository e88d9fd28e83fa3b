package org.safetyworkbench.exchange.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableFileTest {

	@TempDir
	Path folder;

	// ---- text tables

	@Test
	void utf8AndGb18030AreToldApart() throws IOException {
		String text = "企业名称,联系电话\r\n丰泽甲餐馆,0595\r\n";
		for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030")))
			assertThat(rows(file("a.csv", text.getBytes(charset)))).as(charset.name()).containsExactly("1[企业名称, 联系电话]", "2[丰泽甲餐馆, 0595]");
		assertThat(rows(file("a.csv", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8)))).startsWith("1[企业名称, 联系电话]");
		assertThat(rows(file("a.csv", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE)))).startsWith("1[企业名称, 联系电话]");
	}

	@Test
	void theEncodingShowsLateInTheFile() throws IOException {
		String text = "name,phone\n" + "a,1\n".repeat(100_000) + "丰泽,2\n";
		assertThat(rows(file("a.csv", text.getBytes(Charset.forName("GB18030"))))).last().isEqualTo("100002[丰泽, 2]");
	}

	@Test
	void aCutUtf8FileIsNotTakenForGb18030() throws IOException {
		byte[] bytes = ("企业名称,地址\n" + "丰泽甲餐馆,某路一号\n".repeat(20)).getBytes(StandardCharsets.UTF_8);
		refused(file("a.csv", java.util.Arrays.copyOf(bytes, bytes.length - 2)), "file.characters");
	}

	@Test
	void quotesCommasAndLineBreaksInFields() throws IOException {
		assertThat(rows(file("a.csv", "名称;范围\n\"甲\"\"乙\";\"一、餐饮;\r\n二,零售\"\n\n;;;\n丙;丁\n"))).containsExactly("1[名称, 范围]", "2[甲\"乙, 一、餐饮;\r\n二,零售]", "5[丙, 丁]");
		assertThat(rows(file("a.csv", "名称\t范围\n甲\t\"1,2,3\"\n"))).containsExactly("1[名称, 范围]", "2[甲, 1,2,3]");
		assertThat(rows(file("a.csv", "sep=;\n名称;范围\n甲;1,2,3,4\n"))).containsExactly("2[名称, 范围]", "3[甲, 1,2,3,4]");
	}

	@Test
	void whatKeepsTextsFromBecomingNumbersIsTakenOff() throws IOException {
		assertThat(rows(file("a.csv", "a,b,c\n\"=\"\"0595\"\"\",'=1+1,'abc\n"))).last().isEqualTo("2[0595, =1+1, 'abc]");
	}

	@Test
	void aQuoteWithoutItsPairIsNamed() throws IOException {
		refused(file("a.csv", "a,b\n1,2\n\"3,4\n5,6\n"), "file.csv");
	}

	@Test
	void aHundredThousandEmptyRowsAreNothing() throws IOException {
		assertThat(rows(file("a.csv", "a,b\n1,2\n" + ",\n".repeat(100_000)))).hasSize(2);
		Path book = workbook(sheet -> {
			sheet.value(0, 0, "a");
			for (int r = 1; r <= 100_000; r++) sheet.style(r, 0).bold().set();
		});
		assertThat(rows(book)).hasSize(1);
	}

	@Test
	void moreColumnsThanAnyTableAreRefused() throws IOException {
		refused(file("a.csv", "x,".repeat(3000) + "x\n"), "file.too-wide");
		refused(workbook(sheet -> sheet.value(0, 16_000, "x")), "file.too-wide");
	}

	// ---- workbooks

	@Test
	void cellsBecomeTexts() throws IOException {
		Path book = workbook(sheet -> {
			sheet.value(0, 0, "甲");
			sheet.value(0, 1, 13_800_000_000L);
			sheet.value(0, 2, LocalDate.of(2026, 11, 21));
			sheet.style(0, 2).format("yyyy\"年\"m\"月\"d\"日\"").set();
			sheet.value(0, 3, true);
			sheet.value(0, 4, 0.1 + 0.2);
			sheet.value(0, 5, 0.85);
			sheet.style(0, 5).format("0.0%").set();
			sheet.inlineString(0, 6, "行\n内");
			sheet.value(0, 7, 120.5);
			sheet.style(0, 7).format("#,##0.00_);[Red]\\(#,##0.00\\)").set();
		});
		assertThat(rows(book)).containsExactly("表!1[甲, 13800000000, 2026-11-21, true, 0.3, 85%, 行\n内, 120.5]");
	}

	@Test
	void numberFormatsTellDates() {
		for (String date : new String[] {"yyyy/m/d", "yyyy\\-mm\\-dd", "[$-804]yyyy\"年\"m\"月\"", "d-mmm-yy", "m/d;@", "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy"})
			assertThat(CellFormats.kind(date)).as(date).isEqualTo(CellFormats.Kind.DATE);
		assertThat(CellFormats.kind("yyyy-mm-dd hh:mm")).isEqualTo(CellFormats.Kind.DATE_TIME);
		assertThat(CellFormats.kind("[h]:mm:ss")).isEqualTo(CellFormats.Kind.TIME);
		for (String plain : new String[] {"General", "G/通用格式", "0.00", "[Red]0", "\"day\"0", "#,##0_d", "@"})
			assertThat(CellFormats.kind(plain)).as(plain).isEqualTo(CellFormats.Kind.PLAIN);
	}

	@Test
	void sharedTextsWithRunsAndPhoneticGuides() throws IOException {
		Path book = zip(parts("<row r=\"3\"><c r=\"B3\" t=\"s\"><v>0</v></c><c r=\"C3\" t=\"str\"><f>A1</f><v>_x0041_b</v></c><c r=\"D3\" t=\"e\"><v>#N/A</v></c></row>",
				"<si><r><t>丰</t></r><r><t xml:space=\"preserve\">泽 </t></r><rPh><t>feng</t></rPh></si>"));
		assertThat(rows(book)).containsExactly("表!3[null, 丰泽 , Ab, #N/A]");
	}

	@Test
	void hiddenSheetsAreNotSeen() throws IOException {
		Map<String, String> parts = parts("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>x</t></is></c></row>", "");
		parts.put("xl/workbook.xml", parts.get("xl/workbook.xml").replace("<sheet ", "<sheet state=\"hidden\" "));
		refused(zip(parts), "file.no-sheet");
	}

	@Test
	void whatIsWrittenIsReadAndClaimsNoSize() throws IOException {
		Path file = folder.resolve("written.xlsx");
		try (TableWriter table = TableWriter.of(TableWriter.Format.XLSX, "表/1", List.of(Column.of("a", "甲", "A", 10), Column.of("b", "乙", "B", 10)), Files.newOutputStream(file), java.util.Locale.CHINESE)) {
			for (int n = 1; n <= 2000; n++) table.row(TableWriter.Tone.NORMAL, java.util.Arrays.asList("=" + n, n == 1 ? null : LocalDate.of(2026, 1, 1).plusDays(n)));
		}
		assertThat(rows(file)).hasSize(2001).startsWith("表 1!1[甲, 乙]", "表 1!2[=1]", "表 1!3[=2, 2026-01-03]");
		try (java.util.zip.ZipFile zip = new java.util.zip.ZipFile(file.toFile())) {
			String xml = new String(zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(), StandardCharsets.UTF_8);
			assertThat(xml).doesNotContain("<dimension").contains("<autoFilter ref=\"A1:B2001\"").endsWith("</worksheet>");
		}
	}

	@Test
	void aFullDiskIsToldWhenWriting() {
		OutputStream full = new OutputStream() {
			@Override
			public void write(int b) throws IOException {
				throw new IOException("No space left on device");
			}
		};
		assertThatThrownBy(() -> {
			try (TableWriter table = TableWriter.of(TableWriter.Format.XLSX, "表", List.of(Column.of("a", "甲", "A", 10)), full, java.util.Locale.CHINESE)) {
				for (int n = 0; n < 200_000; n++) table.row(TableWriter.Tone.NORMAL, List.of("text " + n));
			}
		}).isInstanceOf(IOException.class);
	}

	// ---- what is refused

	@Test
	void filesThatAreNoTables() throws IOException {
		refused(file("a.csv", ""), "file.empty");
		refused(folder.resolve("none.xlsx"), "file.missing");
		refused(folder, "file.folder");
		refused(file("a.xls", "<html><table><tr><td>1</td></tr></table></html>"), "file.markup");
		refused(file("a.csv", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2}), "file.binary");
		refused(file("a.xlsx", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2}), "file.no-workbook");
		refused(file("text.xlsx", "hello"), "file.no-workbook");
		refused(zip(Map.of("word/document.xml", "<a/>")), "file.not-xlsx");
	}

	@Test
	void aLockedWorkbookAndAnOldOne() throws IOException {
		byte[] ole = ByteBuffer.allocate(4096).put(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}).array();
		refused(file("old.xls", ole), "file.old-xls");
		byte[] mark = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
		System.arraycopy(mark, 0, ole, 1500, mark.length);
		refused(file("locked.xlsx", ole), "file.password");
	}

	@Test
	void aBrokenWorkbook() throws IOException {
		byte[] whole = Files.readAllBytes(workbook(sheet -> sheet.value(0, 0, "a")));
		refused(file("cut.xlsx", java.util.Arrays.copyOf(whole, whole.length / 2)), "file.damaged");
		refused(zip(parts("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>7</v></c></row>", "<si><t>x</t></si>")), "file.damaged");
		refused(zip(parts("<row r=\"1\"><c r=\"A1\"><v>1</v></row>", "")), "file.damaged");
		whole[whole.length / 3] ^= 0x55;
		Path flipped = file("flipped.xlsx", whole);
		try {
			rows(flipped);
		} catch (Unreadable e) {
			assertThat(e.problem().code()).isEqualTo("file.damaged");
		}
	}

	@Test
	void aZipBombIsStoppedOnTheWay() throws IOException {
		Path bomb = folder.resolve("bomb.xlsx");
		Map<String, String> parts = parts("", "");
		String sheet = parts.remove("xl/worksheets/sheet1.xml");
		try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(bomb))) {
			write(out, parts);
			out.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
			out.write(sheet.substring(0, sheet.indexOf("</sheetData>")).getBytes(StandardCharsets.UTF_8));
			byte[] spaces = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
			for (int i = 0; i < 200; i++) out.write(spaces);
			out.closeEntry();
		}
		refused(bomb, "file.bomb");
	}

	/** Found by the generator of malformed files: places that overflow, and numbers whose zeros fill the memory. */
	@Test
	void placesAndNumbersNoSpreadsheetHasAreDamage() throws IOException {
		refused(zip(parts("<row r=\"1\"><c r=\"ZZZZZZZZ1\"><v>1</v></c></row>", "")), "file.too-wide");
		refused(zip(parts("<row r=\"1\"><c r=\"12\"><v>1</v></c></row>", "")), "file.damaged");
		refused(zip(parts("<row r=\"1\"><c r=\"A1\"><v>1E999999999</v></c></row>", "")), "file.damaged");
	}

	@Test
	void entitiesOfTheFilesOwnAreRefused() throws IOException {
		String declaration = "<!DOCTYPE x [<!ENTITY secret SYSTEM \"file:///etc/passwd\">]>";
		Map<String, String> strings = parts("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>", "<si><t>&secret;</t></si>");
		strings.computeIfPresent("xl/sharedStrings.xml", (name, xml) -> xml.replace("<sst", declaration + "<sst"));
		refused(zip(strings), "file.entity");
		Map<String, String> sheet = parts("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&secret;</t></is></c></row>", "");
		sheet.computeIfPresent("xl/worksheets/sheet1.xml", (name, xml) -> xml.replace("<worksheet", declaration + "<worksheet"));
		refused(zip(sheet), "file.entity");
	}

	// ---- helpers

	private List<String> rows(Path file) {
		try (TableFile table = TableFile.open(file)) {
			List<String> found = new ArrayList<>();
			for (String sheet : table.sheets())
				try (Rows rows = table.rows(sheet)) {
					rows.forEachRemaining(row -> found.add(row.toString()));
				}
			return found;
		}
	}

	private void refused(Path file, String code) {
		assertThatThrownBy(() -> rows(file)).isInstanceOfSatisfying(Unreadable.class, e -> {
			assertThat(e.problem().code()).isEqualTo(code);
			assertThat(e.problem().what().zh()).isNotEmpty();
			assertThat(e.problem().remedy().zh()).isNotEmpty();
			assertThat(e.problem().remedy().en()).isNotEmpty();
		});
	}

	private Path file(String name, String text) throws IOException {
		return file(name, text.getBytes(StandardCharsets.UTF_8));
	}

	private Path file(String name, byte[] bytes) throws IOException {
		return Files.write(folder.resolve(name), bytes);
	}

	private interface Filling {
		void of(Worksheet sheet) throws IOException;
	}

	private Path workbook(Filling filling) throws IOException {
		Path file = folder.resolve("book.xlsx");
		try (OutputStream out = Files.newOutputStream(file); Workbook book = new Workbook(out, "Test", "1.0")) {
			filling.of(book.newWorksheet("表"));
		}
		return file;
	}

	/** The parts of a minimal workbook. */
	private static Map<String, String> parts(String rows, String strings) {
		Map<String, String> parts = new LinkedHashMap<>();
		parts.put("xl/workbook.xml", "<workbook xmlns:r=\"r\"><sheets><sheet name=\"表\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
		parts.put("xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
		parts.put("xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
		parts.put("xl/sharedStrings.xml", "<sst>" + strings + "</sst>");
		return parts;
	}

	private Path zip(Map<String, String> parts) throws IOException {
		Path file = folder.resolve("made.xlsx");
		try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
			write(out, parts);
		}
		return file;
	}

	private static void write(ZipOutputStream out, Map<String, String> parts) throws IOException {
		for (Map.Entry<String, String> part : parts.entrySet()) {
			out.putNextEntry(new ZipEntry(part.getKey()));
			out.write(part.getValue().getBytes(StandardCharsets.UTF_8));
			out.closeEntry();
		}
	}

	@Test
	void aDocumentBeginsAnotherTableBeforeWordsLimit() throws IOException {
		Path file = folder.resolve("long.docx");
		try (TableWriter table = TableWriter.of(TableWriter.Format.DOCX, "表", List.of(Column.of("a", "甲", "A", 10)), Files.newOutputStream(file), java.util.Locale.CHINESE)) {
			for (int row = 0; row < 30_001; row++) table.row(TableWriter.Tone.NORMAL, List.of("第" + row + "行 <&>"));
		}
		try (java.util.zip.ZipFile zip = new java.util.zip.ZipFile(file.toFile())) {
			String text = new String(zip.getInputStream(zip.getEntry("word/document.xml")).readAllBytes(), StandardCharsets.UTF_8);
			assertThat(text.split("<w:tbl>", -1)).as("tables").hasSize(3);
			assertThat(text.split("<w:tblHeader/>", -1)).as("each with its header").hasSize(3);
			assertThat(text).contains("第30000行 &lt;&amp;&gt;");
		}
	}
}
