package org.safetyworkbench.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.safetyworkbench.core.Progress;

/**
 * A sorted list read page by page: each page starts where the last one ended, so that page 1000 costs what page 1 costs.
 *
 * <pre>Keyset.select("id, name, due_on").from("hazard").index("ix_hazard_due")
 *     .where("state = ?", "OPEN").orderBy("due_on", "id").page(session, cursor, 100, row -&gt; …)</pre>
 *
 * <p>The columns sorted by are among the selected ones, never null, and the last one is unique. The next page of a list
 * sorted by (a, b) is asked for in steps, each of them one range of the index: first {@code a = ? and b > ?}, then, when rows
 * are still wanted, {@code a > ?}. One condition for both ({@code a > ? or (a = ? and b > ?)}) makes Derby read the index
 * from its beginning, and {@code a >= ? and (a > ? or b > ?)} reads all rows of the same {@code a} again and again.
 */
public final class Keyset {

	private final String columns;
	private String table;
	private String index = "";
	private final StringBuilder conditions = new StringBuilder();
	private final List<Object> parameters = new ArrayList<>();
	private List<String> order = List.of();
	private boolean descending;
	private Progress progress = Progress.NONE;
	/** Whether the limits of who looks are among the conditions, or not wanted. */
	private boolean limited;

	private Keyset(String columns) {
		this.columns = columns;
	}

	public static Keyset select(String columns) {
		return new Keyset(columns);
	}

	/** One table, or several with their joins. */
	public Keyset from(String tables) {
		table = tables;
		return this;
	}

	/** The index that covers this filter and sort; a hint for engines that guess badly. Only with one table. */
	public Keyset index(String name) {
		index = name;
		return this;
	}

	/** Conditions given one after the other must all hold. */
	public Keyset where(String condition, Object... values) {
		conditions.append(conditions.isEmpty() ? "" : " and ").append('(').append(condition).append(')');
		parameters.addAll(List.of(values));
		return this;
	}

	public Keyset orderBy(String... sortColumns) {
		order = List.of(sortColumns);
		return this;
	}

	/** Every row, whoever looks: for passes that look after all records. */
	public Keyset unlimited() {
		limited = true;
		return this;
	}

	/** All sort columns downwards. */
	public Keyset descending() {
		descending = true;
		return this;
	}

	/** Stops with {@link Progress.Cancelled} when the user cancels, also in the middle of a long search. */
	public Keyset cancelledBy(Progress watched) {
		progress = watched;
		return this;
	}

	public <R> Page<R> page(Session session, Cursor after, int size, Reader<R> reader) throws SQLException {
		List<R> rows = new ArrayList<>();
		List<Object> last = after.values();
		if (!limited) session.seen(table).ifPresent(seen -> where(seen.sql(), seen.parameters().toArray()));
		limited = true;
		if (!after.isStart() && last.size() != order.size()) throw new IllegalArgumentException("cursor of another list: " + after);
		try (Watch watch = Watch.over(session, progress)) {
			int steps = after.isStart() ? 1 : order.size();
			boolean more = false;
			for (int step = 0; step < steps && !more; step++) {
				int fixed = after.isStart() ? 0 : order.size() - 1 - step;
				try (PreparedStatement statement = session.connection().prepareStatement(sql(session.dialect(), after, fixed, size + 1))) {
					bind(statement, session.dialect(), after, fixed);
					watch.start(statement);
					try (ResultSet results = statement.executeQuery()) {
						Row row = Row.of(results, session.dialect());
						int[] sortColumns = sortColumns(results.getMetaData());
						while (!more && results.next()) {
							if (rows.size() == size) more = true;
							else {
								rows.add(reader.of(row));
								if (rows.size() == size) last = sortValues(results, sortColumns, session.dialect());
							}
						}
					} finally {
						watch.stop();
					}
				}
			}
			return new Page<>(rows, more ? Optional.of(new Cursor(last)) : Optional.empty());
		}
	}

	/** @param fixed number of sort columns that stay at the cursor's value in this step */
	private String sql(Dialect dialect, Cursor after, int fixed, int limit) {
		StringBuilder sql = new StringBuilder("select ").append(columns).append(" from ").append(table);
		if (!index.isEmpty()) sql.append(dialect.useIndex(index));
		String glue = " where ";
		if (!conditions.isEmpty()) {
			sql.append(glue).append(conditions);
			glue = " and ";
		}
		if (!after.isStart()) {
			for (int i = 0; i < fixed; i++) {
				sql.append(glue).append(order.get(i)).append(" = ?");
				glue = " and ";
			}
			sql.append(glue).append(order.get(fixed)).append(descending ? " < ?" : " > ?");
		}
		glue = " order by ";
		for (int i = after.isStart() ? 0 : fixed; i < order.size(); i++) {
			sql.append(glue).append(order.get(i)).append(descending ? " desc" : "");
			glue = ", ";
		}
		return sql.append(dialect.first(limit)).toString();
	}

	private void bind(PreparedStatement statement, Dialect dialect, Cursor after, int fixed) throws SQLException {
		int at = 1;
		for (Object parameter : parameters) Values.bind(statement, dialect, at++, parameter);
		if (!after.isStart())
			for (int i = 0; i <= fixed; i++) Values.bind(statement, dialect, at++, after.values().get(i));
	}

	private int[] sortColumns(ResultSetMetaData selected) throws SQLException {
		int[] found = new int[order.size()];
		for (int i = 0; i < found.length; i++) {
			String name = order.get(i).substring(order.get(i).indexOf('.') + 1);
			for (int column = 1; column <= selected.getColumnCount(); column++)
				if (selected.getColumnLabel(column).equalsIgnoreCase(name)) found[i] = column;
			if (found[i] == 0) throw new IllegalArgumentException("sorted by " + name + " but selected only " + columns);
		}
		return found;
	}

	private static List<Object> sortValues(ResultSet row, int[] sortColumns, Dialect dialect) throws SQLException {
		List<Object> values = new ArrayList<>();
		for (int column : sortColumns) values.add(Values.read(row, column, dialect));
		return values;
	}
}
