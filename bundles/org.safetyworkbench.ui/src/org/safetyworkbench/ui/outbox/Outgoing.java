package org.safetyworkbench.ui.outbox;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.core.Workspace;
import org.safetyworkbench.office.Person;
import org.safetyworkbench.office.Staff;
import org.safetyworkbench.store.Feed;
import org.safetyworkbench.store.News;
import org.safetyworkbench.store.Settings;
import org.safetyworkbench.store.Store;
import org.safetyworkbench.store.StoreException;
import org.safetyworkbench.store.outbox.Draft;
import org.safetyworkbench.store.outbox.Outbox;
import org.safetyworkbench.store.outbox.Waiting;
import org.safetyworkbench.ui.work.Services;

/**
 * Where pages hand what was entered: straight to the embedded database, or by way of the outbox to a shared one. Sends what
 * waits whenever the database is there again.
 */
public final class Outgoing implements Feed.Listener {

	/** Content of a draft: id of the person who entered it. */
	public static final String PERSON = "person";
	private static final int SECONDS_BETWEEN_TRIES = 5;

	private final Services services;
	private final Map<String, DraftKind> kinds;
	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
	private final ScheduledExecutorService postman = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("outbox").factory());
	private volatile Optional<Problem> broken = Optional.empty();
	private volatile Optional<Outbox> outbox = Optional.empty();
	private boolean asked;

	public Outgoing(Services services, List<DraftKind> kinds) {
		this.services = services;
		this.kinds = kinds.stream().collect(Collectors.toMap(DraftKind::name, Function.identity()));
	}

	/** The window opens although nobody could sign in: the server counts as gone until it is heard of. */
	public void offline() {
		broken = Optional.of(Problem.of("store.unreachable", "离线打开，尚未连接服务器", "opened offline: not connected to the server yet"));
	}

	/** Whether something waits on this computer, before anything is opened. */
	public static boolean hasDrafts(Workspace workspace) {
		String[] files = workspace.root().resolve(Outbox.FOLDER).toFile().list();
		return files != null && files.length > 0;
	}

	/** From now on what waits is sent by itself; call in the background. */
	public void start() {
		if (opened().isEmpty()) return;
		tell();
		services.get(Feed.class).listen(this);
		postman.scheduleWithFixedDelay(this::again, 0, SECONDS_BETWEEN_TRIES, TimeUnit.SECONDS);
	}

	/** The outbox, when the workspace's database is a shared one; reads its files the first time. */
	private synchronized Optional<Outbox> opened() {
		if (asked) return outbox;
		Workspace workspace = services.get(Workspace.class);
		if (new Settings(workspace).get(Settings.DATABASE_URL).isPresent()) {
			outbox = Optional.of(new Outbox(workspace, services.get(Store.class), this::deliver, Clock.systemUTC()));
			outbox.get().onChange(this::tell);
		}
		asked = true;
		return outbox;
	}

	/** Keeps an entry on disk, where it may have to wait, before it is {@link #submit submitted}; call in the background. */
	public void keep(Draft draft) {
		opened().ifPresent(box -> box.keep(draft));
	}

	/**
	 * Delivers an entry; call in the background.
	 *
	 * @return what it led to, why it was refused, or {@link Outbox#KEPT}: it waits on this computer
	 */
	public <T> Result<T> submit(Draft draft, Class<T> leadsTo) {
		Optional<Outbox> box = opened();
		Result<?> result = box.isPresent() ? box.get().submit(draft) : deliver(draft);
		return result.isOk() && !leadsTo.isInstance(result.value()) ? Result.failed(gone()) : result.map(leadsTo::cast);
	}

	/** What waited was sent just before it was submitted, and nobody remembers what it led to. */
	private static Problem gone() {
		return Problem.of(Outbox.KEPT, "已经发出", "it has gone already").remedy("页面随即更新", "the page shows it in a moment");
	}

	private Result<?> deliver(Draft draft) {
		Person me = services.get(Staff.class).me();
		if (!draft.text(PERSON).equals(me.id().toString()))
			return Result.failed(Problem.of("draft.other-person", "由" + draft.author().name() + "填写，须由本人登录后发送", "entered by " + draft.author().name() + ", who has to sign in to send it"));
		DraftKind kind = kinds.get(draft.kind());
		return kind == null ? Result.failed(Problem.of("draft.unknown", "此类草稿无法识别，可能由更新的版本填写", "this version of the program does not know such entries")) : kind.deliver(services, me, draft);
	}

	public static boolean isKept(List<Problem> problems) {
		return problems.stream().anyMatch(problem -> problem.code().equals(Outbox.KEPT));
	}

	/** What waits; nothing until {@link #start()}. */
	public List<Waiting> waiting() {
		return outbox.map(Outbox::waiting).orElse(List.of());
	}

	/** What waits about that record, oldest first. */
	public List<Draft> about(UUID subject) {
		return waiting().stream().map(Waiting::draft).filter(draft -> draft.subject().equals(subject)).toList();
	}

	/** Whether something about that record waits. */
	public boolean isWaiting(UUID subject) {
		return !about(subject).isEmpty();
	}

	/** Why the shared database cannot be reached; empty when it can, or when there is none. */
	public Optional<Problem> broken() {
		return broken;
	}

	/** @param listener told on any thread when something was kept, sent or held, or the server went or came */
	public void onChange(Runnable listener) {
		listeners.add(listener);
	}

	public void noMore(Runnable listener) {
		listeners.remove(listener);
	}

	private void tell() {
		listeners.forEach(Runnable::run);
	}

	DraftKind kind(Draft draft) {
		return kinds.get(draft.kind());
	}

	/** Sends what waits now; call in the background. */
	void send() {
		outbox.ifPresent(Outbox::send);
	}

	void drop(UUID draft) {
		outbox.ifPresent(box -> box.drop(draft));
	}

	/** Gives up a record that was begun here and is not in the database. */
	public void dropAll(UUID subject) {
		outbox.ifPresent(box -> box.dropAll(subject));
	}

	void redirect(UUID draft, UUID to) {
		outbox.ifPresent(box -> box.redirect(draft, to));
	}

	void release(UUID draft, Draft instead) {
		outbox.ifPresent(box -> box.release(draft, instead));
	}

	private void again() {
		if (broken.isPresent() || waiting().stream().allMatch(waiting -> waiting.against().isPresent())) return;
		try {
			send();
		} catch (StoreException e) {
			tell(); // it goes with the next try
		}
	}

	@Override
	public void changed(News news) {}

	@Override
	public void link(Optional<Problem> now) {
		broken = now;
		tell();
		if (now.isEmpty()) postman.execute(this::again);
	}
}
