package org.safetyworkbench.store.outbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;

import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.core.Workspace;
import org.safetyworkbench.store.Characters;
import org.safetyworkbench.store.Rows;
import org.safetyworkbench.store.Store;
import org.safetyworkbench.store.StoreException;

/** The entries of this desk on their way to the shared database, oldest first. */
public final class Outbox {

	/** Code of what {@link #submit} answers when the entry is kept and goes later. */
	public static final String KEPT = "draft.kept";

	/** In the workspace. */
	public static final String FOLDER = "outbox";

	private final DraftFiles files;
	private final Store store;
	private final Delivery delivery;
	private final Clock clock;
	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
	/** One entry at a time is on its way; entering others does not wait for it. */
	private final ReentrantLock sending = new ReentrantLock(true);
	private final Map<Long, Waiting> entries;
	private long last;

	/** @throws UncheckedIOException when the files of the workspace cannot be read */
	public Outbox(Workspace workspace, Store store, Delivery delivery, Clock clock) {
		this.files = new DraftFiles(workspace.root().resolve(FOLDER));
		this.store = store;
		this.delivery = delivery;
		this.clock = clock;
		try {
			this.entries = new TreeMap<>(files.read());
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		this.last = entries.keySet().stream().mapToLong(Long::longValue).max().orElse(0);
	}

	/** @param listener told on any thread when something was entered, sent, held or dropped */
	public void onChange(Runnable listener) {
		listeners.add(listener);
	}

	public void noMore(Runnable listener) {
		listeners.remove(listener);
	}

	public synchronized List<Waiting> waiting() {
		return List.copyOf(entries.values());
	}

	/**
	 * Keeps an entry on disk and tries to deliver it.
	 *
	 * @return what it led to, why it was refused (then it is not kept), or {@link #KEPT}: it goes when the database is back and
	 *         what was entered before has gone
	 */
	public Result<?> submit(Draft draft) {
		long number = number(draft.id()).orElseGet(() -> add(draft));
		sending.lock();
		try {
			if (isBehind(number, draft)) return Result.failed(kept());
			Result<?> result = deliver(draft);
			remove(number);
			return result;
		} catch (StoreException e) {
			if (!isLater(e)) {
				remove(number);
				throw e;
			}
			return Result.failed(kept());
		} finally {
			sending.unlock();
		}
	}

	/** Keeps an entry on disk; it goes with {@link #submit} of the same one, or with the next {@link #send}. */
	public void keep(Draft draft) {
		add(draft);
	}

	/**
	 * Delivers what waits, in order, as far as the database lets it.
	 *
	 * @throws StoreException when it cannot be reached
	 */
	public void send() {
		sending.lock();
		try {
			Set<UUID> blocked = new HashSet<>();
			for (Map.Entry<Long, Waiting> entry : copy().entrySet()) {
				Draft draft = entry.getValue().draft();
				if (entry.getValue().isHeld() || blocked.contains(draft.subject())) blocked.add(draft.subject());
				else if (!sent(entry.getKey(), draft)) blocked.add(draft.subject());
			}
		} finally {
			sending.unlock();
		}
	}

	/** @return false when it is held now */
	private boolean sent(long number, Draft draft) {
		Result<?> result;
		try {
			result = deliver(draft);
		} catch (StoreException e) {
			if (isLater(e)) throw e;
			result = Result.failed(e.problem());
		}
		if (result.isOk()) remove(number);
		else put(number, new Waiting(draft, Optional.of(result.problems().get(0))));
		return result.isOk();
	}

	/** Somebody decided that an entry shall go as it is, or as it stands in the other draft, which takes its place. */
	public void release(UUID id, Draft instead) {
		number(id).ifPresent(number -> put(number, new Waiting(instead, Optional.empty())));
	}

	/** Somebody decided that an entry shall not go. */
	public void drop(UUID id) {
		number(id).ifPresent(this::remove);
	}

	/** Somebody decided that nothing about that record shall go, which does not exist without it; the last entry first, so that none is left without what it rests on. */
	public void dropAll(UUID subject) {
		about(subject, Long.MIN_VALUE).descendingMap().keySet().forEach(this::remove);
	}

	/** Somebody decided that an entry shall not go, and what follows it about the same record shall go to another one. */
	public void redirect(UUID id, UUID to) {
		sending.lock();
		try {
			number(id).ifPresent(number -> {
				about(waiting(number).draft().subject(), number + 1).forEach((later, waiting) -> put(later, new Waiting(waiting.draft().about(to), Optional.empty())));
				remove(number);
			});
		} finally {
			sending.unlock();
		}
	}

	private synchronized Waiting waiting(long number) {
		return entries.get(number);
	}

	private synchronized TreeMap<Long, Waiting> about(UUID subject, long from) {
		TreeMap<Long, Waiting> found = new TreeMap<>(entries);
		found.entrySet().removeIf(entry -> entry.getKey() < from || !entry.getValue().draft().subject().equals(subject));
		return found;
	}

	private synchronized Optional<Long> number(UUID id) {
		return entries.entrySet().stream().filter(entry -> entry.getValue().draft().id().equals(id)).map(Map.Entry::getKey).findFirst();
	}

	private long add(Draft draft) {
		Characters.checked(draft.title());
		draft.content().values().forEach(Characters::checked);
		long number;
		synchronized (this) {
			number = ++last;
		}
		put(number, new Waiting(draft, Optional.empty()));
		return number;
	}

	private synchronized boolean isBehind(long number, Draft draft) {
		return entries.entrySet().stream().anyMatch(entry -> entry.getKey() < number && entry.getValue().draft().subject().equals(draft.subject()));
	}

	private synchronized Map<Long, Waiting> copy() {
		return new TreeMap<>(entries);
	}

	/** Once: when the transaction was committed and this program fell before it could know, nothing is done again. */
	private Result<?> deliver(Draft draft) {
		try {
			return store.write(draft.author(), session -> {
				boolean known = Rows.one(session, "select 1 from delivered_draft where id = ?", row -> true, draft.id()).isPresent();
				if (known) return Result.of(draft);
				Rows.update(session, "insert into delivered_draft (id, delivered_at, author) values (?, ?, ?)", draft.id(), clock.millis(), draft.author().name());
				Result<?> result = delivery.deliver(draft);
				if (!result.isOk()) throw new Refused(result);
				return result;
			});
		} catch (Refused e) {
			return e.result;
		}
	}

	/** The database, not the entry, is in the way. */
	private static boolean isLater(StoreException failure) {
		return List.of("store.unreachable", StoreException.UNSETTLED, "store.busy", "store.too-many", "store.full", "store.read-only").contains(failure.problem().code());
	}

	private static Problem kept() {
		return Problem.of(KEPT, "尚未写入数据库，已存为草稿", "not in the database yet; your entry is kept on this computer")
				.remedy("连接恢复、之前的草稿处理完后自动发送", "it goes by itself when the server is back and earlier entries are settled");
	}

	/** @throws StoreException when this computer keeps nothing more */
	private void put(long number, Waiting waiting) {
		try {
			files.write(number, waiting);
		} catch (IOException e) {
			throw new StoreException(Problem.of("draft.unwritable", "无法在本机保存：" + e.getMessage(), "nothing can be kept on this computer: " + e.getMessage())
					.remedy("请腾出磁盘空间或检查权限后重试", "make room or check the permissions, then try again"), e);
		}
		synchronized (this) {
			entries.put(number, waiting);
		}
		listeners.forEach(Runnable::run);
	}

	private void remove(long number) {
		try {
			files.delete(number);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		synchronized (this) {
			entries.remove(number);
		}
		listeners.forEach(Runnable::run);
	}

	@SuppressWarnings("serial")
	private static final class Refused extends RuntimeException {
		private final transient Result<?> result;

		Refused(Result<?> result) {
			super(result.toString(), null, false, false);
			this.result = result;
		}
	}
}
