package org.safetyworkbench.paper;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * One hazard as it goes on a paper.
 *
 * @param hazard the record, empty where there is none
 * @param item checklist item, empty for a finding without one
 * @param finding what was found, in Chinese
 * @param measure what is to be done
 * @param deadline last day; the day of finding means at once
 * @param inspectors who found it
 * @param authority the authority that leads
 * @param transfer whether it has to be handed to that authority
 * @param outcome how it stands, such as what a re-check found; empty as a rule
 */
public record Finding(Optional<UUID> hazard, String item, String finding, boolean major, List<Citation> basis, String measure, LocalDate foundOn,
		LocalDate deadline, String inspectors, Authority authority, boolean transfer, String outcome) {

	public Finding {
		Objects.requireNonNull(hazard);
		Objects.requireNonNull(item);
		Objects.requireNonNull(outcome);
		Objects.requireNonNull(finding);
		Objects.requireNonNull(measure);
		Objects.requireNonNull(foundOn);
		Objects.requireNonNull(deadline);
		Objects.requireNonNull(inspectors);
		Objects.requireNonNull(authority);
		basis = List.copyOf(basis);
	}

	/** Whether an office with that authority code orders it itself. */
	public boolean isWithinPowersOf(String office) {
		return !transfer || authority.code().equals(office);
	}

	/** To be put right at once. */
	public boolean isImmediate() {
		return !deadline.isAfter(foundOn);
	}

	boolean isVerified() {
		return !basisText().contains(Citation.UNVERIFIED);
	}

	String severityText() {
		return major ? "重大" : "一般";
	}

	/** The law it rests on; plans and methods are named only where there is no law, because they do not bind enterprises. */
	String basisText() {
		List<Citation> law = basis.stream().filter(Citation::law).toList();
		return basis.isEmpty() ? "—" : (law.isEmpty() ? basis : law).stream().map(Citation::text).collect(Collectors.joining("\n"));
	}

	/** A deadline that passed before the paper is issued says so. */
	String deadlineText(LocalDate issuedOn) {
		if (isImmediate()) return "立即";
		return ChineseDate.of(deadline) + "前" + (deadline.isBefore(issuedOn) ? "（已逾期）" : "");
	}
}
