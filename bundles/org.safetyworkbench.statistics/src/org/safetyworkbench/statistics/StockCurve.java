package org.safetyworkbench.statistics;

import java.sql.SQLException;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.safetyworkbench.statistics.Cube.Cohort;

/** The stock of old major hazards at month ends: found up to the cut-off, and not closed off by then. */
final class StockCurve {

	private final List<Cohort> cohorts;

	StockCurve(Cube cube, Months months, Milestones milestones) throws SQLException {
		cohorts = cube.stock(Period.of(milestones.stockUpTo()), Period.of(months.from()));
	}

	Map<List<String>, Long> at(YearMonth month) {
		int end = Period.of(month);
		Map<List<String>, Long> stock = new HashMap<>();
		for (Cohort cohort : cohorts) if (cohort.closedIn() > end && cohort.foundIn() <= end) stock.merge(cohort.group(), cohort.n(), Long::sum);
		return stock;
	}
}
