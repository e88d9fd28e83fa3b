package org.safetyworkbench.duty;

import java.time.LocalDate;
import java.util.List;

import org.safetyworkbench.hazard.HazardRow;
import org.safetyworkbench.hazard.TransferRow;
import org.safetyworkbench.inspection.Visit;

/** What waits beside the hazards and duties of {@link Today}: read after the first page is shown, so that the start is no slower. */
public interface Pending {

	/**
	 * @param visits inspections that were begun and not finished
	 * @param deferrals hazards with a request for deferral to decide
	 * @param reminders hazards the enterprise is to be reminded of, before the deadline and after it
	 * @param replies transfers that came back, and those whose receipt or reply is late
	 * @param own what the plan asks of the office itself and is late
	 * @param followed open hazards that are followed by who works here or by a colleague they stand in for today, earliest due first
	 */
	record Page(List<Visit> visits, List<HazardRow> deferrals, List<HazardRow> reminders, List<TransferRow> replies, List<OwnDuty> own, List<HazardRow> followed) {

		public static final Page NONE = new Page(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
	}

	/** @param rows at most that many of each list */
	Page of(LocalDate asOf, int rows);
}
