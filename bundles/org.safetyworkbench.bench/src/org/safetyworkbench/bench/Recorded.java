package org.safetyworkbench.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import javax.sql.DataSource;

import org.safetyworkbench.core.Workspace;
import org.safetyworkbench.store.Database;
import org.safetyworkbench.store.Dialect;
import org.safetyworkbench.store.Secrets;

/**
 * Listens to what the workbench writes, so that the same rows can be written again by nothing but prepared statements: the
 * floor of everything that saves.
 */
final class Recorded implements Database {

	/** A value bound by a setter, such as {@code setString(2, …)}. */
	private record Bound(Method setter, Object[] arguments) {}

	/** A statement that writes, with the values of each of its rows. */
	private record Write(String sql, List<List<Bound>> rows) {}

	/** What one transaction wrote. */
	static final class Writes {
		private final List<Write> all = new ArrayList<>();

		/** Writes it again and commits. */
		void again(Connection connection) throws SQLException {
			for (Write write : all) {
				try (PreparedStatement statement = connection.prepareStatement(write.sql)) {
					for (List<Bound> row : write.rows) {
						for (Bound bound : row) call(statement, bound.setter, bound.arguments);
						if (write.rows.size() > 1) statement.addBatch();
						else statement.executeUpdate();
					}
					if (write.rows.size() > 1) statement.executeBatch();
				}
			}
			connection.commit();
		}

		boolean isEmpty() {
			return all.isEmpty();
		}
	}

	private final Database database;
	private final List<Writes> transactions = new ArrayList<>();
	private Writes current = new Writes();

	Recorded(Database database) {
		this.database = database;
	}

	/** The transactions since the last call. */
	List<Writes> take() {
		List<Writes> taken = List.copyOf(transactions);
		transactions.clear();
		current = new Writes();
		return taken;
	}

	@Override
	public Dialect dialect() {
		return database.dialect();
	}

	@Override
	public void close(Workspace workspace) {
		database.close(workspace);
	}

	@Override
	public boolean serves(Workspace workspace) {
		return database.serves(workspace);
	}

	@Override
	public Snapshot snapshot(Workspace workspace) throws SQLException {
		return database.snapshot(workspace);
	}

	@Override
	public DataSource open(Workspace workspace, Secrets secrets) {
		DataSource source = database.open(workspace, secrets);
		return proxy(DataSource.class, (method, arguments) -> {
			Object result = call(source, method, arguments);
			return result instanceof Connection connection ? connection(connection) : result;
		});
	}

	private Connection connection(Connection connection) {
		return proxy(Connection.class, (method, arguments) -> {
			if (method.getName().equals("commit")) {
				if (!current.isEmpty()) transactions.add(current);
				current = new Writes();
			} else if (method.getName().equals("rollback")) current = new Writes();
			Object result = call(connection, method, arguments);
			return method.getName().equals("prepareStatement") && isWrite((String) arguments[0]) ? statement((PreparedStatement) result, (String) arguments[0]) : result;
		});
	}

	private static boolean isWrite(String sql) {
		return !sql.stripLeading().toLowerCase(java.util.Locale.ROOT).startsWith("select");
	}

	private PreparedStatement statement(PreparedStatement statement, String sql) {
		Map<Integer, Bound> bound = new TreeMap<>();
		List<List<Bound>> waiting = new ArrayList<>();
		return proxy(PreparedStatement.class, (method, arguments) -> {
			String name = method.getName();
			if (name.startsWith("set") && arguments != null && arguments.length > 1 && arguments[0] instanceof Integer at) bound.put(at, new Bound(method, arguments.clone()));
			else if (name.equals("addBatch")) waiting.add(List.copyOf(bound.values()));
			else if (name.equals("executeBatch") && !waiting.isEmpty()) {
				current.all.add(new Write(sql, List.copyOf(waiting)));
				waiting.clear();
			} else if (name.equals("executeUpdate") || name.equals("execute")) current.all.add(new Write(sql, List.of(List.copyOf(bound.values()))));
			return call(statement, method, arguments);
		});
	}

	private interface Handler {
		Object handle(Method method, Object[] arguments) throws SQLException;
	}

	@SuppressWarnings("unchecked")
	private static <T> T proxy(Class<T> type, Handler handler) {
		return (T) Proxy.newProxyInstance(Recorded.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> handler.handle(method, arguments));
	}

	private static Object call(Object target, Method method, Object[] arguments) throws SQLException {
		try {
			return method.invoke(target, arguments);
		} catch (InvocationTargetException e) {
			if (e.getCause() instanceof SQLException sql) throw sql;
			throw new IllegalStateException(e.getCause());
		} catch (IllegalAccessException e) {
			throw new IllegalStateException(e);
		}
	}
}
