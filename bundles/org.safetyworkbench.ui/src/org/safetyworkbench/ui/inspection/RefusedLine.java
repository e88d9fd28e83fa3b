package org.safetyworkbench.ui.inspection;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

import org.safetyworkbench.ui.look.Notice;
import org.safetyworkbench.ui.text.Texts;

/** The line on a visit's page that names the answers that were not taken, and why; there they are given up, never in silence. */
final class RefusedLine {

	private final Texts texts;
	private final Notice notice;
	private final ChecklistPane checklist;
	private String told = "";

	RefusedLine(Texts texts, Notice notice, ChecklistPane checklist) {
		this.texts = texts;
		this.notice = notice;
		this.checklist = checklist;
	}

	/** Stays as it is while something is on its way. */
	void show(VisitRecord record) {
		if (checklist.saver().state() == AnswerSaver.State.SAVING) return;
		String words = words(record);
		if (words.equals(told)) return;
		told = words;
		if (words.isEmpty()) notice.hide();
		else notice.warn(words).offer(texts.get("inspection.refused.drop"), "inspection.refused.drop", checklist::giveUp);
	}

	private String words(VisitRecord record) {
		Set<Integer> items = new LinkedHashSet<>();
		Set<String> reasons = new LinkedHashSet<>();
		checklist.saver().eachProblem((wish, problem) -> {
			items.add(checklist.sheet().number(wish.item()));
			reasons.add(texts.of(problem));
		});
		if (items.isEmpty()) return "";
		String numbers = items.stream().sorted().map(Object::toString).collect(Collectors.joining(texts.get("list.separator")));
		if (!record.isOpen()) return texts.get("inspection.refused.closed", numbers, texts.of(record.visit().state().label()));
		return texts.get("inspection.refused", numbers, String.join("\n", reasons));
	}
}
