package org.safetyworkbench.ui.outbox;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.safetyworkbench.core.CreditCode;
import org.safetyworkbench.inspection.Card;
import org.safetyworkbench.store.outbox.Draft;

/** The enterprise at which something begins, in a draft: as it was read last, so that the draft can be shown by itself. */
public final class Cards {

	private Cards() {}

	public static Map<String, String> content(Card card) {
		return Map.of("enterprise", card.id().toString(), "code", card.creditCode().value(), "name", card.name(), "area", card.areaCode(), "sectors", String.join(",", card.sectors()));
	}

	public static Card of(Draft draft) {
		return new Card(UUID.fromString(draft.text("enterprise")), new CreditCode(draft.text("code")), draft.text("name"), draft.text("area"), words(draft.text("sectors")));
	}

	/** What was joined by commas. */
	public static List<String> words(String joined) {
		return Stream.of(joined.split(",")).filter(word -> !word.isEmpty()).toList();
	}
}
