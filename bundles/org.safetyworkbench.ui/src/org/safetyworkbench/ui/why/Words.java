package org.safetyworkbench.ui.why;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.safetyworkbench.spi.FactType;
import org.safetyworkbench.spi.FactValue;
import org.safetyworkbench.spi.Input;
import org.safetyworkbench.spi.Parameter;
import org.safetyworkbench.spi.Rule;
import org.safetyworkbench.ui.text.Texts;

/**
 * Says the conditions of a rule in words: names become labels, values of enumerations their labels, operators and functions
 * words. It goes through the expression word by word, so nothing of it is lost; what it does not know stays as written.
 */
public final class Words {

	private static final Pattern TOKEN = Pattern
			.compile("'(?:[^'\\\\]|\\\\.)*'|\"(?:[^\"\\\\]|\\\\.)*\"|\\d+(?:\\.\\d+)?|[A-Za-z_][A-Za-z0-9_]*(?:\\.[A-Za-z_][A-Za-z0-9_]*)*|&&|\\|\\||[!=<>]=|\\S");
	private static final Map<String, String> OPERATORS = Map.ofEntries(Map.entry("&&", "and"), Map.entry("||", "or"), Map.entry("==", "is"),
			Map.entry("!=", "isnot"), Map.entry(">=", "ge"), Map.entry("<=", "le"), Map.entry(">", "gt"), Map.entry("<", "lt"), Map.entry("in", "in"),
			Map.entry("?", "then"), Map.entry(":", "else"));

	private final Texts texts;
	private final Values values;

	public Words(Texts texts) {
		this.texts = texts;
		values = new Values(texts);
	}

	/** The condition of a case; empty text is "otherwise". */
	public String condition(Rule rule, String expression) {
		return expression.isEmpty() ? texts.get("words.otherwise") : say(rule, expression);
	}

	/** Any expression of a rule. */
	public String say(Rule rule, String expression) {
		List<String> tokens = new ArrayList<>();
		Matcher matcher = TOKEN.matcher(expression);
		while (matcher.find()) tokens.add(matcher.group());
		return tokens.equals(List.of("true")) ? texts.get("words.always") : new Reading(rule, tokens).aloud();
	}

	/** One expression being read. */
	private final class Reading {

		private final Rule rule;
		private final List<String> tokens;
		private final StringBuilder words = new StringBuilder();
		private Optional<Input> subject = Optional.empty();
		private int at;

		Reading(Rule rule, List<String> tokens) {
			this.rule = rule;
			this.tokens = tokens;
		}

		String aloud() {
			while (at < tokens.size()) next();
			return words.toString().strip();
		}

		private String token(int ahead) {
			return at + ahead < tokens.size() ? tokens.get(at + ahead) : "";
		}

		private void next() {
			boolean negated = token(0).equals("!");
			int name = negated ? 1 : 0;
			if (token(name).equals("has") && token(name + 2).startsWith("given.")) presence(negated, token(name + 2).substring("given.".length()), name + 4);
			else if (isFlag(token(name)) && !isCompared(token(name + 1))) flag(token(name), !negated, name + 1);
			else if (isFlag(token(0)) && token(2).matches("true|false")) flag(token(0), token(1).equals("==") == token(2).equals("true"), 3);
			else if (token(1).equals("(") && texts.has("words.call." + token(0))) call(token(0));
			else {
				say(negated ? texts.get("words.not") : word(token(0)), token(0));
				at++;
			}
		}

		private boolean isFlag(String name) {
			return rule.input(name).filter(input -> input.type() == FactType.BOOLEAN).isPresent();
		}

		private static boolean isCompared(String operator) {
			return operator.equals("==") || operator.equals("!=");
		}

		private void flag(String name, boolean wanted, int length) {
			say(texts.get(wanted ? "words.yes" : "words.no", label(name)), name);
			at += length;
		}

		private void presence(boolean negated, String name, int length) {
			say(texts.get(negated ? "words.unknown" : "words.known", label(name)), name);
			at += length;
		}

		/** A function with its arguments put into a sentence. */
		private void call(String function) {
			List<String> arguments = new ArrayList<>();
			int depth = 0;
			int start = at + 2;
			int i = at + 1;
			for (; i < tokens.size(); i++) {
				String token = tokens.get(i);
				if (token.equals("(") || token.equals("[")) depth++;
				if (token.equals(")") || token.equals("]")) depth--;
				boolean ends = depth == 0;
				if (ends || depth == 1 && token.equals(",")) {
					arguments.add(new Reading(rule, tokens.subList(start, i)).aloud());
					start = i + 1;
				}
				if (ends) break;
			}
			say(texts.get("words.call." + function, arguments.toArray()), function);
			at = i + 1;
		}

		private String word(String token) {
			if (OPERATORS.containsKey(token)) return texts.get("words." + OPERATORS.get(token));
			if (token.startsWith("'") || token.startsWith("\"")) return value(token.substring(1, token.length() - 1));
			Optional<Input> input = rule.input(token);
			if (input.isPresent()) subject = input;
			if (input.isPresent()) return label(token);
			if (token.startsWith("params.")) return parameter(token.substring("params.".length()));
			if (token.equals("true") || token.equals("false")) return texts.get(token.equals("true") ? "value.yes" : "value.no");
			return token;
		}

		private String value(String id) {
			return subject.stream().flatMap(input -> input.values().stream()).filter(value -> value.id().equals(id)).map(FactValue::label).map(texts::of)
					.findFirst().orElse(id);
		}

		private String parameter(String name) {
			Optional<Parameter> parameter = rule.params().stream().filter(p -> p.name().equals(name)).findFirst();
			return parameter.map(p -> Values.number(p.value()) + values.unit(p.unit()) + texts.get("words.parameter", texts.of(p.label()))).orElse(name);
		}

		private String label(String name) {
			return rule.input(name).map(known -> texts.get("words.quoted", texts.of(known.label()))).orElse(name);
		}

		private void say(String word, String token) {
			boolean glued = words.isEmpty() || "([ ".indexOf(words.charAt(words.length() - 1)) >= 0 || token.matches("[)\\],]");
			words.append(glued ? "" : " ").append(word);
		}
	}
}
