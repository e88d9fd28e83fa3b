package org.safetyworkbench.exchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.safetyworkbench.core.Text;
import org.safetyworkbench.exchange.value.Numbers;
import org.safetyworkbench.exchange.value.Typed;
import org.safetyworkbench.spi.Fact;
import org.safetyworkbench.spi.Subject;

/**
 * The words that head columns. A header is compared in full first, then without its brackets: 存瓶总重量（含备用）,
 * 存瓶总重量(含备用)(kg) and 存瓶总重量 all mean the same fact, as long as no other fact is called so.
 */
final class Vocabulary {

	private static final Pattern LAST_BRACKET = Pattern.compile("(.*)\\(([^()]*)\\)$");
	private static final Text AMBIGUOUS = new Text("可能是几项事实", "may mean several facts");

	private final Map<String, Field> fields = new HashMap<>();
	private final Map<String, Set<Fact>> facts = new HashMap<>();
	private final Map<String, Set<Fact>> shortened = new HashMap<>();

	/** @param facts of all packs; only those kept on enterprises can be columns of a register */
	Vocabulary(Field.Table table, Collection<Fact> facts) {
		for (Field field : table.fields()) for (String word : field.words()) fields.put(key(word), field);
		if (table != Field.Table.REGISTER) return;
		for (Fact fact : facts) {
			if (fact.keptOn() != Subject.ENTERPRISE) continue;
			Stream.concat(Stream.of(fact.name(), fact.label().zh(), fact.label().en()), fact.synonyms().stream()).filter(word -> !word.isBlank()).forEach(word -> {
				add(this.facts, key(word), fact);
				add(shortened, key(word).replaceAll("\\([^()]*\\)", "").replaceFirst("^是否", ""), fact);
			});
		}
	}

	private static void add(Map<String, Set<Fact>> words, String key, Fact fact) {
		Set<Fact> known = words.computeIfAbsent(key, k -> new LinkedHashSet<>());
		if (known.stream().noneMatch(other -> other.name().equals(fact.name()))) known.add(fact);
	}

	static String key(String word) {
		return Typed.key(word).replace('【', '(').replace('】', ')').replace('[', '(').replace(']', ')').replace('「', '(').replace('」', ')')
				.replaceAll("[*:_\\-.'\"“”‘’、]", "").replace("()", "");
	}

	/** What a column so headed is. */
	ColumnUse use(int index, String header) {
		String unit = "";
		List<String> keys = new ArrayList<>();
		for (String rest = key(header); ;) {
			keys.add(rest);
			int slash = rest.lastIndexOf('/');
			Matcher bracket = LAST_BRACKET.matcher(rest);
			String inner;
			if (bracket.matches()) {
				rest = bracket.group(1);
				inner = bracket.group(2);
			} else if (slash > 0 && Numbers.isUnit(rest.substring(slash + 1))) {
				inner = rest.substring(slash + 1);
				rest = rest.substring(0, slash);
			} else break;
			if (unit.isEmpty() && Numbers.isUnit(inner)) unit = inner;
		}
		for (String key : keys)
			if (fields.containsKey(key)) return new ColumnUse(index, header, Optional.of(fields.get(key)), Optional.empty(), unit, Text.EMPTY);
		for (Map<String, Set<Fact>> words : List.of(facts, shortened))
			for (String key : keys)
				if (words.containsKey(key)) return fact(index, header, words.get(key), unit);
		for (String key : keys)
			if (shortened.containsKey(key.replaceFirst("^是否", ""))) return fact(index, header, shortened.get(key.replaceFirst("^是否", "")), unit);
		return unknown(index, header);
	}

	private static ColumnUse fact(int index, String header, Set<Fact> facts, String unit) {
		if (facts.size() == 1) return new ColumnUse(index, header, Optional.empty(), facts.stream().findFirst(), unit, Text.EMPTY);
		String names = facts.stream().map(Fact::name).collect(Collectors.joining(", "));
		return new ColumnUse(index, header, Optional.empty(), Optional.empty(), "", new Text(AMBIGUOUS.zh() + "：" + names, AMBIGUOUS.en() + ": " + names));
	}

	static ColumnUse unknown(int index, String header) {
		return new ColumnUse(index, header, Optional.empty(), Optional.empty(), "", header.isBlank() ? Text.EMPTY : new Text("不认识的列", "unknown column"));
	}
}
