package org.safetyworkbench.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.safetyworkbench.core.Text;
import org.safetyworkbench.core.WorkingCalendar;
import org.safetyworkbench.spi.Expression;
import org.safetyworkbench.spi.FactType;
import org.safetyworkbench.spi.Input;
import org.safetyworkbench.spi.Position;

import com.google.common.base.Suppliers;

import dev.cel.checker.CelStandardDeclarations;
import dev.cel.checker.CelStandardDeclarations.StandardFunction;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.types.CelKind;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.cel.runtime.Program;

/**
 * The expression language of packs: a small, total part of CEL with our functions. Numbers are double (integer literals are
 * read so), moments are timestamps, {@code has(given.x)} asks for presence, {@code params.x} is the number of a
 * parameter.
 *
 * <p>All expressions of a rule are parsed and checked as one list, because setting up a check costs more than checking.
 * Only when that fails is each looked at alone, to say where the fault is. Programs are planned when first evaluated.
 */
final class Language {

	private static final StandardFunction[] OPERATORS = { StandardFunction.IN, StandardFunction.CONDITIONAL, StandardFunction.LOGICAL_NOT, StandardFunction.LOGICAL_OR,
			StandardFunction.LOGICAL_AND, StandardFunction.EQUALS, StandardFunction.NOT_EQUALS, StandardFunction.ADD, StandardFunction.SUBTRACT, StandardFunction.MULTIPLY,
			StandardFunction.NEGATE, StandardFunction.LESS, StandardFunction.LESS_EQUALS, StandardFunction.GREATER, StandardFunction.GREATER_EQUALS };

	private final Supplier<CelCompiler> compiler;
	private final Supplier<CelRuntime> runtime;

	/** @param calendar which days count as working days */
	Language(WorkingCalendar calendar) {
		Supplier<Functions> functions = Suppliers.memoize(() -> new Functions(calendar));
		compiler = Suppliers.memoize(() -> compiler(functions.get()));
		runtime = Suppliers.memoize(() -> CelRuntimeFactory.plannerRuntimeBuilder().addFunctionBindings(functions.get().bindings()).build());
	}

	private static CelCompiler compiler(Functions functions) {
		return CelCompilerFactory.standardCelCompilerBuilder().setOptions(CelOptions.current().build()).setStandardMacros(CelStandardMacro.HAS).setStandardEnvironmentEnabled(false)
				.setStandardDeclarations(CelStandardDeclarations.newBuilder().includeFunctions(OPERATORS).build()).addFunctionDeclarations(functions.declarations()).build();
	}

	/** An expression somebody wants checked, with the type it must have. */
	record Wanted(Expression expression, CelType type) {}

	static CelType type(FactType type) {
		return switch (type) {
			case BOOLEAN -> SimpleType.BOOL;
			case INTEGER, NUMBER -> SimpleType.DOUBLE;
			case ENUM, TEXT -> SimpleType.STRING;
			case DATE, DATETIME -> SimpleType.TIMESTAMP;
			case LIST -> ListType.create(SimpleType.STRING);
		};
	}

	/**
	 * Checks expressions that share their variables.
	 *
	 * @param variables inputs by name
	 * @param params numbers by the name of their parameter
	 * @return one formula for each, or none when any is faulty (then the problems say why)
	 */
	List<Formula> check(List<Wanted> wanted, Map<String, Input> variables, Map<String, Double> params, Problems problems) {
		if (wanted.isEmpty()) return List.of();
		int before = problems.size();
		Optional<List<Formula>> together = together(wanted, variables, params);
		if (together.isPresent()) return together.get();
		for (Wanted one : wanted) alone(one, variables, params, problems);
		return problems.size() == before ? singly(wanted, variables, params) : List.of();
	}

	/** For expressions that are sound alone but not as one list, such as very many of them. */
	private List<Formula> singly(List<Wanted> wanted, Map<String, Input> variables, Map<String, Double> params) {
		List<Formula> formulas = new ArrayList<>();
		for (Wanted one : wanted) formulas.addAll(together(List.of(one), variables, params).orElseThrow());
		return formulas;
	}

	Program plan(CelAbstractSyntaxTree checked) {
		try {
			return runtime.get().createProgram(checked);
		} catch (CelEvaluationException e) {
			throw new IllegalStateException("a checked expression cannot be planned: " + e.getMessage(), e);
		}
	}

	private Optional<List<Formula>> together(List<Wanted> wanted, Map<String, Input> variables, Map<String, Double> params) {
		StringBuilder list = new StringBuilder("[");
		for (Wanted one : wanted) list.append("(\n").append(one.expression.text()).append("\n),");
		CelValidationResult parsed = compiler.get().parse(list.append("]").toString());
		if (parsed.hasError()) return Optional.empty();
		Rewrite rewrite = new Rewrite(params, variables);
		CelValidationResult checked = compiler(variables, rewrite.of(tree(parsed)), rewrite).check(rewrite.tree());
		if (rewrite.hasFaults() || checked.hasError()) return Optional.empty();
		CelAbstractSyntaxTree tree = tree(checked);
		List<CelExpr> members = tree.getExpr().list().elements();
		if (members.size() != wanted.size()) return Optional.empty();
		List<Formula> formulas = new ArrayList<>();
		for (int i = 0; i < wanted.size(); i++) {
			CelExpr member = members.get(i);
			if (!fits(wanted.get(i).type, tree.getTypeOrThrow(member.id()))) return Optional.empty();
			CelAbstractSyntaxTree one = CelAbstractSyntaxTree.newCheckedAst(member, tree.getSource(), tree.getReferenceMap(), tree.getTypeMap());
			formulas.add(new Formula(this, wanted.get(i), one, Rewrite.names(member)));
		}
		return Optional.of(formulas);
	}

	/** Says what is wrong with one expression. */
	private void alone(Wanted wanted, Map<String, Input> variables, Map<String, Double> params, Problems problems) {
		CelValidationResult parsed = compiler.get().parse(wanted.expression.text());
		if (parsed.hasError()) {
			for (CelIssue issue : parsed.getErrors()) new Fault(wanted.expression, issue).report(variables.keySet(), problems);
			return;
		}
		Rewrite rewrite = new Rewrite(params, variables);
		CelCompiler fitting = compiler(variables, rewrite.of(tree(parsed)), rewrite);
		if (rewrite.hasFaults()) {
			rewrite.report(wanted.expression, problems);
			return;
		}
		CelValidationResult checked = fitting.check(rewrite.tree());
		if (checked.hasError()) {
			for (CelIssue issue : checked.getErrors()) new Fault(wanted.expression, issue).report(variables.keySet(), problems);
			return;
		}
		CelType found = tree(checked).getResultType();
		if (!fits(wanted.type, found))
			problems.add("rule.type", wanted.expression.at(), "此处应为" + word(wanted.type).zh() + "，而表达式得出" + word(found).zh() + "：" + wanted.expression,
					"this must be " + word(wanted.type).en() + ", but the expression gives " + word(found).en() + ": " + wanted.expression, "改正表达式或声明的类型", "correct the expression or the declared type");
	}

	private CelCompiler compiler(Map<String, Input> variables, Collection<String> presences, Rewrite rewrite) {
		CelCompilerBuilder builder = compiler.get().toCompilerBuilder();
		variables.forEach((name, input) -> builder.addVar(name, type(input.type())));
		for (String name : presences) builder.addVar(name, SimpleType.BOOL);
		for (String name : rewrite.moments()) builder.addVar(name, SimpleType.TIMESTAMP);
		return builder.build();
	}

	private static CelAbstractSyntaxTree tree(CelValidationResult result) {
		try {
			return result.getAst();
		} catch (CelValidationException e) {
			throw new IllegalStateException(e);
		}
	}

	private static boolean fits(CelType wanted, CelType found) {
		return found.kind() == CelKind.DYN || wanted.equals(found) || wanted.kind() == CelKind.LIST && found.kind() == CelKind.LIST && found.parameters().getFirst().kind() != CelKind.DOUBLE;
	}

	static Text word(CelType type) {
		return switch (type.kind()) {
			case BOOL -> new Text("是非值", "a boolean");
			case DOUBLE -> new Text("数字", "a number");
			case STRING -> new Text("文字", "a text");
			case TIMESTAMP -> new Text("日期", "a date");
			case LIST -> new Text("列表", "a list");
			case NULL_TYPE -> new Text("空值", "nothing");
			default -> Text.of(type.name());
		};
	}

	/** Where something stands in an expression, seen in its document. */
	static Position in(Expression expression, int line, int column) {
		Position at = expression.at();
		return line <= 1 ? new Position(at.document(), at.line(), at.column() + column) : new Position(at.document(), at.line() + line - 1, column + 1);
	}
}
