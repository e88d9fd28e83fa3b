package org.safetyworkbench.exchange;

import java.util.Map;
import java.util.stream.Collectors;

import org.safetyworkbench.spi.Answer;
import org.safetyworkbench.spi.Item;

/** What is printed for an answer to be written by hand, and how to find it out. */
final class AnswerForm {

	private static final Map<String, String> WAYS = Map.of("document", "查资料", "on-site", "看现场", "interview", "询问", "measurement", "测量", "photo", "拍照");
	private static final String BLANK = "＿＿＿＿";

	private AnswerForm() {}

	static String way(String code) {
		return WAYS.getOrDefault(code, code);
	}

	static String of(Item item) {
		return switch (item.answer()) {
			case Answer.YesNo yesNo -> "□是　□否　□不适用";
			case Answer.Number number -> "实测：" + BLANK + (number.unit().isEmpty() ? "" : " " + number.unit()) + limits(number) + "\n□不适用";
			case Answer.LastDone last -> "最近一次：\n　　　年　　月　　日\n（" + last.maxAgeDays() + "天内）　□不适用";
			case Answer.ValidUntil until -> "有效期至：\n　　　年　　月　　日\n□不适用";
			case Answer.Choice choice -> choice.choices().stream().map(id -> "□" + choice.labels().stream().filter(label -> label.id().equals(id)).map(label -> label.label().zh()).findFirst().orElse(id))
					.collect(Collectors.joining("　", "", "　□不适用"));
			case Answer.Remark remark -> BLANK + BLANK;
		};
	}

	private static String limits(Answer.Number number) {
		boolean hasMost = number.max() < Double.POSITIVE_INFINITY;
		boolean hasLeast = number.min() > Double.NEGATIVE_INFINITY;
		if (!hasMost && !hasLeast) return "";
		return "\n（" + (hasLeast ? "不小于" + text(number.min()) : "") + (hasMost && hasLeast ? "，" : "") + (hasMost ? "不大于" + text(number.max()) : "") + "）";
	}

	private static String text(double value) {
		return value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value) : Double.toString(value);
	}
}
