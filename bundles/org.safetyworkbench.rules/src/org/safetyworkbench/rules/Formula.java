package org.safetyworkbench.rules;

import java.util.Set;

import org.safetyworkbench.spi.Expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelVariableResolver;
import dev.cel.runtime.Program;

/** A checked expression; its program is planned at the first evaluation. */
final class Formula {

	private final Language language;
	private final Expression expression;
	private final CelAbstractSyntaxTree tree;
	private final Set<String> names;
	private volatile Program program;

	Formula(Language language, Expression expression, CelAbstractSyntaxTree tree, Set<String> names) {
		this.language = language;
		this.expression = expression;
		this.tree = tree;
		this.names = names;
	}

	Expression expression() {
		return expression;
	}

	/** Variables it looks at: inputs, presences and fixed moments. */
	Set<String> names() {
		return names;
	}

	/** Boolean, Double, String, Instant, a list, or a set of unknowns. */
	Object evaluate(CelVariableResolver variables) throws CelEvaluationException {
		return program().eval(variables);
	}

	Program program() {
		Program planned = program;
		if (planned == null) program = planned = language.plan(tree);
		return planned;
	}
}
