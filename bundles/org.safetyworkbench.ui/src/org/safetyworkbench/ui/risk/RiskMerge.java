package org.safetyworkbench.ui.risk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.safetyworkbench.risk.Profile;
import org.safetyworkbench.ui.form.Versions;
import org.safetyworkbench.ui.text.Texts;

/**
 * Two people changed one risk point: both versions field by field, and mine put on top of theirs.
 *
 * @param rows fields on which somebody changed something
 */
record RiskMerge(List<Versions.Row> rows, Profile merged) {

	static RiskMerge of(Texts texts, Profile seen, Profile mine, Profile theirs) {
		Making making = new Making(texts, seen, mine, theirs);
		Profile merged = new Profile(making.field("risk.name", Profile::name, Function.identity()), making.field("risk.place", Profile::place, Function.identity()),
				making.field("risk.basis", Profile::basis, basis -> texts.of(basis.words())), making.field("risk.accidents", Profile::accidents, making::joined),
				making.field("risk.controls", Profile::controls, controls -> controls.stream().map(control -> texts.of(control.kind().label()) + " " + control.text()).collect(Collectors.joining("\n"))),
				making.field("risk.responsibilities", Profile::responsibilities, duties -> duties.stream().map(duty -> texts.of(duty.level().label()) + " " + duty.person()).collect(Collectors.joining("\n"))),
				making.field("risk.emergency", Profile::emergency, Function.identity()), making.field("risk.reviewDueOn", Profile::reviewDueOn, day -> day.map(LocalDate::toString).orElse("")));
		return new RiskMerge(List.copyOf(making.rows), merged);
	}

	/** The rows while they are found. */
	private record Making(Texts texts, Profile seen, Profile mine, Profile theirs, List<Versions.Row> rows) {

		Making(Texts texts, Profile seen, Profile mine, Profile theirs) {
			this(texts, seen, mine, theirs, new ArrayList<>());
		}

		/** Mine where I changed it, else theirs. */
		<T> T field(String label, Function<Profile, T> get, Function<T, String> words) {
			boolean changed = !Objects.equals(get.apply(mine), get.apply(seen));
			if (changed || !Objects.equals(get.apply(seen), get.apply(theirs)))
				rows.add(new Versions.Row(texts.get(label), words.apply(get.apply(seen)), words.apply(get.apply(theirs)), changed ? said(words.apply(get.apply(mine))) : ""));
			return get.apply(changed ? mine : theirs);
		}

		private String said(String words) {
			return words.isEmpty() ? texts.get("value.none") : words;
		}

		private String joined(List<String> words) {
			return String.join(texts.get("list.separator"), words);
		}
	}
}
