package org.safetyworkbench.spi;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is known: values by name. What is not in it is unknown. Values are {@link Boolean}, {@link Double}, {@link String},
 * {@link LocalDate}, {@link LocalDateTime} or a list of strings.
 */
public final class Facts {

	public static final Facts NONE = new Facts(Map.of());

	private final Map<String, Object> values;

	private Facts(Map<String, Object> values) {
		this.values = values;
	}

	/** @throws IllegalArgumentException for a value of another kind; other numbers become doubles */
	public static Facts of(Map<String, ?> values) {
		Builder builder = new Builder();
		values.forEach(builder::put);
		return builder.build();
	}

	public static Builder builder() {
		return new Builder();
	}

	public Optional<Object> get(String name) {
		return Optional.ofNullable(values.get(name));
	}

	public Optional<String> text(String name) {
		return get(name).filter(String.class::isInstance).map(String.class::cast);
	}

	public Optional<Double> number(String name) {
		return get(name).filter(Double.class::isInstance).map(Double.class::cast);
	}

	public Optional<LocalDate> date(String name) {
		return get(name).filter(LocalDate.class::isInstance).map(LocalDate.class::cast);
	}

	public Optional<Boolean> flag(String name) {
		return get(name).filter(Boolean.class::isInstance).map(Boolean.class::cast);
	}

	public boolean has(String name) {
		return values.containsKey(name);
	}

	public Set<String> names() {
		return Collections.unmodifiableSet(values.keySet());
	}

	public Map<String, Object> asMap() {
		return Collections.unmodifiableMap(values);
	}

	/** Null when unknown: this is asked millions of times. */
	Object find(String name) {
		return values.get(name);
	}

	public Facts with(String name, Object value) {
		return toBuilder().put(name, value).build();
	}

	public Facts without(String name) {
		Map<String, Object> fewer = new HashMap<>(values);
		fewer.remove(name);
		return new Facts(fewer);
	}

	/** Both; where both know, the other wins. */
	public Facts plus(Facts other) {
		return other.values.isEmpty() ? this : toBuilder().putAll(other).build();
	}

	private Builder toBuilder() {
		return new Builder().putAll(this);
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Facts facts && facts.values.equals(values);
	}

	@Override
	public int hashCode() {
		return values.hashCode();
	}

	@Override
	public String toString() {
		return "Facts" + values;
	}

	/** Gathers values. */
	public static final class Builder {

		private Map<String, Object> values = new HashMap<>();

		private Builder() {}

		public Builder put(String name, Object value) {
			values.put(name, form(name, value));
			return this;
		}

		public Builder putAll(Facts facts) {
			values.putAll(facts.values);
			return this;
		}

		/** The builder must not be used afterwards. */
		public Facts build() {
			Facts facts = values.isEmpty() ? NONE : new Facts(values);
			values = null;
			return facts;
		}

		private static Object form(String name, Object value) {
			return switch (value) {
				case Boolean b -> b;
				case Double d -> d;
				case String s -> s;
				case LocalDate d -> d;
				case LocalDateTime t -> t;
				case Number n -> n.doubleValue();
				case List<?> list -> list.stream().map(String.class::cast).toList();
				case null, default -> throw new IllegalArgumentException("no value for fact " + name + ": " + value);
			};
		}
	}
}
