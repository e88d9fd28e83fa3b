package org.safetyworkbench.testkit;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Text;

/**
 * One promise of a pack and what speaks against it.
 *
 * @param code stable name for programs, such as {@code languages}
 * @param text the promise
 * @param problems each breach with its place, empty when the promise is kept
 */
public record Claim(String code, Text text, List<Problem> problems) {

	public Claim {
		problems = List.copyOf(problems);
	}

	public boolean isKept() {
		return problems.isEmpty();
	}

	/** How a test of it is called. */
	public String name() {
		return code + ": " + text.en();
	}

	/** @throws AssertionError naming every breach */
	public void demand() {
		if (isKept()) return;
		throw new AssertionError(problems.stream().map(problem -> problem.in(Locale.ENGLISH)).collect(Collectors.joining("\n", text.en() + "\n", "")));
	}
}
