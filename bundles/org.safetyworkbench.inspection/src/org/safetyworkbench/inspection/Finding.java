package org.safetyworkbench.inspection;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.safetyworkbench.core.Text;
import org.safetyworkbench.spi.Answer.Choice;
import org.safetyworkbench.spi.Answer.LastDone;
import org.safetyworkbench.spi.Answer.Number;
import org.safetyworkbench.spi.Answer.Remark;
import org.safetyworkbench.spi.Answer.ValidUntil;
import org.safetyworkbench.spi.Answer.YesNo;
import org.safetyworkbench.spi.FactValue;
import org.safetyworkbench.spi.Item;

/**
 * Whether an answer is good, and if not what was found, in the official's words: 实测 120 kg，上限 100 kg.
 *
 * @param failed whether it proposes a hazard
 * @param words what was found, empty when nothing is wrong
 */
public record Finding(boolean failed, Text words) {

	public static final Finding PASSED = new Finding(false, Text.EMPTY);

	public Finding {
		Objects.requireNonNull(words);
	}

	/** Judges a reading by its item; "not applicable" and remarks never fail. */
	public static Finding of(Item item, Reading reading, LocalDate inspectedOn) {
		return switch (reading) {
			case Reading.Verdict verdict -> verdict(item, verdict);
			case Reading.Measured measured when item.answer() instanceof Number limits -> measured(limits, measured.value());
			case Reading.Day day when item.answer() instanceof LastDone last -> lastDone(last, day.value(), inspectedOn);
			case Reading.Day day when item.answer() instanceof ValidUntil -> validUntil(day.value(), inspectedOn);
			case Reading.Choice choice when item.answer() instanceof Choice choices -> choice(choices, choice.id());
			case Reading.Remark remark when item.answer() instanceof Remark -> PASSED;
			default -> throw new IllegalArgumentException(item.id() + " cannot be answered by " + reading);
		};
	}

	private static Finding verdict(Item item, Reading.Verdict verdict) {
		boolean good = !(item.answer() instanceof YesNo yesNo) || yesNo.passWhen();
		if (verdict == Reading.Verdict.NOT_APPLICABLE || (verdict == Reading.Verdict.YES) == good) return PASSED;
		return new Finding(true, new Text(verdict.words().zh() + "，不符合要求", "answered " + verdict.words().en()));
	}

	private static Finding measured(Number limits, double value) {
		String unit = limits.unit().isEmpty() ? "" : " " + limits.unit();
		String is = number(value) + unit;
		if (value > limits.max())
			return failed("实测 " + is + "，上限 " + number(limits.max()) + unit, "measured " + is + ", limit " + number(limits.max()) + unit);
		if (value < limits.min())
			return failed("实测 " + is + "，下限 " + number(limits.min()) + unit, "measured " + is + ", at least " + number(limits.min()) + unit);
		return PASSED;
	}

	private static Finding lastDone(LastDone last, LocalDate done, LocalDate inspectedOn) {
		long age = ChronoUnit.DAYS.between(done, inspectedOn);
		if (age <= last.maxAgeDays()) return PASSED;
		return failed("最近一次 " + done + "，距检查日 " + age + " 天，最长 " + last.maxAgeDays() + " 天",
				"last done " + done + ", " + age + " days before the inspection, at most " + last.maxAgeDays());
	}

	private static Finding validUntil(LocalDate until, LocalDate inspectedOn) {
		long late = ChronoUnit.DAYS.between(until, inspectedOn);
		if (late <= 0) return PASSED;
		return failed("有效期至 " + until + "，检查时已过期 " + late + " 天", "valid until " + until + ", expired for " + late + " days at the inspection");
	}

	private static Finding choice(Choice choices, String id) {
		if (choices.passChoices().contains(id)) return PASSED;
		List<Text> good = choices.passChoices().stream().map(choice -> label(choices, choice)).toList();
		return failed("所选“" + label(choices, id).zh() + "”，合格项为" + good.stream().map(Text::zh).collect(Collectors.joining("、")),
				"chosen '" + label(choices, id).en() + "', good are " + good.stream().map(Text::en).collect(Collectors.joining(", ")));
	}

	/** What officials call a choice. */
	private static Text label(Choice choices, String id) {
		return choices.labels().stream().filter(value -> value.id().equals(id)).findFirst().map(FactValue::label).orElseGet(() -> Text.of(id));
	}

	private static Finding failed(String zh, String en) {
		return new Finding(true, new Text(zh, en));
	}

	/** 120 rather than 120.0. */
	static String number(double value) {
		return value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value) : Double.toString(value);
	}
}
