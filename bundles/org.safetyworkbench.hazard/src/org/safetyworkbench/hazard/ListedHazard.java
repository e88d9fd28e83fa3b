package org.safetyworkbench.hazard;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.safetyworkbench.core.Text;
import org.safetyworkbench.spi.Severity;

/**
 * What the lists that leave the house (三张、四张、五张清单) say about a hazard, and no more: they are read by the thousand.
 *
 * @param item what the packs said when it arose
 * @param title the item's question
 * @param ownMeasure what an official wrote in place of the pack's measure, empty when nothing
 * @param ownBasis the article given by hand, empty when the item's count
 * @param authority code of the lead authority
 */
public record ListedHazard(UUID id, UUID enterprise, String creditCode, String enterpriseName, String areaCode, String sector, Optional<ItemSnapshot> item, Text title, Text finding,
		Severity severity, HazardState state, Source source, LocalDate foundOn, LocalDate dueOn, Optional<LocalDate> closedOn, String authority, Optional<Double> moneyYuan, String ownMeasure,
		String ownBasis) implements Stated {}
