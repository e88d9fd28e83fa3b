package org.safetyworkbench.store.archive;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

import org.safetyworkbench.core.Progress;
import org.safetyworkbench.store.Author;
import org.safetyworkbench.store.Change;
import org.safetyworkbench.store.ChangeLog;
import org.safetyworkbench.store.Dialect;
import org.safetyworkbench.store.Head;
import org.safetyworkbench.store.Permit;
import org.safetyworkbench.store.Session;
import org.safetyworkbench.store.Store;
import org.safetyworkbench.store.StoreException;
import org.safetyworkbench.store.Verdict;
import org.safetyworkbench.store.Work;

import jakarta.persistence.EntityManager;

/** The change log as a connection sees it, before anybody else may open the database. */
record Chain(Connection connection, Dialect dialect) implements Store, Session {

	Head head() {
		return new ChangeLog(this).head();
	}

	Verdict verify(Head anchor, Progress progress) {
		return new ChangeLog(this).verify(anchor, progress);
	}

	@Override
	public <T> T read(Work<T> work) {
		try {
			return work.in(this);
		} catch (SQLException e) {
			throw new StoreException(dialect.explain(e), e);
		}
	}

	@Override
	public <T> T write(Author author, Work<T> work) {
		throw new UnsupportedOperationException("the log is only read");
	}

	@Override
	public EntityManager entities() {
		throw new UnsupportedOperationException("the log is only read");
	}

	@Override
	public void log(Change change) {
		throw new UnsupportedOperationException("the log is only read");
	}

	/** Whoever moves a database moves all of it. */
	@Override
	public Permit permit() {
		return Permit.ALL;
	}

	@Override
	public Optional<Permit.Condition> seen(String table) {
		return Optional.empty();
	}
}
