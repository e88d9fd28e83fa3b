package org.safetyworkbench.risk;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.safetyworkbench.core.Ids;

/**
 * What keeps a risk from becoming an accident (防控措施).
 *
 * @param level where somebody answers for it
 * @param person who answers for it, may be empty
 * @param items ids of checklist items that check it, so that a failed item tells which control failed; may be empty
 * @param cycleDays how often it is checked; 0 = not said
 */
public record Control(UUID id, Defence kind, String text, Level level, String person, List<String> items, int cycleDays) {

	public Control {
		Objects.requireNonNull(id);
		Objects.requireNonNull(kind);
		Objects.requireNonNull(text);
		Objects.requireNonNull(level);
		Objects.requireNonNull(person);
		items = List.copyOf(items);
	}

	/** A new one. */
	public static Control of(Defence kind, String text, Level level, String person) {
		return new Control(Ids.next(), kind, text, level, person, List.of(), 0);
	}

	public Control withItems(List<String> others) {
		return new Control(id, kind, text, level, person, others, cycleDays);
	}

	public Control withCycle(int days) {
		return new Control(id, kind, text, level, person, items, days);
	}
}
