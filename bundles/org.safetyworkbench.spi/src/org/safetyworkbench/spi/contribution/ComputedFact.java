package org.safetyworkbench.spi.contribution;

import java.util.Optional;

/** A fact nobody types in because it follows from others. What an official recorded is never replaced. */
public non-sealed interface ComputedFact extends Contribution {

	/** Name of the fact, declared in the pack's documents. */
	String fact();

	/** The value, of a kind {@link org.safetyworkbench.spi.Facts} holds; empty when it cannot be told. */
	Optional<Object> compute(Dossier dossier);
}
