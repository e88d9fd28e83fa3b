package org.safetyworkbench.hazard;

/** How a value of a {@link Deed} is written. */
public enum FieldType {
	/** up to 200 characters */
	TEXT,
	/** up to 2000 characters */
	LONG_TEXT,
	/** {@code 2026-11-22}, or counted from the day of the deed: {@code +15} days, {@code +15w} working days */
	DATE,
	/** yuan, with or without fen */
	MONEY,
	/** the code of one of the options */
	CHOICE,
	/** the code of an authority */
	AUTHORITY,
	/** an id */
	ID
}
