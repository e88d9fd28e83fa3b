package org.safetyworkbench.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.osgi.service.component.annotations.Component;
import org.safetyworkbench.core.AreaCode;
import org.safetyworkbench.core.Ids;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.core.Workspace;
import org.safetyworkbench.duty.DutySchema;
import org.safetyworkbench.duty.StoredDutyList;
import org.safetyworkbench.duty.StoredToday;
import org.safetyworkbench.duty.Today;
import org.safetyworkbench.hazard.HazardSchema;
import org.safetyworkbench.hazard.HazardState;
import org.safetyworkbench.hazard.Ledger;
import org.safetyworkbench.hazard.LedgerQuery;
import org.safetyworkbench.hazard.LedgerQuery.Filter;
import org.safetyworkbench.hazard.LedgerQuery.Sort;
import org.safetyworkbench.hazard.StoredLedger;
import org.safetyworkbench.inspection.InspectionSchema;
import org.safetyworkbench.spi.Severity;
import org.safetyworkbench.store.Cursor;
import org.safetyworkbench.store.OpenStore;
import org.safetyworkbench.store.Page;
import org.safetyworkbench.store.Stores;
import org.safetyworkbench.store.derby.DerbyDatabase;

/**
 * The ledger at a million hazards: each declared list, first and next page, against the same keyset query written by hand,
 * and against the same list at ten thousand. The queries by hand prepare their statement once; ours goes the whole way from
 * the query object to lines with titles.
 */
@Component
public final class LedgerBenchmark implements Benchmark {

	private static final int MANY = Integer.getInteger("bench.hazards", 1_000_000);
	private static final int FEW = 10_000;
	private static final int PAGE = 50;
	private static final int TURNS = 101;
	private static final int WARM_UPS = 100;
	private static final boolean[] FIRST_AND_NEXT = {true, false};

	/** A declared list: as the ledger is asked, and as one would write it by hand. */
	private record Pair(String name, LedgerQuery query, String index, String where, List<Object> values, List<String> order, boolean descending) {}

	@Override
	public String name() {
		return "ledger";
	}

	@Override
	public List<Measure> run(Path folder) throws Exception {
		try (OpenStore few = open(folder.resolve("few"), FEW); OpenStore many = open(folder.resolve("many"), MANY)) {
			List<Measure> measures = new ArrayList<>();
			for (Pair pair : pairs()) {
				pages(few, pair); // everything the machine does once is done here
				measures.addAll(pages(many, pair));
				measures.addAll(growth(many, few, pair));
			}
			measures.add(today(many, few));
			return measures;
		}
	}

	private static OpenStore open(Path folder, int hazards) {
		OpenStore store = Stores.open(new Workspace(folder), new DerbyDatabase(), List.of(new InspectionSchema(), new HazardSchema(), new DutySchema()));
		ManyHazards.fill(store, hazards);
		return store;
	}

	private static List<Pair> pairs() {
		LocalDate today = ManyHazards.TODAY;
		LocalDate never = LocalDate.of(9999, 12, 31);
		List<String> due = List.of("pending_until", "id");
		List<String> found = List.of("found_on", "id");
		return List.of(
				new Pair("all by due day", LedgerQuery.of(Sort.DUE), "ix_hazard_due", "", List.of(), due, false),
				new Pair("all by finding", LedgerQuery.of(Sort.FOUND), "ix_hazard_found", "", List.of(), found, true),
				new Pair("all by severity", LedgerQuery.of(Sort.SEVERITY), "ix_hazard_urgency", "", List.of(), List.of("urgency", "pending_until", "id"), false),
				new Pair("all by enterprise", LedgerQuery.of(Sort.NAME), "ix_hazard_name", "", List.of(), List.of("enterprise_name", "id"), false),
				new Pair("open by due day", LedgerQuery.of(Sort.DUE, new Filter.Open()), "ix_hazard_due", "pending_until < ?", List.of(never), due, false),
				new Pair("overdue by due day", LedgerQuery.of(Sort.DUE, new Filter.Overdue(today)), "ix_hazard_due", "pending_until < ?", List.of(today), due, false),
				new Pair("state by due day", LedgerQuery.of(Sort.DUE, new Filter.InState(HazardState.CONFIRMED)), "ix_hazard_state_due", "state = ?", List.of("confirmed"), due, false),
				new Pair("closed by finding", LedgerQuery.of(Sort.FOUND, new Filter.InState(HazardState.CLOSED)), "ix_hazard_state_found", "state = ?", List.of("closed"), found, true),
				new Pair("major by due day", LedgerQuery.of(Sort.DUE, new Filter.OfSeverity(Severity.MAJOR)), "ix_hazard_severity_due", "severity = ?", List.of(1), due, false),
				new Pair("county by due day", LedgerQuery.of(Sort.DUE, new Filter.InArea(new AreaCode("350303"))), "ix_hazard_county_due", "area_county = ?", List.of("350303"), due, false),
				new Pair("prefecture by due day", LedgerQuery.of(Sort.DUE, new Filter.InArea(new AreaCode("350300"))), "ix_hazard_prefecture_due", "area_prefecture = ?", List.of("3503"), due, false),
				new Pair("sector by due day", LedgerQuery.of(Sort.DUE, new Filter.InSector("exhibitions")), "ix_hazard_sector_due", "sector = ?", List.of("exhibitions"), due, false),
				new Pair("authority by due day", LedgerQuery.of(Sort.DUE, new Filter.LedBy("FR")), "ix_hazard_authority_due", "authority = ?", List.of("FR"), due, false));
	}

	private static List<Measure> pages(OpenStore store, Pair pair) {
		Ledger ledger = new StoredLedger(store);
		if (!ledger.isDeclared(pair.query())) throw new IllegalStateException(pair.name() + " is not declared");
		List<Measure> measures = new ArrayList<>();
		for (boolean first : FIRST_AND_NEXT) {
			List<Cursor> cursors = first ? List.of(Cursor.START) : cursors(ledger, pair.query());
			Medians.Pair medians = store.read(session -> measure(ledger, pair, cursors, session.connection()));
			measures.add(new Measure(name(pair, first), "ms", medians.ours(), medians.floor(), 1.5));
		}
		return measures;
	}

	private static List<Measure> growth(OpenStore many, OpenStore few, Pair pair) throws Exception {
		List<Measure> measures = new ArrayList<>();
		for (boolean first : FIRST_AND_NEXT) {
			Medians.Pair medians = Medians.busy(WARM_UPS, TURNS, pages(many, pair.query(), first), pages(few, pair.query(), first));
			measures.add(new Measure(name(pair, first) + " / at 10 000", "ms", medians.ours(), medians.floor(), 2));
		}
		return measures;
	}

	private static Medians.Work pages(OpenStore store, LedgerQuery query, boolean first) {
		Ledger ledger = new StoredLedger(store);
		List<Cursor> cursors = first ? List.of(Cursor.START) : cursors(ledger, query);
		int[] turn = {0};
		return () -> ledger.page(query, cursors.get(turn[0]++ % cursors.size()), PAGE, Progress.NONE);
	}

	private static String name(Pair pair, boolean first) {
		return "ledger " + pair.name() + ", " + (first ? "first" : "next") + " page";
	}

	private static Measure today(OpenStore many, OpenStore few) throws Exception {
		Today big = today(many);
		Today small = today(few);
		Medians.Pair medians = Medians.busy(WARM_UPS, TURNS, () -> big.of(ManyHazards.TODAY, 20), () -> small.of(ManyHazards.TODAY, 20));
		return new Measure("today: all its rows and numbers / at 10 000", "ms", medians.ours(), medians.floor(), 2);
	}

	private static Today today(OpenStore store) {
		return new StoredToday(store, new StoredLedger(store), new StoredDutyList(store));
	}

	/** Where next pages start: after the first, and some pages later; each of them is full. */
	private static List<Cursor> cursors(Ledger ledger, LedgerQuery query) {
		List<Cursor> cursors = new ArrayList<>();
		Optional<Cursor> next = Optional.of(Cursor.START);
		for (int page = 0; page < 12 && next.isPresent(); page++) {
			next = ledger.page(query, next.get(), PAGE, Progress.NONE).next();
			next.ifPresent(cursors::add);
		}
		return cursors.size() < 12 ? cursors.subList(0, cursors.size() - 1) : cursors;
	}

	private static Medians.Pair measure(Ledger ledger, Pair pair, List<Cursor> cursors, Connection connection) {
		int[] turn = {0, 0};
		try (ByHand byHand = new ByHand(connection, pair)) {
			return Medians.busy(WARM_UPS, TURNS, () -> {
				Page<?> page = ledger.page(pair.query(), cursors.get(turn[0]++ % cursors.size()), PAGE, Progress.NONE);
				if (page.rows().isEmpty()) throw new IllegalStateException("empty page");
			}, () -> {
				if (byHand.page(cursors.get(turn[1]++ % cursors.size())) == 0) throw new IllegalStateException("empty page");
			});
		} catch (Exception e) {
			throw new IllegalStateException(pair.name(), e);
		}
	}

	/** The keyset query as written by hand: one statement per range of the index, prepared once, all columns read. */
	private static final class ByHand implements AutoCloseable {

		private static final String COLUMNS = "id, enterprise_id, credit_code, enterprise_name, area_code, sector, item, snapshot_id, finding_zh, finding_en, severity, state, found_on, due_on,"
				+ " authority, transfer, colour, escalation, transfer_due, pending_until, urgency";

		private final Pair pair;
		private final PreparedStatement first;
		private final List<PreparedStatement> ranges = new ArrayList<>();

		ByHand(Connection connection, Pair pair) throws SQLException {
			this.pair = pair;
			first = connection.prepareStatement(sql(-1));
			for (int fixed = pair.order().size() - 1; fixed >= 0; fixed--) ranges.add(connection.prepareStatement(sql(fixed)));
		}

		private String sql(int fixed) {
			StringBuilder sql = new StringBuilder("select " + COLUMNS + " from hazard --DERBY-PROPERTIES index=" + pair.index() + "\n where 1 = 1");
			if (!pair.where().isEmpty()) sql.append(" and ").append(pair.where());
			for (int i = 0; i < fixed; i++) sql.append(" and ").append(pair.order().get(i)).append(" = ?");
			if (fixed >= 0) sql.append(" and ").append(pair.order().get(fixed)).append(pair.descending() ? " < ?" : " > ?");
			String down = pair.descending() ? " desc" : "";
			return sql.append(" order by ").append(String.join(down + ", ", pair.order().subList(Math.max(0, fixed), pair.order().size()))).append(down).append(" fetch first ? rows only").toString()
					.replace(" where 1 = 1 and", " where").replace(" where 1 = 1", "");
		}

		int page(Cursor after) throws SQLException {
			if (after.isStart()) return read(first, after, -1, PAGE + 1);
			int rows = 0;
			for (int i = 0; i < ranges.size() && rows <= PAGE; i++) rows += read(ranges.get(i), after, ranges.size() - 1 - i, PAGE + 1 - rows);
			return rows;
		}

		private int read(PreparedStatement statement, Cursor after, int fixed, int limit) throws SQLException {
			int at = 1;
			for (Object value : pair.values()) set(statement, at++, value);
			for (int i = 0; i <= fixed; i++) set(statement, at++, after.values().get(i));
			statement.setInt(at, limit);
			List<Line> lines = new ArrayList<>();
			try (ResultSet row = statement.executeQuery()) {
				while (row.next()) lines.add(Line.of(row));
			}
			return lines.size();
		}

		private static void set(PreparedStatement statement, int at, Object value) throws SQLException {
			switch (value) {
				case UUID id -> statement.setBytes(at, Ids.bytes(id));
				case LocalDate day -> statement.setDate(at, Date.valueOf(day));
				case Integer number -> statement.setInt(at, number);
				default -> statement.setString(at, value.toString());
			}
		}

		@Override
		public void close() throws SQLException {
			first.close();
			for (PreparedStatement range : ranges) range.close();
		}
	}

	/** What a program written by hand would keep of a row. */
	private record Line(UUID id, UUID enterprise, String code, String name, String area, String sector, String item, UUID snapshot, String zh, String en, int severity, String state,
			LocalDate found, LocalDate due, String authority, boolean transfer, String colour, int escalation, LocalDate transferDue) {

		static Line of(ResultSet row) throws SQLException {
			return new Line(Ids.of(row.getBytes(1)), Ids.of(row.getBytes(2)), row.getString(3), row.getString(4), row.getString(5), row.getString(6), row.getString(7), Ids.of(row.getBytes(8)),
					row.getString(9), row.getString(10), row.getInt(11), row.getString(12), row.getDate(13).toLocalDate(), row.getDate(14).toLocalDate(), row.getString(15), row.getInt(16) != 0,
					row.getString(17), row.getInt(18), row.getDate(19).toLocalDate());
		}
	}
}
