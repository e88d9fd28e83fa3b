package org.safetyworkbench.office;

import java.sql.SQLException;

import org.safetyworkbench.store.Change;
import org.safetyworkbench.store.Details;
import org.safetyworkbench.store.Row;
import org.safetyworkbench.store.Rows;
import org.safetyworkbench.store.Session;

/** Units in the store. */
final class UnitTable {

	private UnitTable() {}

	static UnitTree tree(Session session) throws SQLException {
		return new UnitTree(Rows.query(session, "select id, parent_id, kind, name, areas, sectors, active from unit order by name, id", UnitTable::unit));
	}

	private static Unit unit(Row row) throws SQLException {
		return new Unit(row.id(1), row.optionalId(2), UnitKind.of(row.text(3)), row.text(4), Remit.ofCodes(row.text(5), row.text(6)), row.flag(7));
	}

	static void insert(Session session, Unit unit) throws SQLException {
		Rows.update(session, "insert into unit (id, parent_id, kind, name, areas, sectors, active) values (?, ?, ?, ?, ?, ?, ?)", unit.id(), unit.parent().orElse(null), unit.kind().code(), unit.name(),
				unit.scope().areaCodes(), unit.scope().sectorCodes(), unit.active());
		session.log(new Change("unit", unit.id(), "added", Details.of().put("name", null, unit.name()).put("kind", null, unit.kind().code()).put("parent", null, unit.parent())
				.put("areas", "", unit.scope().areaCodes()).put("sectors", "", unit.scope().sectorCodes()).json()));
	}

	static void update(Session session, Unit before, Unit after) throws SQLException {
		Details details = Details.of().put("name", before.name(), after.name()).put("kind", before.kind().code(), after.kind().code()).put("parent", before.parent(), after.parent())
				.put("areas", before.scope().areaCodes(), after.scope().areaCodes()).put("sectors", before.scope().sectorCodes(), after.scope().sectorCodes())
				.put("active", before.active(), after.active());
		if (details.isEmpty()) return;
		Rows.update(session, "update unit set parent_id = ?, kind = ?, name = ?, areas = ?, sectors = ?, active = ? where id = ?", after.parent().orElse(null), after.kind().code(), after.name(),
				after.scope().areaCodes(), after.scope().sectorCodes(), after.active(), after.id());
		session.log(new Change("unit", after.id(), "changed", details.json()));
	}
}
