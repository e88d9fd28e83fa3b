package org.safetyworkbench.statistics;

import java.util.Collections;
import java.util.List;
import java.util.UUID;

/**
 * A line of a list.
 *
 * @param kind of the record behind it: {@code hazard}, {@code enterprise}, {@code inspection} or {@code risk}
 * @param subject its id
 * @param cells one for each column: {@code Text}, String, Number, Boolean, LocalDate, a collection of these, or null for
 *            unknown
 * @param grave a major hazard, or a red risk
 */
public record ListRow(String kind, UUID subject, List<Object> cells, boolean grave) {

	public ListRow {
		cells = Collections.unmodifiableList(new java.util.ArrayList<>(cells));
	}
}
