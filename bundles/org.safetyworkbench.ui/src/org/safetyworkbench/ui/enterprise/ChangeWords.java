package org.safetyworkbench.ui.enterprise;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.safetyworkbench.hazard.Action;
import org.safetyworkbench.hazard.HazardState;
import org.safetyworkbench.library.Focus;
import org.safetyworkbench.office.Role;
import org.safetyworkbench.office.UnitKind;
import org.safetyworkbench.spi.Fact;
import org.safetyworkbench.store.Entry;
import org.safetyworkbench.ui.text.Texts;

/** Reads entries of the change log aloud: which field was what and is what now. */
public final class ChangeWords {

	/** A field of the detail: {@code "name":["before","after"]}, the values being flat. */
	private static final Pattern FIELD = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"\\s*:\\s*\\[\\s*((?:\"(?:[^\"\\\\]|\\\\.)*\"|\\[[^\\]]*\\]|[^,\\[\\]\"])*)\\s*,\\s*((?:\"(?:[^\"\\\\]|\\\\.)*\"|\\[[^\\]]*\\]|[^,\\[\\]\"])*)\\s*\\]");

	/** So much of a hash is told apart by eye; the whole stands beside the file. */
	private static final int HASH_SHOWN = 12;
	private static final Set<String> AUTHORITIES = Set.of("authority", "copiedTo");

	private final Texts texts;
	private final Supplier<List<Fact>> facts;
	private final DeedWords deeds;
	private final UnaryOperator<String> authorities;

	public ChangeWords(Texts texts, Supplier<List<Fact>> facts) {
		this(texts, facts, UnaryOperator.identity());
	}

	/** @param authorities names of authorities by their code */
	public ChangeWords(Texts texts, Supplier<List<Fact>> facts, UnaryOperator<String> authorities) {
		this.texts = texts;
		this.authorities = authorities;
		this.facts = facts;
		deeds = new DeedWords(texts);
	}

	public String action(Entry entry) {
		String code = entry.change().action();
		if (texts.has("action." + code)) return texts.get("action." + code);
		return Action.find(code).map(action -> texts.of(action.label())).orElse(code);
	}

	public String detail(Entry entry) {
		return String.join(texts.get("list.semicolon"), details(entry));
	}

	/** One text for each field that changed. */
	public List<String> details(Entry entry) {
		List<String> parts = new ArrayList<>();
		Matcher matcher = FIELD.matcher(entry.change().detail());
		String context = context(entry);
		while (matcher.find()) {
			String name = matcher.group(1);
			String label = deeds.label(entry, name).orElseGet(() -> field(context, name)), after = value(entry, name, matcher.group(3));
			parts.add(isNone(matcher.group(2)) ? texts.get("change.field.new", label, after) : texts.get("change.field", label, value(entry, name, matcher.group(2)), after));
		}
		return parts;
	}

	private static boolean isNone(String json) {
		return json.strip().equals("null") || json.strip().equals("\"\"");
	}

	/** The same field means different things in different records. */
	private static String context(Entry entry) {
		return entry.change().action().startsWith("evidence-") ? "evidence." : entry.change().kind() + ".";
	}

	private String field(String context, String name) {
		if (texts.has("field." + context + name)) return texts.get("field." + context + name);
		String fact = name.startsWith("fact:") ? name.substring("fact:".length()) : name;
		return facts.get().stream().filter(known -> known.name().equals(fact)).map(known -> texts.of(known.label())).findFirst()
				.orElseGet(() -> texts.has("field." + fact) ? texts.get("field." + fact) : fact);
	}

	/** The label of a hazard's state, or the text itself. */
	private String state(String text) {
		return Stream.of(HazardState.values()).filter(state -> state.name().equalsIgnoreCase(text)).map(state -> texts.of(state.label())).findFirst()
				.orElse(text);
	}

	private String value(Entry entry, String name, String json) {
		String text = json.strip().replaceAll("^\"|\"$", "").replace("\\\"", "\"");
		if (name.equals("sha256") && text.length() > HASH_SHOWN) return text.substring(0, HASH_SHOWN) + "…";
		if (AUTHORITIES.contains(name) && !text.equals("null")) return authorities.apply(text);
		if (name.equals("roles") && !isNone(json)) return Role.ofCodes(text).stream().map(role -> texts.of(role.label())).collect(Collectors.joining(texts.get("list.separator")));
		if (context(entry).equals("unit.") && name.equals("kind") && !isNone(json)) return texts.of(UnitKind.of(text).label());
		if (name.equals("focus") && !text.equals("null")) return texts.of(Focus.of(text).label());
		return deeds.option(entry, name, text).orElseGet(() -> value(context(entry), text));
	}

	private String value(String context, String text) {
		if (texts.has("value." + context + text)) return texts.get("value." + context + text);
		return switch (text) {
			case "null", "" -> texts.get("value.none");
			case "true" -> texts.get("value.yes");
			case "false" -> texts.get("value.no");
			default -> texts.has("severity." + text) ? texts.get("severity." + text) : state(text);
		};
	}
}
