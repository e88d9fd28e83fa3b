package org.safetyworkbench.hazard;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.safetyworkbench.spi.Severity;

/**
 * What figures count of a hazard.
 *
 * @param closedOn day of the close-off, empty unless it is closed off
 * @param unaided whether it was neither ordered nor handed over: closed off, the enterprise did it by itself (S1-017)
 */
public record HazardFace(UUID id, String areaCode, String sector, Source source, Severity severity, String item,
		HazardState state, LocalDate foundOn, LocalDate dueOn, Optional<LocalDate> closedOn, boolean unaided) {}
