package org.safetyworkbench.spi;

/** What kind of value a fact, an input, an output or a parameter has; the class is its form in {@link Facts}. */
public enum FactType {
	BOOLEAN(Boolean.class), INTEGER(Double.class), NUMBER(Double.class), ENUM(String.class), TEXT(String.class),
	DATE(java.time.LocalDate.class), DATETIME(java.time.LocalDateTime.class), LIST(java.util.List.class);

	private final Class<?> form;

	FactType(Class<?> form) {
		this.form = form;
	}

	/** Java class of a value of this type. */
	public Class<?> form() {
		return form;
	}

	/** Whether values are {@link Double}. */
	public boolean isNumeric() {
		return form == Double.class;
	}

	/** Whether values have an order in time. */
	public boolean isTemporal() {
		return this == DATE || this == DATETIME;
	}

	/** The word packs write: {@code boolean}, {@code enum}, … */
	public String word() {
		return name().toLowerCase(java.util.Locale.ROOT);
	}
}
