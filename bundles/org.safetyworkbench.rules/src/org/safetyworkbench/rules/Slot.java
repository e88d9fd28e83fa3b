package org.safetyworkbench.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.safetyworkbench.spi.Input;
import org.safetyworkbench.spi.Situation;

import dev.cel.runtime.CelAttribute;
import dev.cel.runtime.CelUnknownSet;

/** Where the value of a variable comes from when an expression is evaluated. */
sealed interface Slot {

	Optional<Object> in(Situation situation);

	/** The fact or record field it looks at, if any. */
	default Optional<String> key() {
		return Optional.empty();
	}

	private static Optional<String> key(Input input) {
		return input.source() == Input.Source.FACT || input.source() == Input.Source.RECORD ? Optional.of(input.key()) : Optional.empty();
	}

	/** An input; when it is absent its value is the unknown that carries its name. */
	record Given(Input input, Optional<Object> unknown) implements Slot {

		Given(Input input) {
			this(input, Optional.of(CelUnknownSet.create(CelAttribute.create(input.name()))));
		}

		@Override
		public Optional<Object> in(Situation situation) {
			Object value = situation.find(input);
			return value == null ? unknown : Optional.of(form(value));
		}

		@Override
		public Optional<String> key() {
			return Slot.key(input);
		}

		/** Moments as the expression language wants them. */
		private static Object form(Object value) {
			if (value instanceof LocalDate day) return Instant.ofEpochSecond(day.toEpochDay() * 86_400);
			if (value instanceof LocalDateTime time) return time.toInstant(ZoneOffset.UTC);
			return value;
		}
	}

	/** Whether an input is known. */
	record Presence(Input input) implements Slot {

		private static final Optional<Object> KNOWN = Optional.of(true), UNKNOWN = Optional.of(false);

		@Override
		public Optional<Object> in(Situation situation) {
			return situation.find(input) == null ? UNKNOWN : KNOWN;
		}

		@Override
		public Optional<String> key() {
			return Slot.key(input);
		}
	}

	/** A value that is always the same. */
	record Fixed(Optional<Object> value) implements Slot {

		@Override
		public Optional<Object> in(Situation situation) {
			return value;
		}
	}

	/** Slots for all the names formulas use, given the inputs there are. */
	static Map<String, Slot> all(Iterable<Formula> formulas, Map<String, Input> inputs) {
		Map<String, Slot> slots = new HashMap<>();
		for (Formula formula : formulas)
			for (String name : formula.names()) slots.computeIfAbsent(name, n -> of(n, inputs));
		return slots;
	}

	private static Slot of(String name, Map<String, Input> inputs) {
		if (name.startsWith(Rewrite.PRESENCE)) return new Presence(inputs.get(name.substring(Rewrite.PRESENCE.length())));
		if (name.startsWith(Rewrite.MOMENT)) return new Fixed(Optional.of(Functions.moment(name.substring(Rewrite.MOMENT.length()))));
		return new Given(inputs.get(name));
	}
}
