package org.safetyworkbench.exchange;

import java.util.List;
import java.util.Optional;

/**
 * How one sheet is read.
 *
 * @param headerRow as the spreadsheet counts
 * @param columns one for each cell of the header, in order
 */
public record SheetPlan(String sheet, int headerRow, List<ColumnUse> columns) {

	public SheetPlan {
		columns = List.copyOf(columns);
	}

	/** The header as it stands. */
	List<String> header() {
		return columns.stream().map(ColumnUse::header).toList();
	}

	Optional<ColumnUse> column(Field field) {
		return columns.stream().filter(ColumnUse::isRead).filter(use -> use.field().filter(field::equals).isPresent()).findFirst();
	}

	List<ColumnUse> facts() {
		return columns.stream().filter(ColumnUse::isRead).filter(use -> use.fact().isPresent()).toList();
	}
}
