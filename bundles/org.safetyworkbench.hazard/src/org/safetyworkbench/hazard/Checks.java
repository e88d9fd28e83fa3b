package org.safetyworkbench.hazard;

import java.time.LocalDate;
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
			against.addAll(days(step, dossier, deed));
		}, () -> against.add(Problems.state(action, state)));
		return against;
	}

	/** And what stands against this deed of it. */
	static List<Problem> against(Step step, Dossier dossier, Person person, Deed deed) {
		List<Problem> against = new ArrayList<>(against(step.action(), dossier, person, deed));
		if (step.reason() && deed.reason().isBlank()) against.add(Problems.reason());
		if (deed.reason().length() > LONGEST) against.add(Problem.of("gate.reason", "理由最多" + LONGEST + "字", "a reason has at most " + LONGEST + " characters").remedy("缩短理由", "shorten it"));
		return against;
	}

	/** Nothing is done before the finding, before the last step, or on a day that has not come. */
	private static List<Problem> days(Step step, Dossier dossier, Deed deed) {
		List<Problem> against = new ArrayList<>();
		LocalDate found = dossier.hazard().foundOn();
		if (deed.on().isAfter(deed.recordedOn())) against.add(Problems.date("办理日期 " + deed.on() + " 晚于今天 " + deed.recordedOn(), "the day " + deed.on() + " lies after today, " + deed.recordedOn()));
		if (deed.on().isBefore(found) && !takesBack(deed, found)) against.add(Problems.beforeFinding(deed.on(), found));
		if (step.isMove() && !dossier.moves().isEmpty() && deed.on().isBefore(dossier.moves().getLast().on()))
			against.add(Problems.date("办理日期 " + deed.on() + " 早于上一步 " + dossier.moves().getLast().on(), "the day " + deed.on() + " lies before the last step on " + dossier.moves().getLast().on()));
		return against;
	}

	/** A finding on a day that has not come was entered wrongly: it is withdrawn at once. */
	private static boolean takesBack(Deed deed, LocalDate found) {
		return deed.action() == Action.WITHDRAW && found.isAfter(deed.recordedOn());
	}
}
