package org.safetyworkbench.core;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * A value, or the problems that kept it from existing. Expected failures travel as results; exceptions are for bugs and
 * broken machines.
 */
public final class Result<T> {

	private final T value;
	private final List<Problem> problems;

	private Result(T value, List<Problem> problems) {
		this.value = value;
		this.problems = List.copyOf(problems);
	}

	public static <T> Result<T> of(T value) {
		return new Result<>(Objects.requireNonNull(value), List.of());
	}

	public static <T> Result<T> failed(Problem... problems) {
		return failed(List.of(problems));
	}

	public static <T> Result<T> failed(List<Problem> problems) {
		if (problems.isEmpty()) throw new IllegalArgumentException("a failure names at least one problem");
		return new Result<>(null, problems);
	}

	/** All values, or all problems of all failures. */
	public static <T> Result<List<T>> all(Collection<Result<T>> results) {
		List<Problem> problems = new ArrayList<>();
		List<T> values = new ArrayList<>();
		for (Result<T> result : results) {
			problems.addAll(result.problems);
			if (result.isOk()) values.add(result.value);
		}
		return problems.isEmpty() ? of(values) : failed(problems);
	}

	public boolean isOk() {
		return problems.isEmpty();
	}

	/** @throws IllegalStateException when there is none; ask {@link #isOk()} first */
	public T value() {
		if (!isOk()) throw new IllegalStateException(problems.toString());
		return value;
	}

	public Optional<T> toOptional() {
		return Optional.ofNullable(value);
	}

	public List<Problem> problems() {
		return problems;
	}

	public <U> Result<U> map(Function<? super T, ? extends U> f) {
		return isOk() ? of(f.apply(value)) : failed(problems);
	}

	public <U> Result<U> then(Function<? super T, Result<U>> f) {
		return isOk() ? f.apply(value) : failed(problems);
	}

	@Override
	public String toString() {
		return isOk() ? "Result " + value : "Result " + problems;
	}
}
