package org.safetyworkbench.risk;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.safetyworkbench.core.AreaCode;
import org.safetyworkbench.register.Enterprise;

/**
 * Which risk points, in which order; retired ones are in no list.
 *
 * <p>Covered by an index, so that a page costs the same in any workspace: everything in either order, one enterprise or one
 * colour gravest first, those due by day. Area and sector read more than they show; they can be cancelled.
 *
 * @param filters all must hold
 */
public record RiskQuery(List<Filter> filters, Sort sort) {

	/** Orders; the id decides between equals. */
	public enum Sort {
		/** red first */
		COLOUR,
		/** the next to be assessed anew first, those without a day last */
		REVIEW
	}

	/** One condition. */
	public sealed interface Filter {

		record OfEnterprise(Enterprise.Id enterprise) implements Filter {}

		record OfColour(Colour colour) implements Filter {}

		/** To be assessed anew on that day or before. */
		record ReviewDue(LocalDate asOf) implements Filter {}

		/** Whose enterprise is in that area or below it. */
		record InArea(AreaCode area) implements Filter {}

		/** Whose enterprise belongs to that sector. */
		record InSector(String sector) implements Filter {}
	}

	public RiskQuery {
		filters = List.copyOf(filters);
		Objects.requireNonNull(sort);
	}

	public static RiskQuery of(Sort sort, Filter... filters) {
		return new RiskQuery(List.of(filters), sort);
	}
}
