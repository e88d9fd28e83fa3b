package org.safetyworkbench.rules;

import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** A condition that can be written in CEL and read by a plain three-valued evaluator: the measure of the real one. */
sealed interface Kleene {

	String text();

	Optional<Boolean> in(Map<String, Object> given);

	record Flag(String name) implements Kleene {
		@Override
		public String text() {
			return name;
		}

		@Override
		public Optional<Boolean> in(Map<String, Object> given) {
			return Optional.ofNullable((Boolean) given.get(name));
		}
	}

	record Present(String name) implements Kleene {
		@Override
		public String text() {
			return "has(given." + name + ")";
		}

		@Override
		public Optional<Boolean> in(Map<String, Object> given) {
			return Optional.of(given.containsKey(name));
		}
	}

	record Less(String name, int limit) implements Kleene {
		@Override
		public String text() {
			return name + " < " + limit;
		}

		@Override
		public Optional<Boolean> in(Map<String, Object> given) {
			return Optional.ofNullable((Double) given.get(name)).map(value -> value < limit);
		}
	}

	record Not(Kleene of) implements Kleene {
		@Override
		public String text() {
			return "!(" + of.text() + ")";
		}

		@Override
		public Optional<Boolean> in(Map<String, Object> given) {
			return of.in(given).map(value -> !value);
		}
	}

	/** @param decides the value that decides alone: false for "and", true for "or" */
	record Join(Kleene left, Kleene right, boolean decides) implements Kleene {
		@Override
		public String text() {
			return "(" + left.text() + (decides ? " || " : " && ") + right.text() + ")";
		}

		@Override
		public Optional<Boolean> in(Map<String, Object> given) {
			Optional<Boolean> a = left.in(given), b = right.in(given), alone = Optional.of(decides);
			if (a.equals(alone) || b.equals(alone)) return alone;
			return a.isEmpty() || b.isEmpty() ? Optional.empty() : Optional.of(!decides);
		}
	}

	record Choice(Kleene condition, Kleene yes, Kleene no) implements Kleene {
		@Override
		public String text() {
			return "(" + condition.text() + " ? " + yes.text() + " : " + no.text() + ")";
		}

		@Override
		public Optional<Boolean> in(Map<String, Object> given) {
			return condition.in(given).flatMap(value -> value ? yes.in(given) : no.in(given));
		}
	}

	static Kleene random(Random random, int depth) {
		return switch (depth == 0 ? random.nextInt(3) : random.nextInt(9)) {
			case 0 -> new Flag(random.nextBoolean() ? "a" : "b");
			case 1 -> new Less(random.nextBoolean() ? "x" : "y", random.nextInt(4));
			case 2 -> new Present(random.nextBoolean() ? "x" : "a");
			case 3 -> new Not(random(random, depth - 1));
			case 4 -> new Choice(random(random, depth - 1), random(random, depth - 1), random(random, depth - 1));
			default -> new Join(random(random, depth - 1), random(random, depth - 1), random.nextBoolean());
		};
	}
}
