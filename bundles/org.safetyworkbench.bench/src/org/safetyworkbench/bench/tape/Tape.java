package org.safetyworkbench.bench.tape;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

import javax.sql.DataSource;

import org.safetyworkbench.bench.tape.Transaction.Bound;
import org.safetyworkbench.bench.tape.Transaction.Use;
import org.safetyworkbench.core.Workspace;
import org.safetyworkbench.store.Bell;
import org.safetyworkbench.store.Database;
import org.safetyworkbench.store.Dialect;
import org.safetyworkbench.store.Secrets;

/**
 * A database that remembers what one thread asked and wrote: transactions that were committed, and those that only read. What was
 * written and rolled back is forgotten.
 */
public final class Tape implements Database {

	private final Database database;
	private final Consumer<Transaction> heard;
	private List<Use> current = new ArrayList<>();
	private boolean isPaused;

	/** @param heard gets each transaction when it has ended */
	public Tape(Database database, Consumer<Transaction> heard) {
		this.database = database;
		this.heard = heard;
	}

	/** Whether nothing is remembered from now on. */
	public void pause(boolean pause) {
		isPaused = pause;
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
	public Optional<Bell> bell(Workspace workspace) {
		return database.bell(workspace);
	}

	@Override
	public void checkRoom(Workspace workspace) {
		database.checkRoom(workspace);
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

	private void end(boolean isKept) {
		Transaction ended = new Transaction(current);
		if (!isPaused && !current.isEmpty() && (isKept || ended.isRead())) heard.accept(ended);
		current = new ArrayList<>();
	}

	private PreparedStatement statement(PreparedStatement statement, String sql) {
		Map<Integer, Bound> bound = new TreeMap<>();
		List<List<Bound>> waiting = new ArrayList<>();
		return proxy(PreparedStatement.class, (method, arguments) -> {
			String name = method.getName();
			if (name.startsWith("set") && arguments != null && arguments.length > 1 && arguments[0] instanceof Integer at) bound.put(at, bound(method, arguments));
			else if (name.equals("addBatch")) waiting.add(List.copyOf(bound.values()));
			else if (name.equals("executeBatch") && !waiting.isEmpty()) {
				current.add(new Use(sql, List.copyOf(waiting), false));
				waiting.clear();
			} else if (name.startsWith("execute")) current.add(new Use(sql, List.of(List.copyOf(bound.values())), name.equals("executeQuery")));
			return call(statement, method, arguments);
		});
	}

	/** A stream can be read once only: its bytes are remembered, and passed on. */
	private static Bound bound(Method setter, Object[] arguments) throws IOException, NoSuchMethodException {
		if (!(arguments[1] instanceof InputStream content)) return new Bound(setter, arguments.clone());
		byte[] bytes = content.readAllBytes();
		arguments[1] = new ByteArrayInputStream(bytes);
		return new Bound(PreparedStatement.class.getMethod("setBytes", int.class, byte[].class), new Object[] {arguments[0], bytes});
	}

	private interface Handler {
		Object handle(Method method, Object[] arguments) throws SQLException, IOException, NoSuchMethodException;
	}

	@SuppressWarnings("unchecked")
	private static <T> T proxy(Class<T> type, Handler handler) {
		return (T) Proxy.newProxyInstance(Tape.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> handler.handle(method, arguments));
	}

	static Object call(Object target, Method method, Object[] arguments) throws SQLException {
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
