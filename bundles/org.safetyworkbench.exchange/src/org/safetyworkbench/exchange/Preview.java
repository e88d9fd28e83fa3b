package org.safetyworkbench.exchange;

import java.util.List;
import java.util.Optional;

import org.safetyworkbench.core.Text;

/**
 * What an import of the file would read; nothing is stored.
 *
 * @param passedSheets sheets without such a header
 * @param headerHash name of the header under which a mapping is remembered
 * @param mapping the remembered mapping that was used, if there is one
 * @param columns headings of {@link PreviewRow#values}
 * @param rows the first rows as understood
 * @param read rows in the whole file
 * @param refusals the first refused rows with their reasons
 */
public record Preview(List<SheetPlan> sheets, List<String> passedSheets, String headerHash, Optional<ImportMapping> mapping, List<Text> columns,
		List<PreviewRow> rows, long read, long accepted, long rejected, List<Refusal> refusals, List<Note> notes) {

	/** How many rows and refusals are shown. */
	static final int SHOWN = 200;

	/** @param values what each cell was understood as, in the order of the preview's columns */
	public record PreviewRow(String sheet, int row, List<String> values) {}
}
