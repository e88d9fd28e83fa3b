package org.safetyworkbench.paper;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A label to be stuck where its record is about: a QR code that leads back to it, and what is said beside.
 *
 * @param values by field name, such as {@link Fields#LABEL_RISK}
 */
public record Label(RecordLink link, Map<String, String> values) {

	public Label {
		Objects.requireNonNull(link);
		values = Map.copyOf(values);
	}

	Fields.Row row(Pictures pictures) {
		Map<String, String> said = new HashMap<>(values);
		said.put(Fields.LABEL_CODE, link.text());
		return new Fields.Row(said, Map.of(Fields.LABEL_QR, pictures.code(link.text())));
	}
}
