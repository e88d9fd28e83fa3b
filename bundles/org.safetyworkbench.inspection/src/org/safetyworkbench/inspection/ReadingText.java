package org.safetyworkbench.inspection;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.inspection.Reading.Verdict;
import org.safetyworkbench.spi.Answer;
import org.safetyworkbench.spi.Fact;
import org.safetyworkbench.spi.FactType;
import org.safetyworkbench.spi.FactValue;
import org.safetyworkbench.spi.Item;
import org.safetyworkbench.spi.Position;
import org.safetyworkbench.spi.Subject;

/**
 * Reads what an inspector typed for one item. Yes and no are also understood for a number or date that is asked for as a
 * yes-no question (软管是否在使用年限内), because that is how inspectors answer it.
 */
final class ReadingText {

	private static final Set<String> YES = Set.of("是", "有", "符合", "合格", "通过", "√", "✓", "✔", "y", "yes", "true", "pass", "1");
	private static final Set<String> NO = Set.of("否", "无", "没有", "不是", "不符合", "不合格", "不通过", "×", "✗", "x", "n", "no", "false", "fail", "0");
	private static final Set<String> NOT_APPLICABLE = Set.of("不适用", "不涉及", "无此项", "n/a", "na", "not applicable", "-", "—", "/");
	private static final Set<String> UNITS_OF_KILOGRAM = Set.of("kg", "公斤", "千克");
	private static final Set<String> UNITS_OF_METRE = Set.of("m", "米");
	private static final Set<String> PIECES = Set.of("each", "个", "具", "只", "台", "处", "次", "人");

	private final Item item;

	ReadingText(Item item) {
		this.item = item;
	}

	Result<Reading> read(String typedResult, String typedMeasured) {
		String result = plain(typedResult);
		String measured = plain(typedMeasured);
		if (result.isEmpty() && measured.isEmpty()) return refused("answer.empty", "没有填写结果", "the result is empty");
		Optional<Verdict> verdict = item.answer() instanceof Answer.Choice choices && choice(choices, result).isPresent() ? Optional.empty() : verdict(result);
		if (verdict.isPresent() && !isNumberAsked(result)) return verdict(verdict.get(), measured);
		return switch (item.answer()) {
			case Answer.YesNo yesNo -> refused("answer.unknown", "结果“" + result + "”不是是、否或不适用", "the result '" + result + "' is not yes, no or not applicable");
			case Answer.Number number -> agreeing(result, measured, FactType.NUMBER).map(value -> new Reading.Measured((Double) value));
			case Answer.LastDone last -> agreeing(result, measured, FactType.DATE).map(value -> new Reading.Day((LocalDate) value));
			case Answer.ValidUntil until -> agreeing(result, measured, FactType.DATE).map(value -> new Reading.Day((LocalDate) value));
			case Answer.Choice choices -> choice(choices, result).map(id -> Result.<Reading>of(new Reading.Choice(id)))
					.orElseGet(() -> refused("answer.unknown", "结果“" + result + "”不在可选项内", "the result '" + result + "' is none of the choices"));
			case Answer.Remark remark -> Result.of(new Reading.Remark(result.isEmpty() ? measured : result));
		};
	}

	/** 0 and 1 are numbers where a number is asked for. */
	private boolean isNumberAsked(String result) {
		return item.answer() instanceof Answer.Number && (result.equals("0") || result.equals("1"));
	}

	private Result<Reading> verdict(Verdict verdict, String measured) {
		if (verdict == Verdict.NOT_APPLICABLE || item.answer() instanceof Answer.YesNo) return Result.of(verdict);
		if (item.answer() instanceof Answer.Remark) return Result.of(new Reading.Remark(verdict.words().zh()));
		if (item.answer() instanceof Answer.Choice) return refused("answer.unknown", "结果“" + verdict.words().zh() + "”不在可选项内", "the result '" + verdict.words().en() + "' is none of the choices");
		if (measured.isEmpty())
			return isYesNoQuestion() ? Result.of(verdict) : refused("answer.unknown", "没有填写实测值", "the measured value is missing");
		return value(measured, item.answer() instanceof Answer.Number ? FactType.NUMBER : FactType.DATE).then(value -> agreeing(verdict, value));
	}

	private Result<Reading> agreeing(Verdict verdict, Object value) {
		if (!(value instanceof Double number)) return Result.of(new Reading.Day((LocalDate) value));
		Reading.Measured reading = new Reading.Measured(number);
		boolean failed = Finding.of(item, reading, LocalDate.EPOCH).failed();
		if (!isYesNoQuestion() || failed == (verdict == Verdict.NO)) return Result.of(reading);
		return refused("answer.contradiction", "结果“" + verdict.words().zh() + "”与实测值 " + Finding.number(number) + " 矛盾",
				"the result '" + verdict.words().en() + "' contradicts the measured " + Finding.number(number));
	}

	private Result<Object> agreeing(String result, String measured, FactType type) {
		if (result.isEmpty()) return value(measured, type);
		if (measured.isEmpty()) return value(result, type);
		return value(result, type).then(first -> value(measured, type).then(second -> first.equals(second) ? Result.of(first)
				: refused("answer.contradiction", "结果“" + result + "”与实测值“" + measured + "”不同", "the result '" + result + "' and the measured '" + measured + "' differ")));
	}

	private Result<Object> value(String text, FactType type) {
		Fact asked = new Fact(item.id(), type, new Text("结果", "result"), "", List.of(), List.of(), Subject.INSPECTION, Text.EMPTY, new Position("", 1, 1));
		Result<Object> value = asked.parse(type == FactType.NUMBER ? withoutUnit(text) : text);
		return value.isOk() ? value : Result.failed(value.problems().stream().map(p -> p.at(item.id())).toList());
	}

	private String withoutUnit(String text) {
		String unit = ((Answer.Number) item.answer()).unit().toLowerCase(Locale.ROOT);
		String lower = text.toLowerCase(Locale.ROOT);
		for (Set<String> words : List.of(Set.of(unit), UNITS_OF_KILOGRAM, UNITS_OF_METRE, PIECES))
			if (words.contains(unit))
				for (String word : words)
					if (!word.isEmpty() && lower.endsWith(word)) return text.substring(0, text.length() - word.length()).strip();
		return text;
	}

	private static Optional<String> choice(Answer.Choice choices, String text) {
		return choices.choices().stream().filter(text::equalsIgnoreCase).findFirst()
				.or(() -> choices.labels().stream().filter(value -> text.equalsIgnoreCase(value.label().zh()) || text.equalsIgnoreCase(value.label().en())).map(FactValue::id).findFirst());
	}

	private boolean isYesNoQuestion() {
		return item.question().zh().contains("是否");
	}

	private static Optional<Verdict> verdict(String text) {
		String word = text.toLowerCase(Locale.ROOT);
		if (YES.contains(word)) return Optional.of(Verdict.YES);
		if (NO.contains(word)) return Optional.of(Verdict.NO);
		return NOT_APPLICABLE.contains(word) ? Optional.of(Verdict.NOT_APPLICABLE) : Optional.empty();
	}

	private <T> Result<T> refused(String code, String zh, String en) {
		String zhWanted;
		String enWanted;
		switch (item.answer()) {
			case Answer.Number number -> {
				zhWanted = "填写数字" + (number.unit().isEmpty() ? "" : "（" + number.unit() + "）") + "或“不适用”";
				enWanted = "write a number" + (number.unit().isEmpty() ? "" : " (" + number.unit() + ")") + " or 'not applicable'";
			}
			case Answer.LastDone last -> {
				zhWanted = "填写最近一次的日期，如 2026-03-01，或“不适用”";
				enWanted = "write the day it was last done, such as 2026-03-01, or 'not applicable'";
			}
			case Answer.ValidUntil until -> {
				zhWanted = "填写有效期截止日，如 2026-03-01，或“不适用”";
				enWanted = "write the day until which it is valid, such as 2026-03-01, or 'not applicable'";
			}
			case Answer.Choice choices -> {
				zhWanted = "可选：" + String.join("、", choices.choices());
				enWanted = "one of: " + String.join(", ", choices.choices());
			}
			default -> {
				zhWanted = "填写是、否或不适用";
				enWanted = "write yes, no or not applicable";
			}
		}
		return Result.failed(Problem.of(code, zh, en).remedy(zhWanted, enWanted).at(item.id()));
	}

	private static String plain(String typed) {
		return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
	}
}
