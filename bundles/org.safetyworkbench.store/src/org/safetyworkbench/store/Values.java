package org.safetyworkbench.store;

import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Calendar;
import java.util.TimeZone;
import java.util.UUID;

/** The types of the slices as JDBC parameters and columns, the same on every engine. */
final class Values {

	private Values() {}

	/** Times are kept in UTC. */
	static Calendar utc() {
		return Calendar.getInstance(TimeZone.getTimeZone("UTC"));
	}

	static void bind(PreparedStatement statement, Dialect dialect, int first, Object... values) throws SQLException {
		for (int i = 0; i < values.length; i++) bind(statement, dialect, first + i, values[i]);
	}

	static void bind(PreparedStatement statement, Dialect dialect, int index, Object value) throws SQLException {
		switch (value) {
			case null -> statement.setObject(index, null);
			case String text -> statement.setString(index, Characters.checked(text));
			case UUID id -> dialect.setId(statement, index, id);
			case Integer number -> statement.setInt(index, number);
			case Long number -> statement.setLong(index, number);
			case Double number -> statement.setDouble(index, number);
			case Boolean flag -> statement.setInt(index, flag ? 1 : 0);
			case LocalDate date -> statement.setDate(index, Date.valueOf(date));
			case Instant time -> statement.setTimestamp(index, Timestamp.from(time), utc());
			case Enum<?> word -> statement.setString(index, word.name());
			default -> throw new IllegalArgumentException("no column type for " + value.getClass());
		}
	}

	/** Reads a column in the type a {@link Cursor} keeps. */
	static Object read(ResultSet row, int column, Dialect dialect) throws SQLException {
		Object value = switch (row.getMetaData().getColumnType(column)) {
			case Types.CHAR, Types.VARCHAR -> row.getString(column);
			case Types.DATE -> row.getDate(column).toLocalDate();
			case Types.SMALLINT, Types.INTEGER -> row.getInt(column);
			case Types.BIGINT -> row.getLong(column);
			case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> row.getTimestamp(column, utc()).toInstant();
			default -> dialect.id(row, column);
		};
		if (value == null) throw new IllegalStateException("lists are not sorted by a column that may be null");
		return value;
	}
}
