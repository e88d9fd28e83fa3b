package org.safetyworkbench.exchange;

import java.util.List;

/**
 * A row that was not taken over.
 *
 * @param sheet empty in a text table
 * @param row as the spreadsheet counts
 * @param header of its sheet, one instance for all rows of the sheet
 * @param cells as they stand in the file
 * @param reasons all of them
 */
public record Refusal(String sheet, int row, List<String> header, List<String> cells, List<Reason> reasons) {

	public Refusal {
		reasons = List.copyOf(reasons);
	}
}
