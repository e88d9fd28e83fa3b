package org.safetyworkbench.spi;

/** Whom an answer binds; in falling strength. */
public enum Binding {
	/** binds enterprises */
	LAW,
	/** binds the authority's own units, reaches enterprises only as the authority's request */
	PLAN,
	/** binds nobody: a method, custom, default of the product or a draft */
	ADVICE
}
