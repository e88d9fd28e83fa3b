package org.safetyworkbench.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.safetyworkbench.spi.Expression;
import org.safetyworkbench.spi.Position;

/**
 * An expression with one small mistake: a limit that is meant or not meant any more, the opposite, "or" for "and", a number
 * or parameter one more. A rule's examples should notice each.
 *
 * @param at where the changed word stands
 * @param before the word as it is
 * @param after the word in its place
 * @param expression with the mistake
 */
record Mutant(Position at, String before, String after, Expression expression) {

	private static final Map<String, String> MISTAKES = Map.of("<", "<=", "<=", "<", ">", ">=", ">=", ">", "==", "!=", "!=", "==", "&&", "||", "||", "&&");
	/** Texts and names are stepped over, so that nothing in them is taken for an operator or a number. */
	private static final Pattern WORD = Pattern.compile("'[^']*'|\"[^\"]*\"|(?<param>params\\.\\w+)|[A-Za-z_][\\w.]*|(?<number>\\d+(\\.\\d+)?)|(?<operator><=|>=|==|!=|&&|\\|\\||<|>)");

	static List<Mutant> of(Expression expression) {
		List<Mutant> mutants = new ArrayList<>();
		Matcher word = WORD.matcher(expression.text());
		while (word.find()) {
			if (word.group("operator") != null) mutants.add(mutant(expression, word, MISTAKES.get(word.group())));
			else if (word.group("number") != null) mutants.add(mutant(expression, word, oneMore(word.group())));
			else if (word.group("param") != null) mutants.add(mutant(expression, word, "(" + word.group() + " + 1)"));
		}
		return mutants;
	}

	private static String oneMore(String number) {
		return number.contains(".") ? String.valueOf(Double.parseDouble(number) + 1) : new java.math.BigInteger(number).add(java.math.BigInteger.ONE).toString();
	}

	private static Mutant mutant(Expression expression, Matcher word, String after) {
		String text = expression.text(), before = text.substring(0, word.start());
		int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
		Position at = Language.in(expression, line, before.length() - before.lastIndexOf('\n') - 1);
		return new Mutant(at, word.group(), after, new Expression(before + after + text.substring(word.end()), expression.at()));
	}
}
