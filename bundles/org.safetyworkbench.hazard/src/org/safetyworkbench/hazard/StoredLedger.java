package org.safetyworkbench.hazard;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.spi.Severity;
import org.safetyworkbench.store.Cursor;
import org.safetyworkbench.store.Groups;
import org.safetyworkbench.store.Keyset;
import org.safetyworkbench.store.Page;
import org.safetyworkbench.store.Permit;
import org.safetyworkbench.store.Row;
import org.safetyworkbench.store.Rows;
import org.safetyworkbench.store.Session;
import org.safetyworkbench.store.Store;

/** The ledger read from the store by SQL. */
@Component
public final class StoredLedger implements Ledger {

	private static final int GROUP = 200;
	private static final int EXPORTED_AT_ONCE = 2000;
	static final String COLUMNS = "id, enterprise_id, credit_code, enterprise_name, area_code, sector, item, snapshot_id, finding_zh, finding_en, severity, state, found_on, due_on,"
			+ " authority, transfer, colour, escalation, transfer_due, pending_until, urgency,"
			+ " version, source, waits_for, listed, money_yuan, closed_on, risk_id, officer";
	private static final String LISTED = "id, enterprise_id, credit_code, enterprise_name, area_code, sector, item, snapshot_id, finding_zh, finding_en, severity, state, source, found_on, due_on, closed_on,"
			+ " authority, money_yuan, measure, basis";

	private final Store store;
	private final Snapshots snapshots = new Snapshots();

	@Activate
	public StoredLedger(@Reference Store store) {
		this.store = store;
	}

	@Override
	public Page<HazardRow> page(LedgerQuery query, Cursor after, int size, Progress progress) {
		return store.read(session -> page(session, query, after, size, progress));
	}

	private Page<HazardRow> page(Session session, LedgerQuery query, Cursor after, int size, Progress progress) throws SQLException {
		return keyset(COLUMNS, query, progress).page(session, after, size, row -> line(session, row));
	}

	@Override
	public Page<ListedHazard> listed(LedgerQuery query, Cursor after, int size, Progress progress) {
		return store.read(session -> keyset(LISTED, query, progress).page(session, after, size, row -> listed(session, row)));
	}

	private static Keyset keyset(String columns, LedgerQuery query, Progress progress) {
		LedgerPlan plan = LedgerPlan.of(query);
		return plan.keyset(columns, query.sort()).cancelledBy(plan.declared() ? Progress.NONE : progress);
	}

	@Override
	public boolean isDeclared(LedgerQuery query) {
		return LedgerPlan.of(query).declared();
	}

	@Override
	public void each(LedgerQuery query, Progress progress, Consumer<HazardRow> line) {
		store.read(session -> {
			Optional<Cursor> next = Optional.of(Cursor.START);
			while (next.isPresent()) {
				Page<HazardRow> page = page(session, query, next.get(), EXPORTED_AT_ONCE, progress);
				page.rows().forEach(line);
				progress.worked(page.rows().size());
				progress.checkCancelled();
				next = page.next();
			}
			return null;
		});
	}

	@Override
	public List<HazardRow> toRemind(LocalDate asOf, int before, int after, int rows) {
		Reminders reminders = new Reminders(asOf, before, after);
		LedgerQuery waiting = LedgerQuery.of(LedgerQuery.Sort.DUE, new LedgerQuery.Filter.WaitingFor(Waiting.ENTERPRISE));
		return store.read(session -> {
			List<HazardRow> found = new ArrayList<>();
			Optional<Cursor> next = Optional.of(Cursor.START);
			while (next.isPresent() && found.size() < rows) {
				Page<HazardRow> page = page(session, waiting, next.get(), GROUP, Progress.NONE);
				found.addAll(reminders.of(session, page.rows()));
				next = page.rows().isEmpty() || page.rows().getLast().dueOn().isAfter(reminders.last()) ? Optional.empty() : page.next();
			}
			return found.size() <= rows ? found : found.subList(0, rows);
		});
	}

	private HazardRow line(Session session, Row row) throws SQLException {
		UUID snapshot = row.id(8);
		Text title = snapshots.find(session, snapshot).map(ItemSnapshot::title).orElse(Text.of(row.text(7)));
		LocalDate transferDue = row.date(19).orElseThrow();
		return new HazardRow(row.id(1), row.id(2), row.text(3), row.text(4), row.text(5), row.text(6), row.text(7), title, new Text(row.text(9), row.text(10)),
				Hazard.severity(row.integer(11)), HazardState.of(row.text(12)), row.date(13).orElseThrow(), row.date(14).orElseThrow(), row.text(15), row.flag(16), row.text(17), row.integer(18),
				transferDue.equals(Days.NEVER) ? Optional.empty() : Optional.of(transferDue), snapshot, row.integer(22), Source.of(row.text(23)), Waiting.of(row.text(24)), row.flag(25),
				row.number(26), row.date(27), row.optionalId(28), row.text(29));
	}

	private ListedHazard listed(Session session, Row row) throws SQLException {
		Optional<ItemSnapshot> item = snapshots.find(session, row.id(8));
		Text title = item.isPresent() ? item.get().title() : Text.of(row.text(7));
		return new ListedHazard(row.id(1), row.id(2), row.text(3), row.text(4), row.text(5), row.text(6), item, title, new Text(row.text(9), row.text(10)), Hazard.severity(row.integer(11)),
				HazardState.of(row.text(12)), Source.of(row.text(13)), row.date(14).orElseThrow(), row.date(15).orElseThrow(), row.date(16), row.text(17), row.number(18), row.text(19), row.text(20));
	}

	@Override
	public Counts counts(LocalDate asOf) {
		return store.read(session -> {
			Optional<Permit.Condition> seen = session.seen("hazard");
			if (seen.isPresent()) return ScopedCounts.of(session, seen.get(), asOf);
			Map<HazardState, Long> byState = new EnumMap<>(HazardState.class);
			Map<Severity, Long> bySeverity = new EnumMap<>(Severity.class);
			Map<Severity, Long> open = new EnumMap<>(Severity.class);
			Map<String, Long> byAuthority = new TreeMap<>();
			Map<String, Long> bySector = new TreeMap<>();
			Map<LocalDate, Long> due = new HashMap<>();
			LocalDate month = asOf.withDayOfMonth(1);
			Rows.each(session, "select item, n from hazard_tally where dimension = ? and item >= ? and item <= ?", row -> due.put(LocalDate.parse(row.text(1)), row.whole(2)),
					Tally.DUE, month.toString(), asOf.plusDays(7).toString());
			long[] before = {0};
			Rows.each(session, "select dimension, item, n from hazard_tally where n <> 0 and dimension <> ?", row -> {
				long n = row.whole(3);
				switch (row.text(1)) {
					case Tally.STATE -> byState.put(HazardState.of(row.text(2)), n);
					case Tally.SEVERITY -> bySeverity.put(Severity.valueOf(row.text(2)), n);
					case Tally.OPEN -> open.put(Severity.valueOf(row.text(2)), n);
					case Tally.AUTHORITY -> byAuthority.put(row.text(2), n);
					case Tally.SECTOR -> bySector.put(row.text(2), n);
					default -> before[0] += row.text(2).compareTo(YearMonth.from(asOf).toString()) < 0 ? n : 0;
				}
			}, Tally.DUE);
			long major = bySeverity.getOrDefault(Severity.MAJOR, 0L);
			long general = bySeverity.getOrDefault(Severity.GENERAL, 0L);
			long openMajor = open.getOrDefault(Severity.MAJOR, 0L);
			return new Counts(major + general, major, general, openMajor + open.getOrDefault(Severity.GENERAL, 0L), openMajor, before[0] + due(due, month, asOf.minusDays(1)),
					due(due, asOf, asOf), due(due, asOf, asOf.plusDays(7)), byState, byAuthority, bySector);
		});
	}

	private static long due(Map<LocalDate, Long> due, LocalDate from, LocalDate to) {
		return due.entrySet().stream().filter(day -> !day.getKey().isBefore(from) && !day.getKey().isAfter(to)).mapToLong(Map.Entry::getValue).sum();
	}

	@Override
	public List<HazardRow> toHandOver(int rows) {
		return store.read(session -> Keyset.select(COLUMNS).from("hazard").index("ix_hazard_transfer").where("transfer_due < ?", Days.NEVER).orderBy("transfer_due", "id")
				.page(session, Cursor.START, rows, row -> line(session, row)).rows());
	}

	@Override
	public Page<TransferRow> transfers(TransferQuery query, Cursor after, int size) {
		return store.read(session -> TransferList.page(session, query, after, size));
	}

	@Override
	public TransferCounts transfers(LocalDate asOf) {
		return store.read(session -> TransferList.counts(session, asOf));
	}

	@Override
	public Optional<HazardRow> row(UUID hazard) {
		return store.read(session -> Keyset.select(COLUMNS).from("hazard").index("pk_hazard").where("id = ?", hazard).orderBy("id").page(session, Cursor.START, 1, row -> line(session, row)).rows().stream().findFirst());
	}

	@Override
	public Optional<ItemSnapshot> snapshot(UUID snapshot) {
		return store.read(session -> snapshots.find(session, snapshot));
	}

	@Override
	public List<Sighting> sightings(UUID hazard) {
		return store.read(session -> Rows.query(session, "select hazard_id, answer_id, found_on, inspector, finding_zh, finding_en, note from hazard_sighting where hazard_id = ? order by found_on",
				row -> new Sighting(row.id(1), row.id(2), row.date(3).orElseThrow(), row.text(4), new Text(row.text(5), row.text(6)), row.text(7)), hazard));
	}

	@Override
	public Map<UUID, UUID> hazardsOf(Collection<UUID> answers) {
		return store.read(session -> {
			Map<UUID, UUID> hazards = new HashMap<>();
			for (List<UUID> some : Groups.of(answers))
				Rows.each(session, "select answer_id, hazard_id from hazard_sighting" + session.dialect().useIndex("pk_hazard_sighting") + " where answer_id in (" + Groups.marks(some.size()) + ")", row -> hazards.put(row.id(1), row.id(2)), some.toArray());
			return hazards;
		});
	}

	@Override
	public Map<UUID, Standing> standing(Collection<UUID> enterprises, LocalDate asOf) {
		return store.read(session -> Standing.of(session, enterprises, asOf, session.seen("hazard").orElse(Permit.Condition.NONE)));
	}
}
