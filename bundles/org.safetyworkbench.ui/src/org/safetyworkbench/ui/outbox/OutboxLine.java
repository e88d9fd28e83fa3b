package org.safetyworkbench.ui.outbox;

import java.util.List;
import java.util.Optional;

import org.safetyworkbench.core.Problem;
import org.safetyworkbench.store.outbox.Waiting;
import org.safetyworkbench.ui.text.Texts;

/**
 * The words of the status line about the shared database.
 *
 * @param words empty when there is nothing to say
 * @param isAlarming whether somebody has to decide, or the server is gone
 */
public record OutboxLine(String words, boolean isAlarming) {

	public static OutboxLine of(Texts texts, Optional<Problem> broken, List<Waiting> waiting) {
		long held = waiting.stream().filter(one -> one.against().isPresent()).count();
		String link = broken.isPresent() ? texts.get("outbox.line.gone") : "";
		String number = waiting.isEmpty() ? "" : texts.get("outbox.line.waiting", waiting.size());
		String decide = held == 0 ? "" : texts.get("outbox.line.held", held);
		return new OutboxLine(String.join(" · ", List.of(link, number, decide).stream().filter(one -> !one.isEmpty()).toList()), broken.isPresent() || held > 0);
	}
}
