package org.safetyworkbench.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.inspection.Reading.Verdict;
import org.safetyworkbench.spi.Answer;
import org.safetyworkbench.spi.FactValue;
import org.safetyworkbench.spi.Item;
import org.safetyworkbench.spi.Position;
import org.safetyworkbench.spi.Rectification;
import org.safetyworkbench.spi.Severity;

class ReadingTest {

	private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

	static Item item(String question, Answer answer) {
		return new Item("X-001", Text.of("group"), Text.of(question), List.of(), answer, false, Severity.GENERAL, Text.EMPTY, List.of(), new Rectification(Text.of("do"), 7, false), List.of("CM"),
				false, null, "common", Text.EMPTY, new Position("", 1, 1));
	}

	private static final Item YES_NO = item("门是否开着?", new Answer.YesNo(true));
	private static final Item KILOGRAMS = item("存瓶多少千克?", new Answer.Number("kg", Double.NEGATIVE_INFINITY, 100));
	private static final Item HEIGHT = item("净高是否不低于2.2米?", new Answer.Number("m", 2.2, Double.POSITIVE_INFINITY));
	private static final Item CLEANED = item("最近一次清洗是哪天?", new Answer.LastDone(90));
	private static final Item VALID = item("是否在有效期内?", new Answer.ValidUntil());
	private static final Item CHOICE = item("选哪个?", new Answer.Choice(List.of("done", "planned", "refused"), List.of("done", "planned"), List.of()));

	private static Finding judge(Item item, String result, String measured) {
		return Finding.of(item, Reading.read(item, result, measured).value(), DAY);
	}

	private static List<String> refusal(Item item, String result, String measured) {
		return Reading.read(item, result, measured).problems().stream().map(Problem::code).toList();
	}

	@ParameterizedTest
	@CsvSource({"是,YES", "Yes,YES", "√,YES", "符合,YES", "否,NO", "ｎｏ,NO", "×,NO", "不合格,NO", "不适用,NOT_APPLICABLE", "N/A,NOT_APPLICABLE", " 是 ,YES"})
	void yesAndNoAreUnderstoodAsPeopleWriteThem(String typed, Verdict verdict) {
		assertThat(Reading.read(YES_NO, typed, "").value()).isEqualTo(verdict);
	}

	@Test
	void notApplicableNeverFails() {
		for (Item item : List.of(YES_NO, KILOGRAMS, HEIGHT, CLEANED, VALID, CHOICE)) assertThat(judge(item, "不适用", "").failed()).isFalse();
	}

	@Test
	void aWrongVerdictFails() {
		assertThat(judge(YES_NO, "否", "").failed()).isTrue();
		assertThat(judge(YES_NO, "是", "").failed()).isFalse();
		assertThat(judge(item("有无违章?", new Answer.YesNo(false)), "是", "").failed()).isTrue();
	}

	@Test
	void measurementsAreHeldAgainstTheLimitBothEndsIncluded() {
		assertThat(judge(KILOGRAMS, "100", "").failed()).isFalse();
		assertThat(judge(KILOGRAMS, "否", "120").words()).isEqualTo(new Text("实测 120 kg，上限 100 kg", "measured 120 kg, limit 100 kg"));
		assertThat(judge(KILOGRAMS, "", "120公斤").failed()).isTrue();
		assertThat(judge(HEIGHT, "2.2", "").failed()).isFalse();
		assertThat(judge(HEIGHT, "2.1 m", "").words().zh()).isEqualTo("实测 2.1 m，下限 2.2 m");
	}

	@Test
	void datesAreHeldAgainstAgeOrValidity() {
		assertThat(judge(CLEANED, "2026-08-23", "").failed()).isFalse();
		assertThat(judge(CLEANED, "2026年8月22日", "").words().zh()).isEqualTo("最近一次 2026-08-22，距检查日 91 天，最长 90 天");
		assertThat(judge(VALID, "2026-11-21", "").failed()).isFalse();
		assertThat(judge(VALID, "2026/11/20", "").words().zh()).isEqualTo("有效期至 2026-11-20，检查时已过期 1 天");
	}

	@Test
	void aYesNoQuestionWithMeasureMayBeAnsweredByYesOrNo() {
		assertThat(judge(HEIGHT, "否", "").failed()).isTrue();
		assertThat(judge(VALID, "是", "").failed()).isFalse();
		assertThat(refusal(KILOGRAMS, "是", "")).containsExactly("answer.unknown");
	}

	@Test
	void onlyPassingChoicesPass() {
		assertThat(judge(CHOICE, "Done", "").failed()).isFalse();
		assertThat(judge(CHOICE, "refused", "").failed()).isTrue();
	}

	@Test
	void choicesAreNamedByTheirLabels() {
		Item labelled = item("选哪个?", new Answer.Choice(List.of("done", "refused"), List.of("done"),
				List.of(new FactValue("done", new Text("已完成", "done")), new FactValue("refused", new Text("不愿改造", "refused")))));
		assertThat(judge(labelled, "不愿改造", "").words().zh()).isEqualTo("所选“不愿改造”，合格项为已完成");
	}

	@Test
	void whatTheItemCannotHaveIsRefused() {
		assertThat(refusal(YES_NO, "也许", "")).containsExactly("answer.unknown");
		assertThat(refusal(YES_NO, "", "")).containsExactly("answer.empty");
		assertThat(refusal(KILOGRAMS, "很多", "")).containsExactly("value.number");
		assertThat(refusal(CLEANED, "2026-02-30", "")).containsExactly("value.date");
		assertThat(refusal(CHOICE, "maybe", "")).containsExactly("answer.unknown");
		assertThat(refusal(CHOICE, "是", "")).containsExactly("answer.unknown");
	}

	@Test
	void contradictionsAreRefused() {
		assertThat(refusal(HEIGHT, "是", "1.9")).containsExactly("answer.contradiction");
		assertThat(refusal(KILOGRAMS, "80", "120")).containsExactly("answer.contradiction");
	}
}
