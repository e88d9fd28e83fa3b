package org.safetyworkbench.ui.enterprise;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.safetyworkbench.core.AreaCode;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.register.Enterprise;
import org.safetyworkbench.register.Field;
import org.safetyworkbench.spi.Fact;
import org.safetyworkbench.spi.FactType;
import org.safetyworkbench.spi.Facts;
import org.safetyworkbench.spi.Pack;
import org.safetyworkbench.spi.Subject;
import org.safetyworkbench.ui.text.Texts;
import org.safetyworkbench.ui.why.Values;

/** An enterprise being edited: what the form shows, what was typed, what is wrong or missing, and the record that follows. */
final class EnterpriseForm {

	/** Facts of one pack. */
	record Group(String title, List<Fact> facts) {}

	private final Texts texts;
	private final Values values;
	private final List<Pack> packs;
	private final Enterprise stored;
	private final Set<String> missing;
	private final Map<String, Result<Optional<Object>>> typed = new LinkedHashMap<>();
	private Enterprise edited;

	/**
	 * @param packs those an enterprise can have facts of
	 * @param missing facts that rules lack to answer
	 */
	EnterpriseForm(Texts texts, List<Pack> packs, Enterprise stored, Set<String> missing) {
		this.texts = texts;
		this.values = new Values(texts);
		this.packs = packs;
		this.stored = stored;
		this.missing = Set.copyOf(missing);
		edited = stored;
	}

	Enterprise edited() {
		return edited;
	}

	void change(Enterprise other) {
		edited = other;
	}

	/** Facts of the common pack and of the packs of its sectors. */
	List<Group> groups() {
		List<Group> groups = new ArrayList<>();
		for (Pack pack : packs) {
			boolean wanted = pack.kind() == Pack.Kind.COMMON || pack.kind() == Pack.Kind.SECTOR && edited.sectors().contains(pack.id().id());
			List<Fact> facts = pack.facts().stream().filter(fact -> fact.keptOn() == Subject.ENTERPRISE).toList();
			if (wanted && !facts.isEmpty()) groups.add(new Group(texts.of(pack.name()), facts));
		}
		groups.sort(java.util.Comparator.comparing(group -> isCommon(group) ? 1 : 0));
		return groups;
	}

	private boolean isCommon(Group group) {
		return packs.stream().anyMatch(pack -> pack.kind() == Pack.Kind.COMMON && texts.of(pack.name()).equals(group.title));
	}

	List<Pack> sectors() {
		return packs.stream().filter(pack -> pack.kind() == Pack.Kind.SECTOR).toList();
	}

	void sector(String id, boolean belongs) {
		Set<String> sectors = new TreeSet<>(edited.sectors());
		if (belongs) sectors.add(id);
		else sectors.remove(id);
		edited = edited.withSectors(sectors);
	}

	Optional<Problem> area(String text) {
		if (text.isBlank()) {
			edited = edited.withoutArea();
			return Optional.empty();
		}
		Result<AreaCode> area = AreaCode.parse(text);
		if (area.isOk()) edited = edited.withArea(area.value());
		return area.problems().stream().findFirst();
	}

	/** What is wrong with a phone that was typed; one that was kept before stays. */
	private Optional<Problem> phone(String text) {
		return text.equals(stored.phone()) ? Optional.empty() : Field.PHONE.check(text);
	}

	String label(Fact fact) {
		return fact.unit().isEmpty() ? texts.of(fact.label()) : texts.get("bracketed", texts.of(fact.label()), values.unit(fact.unit()));
	}

	/** Whether some rule cannot answer because nobody said. */
	boolean isMissing(Fact fact) {
		return missing.contains(fact.name()) && !typed.containsKey(fact.name());
	}

	long missing() {
		return groups().stream().flatMap(group -> group.facts.stream()).filter(this::isMissing).count();
	}

	/** Labels to choose from, the first being "unknown"; empty when the value is typed. */
	List<String> choices(Fact fact) {
		List<String> choices = new ArrayList<>();
		if (fact.type() == FactType.BOOLEAN) choices.addAll(List.of(texts.get("value.unknown"), texts.get("value.yes"), texts.get("value.no")));
		else if (fact.type() == FactType.ENUM) {
			choices.add(texts.get("value.unknown"));
			fact.values().forEach(value -> choices.add(texts.of(value.label())));
		}
		return choices;
	}

	/** Place of the stored value in {@link #choices}. */
	int chosen(Fact fact) {
		Object value = stored.facts().get(fact.name()).orElse(null);
		if (value == null) return 0;
		if (value instanceof Boolean flag) return flag ? 1 : 2;
		for (int i = 0; i < fact.values().size(); i++) if (fact.values().get(i).id().equals(value)) return i + 1;
		return 0;
	}

	void choose(Fact fact, int index) {
		Object value = index <= 0 ? null : fact.type() == FactType.BOOLEAN ? Boolean.valueOf(index == 1) : fact.values().get(index - 1).id();
		typed.put(fact.name(), Result.of(Optional.ofNullable(value)));
	}

	/** The stored value as it is typed; empty when unknown. */
	String text(Fact fact) {
		return stored.facts().get(fact.name()).map(value -> values.of(value, fact.values(), "")).orElse("");
	}

	/** Takes what was typed and answers what is wrong with it. */
	Optional<Problem> type(Fact fact, String text) {
		Result<Optional<Object>> value = text.isBlank() ? Result.of(Optional.empty()) : fact.parse(text).map(Optional::of);
		typed.put(fact.name(), value);
		return value.problems().stream().findFirst();
	}

	/** The record as edited, or everything that keeps it from being saved. */
	Result<Enterprise> result() {
		List<Problem> problems = Stream.concat(phone(edited.phone()).stream(), typed.values().stream().flatMap(value -> value.problems().stream())).toList();
		if (!problems.isEmpty()) return Result.failed(problems);
		Facts facts = edited.facts();
		for (Map.Entry<String, Result<Optional<Object>>> one : typed.entrySet()) {
			Optional<Object> value = one.getValue().value();
			facts = value.isPresent() ? facts.with(one.getKey(), value.get()) : facts.without(one.getKey());
		}
		return Result.of(edited.withFacts(facts));
	}
}
