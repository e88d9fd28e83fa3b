package org.safetyworkbench.store;

import java.util.Objects;
import java.util.UUID;

/**
 * One entry for the change log: what happened to which record.
 *
 * @param kind kind of record, such as {@code enterprise} or {@code hazard}
 * @param subject its id
 * @param action what happened, such as {@code added}, {@code confirmed}
 * @param detail JSON object with what changed ({@code {"field": [before, after]}}), {@code {}} for nothing more to say
 */
public record Change(String kind, UUID subject, String action, String detail) {

	public Change {
		Objects.requireNonNull(kind);
		Objects.requireNonNull(subject);
		Objects.requireNonNull(action);
		Objects.requireNonNull(detail);
	}
}
