package org.safetyworkbench.office;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.safetyworkbench.store.Change;
import org.safetyworkbench.store.Details;
import org.safetyworkbench.store.Row;
import org.safetyworkbench.store.Rows;
import org.safetyworkbench.store.Session;

/** People in the store. */
final class StaffTable {

	private static final String COLUMNS = "select id, name, roles, certificate, active, unit_id, areas, sectors from staff";

	private StaffTable() {}

	static List<Person> all(Session session) throws SQLException {
		UnitTree units = UnitTable.tree(session);
		return Rows.query(session, COLUMNS + " order by active desc, name", row -> person(row, units));
	}

	static Optional<Person> find(Session session, UUID id) throws SQLException {
		return one(session, "id = ?", id);
	}

	static Optional<Person> byName(Session session, String name) throws SQLException {
		return one(session, "name = ?", name.strip());
	}

	/** Whoever signed in to the database by that login. */
	static Optional<Person> byLogin(Session session, String login) throws SQLException {
		return one(session, "login = ?", login);
	}

	private static Optional<Person> one(Session session, String condition, Object value) throws SQLException {
		UnitTree units = UnitTable.tree(session);
		return Rows.one(session, COLUMNS + " where " + condition, row -> person(row, units), value);
	}

	private static Person person(Row row, UnitTree units) throws SQLException {
		Posting posting = new Posting(row.optionalId(6), Remit.ofCodes(row.text(7), row.text(8)));
		return new Person(row.id(1), row.text(2), Role.ofCodes(row.text(3)), row.text(4), row.flag(5), posting, units.remit(posting), Optional.empty());
	}

	static void insert(Session session, Person person, String login) throws SQLException {
		Posting posting = person.posting();
		Rows.update(session, "insert into staff (id, name, roles, certificate, active, unit_id, areas, sectors, login) values (?, ?, ?, ?, ?, ?, ?, ?, ?)", person.id(), person.name(),
				Role.codes(person.roles()), person.certificate(), person.active(), posting.unit().orElse(null), posting.scope().areaCodes(), posting.scope().sectorCodes(), login);
		session.log(new Change("staff", person.id(), "added", Details.of().put("name", null, person.name()).put("roles", null, Role.codes(person.roles()))
				.put("certificate", null, person.certificate()).json()));
	}

	static void update(Session session, Person before, Person after) throws SQLException {
		Remit was = before.posting().scope(), is = after.posting().scope();
		Details details = Details.of().put("name", before.name(), after.name()).put("roles", Role.codes(before.roles()), Role.codes(after.roles()))
				.put("certificate", before.certificate(), after.certificate()).put("active", before.active(), after.active())
				.put("unit", before.posting().unit(), after.posting().unit()).put("areas", was.areaCodes(), is.areaCodes()).put("sectors", was.sectorCodes(), is.sectorCodes());
		if (details.isEmpty()) return;
		Rows.update(session, "update staff set name = ?, roles = ?, certificate = ?, active = ?, unit_id = ?, areas = ?, sectors = ? where id = ?", after.name(), Role.codes(after.roles()),
				after.certificate(), after.active(), after.posting().unit().orElse(null), is.areaCodes(), is.sectorCodes(), after.id());
		session.log(new Change("staff", after.id(), "changed", details.json()));
	}
}
