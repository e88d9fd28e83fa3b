package org.safetyworkbench.ui.inspection;

import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.Consumer;

import org.eclipse.swt.widgets.Control;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.inspection.Visits;
import org.safetyworkbench.office.Person;
import org.safetyworkbench.store.StoreException;
import org.safetyworkbench.ui.shell.Desk;

/** What the page does to its visit, in the background, in the name of the person at this desk. */
final class VisitWork implements AnswerSaver.Runner {

	private final Desk desk;
	private final Control target;
	private final UUID id;

	VisitWork(Desk desk, Control target, UUID id) {
		this.desk = desk;
		this.target = target;
		this.id = id;
	}

	UUID id() {
		return id;
	}

	Visits visits() {
		return desk.services().get(Visits.class);
	}

	Person person() {
		return desk.person();
	}

	/** A refusal is shown with its reason; otherwise the value is handed on. */
	<T> void run(BiFunction<Visits, Person, Result<T>> work, Consumer<T> then) {
		desk.background().load(target, desk.texts().get("work.saving"), progress -> {
			Result<T> result = work.apply(visits(), person());
			if (!result.isOk()) throw new StoreException(result.problems().get(0), null);
			return result.value();
		}, then);
	}

	@Override
	public <T> void run(Callable<T> work, Consumer<T> then) {
		desk.background().load(target, desk.texts().get("work.saving"), progress -> work.call(), then);
	}
}
