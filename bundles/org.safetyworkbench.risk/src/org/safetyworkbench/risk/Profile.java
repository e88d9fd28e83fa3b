package org.safetyworkbench.risk;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is written down about a risk point: the four lists of S4-26 (base, duty, control, emergency) in one value.
 *
 * @param place where in the enterprise
 * @param accidents what kinds of accident it can lead to
 * @param emergency what to do when it happens (应急处置)
 * @param reviewDueOn when it is to be assessed anew at the latest
 */
public record Profile(String name, String place, Basis basis, List<String> accidents, List<Control> controls,
		List<Responsibility> responsibilities, String emergency, Optional<LocalDate> reviewDueOn) {

	/** Kinds of accident to choose from, the usual classification of work accidents; others may be typed. */
	public static final List<String> ACCIDENTS = List.of("物体打击", "车辆伤害", "机械伤害", "起重伤害", "触电", "淹溺", "灼烫", "火灾", "高处坠落", "坍塌",
			"锅炉爆炸", "容器爆炸", "其他爆炸", "中毒和窒息", "其他伤害");

	public Profile {
		Objects.requireNonNull(name);
		Objects.requireNonNull(place);
		Objects.requireNonNull(basis);
		Objects.requireNonNull(emergency);
		Objects.requireNonNull(reviewDueOn);
		accidents = List.copyOf(accidents);
		controls = List.copyOf(controls);
		responsibilities = List.copyOf(responsibilities);
	}

	/** A new one of which only the risk itself is known. */
	public static Profile of(String name, String place, Basis basis) {
		return new Profile(name, place, basis, List.of(), List.of(), List.of(), "", Optional.empty());
	}

	public Profile withName(String other) {
		return new Profile(other, place, basis, accidents, controls, responsibilities, emergency, reviewDueOn);
	}

	public Profile withPlace(String other) {
		return new Profile(name, other, basis, accidents, controls, responsibilities, emergency, reviewDueOn);
	}

	public Profile withBasis(Basis other) {
		return new Profile(name, place, other, accidents, controls, responsibilities, emergency, reviewDueOn);
	}

	public Profile withAccidents(List<String> others) {
		return new Profile(name, place, basis, others, controls, responsibilities, emergency, reviewDueOn);
	}

	public Profile withControls(List<Control> others) {
		return new Profile(name, place, basis, accidents, others, responsibilities, emergency, reviewDueOn);
	}

	public Profile withResponsibilities(List<Responsibility> others) {
		return new Profile(name, place, basis, accidents, controls, others, emergency, reviewDueOn);
	}

	public Profile withEmergency(String other) {
		return new Profile(name, place, basis, accidents, controls, responsibilities, other, reviewDueOn);
	}

	public Profile withReviewDueOn(Optional<LocalDate> other) {
		return new Profile(name, place, basis, accidents, controls, responsibilities, emergency, other);
	}
}
