package org.safetyworkbench.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.safetyworkbench.exchange.Desk.AUTHOR;
import static org.safetyworkbench.exchange.Desk.TODAY;
import static org.safetyworkbench.exchange.Desk.code;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safetyworkbench.core.AreaCode;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.register.Enterprise;

class RegisterImportTest {

	private static final String HEADER = "企业名称,统一社会信用代码,行政区划代码,地址,行业,主要负责人,联系电话";

	@TempDir
	static Path folder;
	private static Desk desk;

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
	}

	private static String row(int number, String more) {
		return "企业" + number + "," + code(number) + ",350503,某路" + number + "号,catering-gas,甲某,0595-" + number + more + "\n";
	}

	@Test
	void theOfficesOwnLayoutWithFacts() throws IOException {
		Result<Imported> result = desk.register(desk.csv("a.csv", HEADER + ",存瓶总重量（含备用）,从业人员数, lpg_x ,使用燃气\n"
				+ "丰泽甲餐馆," + code(1) + ",350503,某路1号,餐饮燃气;industry-trade,甲某,0595-1,1２0公斤,\"1,200\",x,√\n"
				+ "丰泽乙餐馆," + code(2) + ",福建省泉州市丰泽区,,,,,,,,\n", Charset.forName("GB18030")));
		assertThat(result.value()).isEqualTo(new Imported(2, 2, 0, 0, 0, result.value().notes(), java.util.List.of("lpg_x")));
		Enterprise first = desk.enterprise(1);
		assertThat(first.sectors()).containsExactly("catering-gas", "industry-trade");
		assertThat(first.area()).contains(new AreaCode("350503"));
		assertThat(first.facts().number("lpg_total_kg")).contains(120.0);
		assertThat(first.facts().number("employees")).contains(1200.0);
		assertThat(first.facts().flag("uses_gas")).contains(true);
		Enterprise second = desk.enterprise(2);
		assertThat(second.area()).contains(new AreaCode("350503"));
		assertThat(second.facts().names()).isEmpty();
		assertThat(second.sectors()).isEmpty();
	}

	@Test
	void englishHeadersInAnyOrderBelowTitleLines() throws IOException {
		Path file = desk.xlsx("a.xlsx", sheet -> {
			sheet.value(0, 0, "丰泽区企业登记表");
			sheet.value(1, 0, "填报单位：某局    日期：2026年11月");
			String[] header = {"No.", "Phone", "Unified Social Credit Code", "Name", "Area Code", "LPG_TOTAL_KG", "注册日期"};
			for (int c = 0; c < header.length; c++) sheet.value(3, c, header[c]);
			sheet.value(4, 0, 1);
			sheet.value(4, 1, 13800000000L);
			sheet.value(4, 2, code(3));
			sheet.value(4, 3, "丙");
			sheet.value(4, 4, 350503);
			sheet.value(4, 5, 0.5);
			sheet.value(4, 6, LocalDate.of(2020, 2, 29));
			sheet.style(4, 6).format("yyyy-mm-dd").set();
			sheet.value(6, 2, code(4));
			sheet.value(6, 3, "丁");
			sheet.value(6, 6, "2020年3月");
		});
		assertThat(desk.register(file).value().added()).isEqualTo(2);
		assertThat(desk.enterprise(3).phone()).isEqualTo("13800000000");
		assertThat(desk.enterprise(3).licence().registeredOn()).contains(LocalDate.of(2020, 2, 29));
		assertThat(desk.enterprise(3).facts().number("lpg_total_kg")).contains(0.5);
		assertThat(desk.enterprise(4).licence().registeredOn()).contains(LocalDate.of(2020, 3, 1));
	}

	@Test
	void aUnitInTheHeaderIsConverted() throws IOException {
		desk.register(desk.csv("a.csv", "单位名称,社会信用代码,存瓶总重量(吨)\n甲," + code(1) + ",0.15\n"));
		assertThat(desk.enterprise(1).facts().number("lpg_total_kg")).contains(150.0);
	}

	@Test
	void publishedBusinessRegisters() throws IOException {
		String header = "企业名称,统一社会信用代码,注册日期,企业类型,法人代表,注册资金,经营范围,所在省份,地区,注册地址\n";
		Path file = desk.csv("a.csv", header
				+ "\"泉州甲餐饮有限公司\"," + code(1) + ",2014-04-17,有限责任公司,甲某,500万元,\"餐饮服务;\n零售, \"\"烟草\"\"\",福建,泉州市,\"某路1号, 2层\"\n"
				+ "泉州乙公司," + code(2) + ",N/A,N/A,N/A,N/A,N/A,福建省,某某开发区,N/A\n"
				+ "北京某公司," + code(5) + ",2014-04-17,,,,,北京,北京市,\n"
				+ "泉州丙公司," + code(2) + "9,2014-04-17,,,,,福建省,,\n"
				+ "泉州丁公司," + code(4).substring(0, 17) + (code(4).endsWith("0") ? "1" : "0") + ",2014-04-17,,,,,福建省,,\n");
		Imported imported = desk.register(file).value();
		assertThat(imported.added()).isEqualTo(3);
		assertThat(imported.notes()).containsExactly(new Note(RegisterReader.NO_SECTOR, 3), new Note(RegisterReader.COARSE_AREA, 1));
		assertThat(desk.enterprise(5).area()).contains(new AreaCode("110000"));
		Enterprise first = desk.enterprise(1);
		assertThat(first.licence().scope()).isEqualTo("餐饮服务;\n零售, \"烟草\"");
		assertThat(first.licence().capital()).isEqualTo("500万元");
		assertThat(first.principal()).isEqualTo("甲某");
		assertThat(first.area()).contains(new AreaCode("350500"));
		assertThat(first.sectors()).isEmpty();
		assertThat(desk.enterprise(2).address()).isEmpty();
		assertThat(desk.enterprise(2).area()).contains(new AreaCode("350000"));
		assertThat(desk.reasons()).containsExactly("credit-code.length", "credit-code.check-digit");
	}

	@Test
	void aMappingDerivesSectorsAndIsRememberedForTheHeader() throws IOException {
		ImportMapping mapping = ImportMapping.parse("""
				columns: {单位: name, 执照号: creditCode, 储气: lpg_total_kg, 登记: registeredOn, 编制: ignore}
				constants: {areaCode: '350503'}
				dateFormat: d/M/yyyy
				values: {lpg_total_kg: {少量: '10'}}
				sector:
				  default: industry-trade
				  keywords:
				    catering-gas: [餐饮, 小吃]
				""").value();
		String header = "单位,执照号,储气,登记,编制,经营范围\n";
		Path file = desk.csv("a.csv", header + "甲," + code(1) + ",少量,21/11/2020,x,餐饮服务\n乙," + code(2) + ",20,1/2/2021,x,五金\n");
		assertThat(desk.register(file).problems()).extracting("code").containsExactly("file.no-header");
		assertThat(desk.register(file, mapping).value().added()).isEqualTo(2);
		assertThat(desk.enterprise(1).sectors()).containsExactly("catering-gas");
		assertThat(desk.enterprise(1).facts().number("lpg_total_kg")).contains(10.0);
		assertThat(desk.enterprise(1).licence().registeredOn()).contains(LocalDate.of(2020, 11, 21));
		assertThat(desk.enterprise(1).area()).contains(new AreaCode("350503"));
		assertThat(desk.enterprise(2).sectors()).containsExactly("industry-trade");
		Path later = desk.csv("b.csv", "说明\n" + header + "丙," + code(3) + ",5,1/2/2021,x,小吃\n");
		Preview preview = desk.register.preview(later, Optional.empty(), TODAY, Progress.NONE).value();
		assertThat(preview.mapping()).contains(mapping);
		assertThat(preview.rows().get(0).values()).contains("丙", "350503", "catering-gas", "2021-02-01", "5");
		assertThat(desk.register(later).value().added()).isEqualTo(1);
	}

	@Test
	void aMappingThatLeadsNowhereIsRefused() throws IOException {
		Path file = desk.csv("a.csv", HEADER + "\n" + row(1, ""));
		assertThat(desk.register(file, ImportMapping.parse("columns: {地址: nowhere}").value()).problems()).extracting("code").containsExactly("mapping.target");
		assertThat(desk.register(file, ImportMapping.parse("sector: {default: nothing}").value()).problems()).extracting("code").containsExactly("mapping.invalid");
		assertThat(ImportMapping.parse("colums: {}").problems()).extracting("code").containsExactly("mapping.invalid");
		assertThat(ImportMapping.parse("{columns: [").isOk()).isFalse();
		assertThat(ImportMapping.parse("{\"columns\": {\"a\": \"name\"}, \"headerRow\": 3}").value().headerRow()).isEqualTo(3);
	}

	@Test
	void importingAgainChangesNothingAndEmptyCellsEraseNothing() throws IOException {
		Path file = desk.csv("a.csv", HEADER + ",存瓶总重量\n" + row(1, ",100") + row(2, ",50"));
		assertThat(desk.register(file).value().added()).isEqualTo(2);
		assertThat(desk.register(file).value().unchanged()).isEqualTo(2);
		long version = desk.enterprise(1).version();
		Imported again = desk.register(desk.csv("b.csv", "企业名称,统一社会信用代码,地址,存瓶总重量\n企业1," + code(1) + ",,\n企业2," + code(2) + ",新路2号,60\n")).value();
		assertThat(again.unchanged()).isEqualTo(1);
		assertThat(again.updated()).isEqualTo(1);
		assertThat(desk.enterprise(1).version()).isEqualTo(version);
		assertThat(desk.enterprise(1).facts().number("lpg_total_kg")).contains(100.0);
		assertThat(desk.enterprise(2).address()).isEqualTo("新路2号");
		assertThat(desk.enterprise(2).facts().number("lpg_total_kg")).contains(60.0);
		assertThat(desk.enterprise(2).sectors()).containsExactly("catering-gas");
	}

	@Test
	void aCodeRepeatedInOneFile() throws IOException {
		Imported imported = desk.register(desk.csv("a.csv", HEADER + "\n" + row(1, "") + row(1, "") + row(1, "9"))).value();
		assertThat(imported.added()).isEqualTo(1);
		assertThat(imported.unchanged()).isEqualTo(1);
		assertThat(imported.rejected()).isEqualTo(1);
		assertThat(desk.refused.get(0).row()).isEqualTo(4);
		assertThat(desk.refused.get(0).reasons().get(0).in(java.util.Locale.CHINESE)).contains("第2行");
		assertThat(desk.reasons()).containsExactly("row.repeated");
		assertThat(desk.enterprise(1).phone()).isEqualTo("0595-1");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"name||row.missing", "areaCode|999999|value.area", "areaCode|某某国|value.area", "sectors|挖矿|value.sector", "sectors|catering-gas;挖矿|value.sector", "registeredOn|2026-02-30|value.impossible-date",
			"registeredOn|11/21/2026|value.ambiguous-date", "lpg_total_kg|很多|value.number", "lpg_total_kg|100升|value.unit", "employees|12.5|value.integer", "phone|hello|register.phone", "uses_gas|大概|value.boolean",
			"address|#REF!|value.spreadsheet-error", "gas_kind|煤|value.choice"})
	void whatIsNotUnderstoodRefusesTheRow(String column, String value, String reason) throws IOException {
		String name = column.equals("name") ? "" : "甲";
		String file = column.equals("name") ? "name,creditCode\n" + name + "," + code(1) + "\n" : "name,creditCode," + column + "\n" + name + "," + code(1) + "," + value + "\n";
		Imported imported = desk.register(desk.csv("a.csv", file)).value();
		assertThat(imported.rejected()).isEqualTo(1);
		Refusal refusal = desk.refused.get(0);
		assertThat(refusal.row()).isEqualTo(2);
		assertThat(refusal.reasons()).allMatch(r -> !r.problem().remedy().zh().isEmpty() && !r.problem().remedy().en().isEmpty() && !r.column().isEmpty());
		assertThat(desk.reasons()).containsExactly(reason);
		assertThat(desk.enterprises.count()).isZero();
	}

	@Test
	void fieldsThatShiftedRefuseTheRowAndRemarksBesideASheetAreNoted() throws IOException {
		assertThat(desk.register(desk.csv("a.csv", "企业名称,统一社会信用代码,地址,主要负责人\n甲," + code(1) + ",某路1号,2层,乙某\n")).value().rejected()).isEqualTo(1);
		assertThat(desk.reasons()).containsExactly("row.too-wide");
		Imported beside = desk.register(desk.xlsx("a.xlsx", sheet -> {
			sheet.value(0, 0, "企业名称");
			sheet.value(0, 1, "统一社会信用代码");
			sheet.value(1, 0, "甲");
			sheet.value(1, 1, code(1));
			sheet.value(1, 4, "待核实");
		})).value();
		assertThat(beside.added()).isEqualTo(1);
		assertThat(beside.notes()).extracting(Note::text).contains(RegisterReader.BESIDE);
	}

	@Test
	void everyReasonOfARowIsGiven() throws IOException {
		desk.register(desk.csv("a.csv", HEADER + "\n甲,123,999999,某路,挖矿,甲某,0595\n"));
		assertThat(desk.refused).hasSize(1);
		assertThat(desk.refused.get(0).cells()).containsExactly("甲", "123", "999999", "某路", "挖矿", "甲某", "0595");
		assertThat(desk.reasons()).containsExactlyInAnyOrder("credit-code.length", "value.area", "value.sector");
	}

	@Test
	void filesThatAreNoRegister() throws IOException {
		assertThat(desk.register(desk.csv("a.csv", "")).problems()).extracting("code").containsExactly("file.empty");
		assertThat(desk.register(desk.csv("a.csv", ",,\n,,\n")).problems()).extracting("code").containsExactly("file.empty");
		assertThat(desk.register(desk.csv("a.csv", "甲,乙\n1,2\n")).problems()).extracting("code").containsExactly("file.no-header");
		assertThat(desk.register(desk.csv("a.csv", "企业名称,统一社会信用代码,检查日期,检查项,结果\n")).problems()).extracting("code").containsExactly("file.wrong-table");
		assertThat(desk.register(desk.csv("a.csv", HEADER + "\n")).value().read()).isZero();
		assertThat(desk.register(desk.folder.resolve("none.csv")).problems()).extracting("code").containsExactly("file.missing");
	}

	@Test
	void severalSheetsWithSuchAHeaderAreReadAndOthersPassedOver() throws IOException {
		Path file = desk.folder.resolve("book.xlsx");
		try (var out = Files.newOutputStream(file); var book = new org.dhatim.fastexcel.Workbook(out, "Test", "1.0")) {
			book.newWorksheet("填表说明").value(0, 0, "请填写第二页");
			for (int n = 1; n <= 2; n++) {
				var sheet = book.newWorksheet("街道" + n);
				sheet.value(0, 0, "企业名称");
				sheet.value(0, 1, "统一社会信用代码");
				sheet.value(1, 0, "企业" + n);
				sheet.value(1, 1, code(n));
			}
		}
		Preview preview = desk.register.preview(file, Optional.empty(), TODAY, Progress.NONE).value();
		assertThat(preview.passedSheets()).containsExactly("填表说明");
		assertThat(preview.accepted()).isEqualTo(2);
		assertThat(desk.enterprises.count()).isZero();
		assertThat(desk.register(file).value().added()).isEqualTo(2);
		assertThat(desk.register(file, ImportMapping.parse("sheet: 没有").value()).problems()).extracting("code").containsExactly("file.no-such-sheet");
	}

	@Test
	void aFileThatBreaksHalfWayOrIsCancelledLeavesNothing() throws IOException {
		StringBuilder text = new StringBuilder(HEADER + "\n");
		for (int n = 1; n <= 5000; n++) text.append(row(n, ""));
		Path broken = desk.csv("a.csv", text + "\"企业,91\n" + row(5001, ""));
		assertThat(desk.register(broken).problems()).extracting("code").containsExactly("file.csv");
		assertThat(desk.enterprises.count()).isZero();
		Progress cancelling = new Progress() {
			private long done;

			@Override
			public void begin(Text task, long total) {}

			@Override
			public void worked(long amount) {
				done += amount;
			}

			@Override
			public boolean isCancelled() {
				return done >= 2000;
			}
		};
		Path sound = desk.csv("b.csv", text.toString());
		assertThatThrownBy(() -> desk.register.run(sound, Optional.empty(), AUTHOR, TODAY, cancelling, refusal -> { })).isInstanceOf(Progress.Cancelled.class);
		assertThat(desk.enterprises.count()).isZero();
		assertThat(desk.register(sound).value().added()).isEqualTo(5000);
	}

	@Test
	void anExportCanBeImportedAgain() throws IOException {
		desk.register(desk.csv("a.csv", HEADER + ",存瓶总重量,燃气种类,是否高层建筑\n" + row(1, ",100,瓶装液化石油气,否") + row(2, ",,天然气,是").replace("某路2号", "=HYPERLINK(1)")));
		for (var format : org.safetyworkbench.exchange.table.TableWriter.Format.values()) {
			Path file = desk.folder.resolve("export." + format.extension());
			long rows = desk.export.enterprises(format, Files.newOutputStream(file), new org.safetyworkbench.register.Filter.All(), java.util.Locale.CHINESE, Progress.NONE);
			assertThat(rows).isEqualTo(2);
			if (format == org.safetyworkbench.exchange.table.TableWriter.Format.JSON) assertThat(Files.readString(file, StandardCharsets.UTF_8)).contains("\"lpg_total_kg\":100", "\"gas_kind\":\"lpg-bottle\"");
			else if (format != org.safetyworkbench.exchange.table.TableWriter.Format.DOCX) {
				Imported again = desk.register(file).value();
				assertThat(again.unchanged()).as(format + " " + desk.refused).isEqualTo(2);
				assertThat(again.unknownColumns()).isEmpty();
			}
		}
		assertThat(Files.readString(desk.folder.resolve("export.csv"))).contains("'=HYPERLINK");
		assertThat(desk.enterprise(2).address()).isEqualTo("=HYPERLINK(1)");
		assertThat(Set.copyOf(desk.enterprise(1).facts().names())).containsExactlyInAnyOrder("lpg_total_kg", "gas_kind", "is_highrise");
	}
}
