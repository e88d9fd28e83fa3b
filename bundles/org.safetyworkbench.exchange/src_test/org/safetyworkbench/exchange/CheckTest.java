package org.safetyworkbench.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safetyworkbench.exchange.Desk.code;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safetyworkbench.core.Progress;

class CheckTest {

	@TempDir
	static Path folder;
	private static Desk desk;
	private Path out;

	@BeforeAll
	static void open() {
		desk = new Desk(folder);
	}

	@AfterAll
	static void close() {
		desk.close();
	}

	@BeforeEach
	void clear() {
		desk.clear();
		out = folder.resolve("out" + System.nanoTime());
	}

	private Path register() throws IOException {
		return desk.csv("r.csv", "企业名称,统一社会信用代码,行政区划代码,地址,行业,主要负责人,联系电话,燃气种类,存瓶总重量\n"
				+ "=丰泽甲餐馆," + code(1) + ",350503,某路1号,catering-gas,甲某,0595-1,瓶装液化石油气,120\n"
				+ "丰泽乙餐馆," + code(2) + ",350503,某路2号,catering-gas,乙某,0595-2,天然气,\n"
				+ "丰泽丙餐馆," + code(3) + ",999999,某路3号,catering-gas,丙某,+86-1,,\n");
	}

	private Path answers() throws IOException {
		return desk.csv("a.csv", "统一社会信用代码,检查日期,检查人,检查项,结果,实测值,备注\n"
				+ code(1) + ",2026-11-10,甲、乙,CG-013,,120,\n" + code(1) + ",2026-11-10,甲、乙,CG-002,是,,\n" + code(1) + ",2026-11-10,甲、乙,CG-040,done,,\n"
				+ code(2) + ",2026-11-10,甲、乙,CG-002,否,,没有\n" + code(3) + ",2026-11-10,甲、乙,CG-002,否,,\n");
	}

	@Test
	@SuppressWarnings("unchecked")
	void theMainJobWritesEverything() throws IOException {
		Summary summary = desk.check.run(desk.request(register(), answers(), out), Progress.NONE).value();
		assertThat(summary.enterprises()).isEqualTo(new Summary.Rows(3, 2, 1));
		assertThat(summary.answers()).isEqualTo(new Summary.Rows(5, 4, 1));
		assertThat(summary.total()).isEqualTo(2);
		assertThat(summary.hazards().get(code(1))).singleElement().matches(h -> h.item().equals("CG-013") && h.severity().equals("general") && h.authority().equals("GAS") && h.transfer()
				&& h.found().toString().equals("2026-11-10") && h.deadline().toString().equals("2026-11-10"));
		assertThat(summary.papers()).isGreaterThanOrEqualTo(2);
		String json = Files.readString(out.resolve("summary.json"));
		Map<String, Object> read = (Map<String, Object>) new org.snakeyaml.engine.v2.api.Load(org.snakeyaml.engine.v2.api.LoadSettings.builder().build()).loadFromString(json);
		assertThat(read).containsKeys("enterprises", "answers", "hazards", "duties", "packs", "asOf");
		assertThat(read.get("enterprises")).isEqualTo(Map.of("read", 3, "accepted", 2, "rejected", 1));
		assertThat((Map<String, Object>) read.get("hazards")).containsKeys("total", "major", "general", "byEnterprise");
		assertThat((Map<String, Object>) read.get("duties")).containsKeys("total", "overdue", "undecided");
		try (Stream<Path> papers = Files.list(out.resolve("papers"))) {
			assertThat(papers.map(p -> p.getFileName().toString())).hasSize((int) summary.papers() * 2).allMatch(name -> name.endsWith(".docx") || name.endsWith(".pdf"));
		}
		try (Stream<Path> files = Files.list(out)) {
			assertThat(files.map(p -> p.getFileName().toString())).containsExactlyInAnyOrder("ledger.xlsx", "duties.xlsx", "rejected.xlsx", "summary.json", "papers");
		}
	}

	@Test
	void theLedgerIsReadyToReadAndPrint() throws IOException {
		desk.check.run(desk.request(register(), answers(), out), Progress.NONE).value();
		try (Workbook book = WorkbookFactory.create(out.resolve("ledger.xlsx").toFile())) {
			Sheet sheet = book.getSheetAt(0);
			List<String> header = texts(sheet.getRow(0));
			assertThat(header).contains("企业名称", "统一社会信用代码", "检查项", "发现情况", "隐患等级", "依据条款", "整改措施", "整改期限", "牵头部门", "状态");
			assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
			assertThat(sheet.getRepeatingRows().getLastRow()).isZero();
			assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
			assertThat(sheet.getFitToPage()).isTrue();
			assertThat(sheet.getPrintSetup().getFitHeight()).isZero();
			assertThat(((org.apache.poi.xssf.usermodel.XSSFSheet) sheet).getCTWorksheet().getAutoFilter().getRef()).startsWith("A1:");
			assertThat(sheet.getLastRowNum()).isEqualTo(2);
			Row row = rowWith(sheet, code(1));
			assertThat(row.getCell(0).getCellType()).isEqualTo(CellType.STRING);
			assertThat(row.getCell(0).getStringCellValue()).isEqualTo("=丰泽甲餐馆");
			Cell deadline = row.getCell(header.indexOf("整改期限"));
			assertThat(deadline.getCellType()).isEqualTo(CellType.NUMERIC);
			assertThat(DateUtil.isCellDateFormatted(deadline)).isTrue();
			assertThat(row.getCell(header.indexOf("发现情况")).getStringCellValue()).isEqualTo("实测 120 kg，上限 100 kg");
			assertThat(row.getCell(header.indexOf("发现情况")).getCellStyle().getWrapText()).isTrue();
			assertThat(row.getCell(header.indexOf("所在地区")).getStringCellValue()).isEqualTo("福建省泉州市丰泽区");
			assertThat(row.getCell(header.indexOf("牵头部门")).getStringCellValue()).contains("燃气");
		}
	}

	@Test
	void refusedRowsStandBesideTheirReasons() throws IOException {
		desk.check.run(desk.request(register(), answers(), out), Progress.NONE).value();
		try (Workbook book = WorkbookFactory.create(out.resolve("rejected.xlsx").toFile())) {
			assertThat(book.getNumberOfSheets()).isEqualTo(2);
			List<String> row = texts(book.getSheetAt(0).getRow(1));
			assertThat(row.get(0)).isEqualTo("4");
			assertThat(row.get(1)).contains("999999", "行政区划代码");
			assertThat(row.subList(2, 9)).containsExactly("丰泽丙餐馆", code(3), "999999", "某路3号", "catering-gas", "丙某", "+86-1");
			assertThat(texts(book.getSheetAt(1).getRow(1)).get(1)).contains(code(3));
		}
		Path mended = out.resolve("rejected.xlsx");
		assertThat(desk.register(mended, ImportMapping.parse("values: {areaCode: {'999999': '350503'}}").value()).value().added()).isEqualTo(1);
	}

	@Test
	void dutiesSayWhoOwesWhatAndWhy() throws IOException {
		Summary summary = desk.check.run(desk.request(register(), null, out), Progress.NONE).value();
		assertThat(summary.dutiesTotal()).isPositive();
		try (Workbook book = WorkbookFactory.create(out.resolve("duties.xlsx").toFile())) {
			assertThat(texts(book.getSheetAt(0).getRow(0))).contains("企业名称", "应做事项", "责任人", "期限", "状态", "逾期", "原因", "缺少的信息");
			assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo((int) summary.dutiesTotal());
		}
	}

	@Test
	void aDryRunKeepsNothingInTheWorkspace() throws IOException {
		CheckRequest real = desk.request(register(), answers(), out);
		CheckRequest dry = new CheckRequest(real.register(), real.answers(), out, real.asOf(), real.office(), real.mapping(), true, true, real.author(), real.locale());
		Summary summary = desk.check.run(dry, Progress.NONE).value();
		assertThat(summary.total()).isEqualTo(2);
		assertThat(desk.enterprises.count()).isZero();
		assertThat(desk.ledger.counts(Desk.TODAY).total()).isZero();
		assertThat(desk.dutyList.counts(Desk.TODAY).total()).isZero();
	}

	@Test
	void aFaultyAnswersFileTakesTheRegisterBackToo() throws IOException {
		var result = desk.check.run(desk.request(register(), desk.csv("b.csv", "甲,乙\n1,2\n"), out), Progress.NONE);
		assertThat(result.problems()).extracting("code").containsExactly("file.no-header");
		assertThat(desk.enterprises.count()).isZero();
		try (Stream<Path> files = Files.list(out)) {
			assertThat(files).isEmpty();
		}
	}

	@Test
	void theSameRunTwiceCountsTheSame() throws IOException {
		Summary first = desk.check.run(desk.request(register(), answers(), out), Progress.NONE).value();
		Summary second = desk.check.run(desk.request(register(), answers(), out), Progress.NONE).value();
		assertThat(second).isEqualTo(first);
		assertThat(desk.ledger.counts(Desk.TODAY).total()).isEqualTo(2);
	}

	@Test
	void theDemonstrationFilesAreAccepted() throws IOException {
		Summary summary = desk.check.run(desk.request(Path.of("demo/register.csv"), Path.of("demo/answers.csv"), out), Progress.NONE).value();
		assertThat(summary.enterprises().rejected()).as(rejected()).isZero();
		assertThat(summary.answers().rejected()).as(rejected()).isZero();
		assertThat(summary.total()).isPositive();
	}

	private String rejected() throws IOException {
		StringBuilder all = new StringBuilder();
		try (Workbook book = WorkbookFactory.create(out.resolve("rejected.xlsx").toFile())) {
			for (Sheet sheet : book) for (Row row : sheet) all.append(texts(row).subList(0, 2)).append('\n');
		}
		return all.toString();
	}

	private static Row rowWith(Sheet sheet, String code) {
		for (Row row : sheet) if (texts(row).contains(code)) return row;
		throw new AssertionError(code);
	}

	private static List<String> texts(Row row) {
		DataFormatter format = new DataFormatter();
		List<String> texts = new ArrayList<>();
		for (int c = 0; c < row.getLastCellNum(); c++) texts.add(format.formatCellValue(row.getCell(c)));
		return texts;
	}
}
