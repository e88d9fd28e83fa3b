package org.safetyworkbench.hazard;

import java.time.LocalDate;
import java.util.UUID;

import org.safetyworkbench.core.Text;
import org.safetyworkbench.inspection.Card;
import org.safetyworkbench.spi.Severity;

/**
 * A new row of the ledger, with the columns that lists are sorted by.
 *
 * @param item empty when it comes from no checklist
 * @param officer who follows it
 * @param withdrawal the move that withdrew it at once, null for a draft
 */
record HazardInsert(UUID id, Card card, String sector, String item, UUID snapshot, Text finding, Severity severity, LocalDate foundOn, LocalDate dueOn, String authority, boolean transfer,
		Source source, boolean withPowers, String officer, Move withdrawal) {

	static final String SQL = "insert into hazard (id, version, enterprise_id, credit_code, enterprise_name, area_code, area_prefecture, area_county, sector, item, open_item,"
			+ " snapshot_id, finding_zh, finding_en, severity, state, urgency, found_on, due_on, pending_until, authority, transfer, source, colour, escalation, stock, transfer_due, recheck_on,"
			+ " waits_for, with_powers, last_move, last_actor, officer) values (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', 0, '', ?, ?, ?, ?, ?, ?, ?)";

	Object[] values() {
		String area = card.areaCode();
		HazardState state = withdrawal == null ? HazardState.DRAFT : withdrawal.to();
		return new Object[] {id, card.id(), card.creditCode().value(), card.name(), area, prefix(area, 4), prefix(area, 6), sector, item, state.isOpen() && !item.isEmpty() ? item : null,
				snapshot, finding.zh(), finding.en(), (int) Hazard.code(severity), state.code(), (int) Hazard.urgency(state, severity), foundOn, dueOn, state.isOpen() ? dueOn : Days.NEVER,
				authority, transfer, source.code(), Days.NEVER, Days.AT_ONCE, Waiting.of(state, false).code(), withPowers, withdrawal == null ? null : Integer.valueOf(withdrawal.seq()),
				withdrawal == null ? null : withdrawal.actorId(), officer};
	}

	private static String prefix(String area, int length) {
		return area.length() < length ? "" : area.substring(0, length);
	}
}
