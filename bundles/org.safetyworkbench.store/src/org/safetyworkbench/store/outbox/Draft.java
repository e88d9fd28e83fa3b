package org.safetyworkbench.store.outbox;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.safetyworkbench.core.Ids;
import org.safetyworkbench.store.Author;

/**
 * Something a person entered that shall become a change of the records.
 *
 * @param id delivered once: a second delivery of the same id changes nothing
 * @param kind which {@link Delivery} understands it, such as {@code answer}
 * @param subject the record it is about
 * @param title the record in words, for the list of what waits
 * @param content what was entered, by names the delivery knows
 */
public record Draft(UUID id, Instant at, Author author, String kind, UUID subject, String title, Map<String, String> content) {

	public Draft {
		Objects.requireNonNull(id);
		Objects.requireNonNull(at);
		Objects.requireNonNull(author);
		Objects.requireNonNull(kind);
		Objects.requireNonNull(subject);
		Objects.requireNonNull(title);
		content = Map.copyOf(content);
	}

	public static Draft of(Instant at, Author author, String kind, UUID subject, String title, Map<String, String> content) {
		return new Draft(Ids.next(), at, author, kind, subject, title, content);
	}

	/** The same about another record. */
	Draft about(UUID other) {
		return new Draft(id, at, author, kind, other, title, content);
	}

	/** The same with other content: on the version that stands now. */
	public Draft with(Map<String, String> other) {
		return new Draft(id, at, author, kind, subject, title, other);
	}

	/** Empty when it was not entered. */
	public String text(String name) {
		return content.getOrDefault(name, "");
	}
}
