package org.safetyworkbench.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.safetyworkbench.core.Text;
import org.safetyworkbench.spi.Expression;
import org.safetyworkbench.spi.FactType;
import org.safetyworkbench.spi.FactValue;
import org.safetyworkbench.spi.Input;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelMutableAst;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind;
import dev.cel.common.ast.CelMutableExpr;
import dev.cel.common.ast.CelMutableExpr.CelMutableIdent;
import dev.cel.common.ast.CelMutableExpr.CelMutableSelect;

/**
 * Brings parsed expressions into the form that is checked and evaluated: whole numbers become doubles, parameters become
 * their numbers, {@code has(given.x)} becomes the variable {@code has:x} and {@code date('2024-12-31')} the variable
 * {@code date:2024-12-31}. So presence and fixed dates cost a look-up, and wrong ones are found when the pack is read.
 */
final class Rewrite {

	static final String PRESENCE = "has:", MOMENT = "date:";

	private final Map<String, Double> params;
	private final Map<String, Input> inputs;
	private final Set<String> presences = new LinkedHashSet<>();
	private final Set<String> moments = new LinkedHashSet<>();
	private final List<String[]> faults = new ArrayList<>();
	private final List<Text> remedies = new ArrayList<>();
	private CelMutableAst tree;

	/**
	 * @param params numbers by the name of their parameter
	 * @param inputs variables by name
	 */
	Rewrite(Map<String, Double> params, Map<String, Input> inputs) {
		this.params = params;
		this.inputs = inputs;
	}

	/** Rewrites a parsed tree; answers the presence variables it uses. */
	Collection<String> of(CelAbstractSyntaxTree parsed) {
		tree = CelMutableAst.fromCelAst(parsed);
		expression(tree.expr());
		return presences;
	}

	CelAbstractSyntaxTree tree() {
		return tree.toParsedAst();
	}

	Collection<String> moments() {
		return moments;
	}

	boolean hasFaults() {
		return !faults.isEmpty();
	}

	void report(Expression expression, Problems problems) {
		for (int i = 0; i < faults.size(); i++)
			problems.add(faults.get(i)[0], expression.at(), faults.get(i)[1] + "：" + expression, faults.get(i)[2] + ": " + expression, remedies.get(i));
	}

	private void expression(CelMutableExpr e) {
		switch (e.getKind()) {
			case CONSTANT -> {
				if (e.constant().getKind() == CelConstant.Kind.INT64_VALUE) e.setConstant(CelConstant.ofValue((double) e.constant().int64Value()));
			}
			case SELECT -> select(e);
			case CALL -> call(e);
			case LIST -> e.list().elements().forEach(this::expression);
			default -> {}
		}
	}

	private void select(CelMutableExpr e) {
		CelMutableSelect select = e.select();
		String of = select.operand().getKind() == ExprKind.Kind.IDENT ? select.operand().ident().name() : "";
		String name = select.field();
		if (of.equals("given") && select.testOnly()) {
			if (!inputs.containsKey(name)) fault("rule.input.unknown", "没有输入“" + name + "”", "there is no input '" + name + "'", Suggestion.remedy(name, inputs.keySet()));
			presences.add(PRESENCE + name);
			e.setIdent(CelMutableIdent.create(PRESENCE + name));
		} else if (of.equals("params") && !select.testOnly()) {
			Double value = params.get(name);
			if (value == null) fault("rule.param.unknown", "没有参数“" + name + "”", "there is no parameter '" + name + "'", Suggestion.remedy(name, params.keySet()));
			else e.setConstant(CelConstant.ofValue(value.doubleValue()));
		} else fault("rule.select", "“.”只用于 params.名称 和 has(given.名称)", "'.' is for params.name and has(given.name) only", new Text("直接写输入名", "write the input's name alone"));
	}

	private void call(CelMutableExpr e) {
		List<CelMutableExpr> args = e.call().args();
		boolean fixedMoment = e.call().function().equals("date") && args.size() == 1 && args.getFirst().getKind() == ExprKind.Kind.CONSTANT
				&& args.getFirst().constant().getKind() == CelConstant.Kind.STRING_VALUE;
		switch (e.call().function()) {
			case "_==_", "_!=_" -> {
				compared(args.get(0), args.get(1));
				compared(args.get(1), args.get(0));
			}
			case "@in" -> {
				if (args.get(1).getKind() == ExprKind.Kind.LIST) args.get(1).list().elements().forEach(member -> compared(args.get(0), member));
			}
			default -> {}
		}
		if (e.call().function().equals("_/_")) e.call().setFunction(Functions.DIVIDE);
		if (!fixedMoment) {
			args.forEach(this::expression);
			e.call().target().ifPresent(this::expression);
			return;
		}
		String written = args.getFirst().constant().stringValue();
		try {
			Functions.moment(written);
		} catch (Functions.Senseless senseless) {
			fault("rule.date", "“" + written + "”不是日期", "'" + written + "' is no date", new Text("如 date('2024-12-31')", "such as date('2024-12-31')"));
		}
		moments.add(MOMENT + written);
		e.setIdent(CelMutableIdent.create(MOMENT + written));
	}

	/** An enumerated input may be compared with its own values only: anything else is a slip that would never be true. */
	private void compared(CelMutableExpr variable, CelMutableExpr value) {
		if (variable.getKind() != ExprKind.Kind.IDENT || value.getKind() != ExprKind.Kind.CONSTANT || value.constant().getKind() != CelConstant.Kind.STRING_VALUE) return;
		Input input = inputs.get(variable.ident().name());
		if (input == null || input.type() != FactType.ENUM || input.values().isEmpty()) return;
		String written = value.constant().stringValue();
		List<String> known = input.values().stream().map(FactValue::id).toList();
		if (!known.contains(written))
			fault("rule.value.unknown", "“" + input.name() + "”没有值“" + written + "”", "'" + input.name() + "' has no value '" + written + "'", Suggestion.remedy(written, known));
	}

	private void fault(String code, String zh, String en, Text remedy) {
		faults.add(new String[] { code, zh, en });
		remedies.add(remedy);
	}

	/** Names of the inputs an expression looks at, presence tests included. */
	static Set<String> names(CelExpr e) {
		Set<String> names = new LinkedHashSet<>();
		collect(e, names);
		return names;
	}

	private static void collect(CelExpr e, Set<String> names) {
		switch (e.getKind()) {
			case IDENT -> names.add(e.ident().name());
			case SELECT -> collect(e.select().operand(), names);
			case CALL -> {
				e.call().target().ifPresent(target -> collect(target, names));
				e.call().args().forEach(arg -> collect(arg, names));
			}
			case LIST -> e.list().elements().forEach(member -> collect(member, names));
			default -> {}
		}
	}
}
