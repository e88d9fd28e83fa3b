package org.safetyworkbench.ui.inspection;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.safetyworkbench.inspection.Answer;
import org.safetyworkbench.inspection.Finding;
import org.safetyworkbench.inspection.Reading;
import org.safetyworkbench.inspection.SheetItem;
import org.safetyworkbench.spi.Answer.Choice;
import org.safetyworkbench.spi.Answer.LastDone;
import org.safetyworkbench.spi.Answer.Number;
import org.safetyworkbench.spi.Answer.Remark;
import org.safetyworkbench.spi.Answer.ValidUntil;
import org.safetyworkbench.spi.Answer.YesNo;
import org.safetyworkbench.spi.Item;
import org.safetyworkbench.ui.look.Look.Tone;
import org.safetyworkbench.ui.text.Texts;

/** How answers are shown, and how a shown one is handed to the store again. */
final class AnswerWords {

	private AnswerWords() {}

	/** What the item asks for, with its limits: 不大于100 kg. */
	static String wanted(Texts texts, Item item) {
		return switch (item.answer()) {
			case YesNo yesNo -> "";
			case Number number -> texts.get("inspection.limits", limits(texts, number));
			case LastDone last -> texts.get("inspection.lastdone", last.maxAgeDays());
			case ValidUntil until -> texts.get("inspection.validuntil");
			case Choice choice -> texts.get("inspection.choices", choice.passChoices().stream().map(id -> label(texts, choice, id)).collect(Collectors.joining(texts.get("list.separator"))));
			case Remark remark -> texts.get("answer.remark");
		};
	}

	private static String limits(Texts texts, Number number) {
		String unit = texts.has("unit." + number.unit()) ? texts.get("unit." + number.unit()) : number.unit();
		String low = Double.isInfinite(number.min()) ? "" : texts.get("answer.min", plain(number.min()));
		String high = Double.isInfinite(number.max()) ? "" : texts.get("answer.max", plain(number.max()));
		return (low + (low.isEmpty() || high.isEmpty() ? "" : texts.get("list.separator")) + high + " " + unit).strip();
	}

	private static String plain(double value) {
		return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
	}

	/** The official's word for a choice. */
	static String label(Texts texts, Choice choice, String id) {
		return choice.labels().stream().filter(value -> value.id().equals(id)).map(value -> texts.of(value.label())).findFirst().orElse(id);
	}

	/** In the list: 是, 120 kg, 2026-05-01. */
	static String result(Texts texts, SheetItem item, Answer answer) {
		String words = answer.reading() instanceof Reading.Choice chosen && item.item().answer() instanceof Choice choice ? label(texts, choice, chosen.id())
				: texts.of(answer.reading().words());
		return answer.reading() instanceof Reading.Measured && item.item().answer() instanceof Number number && !number.unit().isEmpty() ? words + " " + number.unit() : words;
	}

	/** A sign for the list: good, failed, not applicable. */
	static String mark(Answer answer) {
		if (answer.failed()) return "✗";
		return answer.reading() == Reading.Verdict.NOT_APPLICABLE ? "－" : "✓";
	}

	static Tone tone(Answer answer) {
		if (answer.failed()) return Tone.RED;
		return answer.reading() == Reading.Verdict.NOT_APPLICABLE ? Tone.GREY : Tone.GREEN;
	}

	/** The result as the store reads it. */
	static String typed(Answer answer) {
		return answer.reading().words().zh();
	}

	/** What an item's answer would mean, while it is being typed; empty when it is not readable yet. */
	static Optional<Finding> judged(SheetItem item, String result, String measured, java.time.LocalDate on) {
		return Reading.read(item.item(), result, measured).toOptional().map(reading -> Finding.of(item.item(), reading, on));
	}

	/** The results a key or a button gives: yes, no, not applicable. */
	static final List<String> VERDICTS = List.of("是", "否", "不适用");

	/** Whether "yes" is the good answer. */
	static boolean isYesGood(Item item) {
		return !(item.answer() instanceof YesNo yesNo) || yesNo.passWhen();
	}
}
