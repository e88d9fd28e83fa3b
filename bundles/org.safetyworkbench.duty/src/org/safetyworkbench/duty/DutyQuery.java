package org.safetyworkbench.duty;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.safetyworkbench.core.AreaCode;

/**
 * Which duties, in which order.
 *
 * @param filters all must hold
 */
public record DutyQuery(List<Filter> filters, Sort sort) {

	/** Orders; the id decides between equals. */
	public enum Sort {
		/** by day, earliest first, those without a day last */
		DUE,
		/** by enterprise */
		NAME
	}

	/** One condition. */
	public sealed interface Filter {
		record InStatus(DutyStatus status) implements Filter {}

		/** Due in that span, both days included. */
		record Due(LocalDate from, LocalDate to) implements Filter {}

		record InArea(AreaCode area) implements Filter {}

		/** Of one rule, all enterprises. */
		record OfRule(String rule) implements Filter {}

		record OfEnterprise(UUID enterprise) implements Filter {}

		/** Part of the enterprise's name, credit code or the task; never covered by an index. */
		record Containing(String text) implements Filter {}
	}

	public DutyQuery {
		filters = List.copyOf(filters);
		Objects.requireNonNull(sort);
	}

	public static DutyQuery of(Sort sort, Filter... filters) {
		return new DutyQuery(List.of(filters), sort);
	}
}
