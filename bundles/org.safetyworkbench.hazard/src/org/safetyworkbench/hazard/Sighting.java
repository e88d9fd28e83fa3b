package org.safetyworkbench.hazard;

import java.time.LocalDate;
import java.util.UUID;

import org.safetyworkbench.core.Text;

/** One time a hazard was found: the first made it, the later ones found it again. */
public record Sighting(UUID hazard, UUID answer, LocalDate on, String inspector, Text finding, String note) {}
