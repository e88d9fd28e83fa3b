package org.safetyworkbench.ui.inspection;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.inspection.Answer;
import org.safetyworkbench.store.StoreException;
import org.safetyworkbench.ui.outbox.Outgoing;

/**
 * Brings answers to the store one after another in the background, so that answering never waits. A later answer to the same
 * item replaces one that still waits; what could not be saved is kept with the reason and can be tried again.
 */
final class AnswerSaver {

	/** What somebody answered. */
	record Wish(String item, String result, String measured, String note) {}

	/** How all answers of the page stand. */
	enum State { SAVED, SAVING, KEPT, FAILED }

	/** Runs work off the display's thread and hands its result back on it. */
	interface Runner {
		void run(java.util.concurrent.Callable<Result<Answer>> work, Consumer<Result<Answer>> then);
	}

	private final Runner runner;
	private final Function<Wish, Result<Answer>> store;
	private final Consumer<Answer> saved;
	private final Runnable changed;
	private final Map<String, Wish> waiting = new LinkedHashMap<>();
	private final Map<String, Map.Entry<Wish, Problem>> failed = new LinkedHashMap<>();
	private final Map<String, Wish> kept = new LinkedHashMap<>();
	private Optional<Wish> current = Optional.empty();

	/**
	 * @param store writes one answer; runs in the background
	 * @param changed told whenever {@link #state()} may have changed
	 */
	AnswerSaver(Runner runner, Function<Wish, Result<Answer>> store, Consumer<Answer> saved, Runnable changed) {
		this.runner = runner;
		this.store = store;
		this.saved = saved;
		this.changed = changed;
	}

	void save(Wish wish) {
		failed.remove(wish.item());
		kept.remove(wish.item());
		waiting.put(wish.item(), wish);
		next();
	}

	/** Tries again what could not be saved. */
	void again() {
		failed.values().forEach(entry -> waiting.putIfAbsent(entry.getKey().item(), entry.getKey()));
		failed.clear();
		next();
	}

	State state() {
		if (current.isPresent() || !waiting.isEmpty()) return State.SAVING;
		return !failed.isEmpty() ? State.FAILED : kept.isEmpty() ? State.SAVED : State.KEPT;
	}

	/** Why an item's answer could not be saved. */
	Optional<Problem> problem(String item) {
		return Optional.ofNullable(failed.get(item)).map(Map.Entry::getValue);
	}

	/** What was answered but is not in the store yet. */
	Optional<Wish> unsaved(String item) {
		return Optional.ofNullable(waiting.get(item)).or(() -> current.filter(wish -> wish.item().equals(item)))
				.or(() -> Optional.ofNullable(failed.get(item)).map(Map.Entry::getKey)).or(() -> Optional.ofNullable(kept.get(item)));
	}

	/** How many answers could not be saved. */
	int failures() {
		return failed.size();
	}

	/** How many answers are kept on this computer until the server is back. */
	int kept() {
		return kept.size();
	}

	/** What was kept has gone. */
	void sent() {
		kept.clear();
	}

	void eachProblem(BiConsumer<Wish, Problem> look) {
		failed.values().forEach(entry -> look.accept(entry.getKey(), entry.getValue()));
	}

	private void next() {
		if (current.isEmpty() && !waiting.isEmpty()) {
			Wish wish = waiting.remove(waiting.keySet().iterator().next());
			current = Optional.of(wish);
			runner.run(() -> attempt(wish), result -> done(wish, result));
		}
		changed.run();
	}

	private Result<Answer> attempt(Wish wish) {
		try {
			return store.apply(wish);
		} catch (StoreException e) {
			return Result.failed(e.problem());
		}
	}

	private void done(Wish wish, Result<Answer> result) {
		current = Optional.empty();
		if (result.isOk()) saved.accept(result.value());
		else if (!waiting.containsKey(wish.item()) && Outgoing.isKept(result.problems())) kept.put(wish.item(), wish);
		else if (!waiting.containsKey(wish.item())) failed.put(wish.item(), Map.entry(wish, result.problems().get(0)));
		next();
	}
}
