package org.safetyworkbench.duty;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.safetyworkbench.core.AreaCode;
import org.safetyworkbench.duty.DutyQuery.Filter;
import org.safetyworkbench.duty.DutyQuery.Sort;
import org.safetyworkbench.store.Keyset;

/** How a query is answered: the index to walk, the conditions, and whether the index covers them all. */
record DutyPlan(String index, List<Condition> conditions, boolean declared) {

	/** A part of the where clause with its parameters. */
	record Condition(String sql, Object... values) {}

	static DutyPlan of(DutyQuery query) {
		List<Condition> conditions = new ArrayList<>();
		String index = query.sort() == Sort.DUE ? "ix_duty_due" : "ix_duty_name";
		boolean declared = true;
		boolean equality = false;
		for (Filter filter : query.filters()) {
			conditions.add(condition(filter));
			if (filter instanceof Filter.Due) {
				declared &= query.sort() == Sort.DUE;
				continue;
			}
			Optional<String> covering = equality ? Optional.empty() : covering(filter, query.sort());
			declared &= covering.isPresent();
			if (covering.isPresent()) index = covering.get();
			equality |= covering.isPresent();
		}
		return new DutyPlan(index, List.copyOf(conditions), declared);
	}

	Keyset keyset(String columns, Sort sort) {
		Keyset keyset = Keyset.select(columns).from("duty").index(index);
		for (Condition condition : conditions) keyset.where(condition.sql(), condition.values());
		return sort == Sort.DUE ? keyset.orderBy("due_on", "id") : keyset.orderBy("enterprise_name", "id");
	}

	private static Optional<String> covering(Filter filter, Sort sort) {
		if (filter instanceof Filter.OfEnterprise) return Optional.of("ix_duty_enterprise"); // a few dozen rows: any order
		if (sort != Sort.DUE) return Optional.empty();
		return Optional.ofNullable(switch (filter) {
			case Filter.InStatus in -> "ix_duty_status_due";
			case Filter.OfRule of -> "ix_duty_rule_due";
			case Filter.InArea in when in.area().level() == AreaCode.Level.COUNTY -> "ix_duty_county_due";
			default -> null;
		});
	}

	private static Condition condition(Filter filter) {
		return switch (filter) {
			case Filter.InStatus in -> new Condition("status = ?", in.status().code());
			case Filter.Due due -> new Condition("due_on >= ? and due_on < ?", due.from(), due.to().isBefore(Owed.NO_DAY) ? due.to().plusDays(1) : Owed.NO_DAY);
			case Filter.OfRule of -> new Condition("rule = ?", of.rule());
			case Filter.OfEnterprise of -> new Condition("enterprise_id = ?", of.enterprise());
			case Filter.InArea in when in.area().level() == AreaCode.Level.COUNTY -> new Condition("area_county = ?", in.area().prefix());
			case Filter.InArea in -> new Condition("area_code like ?", in.area().prefix() + "%");
			case Filter.Containing containing -> containing(containing.text().strip().toLowerCase(Locale.ROOT));
		};
	}

	private static Condition containing(String text) {
		String like = "%" + text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
		return new Condition("lower(enterprise_name) like ? escape '!' or lower(credit_code) like ? escape '!' or lower(task_zh) like ? escape '!' or lower(task_en) like ? escape '!'",
				like, like, like, like);
	}
}
