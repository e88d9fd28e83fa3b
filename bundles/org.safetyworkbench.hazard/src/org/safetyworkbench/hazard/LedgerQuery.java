package org.safetyworkbench.hazard;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.safetyworkbench.core.AreaCode;
import org.safetyworkbench.spi.Severity;

/**
 * Which hazards, in which order. Open hazards come first in every order by due date: a closed one waits for nothing.
 *
 * @param filters all must hold
 */
public record LedgerQuery(List<Filter> filters, Sort sort) {

	/** Orders; each is total, the id decides between equals. */
	public enum Sort {
		/** open ones by due date, earliest first, then the finished ones */
		DUE,
		/** latest finding first */
		FOUND,
		/** major before general, then as DUE */
		SEVERITY,
		/** by enterprise */
		NAME
	}

	/** One condition. */
	public sealed interface Filter {
		/** Somebody still has to do something. */
		record Open() implements Filter {}

		/** Open and due before that day. */
		record Overdue(LocalDate asOf) implements Filter {}

		/** Open and due from that day to that day, both included. */
		record Due(LocalDate from, LocalDate to) implements Filter {}

		record InState(HazardState state) implements Filter {}

		record OfSeverity(Severity severity) implements Filter {}

		/** In that area or below it. */
		record InArea(AreaCode area) implements Filter {}

		record InSector(String sector) implements Filter {}

		/** Led by that authority. */
		record LedBy(String authority) implements Filter {}

		record OfEnterprise(UUID enterprise) implements Filter {}

		/** All but the withdrawn ones: what figures count. */
		record Counted() implements Filter {}

		/** Found from that day to that day, both included. */
		record Found(LocalDate from, LocalDate to) implements Filter {}

		/** Closed off from that day to that day, both included. */
		record Closed(LocalDate from, LocalDate to) implements Filter {}

		/** Closed off on the deadline in force or before. */
		record InTime() implements Filter {}

		/** Neither ordered nor handed over: what is closed off, the enterprise mended by itself. */
		record Unaided() implements Filter {}

		/** Of exactly that division: 4 digits of a prefecture, 6 of a county, 9 of a township (000 = not known which), none = not known where. */
		record OfDivision(String digits) implements Filter {}

		/** Found by that day and not closed off by its end; withdrawn ones are none. */
		record OpenAt(LocalDate day) implements Filter {}

		/** As {@link OpenAt}, and due before the other day, by the deadline in force on the first. */
		record OverdueAt(LocalDate day, LocalDate dueBefore) implements Filter {}

		/** With money planned for it, half a yuan or more. */
		record Planned() implements Filter {}

		/** With money said that was or will be spent on it, half a yuan or more. */
		record Paid() implements Filter {}

		record FromSource(Source source) implements Filter {}

		/** Of that checklist item. */
		record OfItem(String item) implements Filter {}

		/** Somebody of that kind has to do the next thing. */
		record WaitingFor(Waiting whom) implements Filter {}

		/** Waits for somebody with one of these roles (official or enforcer, reviewer, chief). */
		record OnDesk(boolean official, boolean reviewer, boolean chief) implements Filter {}

		/** Followed by the one of that name. */
		record FollowedBy(String officer) implements Filter {}

		/** Listed for supervision now. */
		record Listed() implements Filter {}

		/** Linked to that risk point. */
		record OfRisk(UUID risk) implements Filter {}

		/** Part of the enterprise's name, credit code, item or finding; never covered by an index. */
		record Containing(String text) implements Filter {}
	}

	public LedgerQuery {
		filters = List.copyOf(filters);
		Objects.requireNonNull(sort);
	}

	public static LedgerQuery of(Sort sort, Filter... filters) {
		return new LedgerQuery(List.of(filters), sort);
	}

	public LedgerQuery with(Filter filter) {
		return new LedgerQuery(java.util.stream.Stream.concat(filters.stream(), java.util.stream.Stream.of(filter)).toList(), sort);
	}

	public LedgerQuery by(Sort other) {
		return new LedgerQuery(filters, other);
	}
}
