package org.safetyworkbench.ui.inspection;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.inspection.Answer;
import org.safetyworkbench.store.StoreException;
import org.safetyworkbench.store.outbox.Draft;
import org.safetyworkbench.ui.outbox.Outgoing;

/**
 * Brings answers to the store one after another in the background, so that answering never waits. Each is on disk before it
 * is sent, and before an earlier one has arrived. A later answer to the same item replaces one that is not on disk yet; what
 * could not be saved is kept with the reason and can be tried again.
 */
final class AnswerSaver {

	/** What somebody answered. */
	record Wish(String item, String result, String measured, String note) {}

	/** How all answers of the page stand. */
	enum State { SAVED, SAVING, KEPT, FAILED }

	/** Runs work off the display's thread and hands its result back on it. */
	interface Runner {
		<T> void run(Callable<T> work, Consumer<T> then);
	}

	/** How an answer gets to the store. */
	interface Way {

		/** @param before what the same person answered to the item before, when that is not in the store yet; called on the display's thread */
		Draft draft(Wish wish, Optional<Wish> before);

		/** On disk when it returns; called in the background. */
		void keep(Draft draft);

		/** Called in the background. */
		Result<Answer> send(Draft draft);
	}

	private record Entry(Wish wish, Draft draft) {}

	private final Runner runner;
	private final Way way;
	private final Consumer<Answer> saved;
	private final Runnable changed;
	private final Map<String, Wish> waiting = new LinkedHashMap<>();
	private Optional<Entry> keeping = Optional.empty();
	private final Deque<Entry> onDisk = new ArrayDeque<>();
	private Optional<Entry> sending = Optional.empty();
	/** The last answer to each item that has left {@link #waiting} and is not in the store. */
	private final Map<String, Wish> last = new LinkedHashMap<>();
	private final Set<String> kept = new LinkedHashSet<>();
	private final Map<String, Map.Entry<Wish, Problem>> failed = new LinkedHashMap<>();

	/** @param changed told whenever {@link #state()} may have changed */
	AnswerSaver(Runner runner, Way way, Consumer<Answer> saved, Runnable changed) {
		this.runner = runner;
		this.way = way;
		this.saved = saved;
		this.changed = changed;
	}

	void save(Wish wish) {
		failed.remove(wish.item());
		waiting.put(wish.item(), wish);
		next();
	}

	/** Tries again what could not be saved. */
	void again() {
		failed.values().forEach(entry -> waiting.putIfAbsent(entry.getKey().item(), entry.getKey()));
		failed.clear();
		next();
	}

	/** Forgets what could not be saved. */
	void giveUp() {
		failed.clear();
		next();
	}

	State state() {
		if (!waiting.isEmpty() || keeping.isPresent() || !onDisk.isEmpty() || sending.isPresent()) return State.SAVING;
		return !failed.isEmpty() ? State.FAILED : kept.isEmpty() ? State.SAVED : State.KEPT;
	}

	/** Why an item's answer could not be saved. */
	Optional<Problem> problem(String item) {
		return Optional.ofNullable(failed.get(item)).map(Map.Entry::getValue);
	}

	/** What was answered but is not in the store yet. */
	Optional<Wish> unsaved(String item) {
		return Optional.ofNullable(waiting.get(item)).or(() -> Optional.ofNullable(last.get(item))).or(() -> Optional.ofNullable(failed.get(item)).map(Map.Entry::getKey));
	}

	/** How many answers could not be saved. */
	int failures() {
		return failed.size();
	}

	/** The last answer to each item that waits on this computer. */
	void eachKept(Consumer<Wish> look) {
		kept.forEach(item -> look.accept(last.get(item)));
	}

	/** What was kept has gone. */
	void sent() {
		last.keySet().removeAll(kept);
		kept.clear();
	}

	void eachProblem(BiConsumer<Wish, Problem> look) {
		failed.values().forEach(entry -> look.accept(entry.getKey(), entry.getValue()));
	}

	private void next() {
		if (keeping.isEmpty() && !waiting.isEmpty()) keep(waiting.remove(waiting.keySet().iterator().next()));
		if (sending.isEmpty() && !onDisk.isEmpty()) send(onDisk.remove());
		changed.run();
	}

	private void keep(Wish wish) {
		Entry entry = new Entry(wish, way.draft(wish, Optional.ofNullable(last.put(wish.item(), wish))));
		keeping = Optional.of(entry);
		runner.run(() -> attempt(() -> {
			way.keep(entry.draft());
			return Result.of(entry);
		}), result -> {
			keeping = Optional.empty();
			if (result.isOk()) onDisk.add(entry);
			else settled(entry, result);
			next();
		});
	}

	private void send(Entry entry) {
		sending = Optional.of(entry);
		runner.run(() -> attempt(() -> way.send(entry.draft())), result -> {
			sending = Optional.empty();
			if (result.isOk()) saved.accept(result.value());
			settled(entry, result);
			next();
		});
	}

	private static <T> Result<T> attempt(Supplier<Result<T>> work) {
		try {
			return work.get();
		} catch (StoreException e) {
			return Result.failed(e.problem());
		}
	}

	/** A later answer to the same item tells more than what became of this one. */
	private void settled(Entry entry, Result<?> result) {
		String item = entry.wish().item();
		if (last.get(item) != entry.wish()) return;
		boolean isKept = !result.isOk() && Outgoing.isKept(result.problems());
		if (isKept) kept.add(item);
		else {
			kept.remove(item);
			last.remove(item);
		}
		if (!result.isOk() && !isKept && !waiting.containsKey(item)) failed.put(item, Map.entry(entry.wish(), result.problems().get(0)));
	}
}
