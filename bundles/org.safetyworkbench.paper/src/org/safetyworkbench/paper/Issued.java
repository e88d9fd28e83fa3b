package org.safetyworkbench.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * A paper that was issued: it stays listed and can be written out again.
 *
 * @param number with word, year and serial; empty for kinds without
 * @param addressee name of whom it goes to
 * @param link the record it belongs to, empty for papers older than these records
 * @param hash SHA-256 of the docx kept; empty when none was kept
 * @param issuedBy empty when not known
 * @param unprintable characters no font here had: the docx holds them, the PDF shows 〓; empty as a rule
 * @param annulled why it does not count any more; its number is not given again
 */
public record Issued(UUID id, PaperKind kind, String number, LocalDate issuedOn, String creditCode, String enterpriseName, String addressee,
		Optional<RecordLink> link, String hash, String issuedBy, Optional<Instant> issuedAt, String unprintable,
		Optional<Annulment> annulled) {

	/** Why a paper does not count any more. */
	public record Annulment(LocalDate on, String by, String reason) {}

	public Issued {
		Objects.requireNonNull(id);
		Objects.requireNonNull(kind);
		Objects.requireNonNull(number);
		Objects.requireNonNull(issuedOn);
	}

	/** Whether its text was kept, so that it can be written out again. */
	public boolean isKept() {
		return !hash.isEmpty();
	}
}
