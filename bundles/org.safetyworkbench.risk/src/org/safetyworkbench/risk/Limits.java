package org.safetyworkbench.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.safetyworkbench.core.Problem;

/** What is wrong with a profile before it is kept. */
final class Limits {

	static final int NAME = 200;
	static final int REASON = 1000;
	private static final int PERSON = 100;
	private static final int CONTROL = 2000;
	private static final int TASK = 1000;
	private static final int EMERGENCY = 4000;
	private static final int ITEMS = 1000;
	private static final int NOTE = 2000;

	private final List<Problem> problems = new ArrayList<>();

	private Limits() {}

	static List<Problem> of(Profile profile) {
		Limits limits = new Limits();
		if (profile.name().isBlank()) limits.problems.add(Problem.of("risk.no-name", "风险点名称为空", "the risk point has no name").remedy("请填写名称", "give it a name"));
		limits.text("风险点名称", "the name", profile.name(), NAME);
		limits.text("位置", "the place", profile.place(), NAME);
		limits.text("事故类型", "the kinds of accident", String.join("、", profile.accidents()), ITEMS);
		limits.text("应急处置", "the emergency measure", profile.emergency(), EMERGENCY);
		for (Control control : profile.controls()) limits.control(control);
		for (Responsibility one : profile.responsibilities()) {
			limits.text("责任人", "the person", one.person(), PERSON);
			limits.text("职责", "the task", one.task(), TASK);
		}
		return limits.problems;
	}

	static Optional<Problem> note(String note) {
		return note.length() > NOTE ? Optional.of(tooLong("说明", "the note", NOTE)) : Optional.empty();
	}

	private void control(Control control) {
		if (control.text().isBlank()) problems.add(Problem.of("risk.no-control", "有一条管控措施没有内容", "a control has no text").remedy("填写内容，或删除该行", "write it down or take it out"));
		if (control.cycleDays() < 0) problems.add(Problem.of("risk.cycle", "排查周期不能小于零天：" + control.text(), "a control's cycle is below zero days: " + control.text()).remedy("填写天数", "give the days"));
		text("管控措施", "the control", control.text(), CONTROL);
		text("责任人", "the person", control.person(), PERSON);
		text("检查项", "the items", String.join(",", control.items()), ITEMS);
	}

	private void text(String zh, String en, String text, int length) {
		if (text.length() > length) problems.add(tooLong(zh, en, length));
	}

	static Problem tooLong(String zh, String en, int length) {
		return Problem.of("risk.too-long", zh + "超过" + length + "字", en + " has more than " + length + " characters").remedy("请缩短", "shorten it");
	}
}
