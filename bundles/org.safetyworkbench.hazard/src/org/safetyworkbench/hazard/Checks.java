package org.safetyworkbench.hazard;

import java.util.ArrayList;
import java.util.List;

import org.safetyworkbench.core.Problem;
import org.safetyworkbench.office.Person;

/** Everything that stands against a deed: state, role, day, reason, gates. */
final class Checks {

	private static final int LONGEST = 2000;

	private Checks() {}

	/** What stands against the action itself, whatever will be filled in. */
	static List<Problem> against(Action action, Dossier dossier, Person person, Deed deed) {
		HazardState state = dossier.hazard().state();
		List<Problem> against = new ArrayList<>();
		Procedure.of(action, state).ifPresentOrElse(step -> {
			if (step.roles().stream().noneMatch(person::has)) against.add(Problems.role(step.roles()));
			for (Gate gate : step.gates()) gate.test(dossier, person, deed).ifPresent(against::add);
		}, () -> against.add(Problems.state(action, state)));
		return against;
	}

	/** And what stands against this deed of it. */
	static List<Problem> against(Step step, Dossier dossier, Person person, Deed deed) {
		List<Problem> against = new ArrayList<>(against(step.action(), dossier, person, deed));
		if (step.reason() && deed.reason().isBlank()) against.add(Problems.reason());
		if (deed.reason().length() > LONGEST) against.add(Problem.of("gate.reason", "理由最多" + LONGEST + "字", "a reason has at most " + LONGEST + " characters").remedy("缩短理由", "shorten it"));
		Hazard hazard = dossier.hazard();
		if (deed.on().isBefore(hazard.foundOn())) against.add(Problems.date("办理日期 " + deed.on() + " 早于发现日期 " + hazard.foundOn(), "the day " + deed.on() + " lies before the finding on " + hazard.foundOn()));
		if (step.isMove() && !dossier.moves().isEmpty() && deed.on().isBefore(dossier.moves().getLast().on()))
			against.add(Problems.date("办理日期 " + deed.on() + " 早于上一步 " + dossier.moves().getLast().on(), "the day " + deed.on() + " lies before the last step on " + dossier.moves().getLast().on()));
		return against;
	}
}
