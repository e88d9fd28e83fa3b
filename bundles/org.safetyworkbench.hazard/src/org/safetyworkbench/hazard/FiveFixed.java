package org.safetyworkbench.hazard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.safetyworkbench.core.Text;

/**
 * The five that must be fixed before a major hazard is rectified: person, measures, money, time limit, contingency plan (五定,
 * S3-20, S4-17). May be recorded part by part.
 *
 * @param moneyYuan 0 is an answer: nothing has to be paid
 */
public record FiveFixed(String person, String measures, Optional<Double> moneyYuan, Optional<LocalDate> until, String plan, LocalDate fixedOn, String by) {

	/** Nothing fixed so far. */
	static final FiveFixed NONE = new FiveFixed("", "", Optional.empty(), Optional.empty(), "", Days.AT_ONCE, "");

	public FiveFixed {
		Objects.requireNonNull(person);
		Objects.requireNonNull(measures);
		Objects.requireNonNull(moneyYuan);
		Objects.requireNonNull(until);
		Objects.requireNonNull(plan);
		Objects.requireNonNull(fixedOn);
		Objects.requireNonNull(by);
	}

	/** Which of the five are not there. */
	public List<Text> missing() {
		List<Text> missing = new ArrayList<>();
		if (person.isBlank()) missing.add(new Text("责任人", "person"));
		if (measures.isBlank()) missing.add(new Text("措施", "measures"));
		if (moneyYuan.isEmpty()) missing.add(new Text("资金", "money"));
		if (until.isEmpty()) missing.add(new Text("时限", "time limit"));
		if (plan.isBlank()) missing.add(new Text("应急预案", "contingency plan"));
		return missing;
	}

	/** As lists and rules look at it: 1 person, 2 measures, 4 money, 8 time limit, 16 plan. */
	short bits() {
		int bits = person.isBlank() ? 0 : 1;
		bits |= measures.isBlank() ? 0 : 2;
		bits |= moneyYuan.isEmpty() ? 0 : 4;
		bits |= until.isEmpty() ? 0 : 8;
		return (short) (plan.isBlank() ? bits : bits | 16);
	}

	public boolean isComplete() {
		return missing().isEmpty();
	}
}
