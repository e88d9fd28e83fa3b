package org.safetyworkbench.inspection;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.safetyworkbench.core.Text;

/**
 * What one visit found beside its hazards (二合一, S3-04): how far the enterprise fulfils the items of the standardisation
 * guide that the visit asked. Always counted from the answers as they count now, never stored and never typed in.
 *
 * @param asked items of the guide among those of the visit, at least 1
 * @param fulfilled answered, applicable and not failed
 * @param unfulfilled failed
 * @param notApplicable answered as not applicable
 */
public record Standardisation(int asked, int fulfilled, int unfulfilled, int notApplicable) {

	/** @return empty where the visit asked no item of the guide, or none of them is answered */
	static Optional<Standardisation> of(Collection<String> guide, VisitSheet sheet) {
		List<Answer> answers = guide.stream().map(sheet::answer).flatMap(Optional::stream).toList();
		if (answers.isEmpty()) return Optional.empty();
		int failed = (int) answers.stream().filter(Answer::failed).count();
		int outside = (int) answers.stream().filter(answer -> answer.reading() == Reading.Verdict.NOT_APPLICABLE).count();
		return Optional.of(new Standardisation(guide.size(), answers.size() - failed - outside, failed, outside));
	}

	/** Asked and not answered. */
	public int unanswered() {
		return asked - fulfilled - unfulfilled - notApplicable;
	}

	/** Fulfilled ones among those that apply and are answered, rounded down so that 100 means all; empty where none applies. */
	public OptionalInt percent() {
		int judged = fulfilled + unfulfilled;
		return judged == 0 ? OptionalInt.empty() : OptionalInt.of(100 * fulfilled / judged);
	}

	/** 标准化：指南类18项，符合15项，不符合2项，不适用1项，符合率88%. */
	public Text words() {
		StringBuilder zh = new StringBuilder("标准化：指南类" + asked + "项，符合" + fulfilled + "项，不符合" + unfulfilled + "项");
		StringBuilder en = new StringBuilder("standardisation: " + asked + " items of the guide, " + fulfilled + " fulfilled, " + unfulfilled + " not fulfilled");
		if (notApplicable > 0) append(zh, "，不适用" + notApplicable + "项", en, ", " + notApplicable + " not applicable");
		if (unanswered() > 0) append(zh, "，未检查" + unanswered() + "项", en, ", " + unanswered() + " not answered");
		percent().ifPresent(percent -> append(zh, "，符合率" + percent + "%", en, ", " + percent + "% of those judged"));
		return new Text(zh.toString(), en.toString());
	}

	private static void append(StringBuilder zh, String moreZh, StringBuilder en, String moreEn) {
		zh.append(moreZh);
		en.append(moreEn);
	}
}
