package org.safetyworkbench.office;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** All units of the office in their tree. */
public final class UnitTree {

	private final Map<UUID, Unit> units = new LinkedHashMap<>();

	UnitTree(List<Unit> all) {
		all.forEach(unit -> units.put(unit.id(), unit));
	}

	public Optional<Unit> find(UUID id) {
		return Optional.ofNullable(units.get(id));
	}

	/** Those without a parent, or directly below a unit; by name. */
	public List<Unit> below(Optional<UUID> parent) {
		return units.values().stream().filter(unit -> unit.parent().equals(parent)).toList();
	}

	/** The unit and those above it, itself first. */
	public List<Unit> line(UUID id) {
		List<Unit> line = new ArrayList<>();
		for (Unit unit = units.get(id); unit != null && !line.contains(unit); unit = unit.parent().map(units::get).orElse(null)) line.add(unit);
		return line;
	}

	/** Names from the bureau down, such as {@code 应急局/危化科}. */
	public String path(UUID id) {
		return String.join("/", line(id).reversed().stream().map(Unit::name).toList());
	}

	/** Whether the second lies below the first, or is it. */
	boolean isWithin(UUID upper, UUID lower) {
		return line(lower).stream().anyMatch(unit -> unit.id().equals(upper));
	}

	/** What a unit is responsible for: what it says, else what the nearest above it says. */
	public Remit remit(Optional<UUID> unit) {
		Remit remit = Remit.ALL;
		for (Unit one : unit.map(this::line).orElse(List.of())) remit = remit.orElse(one.scope());
		return remit;
	}

	public Remit remit(Posting posting) {
		return posting.scope().orElse(remit(posting.unit()));
	}

	UnitTree with(Unit unit) {
		UnitTree changed = new UnitTree(List.copyOf(units.values()));
		changed.units.put(unit.id(), unit);
		return changed;
	}

	public List<Unit> all() {
		return List.copyOf(units.values());
	}
}
