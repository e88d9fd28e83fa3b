package org.safetyworkbench.rules;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.safetyworkbench.core.Text;
import org.safetyworkbench.spi.Expression;
import org.safetyworkbench.spi.Position;

import dev.cel.common.CelIssue;

/** What the expression language finds wrong, said in the words of pack authors. */
record Fault(Expression expression, CelIssue issue) {

	private static final Pattern UNDECLARED = Pattern.compile("undeclared reference to '([^']*)'.*");
	private static final Pattern OVERLOAD = Pattern.compile("found no matching overload for '([^']*)' applied to '\\(([^)]*)\\)'.*", Pattern.DOTALL);
	private static final Set<String> FUNCTIONS = Set.of("date", "days_between", "minutes_between", "add_days", "add_months", "add_workdays", "year", "month", "count",
			"has_item", "missing", "tiers", "round", "min", "max", "has");

	void report(Set<String> variables, Problems problems) {
		Position at = Language.in(expression, issue.getSourceLocation().getLine(), issue.getSourceLocation().getColumn());
		String message = issue.getMessage();
		Matcher undeclared = UNDECLARED.matcher(message), overload = OVERLOAD.matcher(message);
		if (undeclared.matches()) undeclared(undeclared.group(1), at, variables, problems);
		else if (overload.matches()) mismatch(overload.group(1), overload.group(2), at, problems);
		else problems.add("rule.syntax", at, "表达式有误（" + message + "）：" + expression, "this is no expression (" + message + "): " + expression,
				"运算符为 && || ! == != < <= > >= in + - * / 和 ? :", "operators are && || ! == != < <= > >= in + - * / and ? :");
	}

	private void undeclared(String name, Position at, Set<String> variables, Problems problems) {
		boolean call = expression.text().matches("(?s).*\\b" + Pattern.quote(name) + "\\s*\\(.*");
		Text remedy = switch (name) {
			case "isnull" -> new Text("写 !has(given.名称)", "write !has(given.name)");
			case "iff" -> new Text("写 条件 ? 甲 : 乙", "write condition ? a : b");
			case "and", "or", "not" -> new Text("写 &&、||、!", "write &&, ||, !");
			default -> Suggestion.remedy(name, call ? FUNCTIONS : variables);
		};
		if (call) problems.add("rule.function.unknown", at, "没有函数“" + name + "”", "there is no function '" + name + "'", remedy);
		else problems.add("rule.name.unknown", at, "“" + name + "”不是已知的输入或事实", "'" + name + "' is no known input or fact", remedy);
	}

	private void mismatch(String function, String arguments, Position at, Problems problems) {
		String name = function.equals(Functions.DIVIDE) ? "/" : function.replaceAll("[_@]", "").isEmpty() || function.matches("[a-z_]+") ? function : function.replaceAll("^_|_$|@", "").replace("_", " ").strip();
		boolean momentWithText = arguments.contains("google.protobuf.Timestamp") && arguments.contains("string");
		String types = arguments.replace("google.protobuf.Timestamp", "date").replace("double", "number").replace("string", "text").replace("bool", "boolean");
		problems.add("rule.type", at, "“" + name + "”不能用于（" + types + "）：" + expression, "'" + name + "' cannot be applied to (" + types + "): " + expression,
				momentWithText ? new Text("日期写作 date('2024-12-31')", "write a fixed date as date('2024-12-31')") : new Text("两边类型要一致", "both sides need the same type"));
	}
}
