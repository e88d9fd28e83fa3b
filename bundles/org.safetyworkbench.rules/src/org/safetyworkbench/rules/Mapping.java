package org.safetyworkbench.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.safetyworkbench.core.Text;
import org.safetyworkbench.spi.Expression;
import org.safetyworkbench.spi.Position;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A YAML mapping that is read strictly: a missing key, a value of another type and, at {@link #end()}, every key nobody asked
 * for become problems with their place. A faulty value is answered by a harmless one, so that reading goes on and finds
 * the next fault; the pack is refused anyway.
 *
 * <p>Longer than most: one short method per kind of value.
 */
final class Mapping {

	private final String document;
	private final Problems problems;
	private final Position at;
	private final Map<String, Node> values = new LinkedHashMap<>();
	private final Map<String, Position> keys = new LinkedHashMap<>();
	private final Set<String> asked = new HashSet<>();

	Mapping(MappingNode node, String document, Problems problems) {
		this.document = document;
		this.problems = problems;
		this.at = Yaml.position(document, node);
		for (NodeTuple entry : node.getValue()) {
			String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : entry.getKeyNode().toString();
			Position place = Yaml.position(document, entry.getKeyNode()), first = keys.putIfAbsent(key, place);
			if (first != null)
				problems.add("pack.key.duplicate", place, "“" + key + "”写了两次（见 " + first + "）", "'" + key + "' is written twice (see " + first + ")", "合并为一处", "keep one of them");
			values.put(key, entry.getValueNode());
		}
	}

	Position at() {
		return at;
	}

	Problems problems() {
		return problems;
	}

	Set<String> keys() {
		return keys.keySet();
	}

	/** Where the value of a key stands, or the mapping itself. */
	Position at(String key) {
		Node node = values.get(key);
		return node == null ? at : Yaml.position(document, node);
	}

	boolean has(String key) {
		asked.add(key);
		Node node = values.get(key);
		return node != null && !Yaml.isNull(node);
	}

	/** A key that must be there. */
	String text(String key) {
		if (has(key)) return scalar(key, values.get(key));
		missing(key);
		return "";
	}

	String text(String key, String fallback) {
		return has(key) ? scalar(key, values.get(key)) : fallback;
	}

	/** English text under the key, Chinese under the key with {@code Zh}; both may be missing. */
	Text twin(String key) {
		return new Text(text(key + "Zh", ""), text(key, ""));
	}

	/** Texts under {@code nameZh} and {@code nameEn}, both needed. */
	Text texts(String name) {
		return new Text(text(name + "Zh"), text(name + "En"));
	}

	/** Texts under {@code zh} and {@code en}, both needed. */
	Text texts() {
		return new Text(text("zh"), text("en"));
	}

	boolean flag(String key, boolean fallback) {
		if (!has(key)) return fallback;
		if (values.get(key) instanceof ScalarNode scalar && scalar.getTag().equals(Tag.BOOL)) return scalar.getValue().equalsIgnoreCase("true");
		wrong(key, "true 或 false", "true or false");
		return fallback;
	}

	boolean flag(String key) {
		if (!has(key)) missing(key);
		return flag(key, false);
	}

	double number(String key, double fallback) {
		if (!has(key)) return fallback;
		if (values.get(key) instanceof ScalarNode scalar && (scalar.getTag().equals(Tag.INT) || scalar.getTag().equals(Tag.FLOAT))) return number(scalar);
		wrong(key, "数字", "a number");
		return fallback;
	}

	double number(String key) {
		if (!has(key)) missing(key);
		return number(key, 0);
	}

	int whole(String key) {
		double number = number(key);
		if (number % 1 != 0) wrong(key, "整数", "a whole number");
		return (int) number;
	}

	/** A day of the calendar written YYYY-MM-DD. */
	LocalDate date(String key, LocalDate fallback) {
		if (!has(key)) return fallback;
		try {
			return LocalDate.parse(text(key));
		} catch (DateTimeException e) {
			wrong(key, "日期，如 '2026-11-21'", "a date such as '2026-11-21'");
			return fallback;
		}
	}

	LocalDate date(String key) {
		if (!has(key)) missing(key);
		return date(key, LocalDate.EPOCH);
	}

	/** One of the constants, written in lower case with hyphens. */
	<E extends Enum<E>> E word(String key, Class<E> type, E fallback) {
		if (!has(key)) return fallback;
		return word(key, values.get(key), type).orElse(fallback);
	}

	/** Any of the constants, none twice; a missing key is an empty set. */
	<E extends Enum<E>> Set<E> words(String key, Class<E> type) {
		Set<E> found = EnumSet.noneOf(type);
		for (Node member : members(key))
			word(key, member, type).filter(word -> !found.add(word)).ifPresent(word -> problems.add("pack.word.twice", Yaml.position(document, member), "“" + key + "”中重复写了同一项", "'" + key + "' names the same word twice", "删去一处", "remove one of them"));
		return found;
	}

	private <E extends Enum<E>> Optional<E> word(String key, Node node, Class<E> type) {
		String written = scalar(key, node);
		Map<String, E> words = new LinkedHashMap<>();
		for (E constant : type.getEnumConstants()) words.put(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'), constant);
		Optional<E> found = Optional.ofNullable(words.get(written));
		if (found.isEmpty())
			problems.add("pack.word", Yaml.position(document, node), "“" + key + "”不能是“" + written + "”", "'" + key + "' cannot be '" + written + "'", Suggestion.remedy(written, words.keySet()));
		return found;
	}

	/** One of the constants; the key must be there. */
	<E extends Enum<E>> E word(String key, Class<E> type) {
		if (!has(key)) missing(key);
		return word(key, type, type.getEnumConstants()[0]);
	}

	/** One of the words; the key must be there. */
	String word(String key, String... allowed) {
		String written = text(key);
		List<String> words = Arrays.asList(allowed);
		if (has(key) && !words.contains(written))
			problems.add("pack.word", at(key), "“" + key + "”不能是“" + written + "”", "'" + key + "' cannot be '" + written + "'", Suggestion.remedy(written, words));
		return written;
	}

	List<String> list(String key) {
		List<String> members = new ArrayList<>();
		for (Node member : members(key)) members.add(scalar(key, member));
		return members;
	}

	/** The mappings of a list; a missing key is an empty list. */
	List<Mapping> mappings(String key) {
		List<Mapping> mappings = new ArrayList<>();
		for (Node member : members(key)) {
			if (member instanceof MappingNode mapping) mappings.add(new Mapping(mapping, document, problems));
			else wrong(key, member, "由“键: 值”组成的条目", "entries of keys and values");
		}
		return mappings;
	}

	Optional<Mapping> mapping(String key) {
		if (!has(key)) return Optional.empty();
		if (values.get(key) instanceof MappingNode mapping) return Optional.of(new Mapping(mapping, document, problems));
		wrong(key, "“键: 值”", "keys and values");
		return Optional.empty();
	}

	/** A mapping whose key must be there. */
	Mapping inner(String key) {
		if (!has(key)) missing(key);
		return mapping(key).orElseGet(() -> new Mapping(new MappingNode(Tag.MAP, List.of(), org.snakeyaml.engine.v2.common.FlowStyle.BLOCK), document, new Problems()));
	}

	/** An expression; the key must be there. */
	Expression expression(String key) {
		return new Expression(text(key), start(values.get(key)));
	}

	/** Any value: Boolean, Double, String, list of String, or nothing. */
	Optional<Object> value(String key) {
		if (!has(key)) return Optional.empty();
		Node node = values.get(key);
		if (node instanceof SequenceNode) return Optional.of(list(key));
		if (!(node instanceof ScalarNode scalar)) {
			wrong(key, "单个值或列表", "a value or a list");
			return Optional.empty();
		}
		if (scalar.getTag().equals(Tag.BOOL)) return Optional.of(scalar.getValue().equalsIgnoreCase("true"));
		if (scalar.getTag().equals(Tag.INT) || scalar.getTag().equals(Tag.FLOAT)) return Optional.of(number(scalar));
		return Optional.of(scalar.getValue());
	}

	/** Whether a single value stands under the key. */
	boolean isScalar(String key) {
		return has(key) && values.get(key) instanceof ScalarNode;
	}

	/** Where the first character of a value stands, behind its quote. */
	Position start(String key) {
		return start(values.get(key));
	}

	/** Whether the key is written, be it without value. */
	boolean names(String key) {
		asked.add(key);
		return values.containsKey(key);
	}

	/** Refuses every key nobody asked for. */
	void end() {
		Set<String> known = new LinkedHashSet<>(asked);
		keys.forEach((key, place) -> {
			if (asked.contains(key)) return;
			problems.add("pack.key.unknown", place, "没有“" + key + "”这个键", "there is no key '" + key + "' here", Suggestion.remedy(key, known));
		});
	}

	void wrong(String key, String zh, String en) {
		wrong(key, values.get(key), zh, en);
	}

	private void wrong(String key, Node node, String zh, String en) {
		Text kind = Yaml.kind(node);
		problems.add("pack.value", Yaml.position(document, node), "“" + key + "”应为" + zh + "，而写的是" + kind.zh(),
				"'" + key + "' must be " + en + ", found " + kind.en(), "改正该值", "correct the value");
	}

	private void missing(String key) {
		Optional<String> near = Suggestion.near(key, keys.keySet());
		Text remedy = near.map(other -> new Text("是否写成了“" + other + "”？", "did you write '" + other + "' instead?"))
				.orElse(new Text("补上“" + key + "”", "add '" + key + "'"));
		problems.add("pack.key.missing", at, "缺少“" + key + "”", "'" + key + "' is missing", remedy);
	}

	private List<Node> members(String key) {
		if (!has(key)) return List.of();
		if (values.get(key) instanceof SequenceNode sequence) return sequence.getValue();
		wrong(key, "列表", "a list");
		return List.of();
	}

	private String scalar(String key, Node node) {
		if (node instanceof ScalarNode scalar && !Yaml.isNull(node)) return scalar.getValue();
		wrong(key, node, "文字", "a text");
		return "";
	}

	private Position start(Node node) {
		if (node == null) return at;
		Position place = Yaml.position(document, node);
		boolean quoted = node instanceof ScalarNode scalar && (scalar.getScalarStyle() == ScalarStyle.SINGLE_QUOTED || scalar.getScalarStyle() == ScalarStyle.DOUBLE_QUOTED);
		return quoted ? new Position(place.document(), place.line(), place.column() + 1) : place;
	}

	private static double number(ScalarNode scalar) {
		String text = scalar.getValue().replace("_", "");
		if (text.startsWith("0x")) return new BigInteger(text.substring(2), 16).doubleValue();
		if (text.startsWith("0o")) return new BigInteger(text.substring(2), 8).doubleValue();
		return switch (text.toLowerCase(Locale.ROOT)) {
			case ".inf", "+.inf" -> Double.POSITIVE_INFINITY;
			case "-.inf" -> Double.NEGATIVE_INFINITY;
			case ".nan" -> Double.NaN;
			default -> Double.parseDouble(text);
		};
	}
}
