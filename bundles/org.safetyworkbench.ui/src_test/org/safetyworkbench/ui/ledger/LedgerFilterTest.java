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
}
