package org.safetyworkbench.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safetyworkbench.exchange.Desk.TODAY;
import static org.safetyworkbench.exchange.Desk.code;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.inspection.Answer;
import org.safetyworkbench.inspection.Reading;

class AnswerImportTest {

	private static final String HEADER = "统一社会信用代码,检查日期,检查人,检查项,结果,实测值,备注\n";

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
	void clear() throws IOException {
		desk.clear();
		desk.register(desk.csv("r.csv", "企业名称,统一社会信用代码,行业\n甲," + code(1) + ",catering-gas\n乙," + code(2) + ",catering-gas\n"));
	}

	private Answer only() {
		return desk.store.read(session -> desk.inspections.of(session, desk.enterprise(1).id().value())).get(0);
	}

	private Imported imported(String rows) throws IOException {
		return desk.answers(desk.csv("a.csv", HEADER + rows)).value();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"CG-002|是|||YES|false", "CG-002|否|||NO|true", "CG-002|不适用|||NOT_APPLICABLE|false", "CG-002|N/A|||NOT_APPLICABLE|false", "cg－002|√|||YES|false", "CG-002|不合格|||NO|true",
			"CG-013|120|||120.0|true", "CG-013|80公斤|||80.0|false", "CG-013||0.12吨||120.0|true", "CG-013|是|80||80.0|false", "CG-013|不合格|120kg||120.0|true", "CG-013|120|120||120.0|true", "CG-013|/|||NOT_APPLICABLE|false",
			"CG-003|2026年11月30日|||2026-11-30|false", "CG-003|2026.10.31|||2026-10-31|true", "CG-003|是|2027-01-01||2027-01-01|false", "CG-040|已列入计划|||planned|false", "CG-040|done|||done|false"})
	void resultsInTheFormsInspectorsWrite(String item, String result, String measured, String note, String reading, boolean failed) throws IOException {
		Imported imported = imported(code(1) + ",2026-11-20,甲、乙," + item + "," + or(result) + "," + or(measured) + "," + or(note) + "\n");
		assertThat(imported.added()).as(desk.refused.toString()).isEqualTo(1);
		Answer answer = only();
		String read = switch (answer.reading()) {
			case Reading.Verdict verdict -> verdict.name();
			case Reading.Measured number -> String.valueOf(number.value());
			case Reading.Day day -> day.value().toString();
			case Reading.Choice choice -> choice.id();
			case Reading.Remark remark -> remark.text();
		};
		assertThat(read).isEqualTo(reading);
		assertThat(answer.failed()).isEqualTo(failed);
		assertThat(desk.ledger.counts(TODAY).total()).isEqualTo(failed ? 1 : 0);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"2026-11-20|CG-013|是||answer.no-value", "2026-11-20|CG-013|是|120|answer.contradiction", "2026-11-20|CG-013|否|80|answer.contradiction", "2026-11-20|CG-013|80|120|answer.contradiction",
			"2026-11-20|CG-013|很多||value.number", "2026-11-20|CG-003|是||answer.no-value", "2026-11-20|CG-003|是|2026-01-01|answer.contradiction", "2026-11-20|CG-003|2026-02-30||value.impossible-date",
			"2026-11-20|CG-002|||answer.empty", "2026-11-20|CG-002|大概||answer.unknown", "2026-11-20|CG-040|随便||answer.unknown", "2026-11-20|XX-001|是||value.item", "2026-11-20||是||row.missing",
			"2026-11-22|CG-002|是||value.future-date", "2026-02-30|CG-002|是||value.impossible-date", "2026年11月|CG-002|是||value.date", "|CG-002|是||row.missing"})
	void whatIsNotUnderstoodRefusesTheRow(String date, String item, String result, String measured, String reason) throws IOException {
		assertThat(imported(code(1) + "," + or(date) + ",甲," + or(item) + "," + or(result) + "," + or(measured) + ",\n").rejected()).isEqualTo(1);
		assertThat(desk.refused.get(0).reasons()).allMatch(r -> !r.problem().remedy().zh().isEmpty() && !r.problem().remedy().en().isEmpty());
		assertThat(desk.reasons()).containsExactly(reason);
	}

	@Test
	void theEnterpriseMustBeInTheRegister() throws IOException {
		Imported imported = imported(code(3) + ",2026-11-20,甲,CG-002,是,,\n" + code(1) + ",2026-11-20,甲,CG-002,是,,\n123,2026-11-20,甲,CG-002,也许,,\n");
		assertThat(imported.rejected()).isEqualTo(2);
		assertThat(imported.added()).isEqualTo(1);
		assertThat(desk.reasons()).containsExactly("answer.enterprise", "credit-code.length", "answer.unknown");
	}

	@Test
	void repetitionsInOneFileAndAgain() throws IOException {
		String row = code(1) + ",2026-11-20,甲,CG-002,否,,\n";
		Imported first = imported(row + row + row.replace("否", "是") + row.replace("2026-11-20", "2026/11/19"));
		assertThat(first).extracting(Imported::added, Imported::unchanged, Imported::rejected).containsExactly(2L, 1L, 1L);
		assertThat(desk.reasons()).containsExactly("row.repeated");
		Imported again = imported(row + row.replace("2026-11-20", "2026/11/19"));
		assertThat(again).extracting(Imported::added, Imported::updated, Imported::unchanged, Imported::rejected).containsExactly(0L, 0L, 2L, 0L);
		Imported corrected = imported(row.replace("否", "是"));
		assertThat(corrected.updated()).isEqualTo(1);
	}

	@Test
	void aPreviewStoresNothing() throws IOException {
		Path file = desk.csv("a.csv", HEADER + code(1) + ",2026-11-20,甲,CG-002 有关问题,否,,坏了\n" + code(9) + ",2026-11-20,甲,CG-002,否,,\n");
		Preview preview = desk.answers.preview(file, Optional.empty(), TODAY, Progress.NONE).value();
		assertThat(preview).extracting(Preview::read, Preview::accepted, Preview::rejected).containsExactly(2L, 1L, 1L);
		assertThat(preview.rows().get(0).values()).contains("CG-002", "否", "坏了");
		assertThat(preview.sheets().get(0).columns()).extracting(ColumnUse::target).containsExactly("creditCode", "date", "inspector", "item", "result", "measured", "note");
		assertThat(desk.ledger.counts(TODAY).total()).isZero();
	}

	@Test
	void aRegisterIsNoTableOfAnswers() throws IOException {
		assertThat(desk.answers(desk.csv("a.csv", "企业名称,统一社会信用代码\n")).problems()).extracting("code").containsExactly("file.wrong-table");
	}

	@Test
	void datesMayComeAsDateCells() throws IOException {
		Path file = desk.xlsx("a.xlsx", sheet -> {
			String[] header = {"Credit code", "Inspected on", "Inspector", "Item", "Result", "Measured value(吨)"};
			for (int c = 0; c < header.length; c++) sheet.value(0, c, header[c]);
			sheet.value(1, 0, code(1));
			sheet.value(1, 1, LocalDate.of(2026, 11, 20));
			sheet.style(1, 1).format("m/d/yyyy").set();
			sheet.value(1, 3, "CG-013");
			sheet.value(1, 5, 0.2);
		});
		assertThat(desk.answers(file).value().added()).isEqualTo(1);
		assertThat(only().on()).isEqualTo(LocalDate.of(2026, 11, 20));
		assertThat(only().finding().words().zh()).contains("200 kg");
	}

	private static String or(String text) {
		return text == null ? "" : text;
	}
}
