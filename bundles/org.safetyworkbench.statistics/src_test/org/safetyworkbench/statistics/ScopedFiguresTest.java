package org.safetyworkbench.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safetyworkbench.core.AreaCode;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.hazard.Source;
import org.safetyworkbench.spi.Severity;
import org.safetyworkbench.store.Permit;

/** Figures are those of the areas and sectors of who asks, whatever they ask about. */
class ScopedFiguresTest extends FiguresFixture {

	private static final AreaCode TOWN = new AreaCode("350503100"), COUNTY = new AreaCode("350502");
	private static final Months MONTHS = new Months(YearMonth.of(2026, 9), YearMonth.of(2026, 11));

	@BeforeEach
	void hazardsOfThreePlacesAndTwoSectors() {
		keep(found("350503100", "catering-gas", "CG-001"), found("350503100", "lodging", "LO-001"), found("350503101", "catering-gas", "CG-001"), found("350502", "catering-gas", "CG-002"),
				found("350502", "lodging", "LO-001"), found("350502", "lodging", "LO-001"));
		figures.catchUp(Progress.NONE);
	}

	private Recorded found(String area, String sector, String item) {
		return hazard(area, sector, Source.INSPECTION, Severity.MAJOR, item, TODAY.minusDays(40), TODAY.minusDays(3));
	}

	private void looks(Set<AreaCode> areas, Set<String> sectors) {
		store.seenBy(session -> new Permit(AUTHOR, areas, sectors, true, true));
	}

	private long found(Scope scope) {
		return figures.shares(MONTHS, scope).found();
	}

	@Test
	void everyFigureIsWithinTheScope() {
		assertThat(found(Scope.ALL)).isEqualTo(6);
		looks(Set.of(TOWN), Set.of());
		assertThat(found(Scope.ALL)).isEqualTo(2);
		assertThat(figures.curve(CurveQuery.upTo(TODAY, 3, Scope.ALL)).getLast()).extracting(Point::open, Point::overdue, Point::uncleared).containsExactly(2L, 2L, 2L);
		looks(Set.of(TOWN, COUNTY), Set.of("lodging"));
		assertThat(found(Scope.ALL)).isEqualTo(3);
		for (Measure measure : List.of(Measure.FOUND, Measure.OPEN, Measure.OVERDUE, Measure.UNCLEARED)) assertThat(total(measure)).as(measure.toString()).isEqualTo(3);
	}

	private long total(Measure measure) {
		return figures.table(TableQuery.of(Dimension.COUNTY, Dimension.SECTOR, measure, MONTHS, TODAY)).total();
	}

	@Test
	void askingForMoreGivesNoMore() {
		looks(Set.of(COUNTY), Set.of("catering-gas"));
		assertThat(found(Scope.ALL.in(new AreaCode("350503")))).isZero();
		assertThat(found(Scope.ALL.of("lodging"))).isZero();
		assertThat(found(Scope.ALL.in(COUNTY))).isEqualTo(1);
	}

	@Test
	void commonProblemsAreTheOwnOnes() {
		looks(Set.of(COUNTY), Set.of());
		assertThat(common()).isEqualTo(Map.of("LO-001", 2L, "CG-002", 1L));
		looks(Set.of(), Set.of("catering-gas"));
		assertThat(common()).isEqualTo(Map.of("CG-001", 2L, "CG-002", 1L));
	}

	private Map<String, Long> common() {
		return figures.common(new CommonQuery(MONTHS, Scope.ALL, 10)).stream().collect(Collectors.toMap(Common::item, Common::count));
	}

	@Test
	void anyPartIsItsOwnCount() {
		for (Set<AreaCode> areas : List.of(Set.<AreaCode>of(), Set.of(TOWN), Set.of(COUNTY, TOWN)))
			for (Set<String> sectors : List.of(Set.<String>of(), Set.of("lodging"))) {
				long counted = records.values().stream().filter(one -> areas.isEmpty() || Stream.of(TOWN, COUNTY).filter(areas::contains).anyMatch(area -> one.area().startsWith(area.prefix())))
						.filter(one -> sectors.isEmpty() || sectors.contains(one.sector())).count();
				looks(areas, sectors);
				assertThat(found(Scope.ALL)).as(areas + " " + sectors).isEqualTo(counted);
			}
	}

	@Test
	void aVillageIsItsTownship() {
		looks(Set.of(new AreaCode("350503100201")), Set.of());
		assertThat(found(Scope.ALL)).isEqualTo(2);
		assertThat(Optional.of(Scope.ALL.in(new AreaCode("350503100201")))).map(this::found).contains(2L);
	}
}
