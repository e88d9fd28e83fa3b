package org.safetyworkbench.duty;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.hazard.HazardRow;
import org.safetyworkbench.hazard.HazardState;
import org.safetyworkbench.hazard.Ledger;
import org.safetyworkbench.hazard.LedgerQuery;
import org.safetyworkbench.hazard.LedgerQuery.Filter;
import org.safetyworkbench.store.Cursor;
import org.safetyworkbench.store.Keyset;
import org.safetyworkbench.store.Session;
import org.safetyworkbench.store.Store;

/** Today in one session: two small tables of counts and the beginnings of eight index ranges. */
@Component
public final class StoredToday implements Today {

	private final Store store;
	private final Ledger ledger;
	private final DutyList duties;

	@Activate
	public StoredToday(@Reference Store store, @Reference Ledger ledger, @Reference DutyList duties) {
		this.store = store;
		this.ledger = ledger;
		this.duties = duties;
	}

	@Override
	public Page of(LocalDate asOf, int rows) {
		return store.read(session -> new Page(asOf, ledger.counts(asOf), duties.counts(asOf),
				hazards(rows, new Filter.Overdue(asOf)),
				hazards(rows, new Filter.Due(asOf, asOf.plusDays(7))),
				hazards(rows, new Filter.InState(HazardState.DRAFT)),
				byDue(hazards(rows, new Filter.InState(HazardState.SUBMITTED)), hazards(rows, new Filter.InState(HazardState.RECHECKED))),
				ledger.toHandOver(rows),
				overdue(session, asOf, rows),
				due(session, "status = 'open' and due_on >= ? and due_on < ?", rows, asOf, asOf.plusDays(8))));
	}

	private static List<HazardRow> byDue(List<HazardRow> some, List<HazardRow> others) {
		return Stream.concat(some.stream(), others.stream()).sorted(Comparator.comparing(HazardRow::dueOn)).toList();
	}

	private List<HazardRow> hazards(int rows, Filter filter) {
		return ledger.page(LedgerQuery.of(LedgerQuery.Sort.DUE, filter), Cursor.START, rows, Progress.NONE).rows();
	}

	/** Those late when they were last evaluated, and those whose day has passed since. */
	private static List<DutyRow> overdue(Session session, LocalDate asOf, int rows) throws SQLException {
		List<DutyRow> late = new ArrayList<>(due(session, "status = 'open' and due_on < ?", rows, asOf));
		late.addAll(due(session, "status = 'overdue'", rows));
		late.sort(Comparator.comparing(row -> row.dueOn().orElse(Owed.NO_DAY)));
		return late.size() <= rows ? late : late.subList(0, rows);
	}

	private static List<DutyRow> due(Session session, String condition, int rows, Object... parameters) throws SQLException {
		return Keyset.select(StoredDutyList.COLUMNS).from("duty").index("ix_duty_status_due").where(condition, parameters).orderBy("due_on", "id").page(session, Cursor.START, rows, StoredDutyList::line).rows();
	}
}
