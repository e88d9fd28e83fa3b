package org.safetyworkbench.paper;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/** Which issued papers, latest first; what is empty does not restrict. */
public record PaperQuery(Optional<RecordLink> about, Optional<String> creditCode, Optional<PaperKind> kind, OptionalInt year, String text) {

	public static final PaperQuery ALL = new PaperQuery(Optional.empty(), Optional.empty(), Optional.empty(), OptionalInt.empty(), "");

	public PaperQuery {
		Objects.requireNonNull(about);
		Objects.requireNonNull(creditCode);
		Objects.requireNonNull(kind);
		Objects.requireNonNull(year);
		text = text.strip();
	}

	public static PaperQuery about(RecordLink record) {
		return new PaperQuery(Optional.of(record), Optional.empty(), Optional.empty(), OptionalInt.empty(), "");
	}

	public static PaperQuery of(String creditCode) {
		return new PaperQuery(Optional.empty(), Optional.of(creditCode), Optional.empty(), OptionalInt.empty(), "");
	}

	public PaperQuery of(PaperKind only) {
		return new PaperQuery(about, creditCode, Optional.of(only), year, text);
	}

	public PaperQuery in(int only) {
		return new PaperQuery(about, creditCode, kind, OptionalInt.of(only), text);
	}

	/** Part of number, enterprise or addressee. */
	public PaperQuery containing(String part) {
		return new PaperQuery(about, creditCode, kind, year, part);
	}
}
