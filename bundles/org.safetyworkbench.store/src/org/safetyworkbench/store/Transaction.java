package org.safetyworkbench.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

import jakarta.persistence.EntityManager;

/** The session of one thread; nested calls join it. */
final class Transaction implements Session {

	private final Connection connection;
	private final Dialect dialect;
	private final PersistenceUnit unit;
	private final Viewer viewer;
	private final Sights sights;
	private final Generation generation;
	private final ChangeWriter changes;
	private EntityManager entities;
	private boolean failed;

	/** @param author null for reading */
	Transaction(Connection connection, Dialect dialect, PersistenceUnit unit, Viewer viewer, Sights sights, Generation generation, Author author, Instant at) {
		this.connection = connection;
		this.dialect = dialect;
		this.unit = unit;
		this.viewer = viewer;
		this.sights = sights;
		this.generation = generation;
		this.changes = author == null ? null : new ChangeWriter(this, author, at);
	}

	@Override
	public Connection connection() {
		return connection;
	}

	@Override
	public Dialect dialect() {
		return dialect;
	}

	@Override
	public Permit permit() throws SQLException {
		return viewer.permit(this);
	}

	@Override
	public Optional<Permit.Condition> seen(String table) throws SQLException {
		return sights.rows(permit(), table);
	}

	@Override
	public EntityManager entities() {
		if (entities == null) {
			entities = unit.entities();
			if (isWriting()) entities.getTransaction().begin();
		}
		return entities;
	}

	@Override
	public void log(Change change) throws SQLException {
		if (!isWriting()) throw new IllegalStateException("reading work changes nothing");
		changes.add(change);
	}

	boolean isWriting() {
		return changes != null;
	}

	/** Part of the work failed, so nothing of it may be kept. */
	void fail() {
		failed = true;
	}

	/** @throws Unanswered when the connection broke and nobody knows whether it is kept */
	void commit() throws SQLException, Unanswered {
		if (failed) throw new IllegalStateException("a part of this work failed and its failure was ignored: nothing is kept");
		if (entities != null) entities.flush();
		Optional<Seal> seal = changes.close();
		if (seal.isPresent()) generation.check(this, seal.get().scripts());
		if (entities != null) entities.getTransaction().commit();
		try {
			connection.commit();
		} catch (SQLException e) {
			if (seal.isPresent() && new StoreException(dialect.explain(e), e).isUnreachable()) {
				connection.abort(Runnable::run);
				throw new Unanswered(seal.get().transaction(), e);
			}
			throw e;
		}
	}

	/** What it changed. */
	News news() {
		return changes.news();
	}

	/** A commit was sent and no answer came. */
	@SuppressWarnings("serial")
	static final class Unanswered extends Exception {
		private final String seal;

		Unanswered(String seal, SQLException cause) {
			super(cause);
			this.seal = seal;
		}

		String seal() {
			return seal;
		}
	}

	void close() {
		if (entities == null) return;
		if (entities.getTransaction().isActive()) entities.getTransaction().rollback();
		entities.close();
	}
}
