package org.safetyworkbench.inspection;

import java.sql.SQLException;
import java.time.LocalDate;

import org.safetyworkbench.core.Text;
import org.safetyworkbench.store.Row;

/**
 * A reading as columns: kind and text say it all, number and date are there to be searched.
 *
 * @param number null unless a number
 * @param date null unless a date
 */
record StoredReading(String kind, String text, Double number, LocalDate date) {

	static StoredReading of(Reading reading) {
		return switch (reading) {
			case Reading.Verdict verdict -> new StoredReading("verdict", verdict.code(), null, null);
			case Reading.Measured measured -> new StoredReading("number", Finding.number(measured.value()), measured.value(), null);
			case Reading.Day day -> new StoredReading("date", day.value().toString(), null, day.value());
			case Reading.Choice choice -> new StoredReading("choice", choice.id(), null, null);
			case Reading.Remark remark -> new StoredReading("text", remark.text(), null, null);
		};
	}

	static Reading reading(String kind, String text) {
		return switch (kind) {
			case "verdict" -> switch (text) {
				case "yes" -> Reading.Verdict.YES;
				case "no" -> Reading.Verdict.NO;
				default -> Reading.Verdict.NOT_APPLICABLE;
			};
			case "number" -> new Reading.Measured(Double.parseDouble(text));
			case "date" -> new Reading.Day(LocalDate.parse(text));
			case "choice" -> new Reading.Choice(text);
			default -> new Reading.Remark(text);
		};
	}

	/** Columns: id, enterprise, day, inspector, item, kind, result, measured, note, pack, version, failed, finding zh, en. */
	static Answer answer(Row row) throws SQLException {
		return new Answer(row.id(1), row.id(2), row.date(3).orElseThrow(), row.text(4), row.text(5), reading(row.text(6), row.text(7)),
				row.text(8), row.text(9), row.text(10), row.text(11), new Finding(row.flag(12), new Text(row.text(13), row.text(14))));
	}
}
