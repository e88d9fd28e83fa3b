package org.safetyworkbench.statistics;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.safetyworkbench.core.Ids;
import org.safetyworkbench.core.Workspace;
import org.safetyworkbench.hazard.FormerDeadline;
import org.safetyworkbench.hazard.HazardSchema;
import org.safetyworkbench.hazard.HazardState;
import org.safetyworkbench.hazard.Ledger;
import org.safetyworkbench.hazard.Source;
import org.safetyworkbench.hazard.StoredLedger;
import org.safetyworkbench.inspection.InspectionSchema;
import org.safetyworkbench.library.FolderPack;
import org.safetyworkbench.library.Library;
import org.safetyworkbench.library.PackLibrary;
import org.safetyworkbench.register.Areas;
import org.safetyworkbench.spi.Severity;
import org.safetyworkbench.store.Author;
import org.safetyworkbench.store.Change;
import org.safetyworkbench.store.OpenStore;
import org.safetyworkbench.store.Rows;
import org.safetyworkbench.store.Schema;
import org.safetyworkbench.store.Session;
import org.safetyworkbench.store.Stores;
import org.safetyworkbench.store.derby.DerbyDatabase;

/** Hazards written as records are, with their entries in the change log, on a real database. */
abstract class FiguresFixture {

	static final Author AUTHOR = Author.of("甲");
	static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
	static final LocalDate NEVER = LocalDate.of(9999, 12, 31);
	static final Library LIBRARY = new PackLibrary(FolderPack.bundlesIn(Path.of("..")));

	@TempDir
	Path folder;
	OpenStore store;
	Figures figures;
	Ledger ledger;
	final Map<UUID, Recorded> records = new TreeMap<>();
	private UUID wording;

	/** The ledger's tables without the constraints on moves: figures look at the state only, however it came about. */
	private static final class FreeHazards implements Schema {

		private final HazardSchema real = new HazardSchema();

		@Override
		public String slice() {
			return real.slice();
		}

		@Override
		public List<String> scripts() {
			return Stream.concat(real.scripts().stream(), Stream.of("alter table hazard drop constraint ck_hazard_move;\nalter table hazard drop constraint fk_hazard_move;\nalter table hazard_move drop constraint fk_move_transition;")).toList();
		}

		@Override
		public List<Class<?>> entities() {
			return real.entities();
		}
	}

	@BeforeEach
	void open() {
		store = Stores.open(new Workspace(folder), DerbyDatabase.inMemory(), schemas());
		figures = new StoredFigures(store, new Areas(), LIBRARY);
		ledger = new StoredLedger(store);
		wording = Ids.next();
		store.write(AUTHOR, session -> Rows.update(session, "insert into item_snapshot (id, item, title_zh, title_en, basis_zh, basis_en, measure_zh, measure_en, days, at_once, authorities, transfer, pack, pack_version)"
				+ " values (?, 'X', '问', 'q', '', '', '', '', 1, 0, '', 0, '', '')", wording));
	}

	List<Schema> schemas() {
		return List.of(new InspectionSchema(), new FreeHazards(), new FiguresSchema());
	}

	@AfterEach
	void close() {
		store.close();
	}

	Recorded hazard(String area, String sector, Source source, Severity severity, String item, LocalDate found, LocalDate due) {
		return new Recorded(Ids.next(), area, sector, source, severity, item, HazardState.CONFIRMED, found, due, List.of(), null, null, null, null);
	}

	/** Keeps it, new or changed, and says so in the change log. */
	void keep(Recorded... some) {
		store.write(AUTHOR, session -> {
			for (Recorded one : some) {
				boolean known = records.put(one.id(), one) != null;
				write(session, one, known);
				session.log(new Change("hazard", one.id(), known ? "changed" : "proposed", "{}"));
			}
			return null;
		});
	}

	private void write(Session session, Recorded one, boolean known) throws SQLException {
		boolean open = one.state().isOpen();
		int severity = one.severity() == Severity.MAJOR ? 1 : 2;
		if (!known)
			Rows.update(session, "insert into hazard (id, version, enterprise_id, credit_code, enterprise_name, area_code, area_prefecture, area_county, sector, item, snapshot_id, finding_zh, finding_en, severity,"
					+ " state, urgency, found_on, due_on, pending_until, authority, transfer, source, colour, escalation, stock, transfer_due, recheck_on)"
					+ " values (?, 1, ?, '', '企业', ?, ?, ?, ?, ?, ?, '', '', ?, 'draft', 1, ?, ?, ?, 'CM', 0, ?, '', 0, '', ?, ?)", one.id(), one.id(), one.area(), prefix(one.area(), 4), prefix(one.area(), 6),
					one.sector(), one.item(), wording, severity, one.foundOn(), one.dueOn(), NEVER, one.source().code(), NEVER, TODAY);
		Rows.update(session, "update hazard set severity = ?, state = ?, due_on = ?, pending_until = ?, closed_on = ?, money_yuan = ? where id = ?", severity, one.state().code(), one.dueOn(),
				open ? one.dueOn() : NEVER, one.closedOn(), one.spent(), one.id());
		deferrals(session, one);
		if (one.planned() != null && Rows.update(session, "update hazard_five set money_yuan = ? where hazard_id = ?", one.planned(), one.id()) == 0)
			Rows.update(session, "insert into hazard_five (hazard_id, person, measures, money_yuan, contingency, fixed_on, actor) values (?, '', '', ?, '', ?, '')", one.id(), one.planned(), TODAY);
		if (one.orderedOn() != null && Rows.one(session, "select seq from hazard_move where hazard_id = ?", row -> 1, one.id()).isEmpty())
			Rows.update(session, "insert into hazard_move (hazard_id, seq, from_state, action, to_state, made_on, actor_id, actor, note) values (?, 1, 'draft', 'order', 'ordered', ?, '', '', '')", one.id(), one.orderedOn());
	}

	/** What was granted, and one that was not. */
	private static void deferrals(Session session, Recorded one) throws SQLException {
		Rows.update(session, "delete from hazard_deferral where hazard_id = ?", one.id());
		for (FormerDeadline former : one.former()) {
			deferral(session, one, former, false);
			deferral(session, one, former, true);
		}
	}

	private static void deferral(Session session, Recorded one, FormerDeadline former, boolean granted) throws SQLException {
		Rows.update(session, "insert into hazard_deferral (id, hazard_id, asked_on, applicant, reason, due_before, until_on, asker_id, asker, decided_on, granted, decided_until, decider_id)"
				+ " values (?, ?, ?, '', '', ?, ?, '1', '', ?, ?, ?, '2')", Ids.next(), one.id(), former.until(), former.due(), one.dueOn(), granted ? former.until() : former.until().minusDays(40), granted, former.due());
	}

	private static String prefix(String area, int length) {
		return area.length() < length ? "" : area.substring(0, length);
	}

	/** Every row of the read model. */
	Map<String, List<String>> tables() {
		Map<String, List<String>> tables = new TreeMap<>();
		for (String table : FiguresSchema.COUNTED) tables.put(table, store.read(session -> rows(session, table)));
		return tables;
	}

	private static List<String> rows(Session session, String table) throws SQLException {
		List<String> rows = new ArrayList<>();
		try (var all = session.connection().prepareStatement("select * from " + table); var results = all.executeQuery()) {
			while (results.next()) {
				List<String> row = new ArrayList<>();
				for (int c = 1; c <= results.getMetaData().getColumnCount(); c++) row.add(results.getObject(c) instanceof byte[] id ? HexFormat.of().formatHex(id) : String.valueOf(results.getObject(c)));
				rows.add(row.toString());
			}
		}
		return rows.stream().sorted().toList();
	}
}
