package org.safetyworkbench.exchange;

import java.util.Optional;

import org.safetyworkbench.core.Text;
import org.safetyworkbench.exchange.table.Row;
import org.safetyworkbench.spi.Fact;

/**
 * What a column of the file became.
 *
 * @param index from 0
 * @param header as it stands in the file
 * @param unit the unit its header names, empty when it names none
 * @param note why it is not read, or empty
 */
public record ColumnUse(int index, String header, Optional<Field> field, Optional<Fact> fact, String unit, Text note) {

	/** Name of the column as spreadsheets show it. */
	public String letter() {
		return Row.columnName(index);
	}

	/** Whether its cells are read. */
	public boolean isRead() {
		return note.isEmpty() && (fact.isPresent() || field.isPresent() && field.get() != Field.IGNORED);
	}

	/** Whether nobody understood its header. */
	public boolean isUnknown() {
		return field.isEmpty() && fact.isEmpty() && !header.isEmpty();
	}

	/** What it means, empty when nobody knows. */
	public Text meaning() {
		return field.map(Field::label).or(() -> fact.map(Fact::label)).orElse(Text.EMPTY);
	}

	/** Id of the field, name of the fact, or empty. */
	public String target() {
		return field.map(Field::id).or(() -> fact.map(Fact::name)).orElse("");
	}
}
