package org.safetyworkbench.store.archive;

import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Calendar;
import java.util.TimeZone;
import java.util.UUID;

import org.safetyworkbench.store.Dialect;

/** What a column holds, and how its values are written: the same on every engine, and what PostgreSQL's COPY reads. */
enum Kind {

	TEXT {
		@Override
		String read(ResultSet row, int column, Dialect dialect) throws SQLException {
			return row.getString(column);
		}

		@Override
		void bind(PreparedStatement statement, int index, String text, Dialect dialect) throws SQLException {
			statement.setString(index, text);
		}
	},
	WHOLE {
		@Override
		String read(ResultSet row, int column, Dialect dialect) throws SQLException {
			long value = row.getLong(column);
			return row.wasNull() ? null : Long.toString(value);
		}

		@Override
		void bind(PreparedStatement statement, int index, String text, Dialect dialect) throws SQLException {
			statement.setLong(index, Long.parseLong(text));
		}
	},
	/** A number with a fraction, in as few digits as tell it from its neighbours. */
	NUMBER {
		@Override
		String read(ResultSet row, int column, Dialect dialect) throws SQLException {
			double value = row.getDouble(column);
			return row.wasNull() ? null : Double.toString(value);
		}

		@Override
		void bind(PreparedStatement statement, int index, String text, Dialect dialect) throws SQLException {
			statement.setDouble(index, Double.parseDouble(text));
		}
	},
	DATE {
		@Override
		String read(ResultSet row, int column, Dialect dialect) throws SQLException {
			Date date = row.getDate(column);
			return date == null ? null : date.toLocalDate().toString();
		}

		@Override
		void bind(PreparedStatement statement, int index, String text, Dialect dialect) throws SQLException {
			statement.setDate(index, Date.valueOf(LocalDate.parse(text)));
		}
	},
	/** A moment in UTC, to the microsecond: the engines have no finer one in common. */
	TIME {
		@Override
		String read(ResultSet row, int column, Dialect dialect) throws SQLException {
			Timestamp time = row.getTimestamp(column, utc());
			return time == null ? null : TIME_FORMAT.format(time.toInstant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC));
		}

		@Override
		void bind(PreparedStatement statement, int index, String text, Dialect dialect) throws SQLException {
			statement.setTimestamp(index, Timestamp.from(LocalDateTime.parse(text, TIME_FORMAT).toInstant(ZoneOffset.UTC)), utc());
		}
	},
	ID {
		@Override
		String read(ResultSet row, int column, Dialect dialect) throws SQLException {
			UUID id = dialect.id(row, column);
			return id == null ? null : id.toString();
		}

		@Override
		void bind(PreparedStatement statement, int index, String text, Dialect dialect) throws SQLException {
			dialect.setId(statement, index, UUID.fromString(text));
		}
	},
	/** The content of a file, which no line holds. */
	FILE {
		@Override
		String read(ResultSet row, int column, Dialect dialect) {
			throw new UnsupportedOperationException("files are written as files");
		}

		@Override
		void bind(PreparedStatement statement, int index, String text, Dialect dialect) {
			throw new UnsupportedOperationException("files are written as files");
		}
	};

	private static final DateTimeFormatter TIME_FORMAT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS");

	/** The value of a row's column as text, or null. */
	abstract String read(ResultSet row, int column, Dialect dialect) throws SQLException;

	abstract void bind(PreparedStatement statement, int index, String text, Dialect dialect) throws SQLException;

	private static Calendar utc() {
		return Calendar.getInstance(TimeZone.getTimeZone("UTC"));
	}

	/** @param type as in {@link Types}; ids are bytes on one engine and a type of their own on the other */
	static Kind of(int type, String typeName) {
		return switch (type) {
			case Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR, Types.CLOB -> TEXT;
			case Types.SMALLINT, Types.INTEGER, Types.BIGINT -> WHOLE;
			case Types.DOUBLE, Types.FLOAT, Types.REAL -> NUMBER;
			case Types.DATE -> DATE;
			case Types.TIMESTAMP -> TIME;
			case Types.BLOB -> FILE;
			case Types.BINARY -> typeName.equals("bytea") ? FILE : ID;
			case Types.OTHER -> ID;
			default -> throw new IllegalStateException("no form for columns of type " + typeName);
		};
	}
}
