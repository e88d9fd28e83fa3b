package org.safetyworkbench.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** The current row of a query, in the types the slices use. Columns count from 1; an absent text is empty. */
public final class Row {

	private final ResultSet results;
	private final Dialect dialect;

	private Row(ResultSet results, Dialect dialect) {
		this.results = results;
		this.dialect = dialect;
	}

	/** For those who keep a cursor open themselves; it always stands where the results stand. */
	public static Row of(ResultSet results, Dialect dialect) {
		return new Row(results, dialect);
	}

	public UUID id(int column) throws SQLException {
		return dialect.id(results, column);
	}

	public Optional<UUID> optionalId(int column) throws SQLException {
		return Optional.ofNullable(dialect.id(results, column));
	}

	public String text(int column) throws SQLException {
		String text = results.getString(column);
		return text == null ? "" : text;
	}

	public Optional<String> optionalText(int column) throws SQLException {
		return Optional.ofNullable(results.getString(column));
	}

	public int integer(int column) throws SQLException {
		return results.getInt(column);
	}

	public long whole(int column) throws SQLException {
		return results.getLong(column);
	}

	public Optional<Double> number(int column) throws SQLException {
		double number = results.getDouble(column);
		return results.wasNull() ? Optional.empty() : Optional.of(number);
	}

	/** The content of a file. */
	public byte[] bytes(int column) throws SQLException {
		return results.getBytes(column);
	}

	/** A flag kept as 0 or 1. */
	public boolean flag(int column) throws SQLException {
		return results.getInt(column) != 0;
	}

	public Optional<LocalDate> date(int column) throws SQLException {
		java.sql.Date date = results.getDate(column);
		return date == null ? Optional.empty() : Optional.of(date.toLocalDate());
	}

	public Optional<Instant> time(int column) throws SQLException {
		Timestamp time = results.getTimestamp(column, Values.utc());
		return time == null ? Optional.empty() : Optional.of(time.toInstant());
	}
}
