package org.safetyworkbench.inspection;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/**
 * One item answered at one enterprise on one day.
 *
 * @param id given by {@link #of}; kept when the same enterprise, day and item is written again
 * @param inspector one or several names, as written
 * @param item id of the checklist item
 * @param measured what was measured beside the result, may be empty
 * @param pack id of the item's pack
 * @param packVersion version of that pack on the day of writing
 * @param finding whether it failed and why
 */
public record Answer(UUID id, UUID enterprise, LocalDate on, String inspector, String item, Reading reading,
		String measured, String note, String pack, String packVersion, Finding finding) {

	public Answer {
		Objects.requireNonNull(id);
		Objects.requireNonNull(enterprise);
		Objects.requireNonNull(on);
		Objects.requireNonNull(inspector);
		Objects.requireNonNull(item);
		Objects.requireNonNull(reading);
		Objects.requireNonNull(measured);
		Objects.requireNonNull(note);
		Objects.requireNonNull(pack);
		Objects.requireNonNull(packVersion);
		Objects.requireNonNull(finding);
	}

	public boolean failed() {
		return finding.failed();
	}

	Answer withId(UUID other) {
		return new Answer(other, enterprise, on, inspector, item, reading, measured, note, pack, packVersion, finding);
	}

	/** Whether both say the same, whoever wrote them and under whichever id. */
	boolean saysTheSame(Answer other) {
		return reading.equals(other.reading) && measured.equals(other.measured) && note.equals(other.note)
				&& inspector.equals(other.inspector) && failed() == other.failed();
	}
}
