package org.safetyworkbench.faults.scale;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import org.safetyworkbench.core.Workspace;
import org.safetyworkbench.store.Database;
import org.safetyworkbench.store.Dialect;
import org.safetyworkbench.store.Secrets;

/** A database that remembers the words of what it was asked. */
final class Overheard implements Database {

	private final Database database;
	private final List<String> said = new ArrayList<>();

	Overheard(Database database) {
		this.database = database;
	}

	/** What was asked since the last call, in lower case, spaces as one. */
	List<String> take() {
		List<String> taken = said.stream().map(sql -> sql.toLowerCase(java.util.Locale.ROOT).replaceAll("\\s+", " ")).toList();
		said.clear();
		return taken;
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
		return listening(DataSource.class, database.open(workspace, secrets));
	}

	private <T> T listening(Class<T> type, T target) {
		return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
			if (method.getName().equals("prepareStatement")) said.add((String) arguments[0]);
			try {
				Object result = method.invoke(target, arguments);
				return result instanceof Connection connection ? listening(Connection.class, connection) : result;
			} catch (InvocationTargetException e) {
				throw e.getCause();
			}
		}));
	}
}
