package org.safetyworkbench.duty;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.store.Cursor;
import org.safetyworkbench.store.Page;
import org.safetyworkbench.store.Permit.Condition;
import org.safetyworkbench.store.Row;
import org.safetyworkbench.store.Rows;
import org.safetyworkbench.store.Session;
import org.safetyworkbench.store.Store;

/** Duties read from the store by SQL. */
@Component
public final class StoredDutyList implements DutyList {

	private static final int EXPORTED_AT_ONCE = 2000;
	static final String COLUMNS = "id, enterprise_id, credit_code, enterprise_name, area_code, " + Owed.COLUMNS;

	private final Store store;

	@Activate
	public StoredDutyList(@Reference Store store) {
		this.store = store;
	}

	@Override
	public Page<DutyRow> page(DutyQuery query, Cursor after, int size, Progress progress) {
		return store.read(session -> page(session, query, after, size, progress));
	}

	private static Page<DutyRow> page(Session session, DutyQuery query, Cursor after, int size, Progress progress) throws SQLException {
		DutyPlan plan = DutyPlan.of(query);
		return plan.keyset(COLUMNS, query.sort()).cancelledBy(plan.declared() ? Progress.NONE : progress).page(session, after, size, StoredDutyList::line);
	}

	@Override
	public boolean isDeclared(DutyQuery query) {
		return DutyPlan.of(query).declared();
	}

	@Override
	public void each(DutyQuery query, Progress progress, Consumer<DutyRow> line) {
		store.read(session -> {
			Optional<Cursor> next = Optional.of(Cursor.START);
			while (next.isPresent()) {
				Page<DutyRow> page = page(session, query, next.get(), EXPORTED_AT_ONCE, progress);
				page.rows().forEach(line);
				progress.worked(page.rows().size());
				progress.checkCancelled();
				next = page.next();
			}
			return null;
		});
	}

	static DutyRow line(Row row) throws SQLException {
		Owed owed = Owed.read(row, 6);
		return new DutyRow(row.id(1), row.id(2), row.text(3), row.text(4), row.text(5), owed.rule(), owed.topic(), owed.task(), owed.bearer(), owed.status(),
				owed.dueOn().equals(Owed.NO_DAY) ? Optional.empty() : Optional.of(owed.dueOn()), owed.detail(), owed.missingLabels(), owed.binding());
	}

	@Override
	public DutyCounts counts(LocalDate asOf) {
		return store.read(session -> {
			Optional<Condition> seen = session.seen("duty");
			if (seen.isPresent()) return ScopedCounts.of(session, seen.get(), asOf);
			Map<DutyStatus, Long> byStatus = new EnumMap<>(DutyStatus.class);
			Map<LocalDate, Long> due = new HashMap<>();
			LocalDate month = asOf.withDayOfMonth(1);
			Rows.each(session, "select item, n from duty_tally where dimension = ? and item >= ? and item <= ?", row -> due.put(LocalDate.parse(row.text(1)), row.whole(2)),
					Tally.DUE, month.toString(), asOf.plusDays(7).toString());
			long[] before = {0};
			Rows.each(session, "select dimension, item, n from duty_tally where n <> 0 and dimension <> ?", row -> {
				if (row.text(1).equals(Tally.STATUS)) byStatus.put(DutyStatus.of(row.text(2)), row.whole(3));
				else if (row.text(2).compareTo(YearMonth.from(asOf).toString()) < 0) before[0] += row.whole(3);
			}, Tally.DUE);
			long open = byStatus.getOrDefault(DutyStatus.OPEN, 0L);
			long late = before[0] + due(due, month, asOf.minusDays(1));
			long undecided = byStatus.getOrDefault(DutyStatus.UNDECIDED, 0L);
			long overdue = byStatus.getOrDefault(DutyStatus.OVERDUE, 0L);
			return new DutyCounts(open + overdue + undecided, open - late, overdue + late, undecided, due(due, asOf, asOf), due(due, asOf, asOf.plusDays(7)));
		});
	}

	private static long due(Map<LocalDate, Long> due, LocalDate from, LocalDate to) {
		return due.entrySet().stream().filter(day -> !day.getKey().isBefore(from) && !day.getKey().isAfter(to)).mapToLong(Map.Entry::getValue).sum();
	}

	@Override
	public Optional<Why> why(UUID duty) {
		return store.read(session -> {
			Condition seen = session.seen("duty_why").orElse(Condition.NONE);
			return Rows.one(session, "select why from duty_why where duty_id = ? and " + seen.sql(), row -> WhyText.read(row.text(1)), seen.after(duty));
		});
	}
}
