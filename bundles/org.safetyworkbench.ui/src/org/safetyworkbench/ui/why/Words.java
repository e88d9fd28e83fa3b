package org.safetyworkbench.ui.why;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.safetyworkbench.spi.FactValue;
import org.safetyworkbench.spi.Input;
import org.safetyworkbench.spi.Parameter;
import org.safetyworkbench.spi.Rule;
import org.safetyworkbench.ui.text.Texts;

/**
 * Says the conditions of a rule in words: names become labels, values of enumerations their labels, operators words. It
 * goes through the expression word by word, so nothing of it is lost; what it does not know stays as written.
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
		if (tokens.equals(List.of("true"))) return texts.get("words.always");
		StringBuilder words = new StringBuilder();
		Optional<Input> subject = Optional.empty();
		for (int i = 0; i < tokens.size(); i++) {
			String token = tokens.get(i);
			Optional<Input> input = rule.input(token);
			if (input.isPresent()) subject = input;
			if (isBooleanTest(tokens, i)) {
				words.append(space(words)).append(flag(rule, tokens, i));
				i += 2;
			} else if (isPresence(tokens, i)) {
				Optional<Input> given = rule.input(tokens.get(i + 2).substring("given.".length()));
				words.append(space(words)).append(texts.get("words.known", label(given, tokens.get(i + 2))));
				i += 3;
			} else if (token.equals("!")) words.append(space(words)).append(texts.get("words.not"));
			else words.append(glue(words, token)).append(word(rule, token, subject, next(tokens, i)));
		}
		return words.toString().strip();
	}

	private static String next(List<String> tokens, int i) {
		return i + 1 < tokens.size() ? tokens.get(i + 1) : "";
	}

	private static boolean isBooleanTest(List<String> tokens, int i) {
		return i + 2 < tokens.size() && (tokens.get(i + 1).equals("==") || tokens.get(i + 1).equals("!="))
				&& (tokens.get(i + 2).equals("true") || tokens.get(i + 2).equals("false")) && tokens.get(i).matches("[A-Za-z_].*");
	}

	private static boolean isPresence(List<String> tokens, int i) {
		return i + 3 < tokens.size() && tokens.get(i).equals("has") && tokens.get(i + 1).equals("(") && tokens.get(i + 2).startsWith("given.");
	}

	private String flag(Rule rule, List<String> tokens, int i) {
		boolean wanted = tokens.get(i + 1).equals("==") == tokens.get(i + 2).equals("true");
		return texts.get(wanted ? "words.yes" : "words.no", label(rule.input(tokens.get(i)), tokens.get(i)));
	}

	private String word(Rule rule, String token, Optional<Input> subject, String next) {
		if (OPERATORS.containsKey(token)) return texts.get("words." + OPERATORS.get(token));
		if (token.startsWith("'") || token.startsWith("\"")) return value(token.substring(1, token.length() - 1), subject);
		Optional<Input> input = rule.input(token);
		if (input.isPresent()) return label(input, token);
		if (token.startsWith("params.")) return parameter(rule, token.substring("params.".length()));
		if (next.equals("(") && texts.has("words.call." + token)) return texts.get("words.call." + token);
		if (token.equals("true") || token.equals("false")) return texts.get(token.equals("true") ? "value.yes" : "value.no");
		return token;
	}

	private String value(String id, Optional<Input> subject) {
		return subject.stream().flatMap(input -> input.values().stream()).filter(value -> value.id().equals(id)).map(FactValue::label).map(texts::of)
				.findFirst().orElse(id);
	}

	private String parameter(Rule rule, String name) {
		Optional<Parameter> parameter = rule.params().stream().filter(p -> p.name().equals(name)).findFirst();
		return parameter.map(p -> Values.number(p.value()) + (p.unit().isEmpty() ? "" : values.unit(p.unit())) + texts.get("words.parameter", texts.of(p.label())))
				.orElse(name);
	}

	private String label(Optional<Input> input, String name) {
		return input.map(known -> texts.get("words.quoted", texts.of(known.label()))).orElse(name);
	}

	private static String glue(StringBuilder words, String token) {
		return token.matches("[)\\],]") || token.equals("(") || words.toString().endsWith("(") || words.toString().endsWith("[") ? "" : space(words);
	}

	private static String space(StringBuilder words) {
		return words.isEmpty() || words.charAt(words.length() - 1) == ' ' || words.charAt(words.length() - 1) == '(' ? "" : " ";
	}
}
