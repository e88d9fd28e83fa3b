package org.safetyworkbench.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Short SQL inside a session. Parameters are {@code String, Integer, Long, Double, Boolean (kept as 0 and 1), LocalDate,
 * Instant, UUID}, enums (by name) or null.
 */
public final class Rows {

	/** Takes one row. */
	@FunctionalInterface
	public interface Sink {
		void take(Row row) throws SQLException;
	}

	private Rows() {}

	public static <R> List<R> query(Session session, String sql, Reader<R> reader, Object... parameters) throws SQLException {
		List<R> rows = new ArrayList<>();
		each(session, sql, row -> rows.add(reader.of(row)), parameters);
		return rows;
	}

	/** The first row, if there is any. */
	public static <R> Optional<R> one(Session session, String sql, Reader<R> reader, Object... parameters) throws SQLException {
		try (PreparedStatement statement = session.connection().prepareStatement(sql)) {
			statement.setMaxRows(1);
			Values.bind(statement, session.dialect(), 1, parameters);
			try (ResultSet results = statement.executeQuery()) {
				return results.next() ? Optional.of(reader.of(Row.of(results, session.dialect()))) : Optional.empty();
			}
		}
	}

	public static void each(Session session, String sql, Sink sink, Object... parameters) throws SQLException {
		try (PreparedStatement statement = session.connection().prepareStatement(sql)) {
			Values.bind(statement, session.dialect(), 1, parameters);
			try (ResultSet results = statement.executeQuery()) {
				Row row = Row.of(results, session.dialect());
				while (results.next()) sink.take(row);
			}
		}
	}

	/** @return the number of rows changed */
	public static int update(Session session, String sql, Object... parameters) throws SQLException {
		try (PreparedStatement statement = session.connection().prepareStatement(sql)) {
			Values.bind(statement, session.dialect(), 1, parameters);
			return statement.executeUpdate();
		}
	}
}
