package org.safetyworkbench.hazard;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.safetyworkbench.core.Text;
import org.safetyworkbench.spi.Severity;

/**
 * A line of the ledger.
 *
 * @param title the item's question
 * @param finding what was found last
 * @param dueOn day by which it must be put right
 * @param authority code of the lead authority
 * @param transfer whether it goes to another authority
 * @param colour risk colour by the packs' rules, empty when they give none
 * @param escalation step on the escalation ladder, 0 = none
 * @param transferDue day by which it must have been handed over; null never, empty when none is due
 * @param version for {@link Loop#act}
 * @param waiting who has to do the next thing
 * @param listed whether it is listed for supervision now
 * @param moneyYuan what was or will be spent to put it right
 * @param risk the risk point it belongs to
 * @param officer name of who in the office follows it, empty when nobody was named
 */
public record HazardRow(UUID id, UUID enterprise, String creditCode, String enterpriseName, String areaCode, String sector,
		String item, Text title, Text finding, Severity severity, HazardState state, LocalDate foundOn, LocalDate dueOn,
		String authority, boolean transfer, String colour, int escalation, Optional<LocalDate> transferDue, UUID snapshot,
		int version, Source source, Waiting waiting, boolean listed, Optional<Double> moneyYuan, Optional<LocalDate> closedOn, Optional<UUID> risk, String officer) implements Stated {}
