package org.safetyworkbench.bench.tape;

import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** What was asked and written between two ends of a transaction. */
public final class Transaction {

	/** A value bound by a setter, such as {@code setString(2, …)}. */
	record Bound(Method setter, Object[] arguments) {}

	/** One use of a prepared statement; more than one row is a batch. */
	record Use(String sql, List<List<Bound>> rows, boolean isQuery) {}

	private final List<Use> uses;

	Transaction(List<Use> uses) {
		this.uses = List.copyOf(uses);
	}

	public boolean isRead() {
		return uses.stream().allMatch(Use::isQuery);
	}

	/** Only what changed something. */
	public Transaction writes() {
		return new Transaction(uses.stream().filter(use -> !use.isQuery()).toList());
	}

	/** The words of its statements, in the order they were said. */
	public List<String> statements() {
		return uses.stream().map(Use::sql).toList();
	}

	/** Does all of it again and commits; answers how many statements that were. */
	public int again(Connection connection) throws SQLException {
		for (Use use : uses) run(connection, use);
		connection.commit();
		return uses.size();
	}

	private static void run(Connection connection, Use use) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(use.sql)) {
			for (List<Bound> row : use.rows) {
				for (Bound bound : row) Tape.call(statement, bound.setter, bound.arguments);
				if (use.rows.size() > 1) statement.addBatch();
			}
			if (use.rows.size() > 1) statement.executeBatch();
			else if (use.isQuery) read(statement);
			else statement.execute();
		}
	}

	private static void read(PreparedStatement statement) throws SQLException {
		try (ResultSet rows = statement.executeQuery()) {
			int columns = rows.getMetaData().getColumnCount();
			while (rows.next()) for (int c = 1; c <= columns; c++) rows.getObject(c);
		}
	}
}
