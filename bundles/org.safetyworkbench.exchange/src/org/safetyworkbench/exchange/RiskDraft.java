package org.safetyworkbench.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.safetyworkbench.core.CreditCode;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.risk.Control;
import org.safetyworkbench.risk.Profile;
import org.safetyworkbench.risk.Responsibility;

/** A risk point put together from the rows that speak of it. */
final class RiskDraft {

	/** What makes rows speak of the same one. */
	record Key(CreditCode code, String name, String place) {

		static Key of(RiskReader.Said said) {
			return new Key(said.code(), said.profile().name(), said.profile().place());
		}
	}

	private final List<RiskReader.Said> rows = new ArrayList<>();
	private Profile profile;

	RiskDraft(RiskReader.Said first) {
		profile = first.profile();
		rows.add(first);
	}

	/** Adds what another row says; empty when it was taken in. */
	Optional<Problem> add(RiskReader.Said said) {
		Profile more = said.profile();
		if (!more.basis().equals(profile.basis()))
			return Optional.of(Problem.of("risk.repeated", "同一风险点在第" + rows.getFirst().row().number() + "行的判定值不同；以第一行为准", "row " + rows.getFirst().row().number() + " judges the same risk point otherwise; the first row counts")
					.remedy("核对后写成一样", "check both and make them agree"));
		rows.add(said);
		profile = profile.withAccidents(joined(profile.accidents(), more.accidents())).withControls(controls(profile.controls(), more.controls()))
				.withResponsibilities(joined(profile.responsibilities(), more.responsibilities())).withEmergency(profile.emergency().isEmpty() ? more.emergency() : profile.emergency())
				.withReviewDueOn(profile.reviewDueOn().or(more::reviewDueOn));
		return Optional.empty();
	}

	private static <T> List<T> joined(List<T> first, List<T> second) {
		Set<T> all = new LinkedHashSet<>(first);
		all.addAll(second);
		return List.copyOf(all);
	}

	private static boolean isSame(Control a, Control b) {
		return a.kind() == b.kind() && a.text().equals(b.text());
	}

	private static List<Control> controls(List<Control> first, List<Control> second) {
		List<Control> all = new ArrayList<>(first);
		second.stream().filter(control -> all.stream().noneMatch(known -> isSame(known, control))).forEach(all::add);
		return all;
	}

	List<RiskReader.Said> rows() {
		return rows;
	}

	Profile profile() {
		return profile;
	}

	/** What a known risk point becomes: the table's words, with what the table does not say left as it was. */
	Profile over(Profile known) {
		List<Control> controls = profile.controls().isEmpty() ? known.controls() : profile.controls().stream().map(control -> known.controls().stream().filter(old -> isSame(old, control)).findFirst()
				.map(old -> new Control(old.id(), control.kind(), control.text(), control.level(), control.person().isEmpty() ? old.person() : control.person(), old.items(), old.cycleDays())).orElse(control)).toList();
		List<Responsibility> duties = profile.responsibilities().isEmpty() ? known.responsibilities() : profile.responsibilities();
		Optional<LocalDate> due = profile.reviewDueOn().or(known::reviewDueOn);
		return new Profile(known.name(), known.place(), profile.basis(), profile.accidents().isEmpty() ? known.accidents() : profile.accidents(), controls, duties,
				profile.emergency().isEmpty() ? known.emergency() : profile.emergency(), due);
	}
}
