package org.safetyworkbench.ui.lists;

import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;

import org.safetyworkbench.core.Text;
import org.safetyworkbench.ui.text.Texts;

/** How the values of lists read. */
final class CellWords {

	private final Texts texts;

	CellWords(Texts texts) {
		this.texts = texts;
	}

	String of(Object value) {
		return switch (value) {
			case null -> "";
			case Text text -> texts.of(text).strip().replaceAll("\\s*\\R\\s*", " ");
			case Boolean yes -> texts.get(yes ? "value.yes" : "value.no");
			case Optional<?> maybe -> of(maybe.orElse(null));
			case Collection<?> several -> several.stream().map(this::of).collect(Collectors.joining(texts.get("list.semicolon")));
			default -> value.toString().strip().replaceAll("\\s*\\R\\s*", " ");
		};
	}
}
