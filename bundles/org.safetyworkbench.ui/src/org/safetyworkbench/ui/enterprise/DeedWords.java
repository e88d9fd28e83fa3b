package org.safetyworkbench.ui.enterprise;

import java.util.Optional;

import org.safetyworkbench.hazard.Action;
import org.safetyworkbench.hazard.Field;
import org.safetyworkbench.hazard.Procedure;
import org.safetyworkbench.store.Entry;
import org.safetyworkbench.ui.text.Texts;

/** Labels of what an action of the closed loop asked for, for entries of the change log that such an action made. */
final class DeedWords {

	private final Texts texts;

	DeedWords(Texts texts) {
		this.texts = texts;
	}

	Optional<String> label(Entry entry, String name) {
		return field(entry, name).map(field -> texts.title(field.label()));
	}

	/** How a chosen option reads. */
	Optional<String> option(Entry entry, String name, String code) {
		return field(entry, name).stream().flatMap(field -> field.options().stream()).filter(option -> option.code().equals(code)).map(option -> texts.of(option.label())).findFirst();
	}

	private static Optional<Field> field(Entry entry, String name) {
		return Action.find(entry.change().action()).stream().flatMap(action -> Procedure.of(action).stream()).flatMap(step -> step.fields().stream())
				.filter(field -> field.name().equals(name)).findFirst();
	}
}
