package org.safetyworkbench.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safetyworkbench.core.Ids;
import org.safetyworkbench.core.Workspace;
import org.safetyworkbench.store.Author;
import org.safetyworkbench.store.OpenStore;
import org.safetyworkbench.store.Rows;
import org.safetyworkbench.store.Schema;
import org.safetyworkbench.store.Session;
import org.safetyworkbench.store.Stores;
import org.safetyworkbench.store.derby.DerbyDatabase;

/** A workspace of the first version, with hazards in every state, is opened by this one. */
class CarryOverTest {

	private static final Author AUTHOR = Author.of("甲");

	@TempDir
	Path folder;

	/** As the program was when the first script was released. */
	private static final class FirstVersion implements Schema {
		@Override
		public String slice() {
			return "hazard";
		}

		@Override
		public List<String> scripts() {
			return List.of(new HazardSchema().scripts().getFirst());
		}
	}

	@Test
	void everyHazardKeepsItsStateAndGetsTheMovesThatLeadThere() {
		try (OpenStore old = Stores.open(new Workspace(folder), new DerbyDatabase(), List.of(new FirstVersion()))) {
			old.write(AUTHOR, session -> {
				UUID snapshot = Ids.next();
				Rows.update(session, "insert into item_snapshot (id, item, title_zh, title_en, basis_zh, basis_en, measure_zh, measure_en, days, at_once, authorities, transfer, pack, pack_version)"
						+ " values (?, 'CM-001', '问', 'asked', '', '', '', '', 30, 0, 'CM', 0, 'common', '0.1.0')", snapshot);
				for (HazardState state : HazardState.values()) if (state != HazardState.RECHECKED) for (int i = 0; i < 3; i++) insert(session, snapshot, state);
				return null;
			});
		}
		for (int start = 0; start < 2; start++)
			try (OpenStore store = Stores.open(new Workspace(folder), new DerbyDatabase(), List.of(new HazardSchema()))) {
				List<HazardRow> rows = new StoredLedger(store).page(LedgerQuery.of(LedgerQuery.Sort.DUE), org.safetyworkbench.store.Cursor.START, 100, org.safetyworkbench.core.Progress.NONE).rows();
				assertThat(rows).hasSize(24);
				for (HazardRow row : rows) {
					List<Move> moves = store.read(session -> Moves.of(session, row.id()));
					assertThat(Replay.of(moves)).isEqualTo(row.state());
					assertThat(moves.isEmpty()).isEqualTo(row.state() == HazardState.DRAFT);
					assertThat(row.waiting()).isEqualTo(Waiting.of(row.state(), false));
					assertThat(row.version()).isEqualTo(1);
					Hazard hazard = store.read(session -> HazardTable.find(session, row.id())).orElseThrow();
					assertThat(hazard.withPowers()).isTrue();
				}
			}
	}

	private static void insert(Session session, UUID snapshot, HazardState state) throws SQLException {
		var day = LedgerFixture.DAY;
		Rows.update(session, "insert into hazard (id, version, enterprise_id, credit_code, enterprise_name, area_code, area_prefecture, area_county, sector, item, open_item, snapshot_id, finding_zh, finding_en,"
				+ " severity, state, urgency, found_on, due_on, pending_until, authority, transfer, source, colour, escalation, stock, transfer_due, recheck_on)"
				+ " values (?, 1, ?, '', '某企业', '', '', '', '', 'CM-001', ?, ?, '否', 'no', 2, ?, 2, ?, ?, ?, 'CM', 0, 'inspection', '', 0, '', ?, ?)", Ids.next(), Ids.next(),
				state.isOpen() ? "CM-001" : null, snapshot, state.code(), day, day.plusDays(30), state.isOpen() ? day.plusDays(30) : Days.NEVER, Days.NEVER, Days.AT_ONCE);
	}
}
