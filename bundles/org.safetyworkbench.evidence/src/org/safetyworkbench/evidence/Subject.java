package org.safetyworkbench.evidence;

import java.util.Objects;
import java.util.UUID;

/**
 * What a file is evidence of.
 *
 * @param kind kind of record as in the change log: {@code inspection}, {@code hazard}, {@code paper}
 * @param item checklist item it belongs to, empty for the record as a whole
 */
public record Subject(String kind, UUID id, String item) {

	public Subject {
		Objects.requireNonNull(kind);
		Objects.requireNonNull(id);
		Objects.requireNonNull(item);
	}

	public static Subject inspection(UUID id, String item) {
		return new Subject("inspection", id, item);
	}

	public static Subject hazard(UUID id) {
		return new Subject("hazard", id, "");
	}

	public static Subject paper(UUID id) {
		return new Subject("paper", id, "");
	}
}
