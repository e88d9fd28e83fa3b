package org.safetyworkbench.ui.outbox;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.office.Person;
import org.safetyworkbench.store.outbox.Draft;
import org.safetyworkbench.ui.form.Versions;
import org.safetyworkbench.ui.shell.Place;
import org.safetyworkbench.ui.text.Texts;
import org.safetyworkbench.ui.work.Services;

/** How one kind of entry becomes a change, and how it looks beside what others did meanwhile. */
public interface DraftKind {

	/**
	 * Both versions of the record.
	 *
	 * @param mine the draft as it is to be sent if its author insists: on the version that stands now
	 * @param theirs the record that others made instead; what follows goes there when theirs is taken
	 */
	record Compared(List<Versions.Row> rows, Draft mine, Optional<UUID> theirs) {

		/** Of the same record. */
		public Compared(List<Versions.Row> rows, Draft mine) {
			this(rows, mine, Optional.empty());
		}
	}

	/** As in {@link Draft#kind()}; the list of what waits shows the text {@code outbox.kind.} of it. */
	String name();

	/** Refused with {@link #conflict()} when somebody else changed meanwhile what was entered here. */
	Result<?> deliver(Services services, Person person, Draft draft);

	Compared compare(Services services, Texts texts, Draft draft);

	/** Whether the record exists only with this entry: what follows it falls with it. */
	default boolean begins() {
		return false;
	}

	/** The page on which it was entered, empty when that record has none yet. */
	Optional<Place> place(Draft draft);

	static Problem conflict() {
		return Problem.of("draft.conflict", "他人已先行修改同一内容", "somebody else has changed the same meanwhile").remedy("请对照两个版本后决定", "compare both versions and decide");
	}
}
