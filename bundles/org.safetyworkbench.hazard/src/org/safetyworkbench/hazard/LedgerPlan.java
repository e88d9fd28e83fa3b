package org.safetyworkbench.hazard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.safetyworkbench.core.AreaCode;
import org.safetyworkbench.hazard.LedgerQuery.Filter;
import org.safetyworkbench.hazard.LedgerQuery.Sort;
import org.safetyworkbench.store.Keyset;

/**
 * How a query is answered: the index to walk, the conditions, and whether the index covers them all. A span of days
 * (open, overdue, due) is a range of every index sorted by due day, so it joins any one other filter for nothing.
 */
record LedgerPlan(String index, List<Condition> conditions, boolean declared) {

	/** A part of the where clause with its parameters. */
	record Condition(String sql, Object... values) {}

	static LedgerPlan of(LedgerQuery query) {
		List<Condition> conditions = new ArrayList<>();
		String index = plain(query.sort());
		boolean declared = true;
		boolean equality = false;
		for (Filter filter : narrowestFirst(query.filters())) {
			conditions.add(condition(filter));
			if (filter instanceof Filter.Counted) continue; // few are withdrawn
			if (filter instanceof Filter.Found && query.sort() == Sort.FOUND) continue; // a range of the order itself
			if (isSpan(filter)) {
				declared &= query.sort() == Sort.DUE || query.sort() == Sort.SEVERITY && filter instanceof Filter.Open;
				continue;
			}
			Optional<String> covering = equality ? Optional.empty() : covering(filter, query.sort());
			declared &= covering.isPresent() && isExact(filter);
			if (covering.isPresent()) index = covering.get();
			equality |= covering.isPresent();
		}
		return new LedgerPlan(index, List.copyOf(conditions), declared);
	}

	private static List<Filter> narrowestFirst(List<Filter> filters) {
		return filters.stream().sorted(Comparator.comparing(filter -> !(filter instanceof Filter.OfEnterprise))).toList();
	}

	Keyset keyset(String columns, Sort sort) {
		Keyset keyset = Keyset.select(columns).from("hazard").index(index);
		for (Condition condition : conditions) keyset.where(condition.sql(), condition.values());
		return switch (sort) {
			case DUE -> keyset.orderBy("pending_until", "id");
			case FOUND -> keyset.orderBy("found_on", "id").descending();
			case SEVERITY -> keyset.orderBy("urgency", "pending_until", "id");
			case NAME -> keyset.orderBy("enterprise_name", "id");
		};
	}

	private static String plain(Sort sort) {
		return switch (sort) {
			case DUE -> "ix_hazard_due";
			case FOUND -> "ix_hazard_found";
			case SEVERITY -> "ix_hazard_urgency";
			case NAME -> "ix_hazard_name";
		};
	}

	private static boolean isSpan(Filter filter) {
		return filter instanceof Filter.Open || filter instanceof Filter.Overdue || filter instanceof Filter.Due;
	}

	/** The index that begins with that filter's column and goes on in that order. */
	private static Optional<String> covering(Filter filter, Sort sort) {
		if (filter instanceof Filter.OfEnterprise) return Optional.of("ix_hazard_enterprise"); // a few dozen rows: any order
		if (sort == Sort.FOUND && filter instanceof Filter.InState) return Optional.of("ix_hazard_state_found");
		if (sort != Sort.DUE) return Optional.empty();
		return Optional.ofNullable(switch (filter) {
			case Filter.InState in -> "ix_hazard_state_due";
			case Filter.OfSeverity of -> "ix_hazard_severity_due";
			case Filter.InSector in -> "ix_hazard_sector_due";
			case Filter.LedBy by -> "ix_hazard_authority_due";
			case Filter.WaitingFor waiting -> "ix_hazard_waits";
			case Filter.FollowedBy by -> "ix_hazard_officer_due";
			case Filter.Listed listed -> "ix_hazard_listed";
			case Filter.InArea in -> switch (in.area().level()) {
				case PROVINCE -> null;
				case PREFECTURE -> "ix_hazard_prefecture_due";
				case COUNTY, TOWNSHIP, VILLAGE -> "ix_hazard_county_due";
			};
			default -> null;
		});
	}

	private static boolean isExact(Filter filter) {
		return !(filter instanceof Filter.InArea in) || in.area().level() == AreaCode.Level.COUNTY || in.area().level() == AreaCode.Level.PREFECTURE;
	}

	private static Condition condition(Filter filter) {
		return switch (filter) {
			case Filter.Open open -> new Condition("pending_until < ?", Days.NEVER);
			case Filter.Overdue overdue -> new Condition("pending_until < ?", overdue.asOf());
			case Filter.Due due -> new Condition("pending_until >= ? and pending_until < ?", due.from(), least(due.to().plusDays(1), Days.NEVER));
			case Filter.InState in -> new Condition("state = ?", in.state().code());
			case Filter.OfSeverity of -> new Condition("severity = ?", (int) Hazard.code(of.severity()));
			case Filter.InSector in -> new Condition("sector = ?", in.sector());
			case Filter.LedBy by -> new Condition("authority = ?", by.authority());
			case Filter.WaitingFor waiting -> new Condition("waits_for = ?", waiting.whom().code());
			case Filter.OnDesk desk -> desk(desk);
			case Filter.FollowedBy by -> new Condition("officer = ?", by.officer());
			case Filter.Listed listed -> new Condition("listed = ?", 1);
			case Filter.OfEnterprise of -> new Condition("enterprise_id = ?", of.enterprise());
			case Filter.InArea in -> area(in.area());
			case Filter.Counted counted -> new Condition("state <> ?", HazardState.WITHDRAWN.code());
			case Filter.Found found -> new Condition("found_on >= ? and found_on <= ?", found.from(), found.to());
			case Filter.Closed closed -> new Condition("state = ? and closed_on >= ? and closed_on <= ?", HazardState.CLOSED.code(), closed.from(), closed.to());
			case Filter.OfRisk of -> new Condition("risk_id = ?", of.risk());
			case Filter.InTime in -> new Condition("closed_on <= due_on");
			case Filter.Unaided unaided -> new Condition(HazardFaces.UNAIDED);
			case Filter.OfDivision of -> division(of.digits());
			case Filter.OpenAt at -> openAt(at.day());
			case Filter.OverdueAt at -> new Condition(OPEN_AT + " and " + DUE_AT + " < ?", at.day(), HazardState.WITHDRAWN.code(), HazardState.CLOSED.code(), at.day(), at.day(), at.dueBefore());
			case Filter.Planned planned -> new Condition(HazardFaces.PLANNED + " >= ?", HALF_A_YUAN);
			case Filter.Paid paid -> new Condition("money_yuan >= ?", HALF_A_YUAN);
			case Filter.FromSource from -> new Condition("source = ?", from.source().code());
			case Filter.OfItem of -> new Condition("item = ?", of.item());
			case Filter.Containing containing -> containing(containing.text().strip().toLowerCase(Locale.ROOT));
		};
	}

	/** Figures count whole yuan. */
	private static final double HALF_A_YUAN = 0.5;
	private static final String OPEN_AT = "found_on <= ? and state <> ? and (state <> ? or closed_on > ?)";
	/** The deadline in force on a day: what the first grant after that day put off, else the one there is now. */
	private static final String DUE_AT = "coalesce((select min(d.due_before) from hazard_deferral d where d.hazard_id = hazard.id and d.granted = 1 and d.decided_on ="
			+ " (select min(n.decided_on) from hazard_deferral n where n.hazard_id = hazard.id and n.granted = 1 and n.decided_on > ?)), due_on)";

	private static Condition openAt(LocalDate day) {
		return new Condition(OPEN_AT, day, HazardState.WITHDRAWN.code(), HazardState.CLOSED.code(), day);
	}

	private static Condition division(String digits) {
		return switch (digits.length()) {
			case 4 -> new Condition("area_prefecture = ?", digits);
			case 6 -> new Condition("area_county = ?", digits);
			case 9 -> new Condition("area_county = ? and substr(area_code || '000', 1, 9) = ?", digits.substring(0, 6), digits);
			default -> new Condition("area_code = ''");
		};
	}

	/** All of them are open, so the walk by due day ends with the open ones. */
	private static Condition desk(Filter.OnDesk desk) {
		return new Condition("waits_for in (?, ?, ?) and pending_until < ?", desk.official() ? Waiting.OFFICIAL.code() : "", desk.reviewer() ? Waiting.REVIEWER.code() : "",
				desk.chief() ? Waiting.CHIEF.code() : "", Days.NEVER);
	}

	private static Condition area(AreaCode area) {
		return switch (area.level()) {
			case PROVINCE -> new Condition("area_code like ?", area.prefix() + "%");
			case PREFECTURE -> new Condition("area_prefecture = ?", area.prefix());
			case COUNTY -> new Condition("area_county = ?", area.prefix());
			case TOWNSHIP, VILLAGE -> new Condition("area_county = ? and area_code like ?", area.value().substring(0, 6), area.prefix() + "%");
		};
	}

	private static Condition containing(String text) {
		String like = "%" + text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
		return new Condition("lower(enterprise_name) like ? escape '!' or lower(credit_code) like ? escape '!' or lower(item) like ? escape '!' or lower(finding_zh) like ? escape '!'",
				like, like, like, like);
	}

	private static LocalDate least(LocalDate a, LocalDate b) {
		return a.isBefore(b) ? a : b;
	}
}
