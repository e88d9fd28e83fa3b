package org.safetyworkbench.spi;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;

/**
 * What rules are evaluated against: what is known, when and where.
 *
 * <p>Two ways to say it. {@link #of} speaks for a record: facts and record fields by their own names, clock inputs are
 * answered by the date, jurisdiction inputs by the place. {@link #asked} speaks for somebody who tries a rule: values by
 * the names of the rule's inputs, and nothing else is known.
 */
public final class Situation {

	private final Facts facts;
	private final LocalDateTime now;
	private final String jurisdiction;
	private final boolean byInputName;

	private Situation(Facts facts, LocalDateTime now, String jurisdiction, boolean byInputName) {
		this.facts = Objects.requireNonNull(facts);
		this.now = now;
		this.jurisdiction = Objects.requireNonNull(jurisdiction);
		this.byInputName = byInputName;
	}

	/** @param jurisdiction the office's place, {@code default} when none is chosen, empty when unknown */
	public static Situation of(Facts facts, LocalDateTime now, String jurisdiction) {
		return new Situation(facts, Objects.requireNonNull(now), jurisdiction, false);
	}

	/** The end of that day is taken for rules that ask for the time. */
	public static Situation of(Facts facts, LocalDate asOf, String jurisdiction) {
		return of(facts, asOf.atTime(23, 59), jurisdiction);
	}

	public static Situation asked(Facts byInputName) {
		return new Situation(byInputName, null, byInputName.text("jurisdiction").orElse(""), true);
	}

	/** As {@link #asked(Facts)}, but date and place answer the inputs of that kind that are not given. */
	public static Situation asked(Facts byInputName, LocalDate asOf, String jurisdiction) {
		return new Situation(byInputName, asOf.atTime(23, 59), byInputName.text("jurisdiction").orElse(jurisdiction), true);
	}

	public Facts facts() {
		return facts;
	}

	/** Id of the place, empty when unknown. */
	public String jurisdiction() {
		return jurisdiction;
	}

	/** The day rules must be in force, empty when none was said. */
	public Optional<LocalDate> day() {
		return Optional.ofNullable(now).map(LocalDateTime::toLocalDate);
	}

	/** The value of an input, null when unknown: this is asked millions of times. */
	public Object find(Input input) {
		if (byInputName) {
			Object given = facts.find(input.name());
			if (given != null) return given;
		}
		return switch (input.source()) {
			case CLOCK -> now == null ? null : clock(input);
			case JURISDICTION -> jurisdiction.isEmpty() ? null : jurisdiction;
			case FACT, RECORD, ASKED -> byInputName ? null : facts.find(input.key());
		};
	}

	private Object clock(Input input) {
		return switch (input.type()) {
			case DATE -> now.toLocalDate();
			case DATETIME -> now;
			case INTEGER, NUMBER -> (double) (input.key().startsWith("month") ? now.getMonthValue() : now.getYear());
			default -> null;
		};
	}
}
