package org.safetyworkbench.office;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.safetyworkbench.core.AreaCode;

/**
 * What somebody is responsible for: records of these areas, with all below them, and of these sectors.
 *
 * @param areas none for every place
 * @param sectors ids of sector packs; none for every sector
 */
public record Remit(Set<AreaCode> areas, Set<String> sectors) {

	/** Everything. */
	public static final Remit ALL = new Remit(Set.of(), Set.of());

	public Remit {
		areas = Set.copyOf(areas);
		sectors = Set.copyOf(sectors);
	}

	/** Whether all of the other one belongs to it. */
	boolean contains(Remit other) {
		boolean placesInside = areas.isEmpty() || !other.areas.isEmpty() && other.areas.stream().allMatch(inner -> areas.stream().anyMatch(own -> own.contains(inner)));
		boolean sectorsInside = sectors.isEmpty() || !other.sectors.isEmpty() && sectors.containsAll(other.sectors);
		return placesInside && sectorsInside;
	}

	/** Where this says nothing, what the wider one says. */
	Remit orElse(Remit wider) {
		return new Remit(areas.isEmpty() ? wider.areas : areas, sectors.isEmpty() ? wider.sectors : sectors);
	}

	String areaCodes() {
		return areas.stream().map(AreaCode::value).sorted().collect(Collectors.joining(","));
	}

	String sectorCodes() {
		return sectors.stream().sorted().collect(Collectors.joining(","));
	}

	static Remit ofCodes(String areas, String sectors) {
		return new Remit(words(areas).map(AreaCode::new).collect(Collectors.toSet()), words(sectors).collect(Collectors.toCollection(TreeSet::new)));
	}

	private static Stream<String> words(String codes) {
		return Stream.of(codes.split(",")).filter(code -> !code.isEmpty());
	}
}
