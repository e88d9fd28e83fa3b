package org.safetyworkbench.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.safetyworkbench.spi.Expression;
import org.safetyworkbench.spi.Input;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelVariableResolver;
import dev.cel.runtime.Program;

/** A checked expression; its program is planned at the first evaluation. */
final class Formula {

	private final Language language;
	private final Language.Wanted wanted;
	private final CelAbstractSyntaxTree tree;
	private final Set<String> names;
	private volatile Program program;

	Formula(Language language, Language.Wanted wanted, CelAbstractSyntaxTree tree, Set<String> names) {
		this.language = language;
		this.wanted = wanted;
		this.tree = tree;
		this.names = names;
	}

	Expression expression() {
		return wanted.expression();
	}

	/** Another expression in its place, of the same type over the same variables; nothing when that is none. */
	Optional<Formula> with(Expression other, Map<String, Input> variables, Map<String, Double> params) {
		return language.check(List.of(new Language.Wanted(other, wanted.type())), variables, params, new Problems()).stream().findFirst();
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
