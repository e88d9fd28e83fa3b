package org.safetyworkbench.risk;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.safetyworkbench.core.Text;
import org.safetyworkbench.register.Enterprise;

/**
 * A risk point in a list.
 *
 * @param enterpriseName as the register has it now
 * @param areaCode of the enterprise, empty when not known
 * @param basis the values the colour was judged by, in words
 */
public record RiskRow(UUID id, Enterprise.Id enterprise, String enterpriseName, String areaCode, String name, String place, Colour colour,
		Basis.Method method, Text basis, Optional<Double> score, String accidents, LocalDate assessedOn, Optional<LocalDate> reviewDueOn, Optional<Trigger> pending) {}
