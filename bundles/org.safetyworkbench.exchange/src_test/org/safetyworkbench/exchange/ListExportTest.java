package org.safetyworkbench.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

import javax.xml.parsers.DocumentBuilderFactory;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safetyworkbench.core.AreaCode;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.exchange.table.Cell;
import org.safetyworkbench.exchange.table.TableWriter.Format;
import org.safetyworkbench.register.Areas;
import org.safetyworkbench.statistics.Coverage;
import org.safetyworkbench.statistics.CoverageQuery;
import org.safetyworkbench.statistics.Dimension;
import org.safetyworkbench.statistics.ListColumn;
import org.safetyworkbench.statistics.ListGroup;
import org.safetyworkbench.statistics.ListKind;
import org.safetyworkbench.statistics.ListQuery;
import org.safetyworkbench.statistics.ListRow;
import org.safetyworkbench.statistics.Measure;
import org.safetyworkbench.statistics.Months;
import org.safetyworkbench.statistics.StoredFigures;
import org.safetyworkbench.statistics.Table;
import org.safetyworkbench.statistics.TableQuery;
import org.safetyworkbench.store.Cursor;
import org.safetyworkbench.store.Page;
import org.safetyworkbench.store.StoreException;

/** The eighteen lists from one office's records, on the screen and as files that others read. */
class ListExportTest {

	@TempDir
	static Path workspace;
	private static Bureau bureau;

	@TempDir
	Path folder;

	@BeforeAll
	static void open() throws Exception {
		bureau = new Bureau(workspace);
	}

	@AfterAll
	static void close() {
		bureau.close();
	}

	private static List<ListRow> rows(ListQuery query) {
		List<ListRow> rows = new ArrayList<>();
		bureau.lists.each(query, Progress.NONE, rows::add);
		return rows;
	}

	private static List<ListRow> rows(ListKind kind) {
		return rows(ListQuery.of(kind, Bureau.DAY));
	}

	/** The cells of a column, in words. */
	private static List<String> column(List<ListRow> rows, ListKind kind, String name) {
		int at = bureau.lists.columns(kind).stream().map(ListColumn::name).toList().indexOf(name);
		assertThat(at).as(kind + " has " + name).isNotNegative();
		return rows.stream().map(row -> Cell.words(row.cells().get(at), Locale.CHINESE)).toList();
	}

	private static List<String> column(ListKind kind, String name) {
		return column(rows(kind), kind, name);
	}

	@Test
	void everyListHasAsManyCellsAsColumns() {
		for (ListKind kind : ListKind.values()) {
			List<ListRow> rows = rows(kind);
			assertThat(rows).as(kind.name()).isNotEmpty();
			assertThat(rows).as(kind.name()).allMatch(row -> row.cells().size() == bureau.lists.columns(kind).size());
		}
	}

	@Test
	void checksAreTheItemsOfFinishedVisits() {
		List<ListRow> checks = rows(ListKind.THREE_CHECK);
		assertThat(column(checks, ListKind.THREE_CHECK, "item")).contains("CM-001").hasSizeGreaterThan(10);
		assertThat(checks).filteredOn(ListRow::grave).hasSize(1);
		assertThat(column(ListKind.FIVE_CHECK, "failed")).containsExactly("1");
		assertThat(column(ListKind.FIVE_CHECK, "inspectors")).containsExactly("赵、李");
	}

	@Test
	void hazardsRectificationsAndResponsibilitiesAreViewsOfTheSameRecords() {
		assertThat(rows(ListKind.THREE_HAZARD)).hasSize(3);
		for (ListKind kind : List.of(ListKind.FOUR_HAZARD, ListKind.FIVE_PROBLEM, ListKind.THREE_RECTIFICATION, ListKind.FOUR_RECTIFICATION, ListKind.FIVE_CLOSE_OFF, ListKind.FOUR_RESPONSIBILITY, ListKind.FIVE_RESPONSIBILITY))
			assertThat(rows(kind).stream().map(ListRow::subject)).as(kind.name()).isEqualTo(rows(ListKind.THREE_HAZARD).stream().map(ListRow::subject).toList());
		ListQuery ofWorkshop = ListQuery.of(ListKind.THREE_RECTIFICATION, Bureau.DAY).enterprise(bureau.workshop.id().value());
		List<ListRow> one = rows(ofWorkshop);
		assertThat(column(one, ListKind.THREE_RECTIFICATION, "person")).containsExactly("孙");
		assertThat(column(one, ListKind.THREE_RECTIFICATION, "money")).containsExactly("30000");
		assertThat(column(one, ListKind.THREE_RECTIFICATION, "measure")).containsExactly("加装排风");
		assertThat(column(rows(ofWorkshop.kind(ListKind.FOUR_RESPONSIBILITY)), ListKind.FOUR_RESPONSIBILITY, "principal")).containsExactly("负责人2");
	}

	@Test
	void enforcementIsListedActByAct() {
		assertThat(column(ListKind.FIVE_ENFORCEMENT, "act")).contains("挂牌督办");
		assertThat(column(ListKind.FIVE_ENFORCEMENT, "document")).contains("安督〔2026〕3号");
	}

	@Test
	void enterprisesStandWithTheirOpenHazards() {
		List<ListRow> rows = rows(ListKind.FOUR_ENTERPRISE);
		assertThat(column(rows, ListKind.FOUR_ENTERPRISE, "openMajor")).containsExactlyInAnyOrder("0", "1");
		assertThat(column(rows, ListKind.FOUR_ENTERPRISE, "lastVisit")).containsExactlyInAnyOrder("2026-11-20", "");
	}

	@Test
	void majorRisksHaveFourListsAndAllRisksTwo() {
		assertThat(column(ListKind.RISK_BASE, "risk")).containsExactly("喷漆房");
		assertThat(column(ListKind.RISK_DUTY, "person")).containsExactly("王", "周");
		assertThat(column(ListKind.RISK_CONTROL, "defence")).containsExactly("工程防", "人防");
		assertThat(column(ListKind.RISK_EMERGENCY, "emergency")).containsExactly("停机、疏散、报警");
		assertThat(column(ListKind.TWO_CONTROL, "control")).containsExactly("防爆电气", "专人看管", "离人关火");
		assertThat(column(ListKind.TWO_HAZARD_CHECK, "item")).containsExactly("CM-001", "", "");
		assertThat(column(ListKind.TWO_HAZARD_CHECK, "content").get(1)).isEqualTo("专人看管");
	}

	@Test
	void threeListsOfARiskPoint() {
		ListQuery query = ListQuery.of(ListKind.THREE_HAZARD, Bureau.DAY).riskPoint(bureau.risk);
		assertThat(rows(query)).extracting(ListRow::subject).containsExactly(bureau.listed);
		assertThat(rows(query.kind(ListKind.THREE_CHECK))).as("its enterprise was not inspected").isEmpty();
	}

	@Test
	void filtersHoldForEveryKindOfRecord() {
		for (ListKind kind : ListKind.values()) {
			ListQuery query = ListQuery.of(kind, Bureau.DAY);
			int all = rows(query).size();
			int first = rows(query.in(new AreaCode("350503"))).size(), other = rows(query.in(new AreaCode("350502"))).size();
			assertThat(first + other).as(kind + " by area").isEqualTo(all);
			assertThat(rows(query.in(new AreaCode("350500")))).as(kind + " in the prefecture").hasSize(all);
			assertThat(rows(query.enterprise(bureau.workshop.id().value())).size()).as(kind + " of an enterprise").isEqualTo(other);
		}
		assertThat(rows(ListQuery.of(ListKind.THREE_HAZARD, Bureau.DAY).onlyOpen())).hasSize(3);
		assertThat(rows(ListQuery.of(ListKind.THREE_HAZARD, Bureau.DAY).span(org.safetyworkbench.statistics.Months.upTo(java.time.YearMonth.of(2026, 10), 1)))).hasSize(1);
	}

	@Test
	void pagesOfOneAreTheWholeList() {
		for (ListKind kind : ListKind.values()) {
			List<ListRow> paged = new ArrayList<>();
			Optional<Cursor> next = Optional.of(Cursor.START);
			while (next.isPresent()) {
				Page<ListRow> page = bureau.lists.page(ListQuery.of(kind, Bureau.DAY), next.get(), 1, Progress.NONE);
				paged.addAll(page.rows());
				next = page.next().map(cursor -> Cursor.parse(cursor.toString()));
			}
			assertThat(paged).as(kind.name()).isEqualTo(rows(kind));
		}
	}

	// ---- files

	/** What a file must hold: header and lines in words, and in the two lists the code of the risk point's label. */
	private static List<List<String>> expected(ListKind kind) {
		boolean isCoded = kind.group() == ListGroup.TWO;
		List<List<String>> lines = new ArrayList<>();
		lines.add(line("序号", bureau.lists.columns(kind).stream().map(column -> column.header().zh()), isCoded ? Stream.of("风险点码") : Stream.of()));
		for (ListRow row : rows(kind))
			lines.add(line(String.valueOf(lines.size()), row.cells().stream().map(cell -> Cell.words(cell, Locale.CHINESE)), isCoded ? Stream.of("swb:risk/" + row.subject()) : Stream.of()));
		return lines;
	}

	private static List<String> line(String number, Stream<String> cells, Stream<String> code) {
		return Stream.of(Stream.of(number), cells, code).flatMap(part -> part).toList();
	}

	@Test
	void aGroupIsOneWorkbookWithASheetEach() throws IOException {
		for (ListGroup group : ListGroup.values()) {
			Path file = bureau.export.group(group, ListQuery.of(ListKind.THREE_CHECK, Bureau.DAY), folder.resolve(group.code() + ".xlsx"), Locale.CHINESE, Progress.NONE).getFirst();
			try (XSSFWorkbook book = new XSSFWorkbook(file.toFile())) {
				assertThat(book.getNumberOfSheets()).isEqualTo(group.kinds().size());
				for (int s = 0; s < group.kinds().size(); s++) {
					assertThat(book.getSheetName(s)).isEqualTo(group.kinds().get(s).label().zh());
					List<List<String>> expected = expected(group.kinds().get(s));
					assertThat(cells(book.getSheetAt(s), expected.getFirst().size())).isEqualTo(expected);
				}
			} catch (org.apache.poi.openxml4j.exceptions.InvalidFormatException e) {
				throw new AssertionError(e);
			}
		}
	}

	private static List<List<String>> cells(org.apache.poi.xssf.usermodel.XSSFSheet sheet, int width) {
		var words = new org.apache.poi.ss.usermodel.DataFormatter(Locale.ROOT);
		List<List<String>> rows = new ArrayList<>();
		for (int r = 0; r <= sheet.getLastRowNum(); r++) {
			List<String> row = new ArrayList<>();
			for (int c = 0; c < width; c++) row.add(words.formatCellValue(sheet.getRow(r).getCell(c)));
			rows.add(row);
		}
		return rows;
	}

	@Test
	void aGroupIsOneDocumentWithASectionEach() throws Exception {
		for (ListGroup group : ListGroup.values()) {
			Path file = bureau.export.group(group, ListQuery.of(ListKind.THREE_CHECK, Bureau.DAY), folder.resolve(group.code() + ".docx"), Locale.CHINESE, Progress.NONE).getFirst();
			try (InputStream in = Files.newInputStream(file); XWPFDocument document = new XWPFDocument(in)) {
				assertThat(document.getTables()).hasSize(group.kinds().size());
				for (int t = 0; t < group.kinds().size(); t++)
					assertThat(document.getTables().get(t).getRows().stream().map(row -> row.getTableCells().stream().map(cell -> cell.getText()).toList()).toList()).isEqualTo(expected(group.kinds().get(t)));
				assertThat(document.getParagraphs().getFirst().getText()).startsWith(group.label().zh());
			}
			everyPartIsXml(file);
		}
	}

	private static void everyPartIsXml(Path docx) throws Exception {
		try (ZipFile zip = new ZipFile(docx.toFile(), StandardCharsets.UTF_8)) {
			for (var entry : zip.stream().toList()) DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(zip.getInputStream(entry));
		}
	}

	@Test
	void aGroupIsOneTextFileForEachList() throws IOException {
		List<Path> files = bureau.export.group(ListGroup.FOUR, ListQuery.of(ListKind.FOUR_HAZARD, Bureau.DAY), folder.resolve("out/四清单.csv"), Locale.CHINESE, Progress.NONE);
		assertThat(files).extracting(file -> file.getFileName().toString()).containsExactly("四清单-four-enterprise.csv", "四清单-four-hazard.csv", "四清单-four-rectification.csv", "四清单-four-responsibility.csv");
		assertThat(Files.readString(files.get(1))).startsWith("\uFEFF序号,企业名称,").contains("\"<后门> & \"\"堆物\"\"\"");
		try (var all = Files.list(folder.resolve("out"))) {
			assertThat(all).as("no half files").hasSize(4);
		}
	}

	@Test
	void anEmptyListSaysSo() throws Exception {
		Path file = folder.resolve("empty.docx");
		assertThat(bureau.export.list(Format.DOCX, Files.newOutputStream(file), ListQuery.of(ListKind.THREE_HAZARD, Bureau.DAY).in(new AreaCode("110101")), Locale.CHINESE, Progress.NONE)).isZero();
		try (InputStream in = Files.newInputStream(file); XWPFDocument document = new XWPFDocument(in)) {
			assertThat(document.getTables().getFirst().getRow(1).getCell(1).getText()).isEqualTo("（无）");
		}
		Path book = folder.resolve("empty.xlsx");
		assertThat(bureau.export.list(Format.XLSX, Files.newOutputStream(book), ListQuery.of(ListKind.THREE_HAZARD, Bureau.DAY).in(new AreaCode("110101")), Locale.CHINESE, Progress.NONE)).isZero();
		try (XSSFWorkbook workbook = new XSSFWorkbook(book.toFile())) {
			assertThat(workbook.getSheetAt(0).getRow(1).getCell(1).getStringCellValue()).isEqualTo("（无）");
		}
	}

	@Test
	void rowsAreAsHighAsTheirTexts() throws Exception {
		Path file = folder.resolve("high.xlsx");
		String two = "主要负责人本期是否亲自带队查过重大隐患，并且如实记录";
		bureau.export.table(Format.XLSX, Files.newOutputStream(file), Text.of("x"), List.of(new ListColumn("a", Text.of("A"), 30)), List.of(List.of("短"), List.of(two), List.of("a\nb\nc")), Locale.CHINESE);
		try (XSSFWorkbook book = new XSSFWorkbook(file.toFile())) {
			assertThat(book.getSheetAt(0).getRow(1).getHeightInPoints()).isEqualTo(15);
			assertThat(book.getSheetAt(0).getRow(2).getHeightInPoints()).as("52 in columns of 28").isEqualTo(29.5f);
			assertThat(book.getSheetAt(0).getRow(3).getHeightInPoints()).as("three lines").isEqualTo(43.75f);
		}
	}

	@Test
	void otherEndingsAreRefused() {
		assertThatThrownBy(() -> bureau.export.group(ListGroup.TWO, ListQuery.of(ListKind.TWO_CONTROL, Bureau.DAY), folder.resolve("a.pdf"), Locale.CHINESE, Progress.NONE))
				.isInstanceOfSatisfying(StoreException.class, e -> assertThat(e.problem().code()).isEqualTo("export.format"));
	}

	@Test
	void coverageIsWhoWasInspectedAndWhoIsLeft() throws IOException {
		StoredFigures figures = new StoredFigures(bureau.store, new Areas(), Bureau.LIBRARY);
		Months november = Months.upTo(YearMonth.of(2026, 11), 1);
		CoverageQuery byCounty = new CoverageQuery(Dimension.COUNTY, november, Optional.empty(), Optional.empty());
		List<Coverage> reach = figures.coverage(byCounty);
		assertThat(reach).extracting(one -> one.group().code(), Coverage::enterprises, Coverage::inspected, Coverage::visits).containsExactly(tuple("350502", 1L, 0L, 0L), tuple("350503", 1L, 1L, 1L));
		assertThat(figures.left(byCounty, reach.get(0).group(), Cursor.START, 10).rows()).extracting(Coverage.Left::name).containsExactly(bureau.workshop.name());
		assertThat(figures.left(byCounty, reach.get(1).group(), Cursor.START, 10).rows()).isEmpty();
		CoverageQuery bySector = new CoverageQuery(Dimension.SECTOR, november, Optional.of(new AreaCode("350500")), Optional.empty());
		assertThat(figures.coverage(bySector)).extracting(one -> one.group().code(), Coverage::left).containsExactly(tuple("catering-gas", 0L), tuple("industry-trade", 1L));
		assertThat(figures.left(bySector, figures.coverage(bySector).get(1).group(), Cursor.START, 10).rows()).hasSize(1);
		assertThat(figures.coverage(new CoverageQuery(Dimension.TOWNSHIP, Months.ofYear(2025), Optional.empty(), Optional.of("catering-gas")))).extracting(Coverage::inspected).containsExactly(0L);
		Path file = folder.resolve("coverage.csv");
		bureau.export.coverage(Format.CSV, Files.newOutputStream(file), reach, Locale.CHINESE);
		assertThat(Files.readString(file)).contains("覆盖率（%）", ",1,0,1,0,0", ",1,1,0,100,1");
	}

	@Test
	void amountsOfMoneyTellTheirUnit() throws IOException {
		Table money = new StoredFigures(bureau.store, new Areas(), Bureau.LIBRARY).table(TableQuery.of(Dimension.COUNTY, Dimension.SECTOR, Measure.MONEY, Months.ofYear(2026), Bureau.DAY));
		Path file = folder.resolve("money.docx");
		bureau.export.table(Format.DOCX, Files.newOutputStream(file), money, Locale.CHINESE);
		try (InputStream in = Files.newInputStream(file); XWPFDocument document = new XWPFDocument(in)) {
			assertThat(document.getParagraphs().getFirst().getText()).startsWith("计划整改资金（元）：县区×行业");
			assertThat(document.getTables().getFirst().getRow(1).getCell(1).getText()).isEqualTo("30000");
		}
	}

	@Test
	void anyTableCanBeTakenOut() throws IOException {
		Path file = folder.resolve("t.json");
		bureau.export.table(Format.JSON, Files.newOutputStream(file), Text.of("x"), List.of(new ListColumn("a", Text.of("A"), 5), new ListColumn("b", Text.of("B"), 5)), List.of(List.of(1L, "x"), List.of(2L, "")), Locale.CHINESE);
		assertThat(Files.readString(file)).isEqualTo("[\n{\"a\":1,\"b\":\"x\"},\n{\"a\":2}\n]\n");
	}
}
