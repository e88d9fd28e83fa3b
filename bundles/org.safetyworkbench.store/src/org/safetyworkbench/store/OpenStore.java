package org.safetyworkbench.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Workspace;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;

/**
 * The records of one workspace. Writers of one program queue, because they append to one chain of the change log; readers
 * run beside them.
 */
public final class OpenStore implements Store, Feed, AutoCloseable {

	/** System property: name of a thread on which nothing may be read or written, so that tests of the window find what would stop the display. */
	private static final String REFUSES = "safetyworkbench.store.refuses";
	private static final int LONGEST_WAIT_SECONDS = 60;

	private final Workspace workspace;
	private final Engines engines;
	private final Supplier<Secrets> secrets;
	private final Clock clock;
	private final ReentrantLock writers = new ReentrantLock(true);
	private final ThreadLocal<Transaction> running = new ThreadLocal<>();
	private final List<Listener> listeners = new CopyOnWriteArrayList<>();
	private volatile List<Schema> schemas;
	private volatile Viewer viewer = session -> Permit.ALL;
	/** Why a shared database cannot be reached, while that is known: nobody but the ear waits for it then. */
	private volatile Optional<Problem> broken = Optional.empty();
	private volatile Opened opened;
	private Ear ear;

	private record Opened(Database database, ConnectionPool pool, PersistenceUnit unit, Sights sights, Generation generation, List<Schema> schemas) {}

	/** @param engines asked at each opening, as are the secrets: the settings may have changed */
	OpenStore(Workspace workspace, Engines engines, Supplier<Secrets> secrets, List<Schema> schemas, Clock clock) {
		this.workspace = Objects.requireNonNull(workspace);
		this.engines = Objects.requireNonNull(engines);
		this.secrets = Objects.requireNonNull(secrets);
		this.clock = Objects.requireNonNull(clock);
		this.schemas = List.copyOf(schemas);
	}

	/** Slices came or went; their tables are made before the next session. */
	void schemas(List<Schema> present) {
		schemas = List.copyOf(present);
	}

	/** From now on lists and checks are those of that person; until then everything is open. */
	public void seenBy(Viewer looking) {
		viewer = Objects.requireNonNull(looking);
	}

	@Override
	public <T> T read(Work<T> work) {
		Transaction outer = running.get();
		if (outer != null) return join(outer, work);
		admit();
		return run(null, work);
	}

	@Override
	public <T> T write(Author author, Work<T> work) {
		Objects.requireNonNull(author);
		Transaction outer = running.get();
		if (outer != null) {
			if (!outer.isWriting()) throw new IllegalStateException("reading work must not write");
			return join(outer, work);
		}
		admit();
		queue();
		try {
			return run(author, work);
		} finally {
			writers.unlock();
		}
	}

	/** Nobody waits where it is known to be in vain, nor on a thread that must not wait. */
	private void admit() {
		if (Thread.currentThread().getName().equals(System.getProperty(REFUSES))) throw new IllegalStateException("the store is not used on the thread " + Thread.currentThread().getName());
		broken.ifPresent(problem -> {
			throw new StoreException(problem, null);
		});
	}

	private void queue() {
		try {
			if (writers.tryLock(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) return;
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
		throw new StoreException(Problem.of("store.busy", "正在进行另一项写入（如导入），尚未结束", "another change, such as an import, is still running")
				.remedy("请等它结束后重试", "wait until it ends and try again"), null);
	}

	private <T> T join(Transaction outer, Work<T> work) {
		try {
			return work.in(outer);
		} catch (SQLException | PersistenceException e) {
			outer.fail();
			throw explained(outer.dialect(), e);
		} catch (RuntimeException | Error e) {
			outer.fail();
			throw e;
		}
	}

	private <T> T run(Author author, Work<T> work) {
		Opened store = open();
		Dialect dialect = store.database().dialect();
		News[] news = {News.NOTHING};
		try {
			if (author != null) store.database().checkRoom(workspace);
			Connection connection = store.pool().take();
			Transaction transaction = new Transaction(connection, dialect, store.unit(), viewer, store.sights(), store.generation(), author, clock.instant());
			running.set(transaction);
			try {
				T result = work.in(transaction);
				if (author != null) news[0] = commit(store, transaction);
				return result;
			} finally {
				try {
					transaction.close();
				} finally {
					running.remove();
					store.pool().give(connection);
				}
			}
		} catch (SQLException | PersistenceException e) {
			throw explained(dialect, e);
		} finally {
			tell(news[0]);
		}
	}

	private static News commit(Opened store, Transaction transaction) throws SQLException {
		try {
			transaction.commit();
		} catch (Transaction.Unanswered e) {
			if (!new Settlement(store.pool(), transaction.dialect()).isKept(e)) throw (SQLException) e.getCause();
		}
		return transaction.news();
	}

	private void tell(News news) {
		if (news.isEmpty()) return;
		viewer.heard(news);
		listeners.forEach(listener -> listener.changed(news));
	}

	@Override
	public synchronized void listen(Listener listener) {
		listeners.add(listener);
		if (ear != null) return;
		Database database = engines.of(workspace);
		ear = database.bell(workspace).map(bell -> new Ear(bell, work -> run(null, work), database.dialect(), new Heard())).orElse(null);
	}

	@Override
	public void leave(Listener listener) {
		listeners.remove(listener);
	}

	/** What the ear hears goes to all who listen. */
	private final class Heard implements Listener {

		@Override
		public void changed(News news) {
			tell(news);
		}

		@Override
		public void link(Optional<Problem> now) {
			if (broken.isPresent() && now.isPresent()) abort();
			broken = now;
			listeners.forEach(listener -> listener.link(now));
		}
	}

	/** The server is gone for longer: nobody goes on waiting for its answer. */
	private void abort() {
		Opened now = opened;
		if (now != null) now.pool().abort();
	}

	private synchronized Opened open() {
		List<Schema> wanted = schemas;
		if (opened != null && opened.schemas() == wanted) return opened;
		Database database = opened == null ? engines.of(workspace) : opened.database();
		ConnectionPool pool = opened == null ? new ConnectionPool(database.open(workspace, secrets.get())) : opened.pool();
		try {
			migrate(database.dialect(), pool, wanted);
		} catch (SQLException | RuntimeException e) {
			if (opened == null) database.close(workspace);
			throw e instanceof SQLException sql ? explained(database.dialect(), sql) : (RuntimeException) e;
		}
		if (opened != null) opened.unit().close();
		opened = new Opened(database, pool, new PersistenceUnit(wanted, database.dialect(), () -> running.get().connection()), new Sights(wanted), new Generation(wanted), wanted);
		return opened;
	}

	private static void migrate(Dialect dialect, ConnectionPool pool, List<Schema> wanted) throws SQLException {
		Connection connection = pool.take();
		try {
			new Migrator(dialect).bring(connection, wanted);
			connection.commit();
		} finally {
			pool.give(connection);
		}
	}

	private static StoreException explained(Dialect dialect, Exception failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof StoreException known) return known;
			if (cause instanceof OptimisticLockException) return new StoreException(conflict(), failure);
			if (cause instanceof SQLException sql) return new StoreException(dialect.explain(sql), failure);
		}
		throw (PersistenceException) failure;
	}

	/** What to say when somebody else changed the record since it was read. */
	public static Problem conflict() {
		return Problem.of("store.conflict", "这条记录已被他人修改，您的修改没有保存", "somebody else changed this record meanwhile; your changes were not kept")
				.remedy("请刷新后重新修改", "load it again and repeat your change");
	}

	/** Lets the database go: another program may open the workspace. The next use opens it again. */
	@Override
	public synchronized void close() {
		if (ear != null) ear.close();
		ear = null;
		broken = Optional.empty();
		if (opened == null) return;
		Opened last = opened;
		opened = null;
		try {
			last.unit().close();
			last.pool().close();
		} catch (SQLException e) {
			throw new StoreException(last.database().dialect().explain(e), e);
		} finally {
			last.database().close(workspace);
		}
	}
}
