package org.safetyworkbench.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.exchange.value.Numbers;
import org.safetyworkbench.exchange.value.Typed;
import org.safetyworkbench.spi.Answer;
import org.safetyworkbench.spi.FactValue;
import org.safetyworkbench.spi.Item;

/**
 * The columns 结果 and 实测值 brought to the one form an item's answer has. A number or date may stand in either column; yes
 * or no beside it must agree with what was measured, and alone is no answer to a question for a number or date.
 */
record AnswerText(String result, String measured, Optional<Boolean> claimed) {

	private static final Set<String> GOOD = Set.of("是", "有", "符合", "合格", "通过", "达标", "√", "✓", "✔", "y", "yes", "true", "pass", "ok");
	private static final Set<String> BAD = Set.of("否", "无", "没有", "不是", "不符合", "不合格", "不通过", "不达标", "×", "✗", "✘", "x", "n", "no", "false", "fail");
	private static final Set<String> NOT_APPLICABLE = Set.of("不适用", "不涉及", "无此项", "n/a", "na", "not applicable", "-", "—", "——", "/");

	/** @param unit the unit the header of the measured column names */
	static Result<AnswerText> of(Item item, String result, String measured, String unit, Function<String, Result<LocalDate>> dates) {
		return switch (item.answer()) {
			case Answer.Number number -> of(result, measured, text -> Numbers.of(text, number.unit(), unit).map(AnswerText::plain), number.unit());
			case Answer.LastDone done -> of(result, measured, text -> dates.apply(text).map(LocalDate::toString), "");
			case Answer.ValidUntil until -> of(result, measured, text -> dates.apply(text).map(LocalDate::toString), "");
			case Answer.Choice choice -> Result.of(new AnswerText(choice(choice, result), measured, Optional.empty()));
			default -> Result.of(new AnswerText(result, measured, Optional.empty()));
		};
	}

	/** Id of the choice with that label, or the text itself. */
	private static String choice(Answer.Choice choice, String text) {
		String key = Typed.key(text);
		return choice.labels().stream().filter(value -> Typed.key(value.label().zh()).equals(key) || Typed.key(value.label().en()).equals(key)).findFirst().map(FactValue::id).orElse(text);
	}

	private static Result<AnswerText> of(String result, String measured, Function<String, Result<String>> value, String unit) {
		String word = Typed.plain(result).toLowerCase(Locale.ROOT);
		if (NOT_APPLICABLE.contains(word)) return Result.of(new AnswerText("不适用", measured, Optional.empty()));
		boolean good = GOOD.contains(word);
		if (good || BAD.contains(word)) {
			if (measured.isEmpty()) return Result.failed(Problem.of("answer.no-value", "只写了“" + result + "”，缺少实测值", "only '" + result + "' is given, the measured value is missing")
					.remedy(unit.isEmpty() ? "在实测值中填写数值或日期" : "在实测值中填写数值（" + unit + "）", "give the number or date as measured value"));
			return value.apply(measured).map(text -> new AnswerText(text, text, Optional.of(good)));
		}
		if (result.isEmpty() && measured.isEmpty()) return Result.of(new AnswerText("", "", Optional.empty()));
		if (result.isEmpty()) return value.apply(measured).map(text -> new AnswerText(text, text, Optional.empty()));
		if (measured.isEmpty()) return value.apply(result).map(text -> new AnswerText(text, "", Optional.empty()));
		return value.apply(result).then(first -> value.apply(measured).then(second -> first.equals(second) ? Result.of(new AnswerText(first, second, Optional.empty()))
				: Result.failed(Problem.of("answer.contradiction", "结果“" + result + "”与实测值“" + measured + "”不同", "the result '" + result + "' and the measured value '" + measured + "' differ")
						.remedy("核对记录，填写一致的数值", "check the record and give one value"))));
	}

	private static String plain(Double number) {
		BigDecimal decimal = BigDecimal.valueOf(number).stripTrailingZeros();
		return (decimal.scale() < 0 ? decimal.setScale(0) : decimal).toPlainString();
	}

	/** What speaks against a claim of yes or no, given how the value was judged. */
	Optional<Problem> contradiction(boolean failed) {
		if (claimed.isEmpty() || claimed.get() != failed) return Optional.empty();
		return Optional.of(Problem.of("answer.contradiction", "结果“" + (failed ? "是" : "否") + "”与实测值 " + measured + " 矛盾", "the result '" + (failed ? "yes" : "no") + "' contradicts the measured value " + measured)
				.remedy("核对记录，改正结果或实测值", "check the record and correct one of them"));
	}
}
