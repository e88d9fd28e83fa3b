package org.safetyworkbench.spi;

import java.time.LocalDate;

/** Days from and to which something holds, both included; open ends are {@link LocalDate#MIN} and {@link LocalDate#MAX}. */
public record Validity(LocalDate from, LocalDate to) {

	public static final Validity ALWAYS = new Validity(LocalDate.MIN, LocalDate.MAX);

	public Validity {
		if (to.isBefore(from)) throw new IllegalArgumentException("ends before it begins: " + from + " to " + to);
	}

	public boolean includes(LocalDate day) {
		return !day.isBefore(from) && !day.isAfter(to);
	}

	/** The days both hold, or empty when there is none. */
	public java.util.Optional<Validity> and(Validity other) {
		LocalDate start = from.isAfter(other.from) ? from : other.from;
		LocalDate end = to.isBefore(other.to) ? to : other.to;
		return end.isBefore(start) ? java.util.Optional.empty() : java.util.Optional.of(new Validity(start, end));
	}
}
