package org.safetyworkbench.ui.office;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.safetyworkbench.core.AreaCode;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.office.Remit;
import org.safetyworkbench.office.UnitTree;
import org.safetyworkbench.spi.Pack;
import org.safetyworkbench.ui.form.Ask;
import org.safetyworkbench.ui.text.Texts;

/** How units, areas and sectors of a person or unit are asked for, and how a scope reads. */
record ScopeFields(Texts texts, UnitTree units, List<Pack> sectors) {

	/** @param name of the value: a unit's id, empty for none */
	Ask unit(String name, String label, Optional<UUID> now) {
		List<Ask.Option> options = units.all().stream().filter(unit -> unit.active()).map(unit -> new Ask.Option(unit.id().toString(), units.path(unit.id())))
				.sorted((one, other) -> one.words().compareTo(other.words())).toList();
		return Ask.choice(name, label, options).orNothing().value(now.map(UUID::toString).orElse(""));
	}

	static Optional<UUID> unit(Map<String, String> values, String name) {
		return Optional.of(values.getOrDefault(name, "")).filter(id -> !id.isEmpty()).map(UUID::fromString);
	}

	List<Ask> scope(Remit now) {
		List<Ask.Option> options = sectors.stream().map(pack -> new Ask.Option(pack.id().id(), texts.of(pack.name()))).toList();
		return List.of(Ask.of("areas", texts.get("office.areas"), Ask.Kind.LINE).hint(texts.get("office.areas.hint")).value(codes(now)),
				Ask.several("sectors", texts.get("office.sectors"), options).hint(texts.get("office.sectors.hint")).value(now.sectors().stream().sorted().collect(Collectors.joining(","))));
	}

	static Result<Remit> scope(Map<String, String> values) {
		Result<List<AreaCode>> areas = Result.all(words(values.getOrDefault("areas", "")).map(AreaCode::parse).toList());
		Set<String> sectors = words(values.getOrDefault("sectors", "")).collect(Collectors.toSet());
		return areas.map(codes -> new Remit(new HashSet<>(codes), sectors));
	}

	private static Stream<String> words(String text) {
		return Stream.of(text.split("[,，、\\s]+")).filter(word -> !word.isEmpty());
	}

	private static String codes(Remit remit) {
		return remit.areas().stream().map(AreaCode::value).sorted().collect(Collectors.joining("，"));
	}

	/** Areas and sectors, or that it is everything. */
	String words(Remit remit) {
		String names = sectors.stream().filter(pack -> remit.sectors().contains(pack.id().id())).map(pack -> texts.of(pack.name())).collect(Collectors.joining(texts.get("list.separator")));
		if (remit.areas().isEmpty() && remit.sectors().isEmpty()) return texts.get("office.scope.all");
		return Stream.of(codes(remit), names).filter(part -> !part.isEmpty()).collect(Collectors.joining(" × "));
	}
}
