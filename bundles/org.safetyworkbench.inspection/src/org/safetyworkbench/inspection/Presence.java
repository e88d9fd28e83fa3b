package org.safetyworkbench.inspection;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Who was there and what was said, as it stands on the inspection record.
 *
 * @param inspectors names, at least one
 * @param representative who stood for the enterprise, may be empty
 * @param opinion what the representative said to the findings (无异议, …), may be empty
 * @param note anything else, may be empty
 * @param lateReason why answers are entered after the day of the visit, empty when they are not
 */
public record Presence(List<String> inspectors, String representative, String opinion, String note, String lateReason) {

	public Presence {
		inspectors = names(inspectors);
		Objects.requireNonNull(representative);
		Objects.requireNonNull(opinion);
		Objects.requireNonNull(note);
		Objects.requireNonNull(lateReason);
	}

	/** The same people of the office, somebody else of the enterprise or other words. */
	Presence said(String whoElse, String otherwise) {
		return new Presence(inspectors, whoElse, otherwise, note, lateReason);
	}

	/** Each name once; 甲、乙 in one text are two. */
	public static List<String> names(List<String> written) {
		return written.stream().flatMap(text -> Stream.of(text.split("[、,，;；]"))).map(String::strip).filter(name -> !name.isEmpty()).distinct().toList();
	}
}
