package org.safetyworkbench.library;

import java.util.List;

import org.safetyworkbench.core.Text;
import org.safetyworkbench.rules.RuleCoverage;
import org.safetyworkbench.spi.Position;
import org.safetyworkbench.spi.Rule;

/**
 * How much of a rule its own examples look at.
 *
 * @param unhit cases that answer none of the examples
 * @param mistakes how many small mistakes were tried in its expressions
 * @param unnoticed those no example noticed
 */
public record Coverage(Rule rule, List<Unhit> unhit, int mistakes, List<Unnoticed> unnoticed) {

	/** @param line a case counted from 1; the number after the last case stands for "otherwise" */
	public record Unhit(Position at, int line, Text words) {}

	/** A comparison, number or operator that could be another one for all the examples say. */
	public record Unnoticed(Position at, String before, String after, String expression) {}

	static Coverage of(RuleCoverage coverage) {
		return new Coverage(coverage.rule(), coverage.unhit().stream().map(line -> unhit(coverage, line)).toList(), coverage.mistakes(),
				coverage.unnoticed().stream().map(mistake -> new Unnoticed(mistake.at(), mistake.before(), mistake.after(), mistake.expression())).toList());
	}

	private static Unhit unhit(RuleCoverage coverage, int line) {
		boolean isCase = line < coverage.rule().cases().size();
		return new Unhit(coverage.at(line), line + 1, isCase ? Text.of(coverage.rule().cases().get(line).when().text()) : new Text("其他情形", "otherwise"));
	}

	/** Whether every case is hit and every mistake noticed. */
	public boolean isWhole() {
		return unhit.isEmpty() && unnoticed.isEmpty();
	}
}
