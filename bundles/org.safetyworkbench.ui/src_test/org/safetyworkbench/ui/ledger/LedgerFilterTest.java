package org.safetyworkbench.ui.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.safetyworkbench.hazard.HazardState;
import org.safetyworkbench.hazard.LedgerQuery.Filter;
import org.safetyworkbench.spi.Severity;

class LedgerFilterTest {

	private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

	private final LedgerFilter filter = new LedgerFilter();

	@Test
	void openHazardsAreShownFirst() {
		assertThat(filter.query(DAY).filters()).containsExactly(new Filter.Open());
		assertThat(filter.isEverything()).isTrue();
	}

	@Test
	void theNumbersOfTheFirstPageBecomeFilters() {
		filter.preset(Map.of("due", "overdue"));
		assertThat(filter.query(DAY).filters()).containsExactly(new Filter.Overdue(DAY));
		filter.preset(Map.of("state", "draft"));
		assertThat(filter.query(DAY).filters()).containsExactly(new Filter.InState(HazardState.DRAFT));
		filter.preset(Map.of("severity", "major", "state", "open"));
		assertThat(filter.query(DAY).filters()).containsExactly(new Filter.Open(), new Filter.OfSeverity(Severity.MAJOR));
		assertThat(filter.isEverything()).isFalse();
	}

	@Test
	void aKeptFilterIsTheSameFilterOnAnotherDay() {
		filter.preset(Map.of("due", "overdue", "severity", "major", "text", "古井&甲=乙", "sort", "FOUND"));
		LedgerFilter again = new LedgerFilter();
		again.read(filter.write());
		assertThat(again.parts()).isEqualTo(filter.parts());
		assertThat(again.query(DAY.plusDays(9)).filters()).contains(new Filter.Overdue(DAY.plusDays(9)), new Filter.Containing("古井&甲=乙"));
	}

	@Test
	void aFigureShowsExactlyItsRows() {
		filter.preset(Map.of("filters", FilterText.write(java.util.List.of(new Filter.Closed(DAY, DAY), new Filter.Counted())), "drill", "销号"));
		assertThat(filter.query(DAY).filters()).containsExactly(new Filter.Closed(DAY, DAY), new Filter.Counted());
		assertThat(filter.isEverything()).isFalse();
	}
}
