package org.safetyworkbench.faults.load;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
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

/** A database that remembers what one desk asked and wrote, so that the same can be done again by hand. */
final class Recorder implements Database {

	/** One use of a prepared statement; more than one row is a batch. */
	private record Use(String sql, List<List<Bound>> rows, boolean isQuery) {}

	private record Bound(Method setter, Object[] arguments) {}

	private final Database database;
	private final List<List<Use>> transactions = new ArrayList<>();
	private List<Use> current = new ArrayList<>();
	private boolean isOn = true;
	private int measuredFrom;

	Recorder(Database database) {
		this.database = database;
	}

	/** Whether nothing is remembered from now on; answers whether something was before. */
	boolean pause(boolean pause) {
		boolean was = isOn;
		isOn = !pause;
		return was;
	}

	/** What comes from here on is measured. */
	void measure() {
		measuredFrom = transactions.size();
	}

	/** Does again on another connection what was done before the measuring, so that both begin alike. */
	void catchUp(Connection connection) throws SQLException {
		again(connection, transactions.subList(0, measuredFrom));
	}

	/** Does again what was measured; answers how many statements that were. */
	long again(Connection connection) throws SQLException {
		return again(connection, transactions.subList(measuredFrom, transactions.size()));
	}

	private static long again(Connection connection, List<List<Use>> some) throws SQLException {
		long statements = 0;
		for (List<Use> transaction : some) {
			for (Use use : transaction) {
				run(connection, use);
				statements++;
			}
			connection.commit();
		}
		return statements;
	}

	private static void run(Connection connection, Use use) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(use.sql)) {
			for (List<Bound> row : use.rows) {
				for (Bound bound : row) call(statement, bound.setter, bound.arguments);
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

	@Override
	public Dialect dialect() {
		return database.dialect();
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
	public void close(Workspace workspace) {
		database.close(workspace);
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
			String name = method.getName();
			if (name.equals("commit") || name.equals("rollback")) end(name.equals("commit"));
			Object result = call(connection, method, arguments);
			return name.equals("prepareStatement") ? statement((PreparedStatement) result, (String) arguments[0]) : result;
		});
	}

	/** What was only read ends with a roll-back; what was written and rolled back is forgotten. */
	private void end(boolean isKept) {
		boolean isRead = current.stream().allMatch(Use::isQuery);
		if (isOn && !current.isEmpty() && (isKept || isRead)) transactions.add(current);
		current = new ArrayList<>();
	}

	private PreparedStatement statement(PreparedStatement statement, String sql) {
		Map<Integer, Bound> bound = new TreeMap<>();
		List<List<Bound>> waiting = new ArrayList<>();
		return proxy(PreparedStatement.class, (method, arguments) -> {
			String name = method.getName();
			if (name.startsWith("set") && arguments != null && arguments.length > 1 && arguments[0] instanceof Integer at) bound.put(at, new Bound(method, arguments.clone()));
			else if (name.equals("addBatch")) waiting.add(List.copyOf(bound.values()));
			else if (name.equals("executeBatch") && !waiting.isEmpty()) {
				current.add(new Use(sql, List.copyOf(waiting), false));
				waiting.clear();
			} else if (name.startsWith("execute")) current.add(new Use(sql, List.of(List.copyOf(bound.values())), name.equals("executeQuery")));
			return call(statement, method, arguments);
		});
	}

	private interface Handler {
		Object handle(Method method, Object[] arguments) throws SQLException;
	}

	@SuppressWarnings("unchecked")
	private static <T> T proxy(Class<T> type, Handler handler) {
		return (T) Proxy.newProxyInstance(Recorder.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> handler.handle(method, arguments));
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
