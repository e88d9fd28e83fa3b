package org.safetyworkbench.spi.contribution;

import java.time.LocalDate;
import java.util.Set;

import org.safetyworkbench.spi.Facts;

/**
 * What is known about one enterprise on one day.
 *
 * @param creditCode unified social credit code
 * @param sectors ids of its sector packs
 * @param facts what is recorded; what is absent is unknown, never "no"
 */
public record Dossier(String creditCode, String name, Set<String> sectors, Facts facts, LocalDate asOf) {

	public Dossier {
		sectors = Set.copyOf(sectors);
	}
}
