package org.safetyworkbench.duty;

import java.time.LocalDate;
import java.util.List;

import org.safetyworkbench.hazard.Counts;
import org.safetyworkbench.hazard.HazardRow;

/**
 * What the first page shows: big numbers and the rows to act on. Reads the store only and costs the same at any size of
 * the ledger.
 */
public interface Today {

	/**
	 * @param hazardsOverdue open hazards due before the day, earliest first
	 * @param hazardsDue due on the day or in the seven days after it
	 * @param drafts hazards somebody has to confirm, earliest due first
	 * @param rechecks hazards to be re-checked or closed off, earliest due first
	 * @param transfers hazards that have to be handed over, earliest first
	 * @param dutiesOverdue duties due before the day or late by their rule
	 * @param dutiesDue due on the day or in the seven days after it
	 */
	record Page(LocalDate asOf, Counts hazards, DutyCounts duties, List<HazardRow> hazardsOverdue, List<HazardRow> hazardsDue,
			List<HazardRow> drafts, List<HazardRow> rechecks, List<HazardRow> transfers, List<DutyRow> dutiesOverdue, List<DutyRow> dutiesDue) {}

	/** @param rows at most that many of each list */
	Page of(LocalDate asOf, int rows);
}
