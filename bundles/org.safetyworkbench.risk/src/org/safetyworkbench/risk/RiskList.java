package org.safetyworkbench.risk;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.safetyworkbench.core.Progress;
import org.safetyworkbench.register.Enterprise;
import org.safetyworkbench.risk.RiskQuery.Filter;
import org.safetyworkbench.risk.RiskQuery.Sort;
import org.safetyworkbench.store.Cursor;
import org.safetyworkbench.store.Groups;
import org.safetyworkbench.store.Keyset;
import org.safetyworkbench.store.Page;
import org.safetyworkbench.store.Row;
import org.safetyworkbench.store.Rows;
import org.safetyworkbench.store.Session;

/** A query as SQL: the index to walk, the conditions, and the rows of a page with the names the register has now. */
final class RiskList {

	private final Session session;
	private final RiskQuery query;

	RiskList(Session session, RiskQuery query) {
		this.session = session;
		this.query = query;
	}

	Page<UUID> ids(Cursor after, int size, Progress progress) throws SQLException {
		return keyset(progress).page(session, after, size, row -> row.id(1));
	}

	Page<RiskRow> page(Cursor after, int size, Progress progress) throws SQLException {
		Page<RiskRow> bare = keyset(progress).page(session, after, size, RiskList::row);
		Map<UUID, String[]> names = names(bare.rows().stream().map(row -> row.enterprise().value()).distinct().toList());
		return new Page<>(bare.rows().stream().map(row -> named(row, names.getOrDefault(row.enterprise().value(), new String[] {"", ""}))).toList(), bare.next());
	}

	private Keyset keyset(Progress progress) {
		Keyset keyset = Keyset.select(RiskReader.COLUMNS).from("risk_point").index(index()).where("retired = 0");
		for (Filter filter : query.filters()) add(keyset, filter);
		return (query.sort() == Sort.COLOUR ? keyset.orderBy("colour", "id") : keyset.orderBy("review_due_on", "id")).cancelledBy(progress);
	}

	private String index() {
		if (query.filters().stream().anyMatch(Filter.OfEnterprise.class::isInstance)) return "ix_risk_enterprise";
		return query.sort() == Sort.COLOUR ? "ix_risk_colour" : "ix_risk_review";
	}

	private static Keyset add(Keyset keyset, Filter filter) {
		return switch (filter) {
			case Filter.OfEnterprise of -> keyset.where("enterprise_id = ?", of.enterprise().value());
			case Filter.OfColour of -> keyset.where("colour = ?", of.colour().ordinal());
			case Filter.ReviewDue due -> keyset.where("review_due_on <= ? and review_due_on < ?", due.asOf(), RiskReader.NEVER);
			case Filter.InArea in -> keyset.where("exists (select 1 from enterprise e where e.id = risk_point.enterprise_id and e.area_code like ?)", in.area().prefix() + "%");
			case Filter.InSector in -> keyset.where("exists (select 1 from enterprise_sector s where s.enterprise_id = risk_point.enterprise_id and s.sector = ?)", in.sector());
		};
	}

	private static RiskRow row(Row row) throws SQLException {
		Basis basis = RiskReader.basis(row, 7);
		Judged judged = RiskReader.judged(row);
		Optional<LocalDate> due = row.date(17).filter(day -> !day.equals(RiskReader.NEVER));
		return new RiskRow(row.id(1), new Enterprise.Id(row.id(3)), "", "", row.text(4), row.text(5), judged.colour(), basis.method(), basis.words(), judged.score(),
				row.text(14), row.date(16).orElseThrow(), due, RiskReader.trigger(row.text(18)));
	}

	private static RiskRow named(RiskRow row, String[] name) {
		return new RiskRow(row.id(), row.enterprise(), name[0], name[1], row.name(), row.place(), row.colour(), row.method(), row.basis(), row.score(), row.accidents(),
				row.assessedOn(), row.reviewDueOn(), row.pending());
	}

	private Map<UUID, String[]> names(List<UUID> enterprises) throws SQLException {
		Map<UUID, String[]> names = new HashMap<>();
		for (List<UUID> some : Groups.of(enterprises))
			Rows.each(session, "select id, name, area_code from enterprise" + session.dialect().useIndex("pk_enterprise") + " where id in (" + Groups.marks(some.size()) + ")",
					row -> names.put(row.id(1), new String[] {row.text(2), row.text(3)}), some.toArray());
		return names;
	}
}
