package org.safetyworkbench.register;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import org.safetyworkbench.core.Progress;
import org.safetyworkbench.spi.Facts;
import org.safetyworkbench.store.Row;
import org.safetyworkbench.store.Session;

/**
 * All enterprises in the order of their ids, one at a time: three cursors in the same order, read side by side, so that the
 * memory needed does not grow with the register.
 */
final class EnterpriseStream {

	private final Session session;

	EnterpriseStream(Session session) {
		this.session = session;
	}

	void each(Progress progress, Consumer<Enterprise> consumer) throws SQLException {
		try (Cursor enterprises = new Cursor(Columns.ENTERPRISE, "enterprise", "pk_enterprise", "id");
				Cursor facts = new Cursor(Columns.FACT, "enterprise_fact", "pk_enterprise_fact", "enterprise_id, fact");
				Cursor persons = new Cursor(Columns.PERSON, "person", "ix_person", "enterprise_id, place")) {
			facts.next();
			persons.next();
			while (enterprises.next()) {
				progress.checkCancelled();
				consumer.accept(whole(Columns.enterprise(enterprises.row), facts, persons));
			}
		}
	}

	private static Enterprise whole(Enterprise bare, Cursor facts, Cursor persons) throws SQLException {
		Enterprise enterprise = bare;
		if (facts.isAt(bare.id().value())) {
			Facts.Builder builder = Facts.builder();
			for (; facts.isAt(bare.id().value()); facts.next()) builder.put(facts.row.text(2), Columns.fact(facts.row));
			enterprise = enterprise.withFacts(builder.build());
		}
		if (persons.isAt(bare.id().value())) {
			List<Person> list = new ArrayList<>();
			for (; persons.isAt(bare.id().value()); persons.next()) list.add(Columns.person(persons.row));
			enterprise = enterprise.withPersons(list);
		}
		return enterprise;
	}

	private final class Cursor implements AutoCloseable {

		private final PreparedStatement statement;
		private final ResultSet results;
		final Row row;
		private UUID at;

		Cursor(String columns, String table, String index, String order) throws SQLException {
			statement = session.connection().prepareStatement(
					"select " + columns + " from " + table + session.dialect().useIndex(index) + " order by " + order);
			results = statement.executeQuery();
			row = Row.of(results, session.dialect());
		}

		boolean next() throws SQLException {
			at = results.next() ? row.id(1) : null;
			return at != null;
		}

		/** Passes over rows of enterprises that do not exist. */
		boolean isAt(UUID id) throws SQLException {
			while (at != null && order(at, id) < 0) next();
			return id.equals(at);
		}

		/** As the engines sort ids: by their bytes, unsigned. */
		private static int order(UUID one, UUID other) {
			int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
			return high != 0 ? high : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
		}

		@Override
		public void close() throws SQLException {
			statement.close();
		}
	}
}
