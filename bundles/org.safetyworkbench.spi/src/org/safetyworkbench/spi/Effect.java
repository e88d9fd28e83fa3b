package org.safetyworkbench.spi;

/** What the workbench does with an output. */
public enum Effect {
	/** only shown */
	NONE,
	/** a duty arises; the value says in which state it is */
	DUTY,
	/** day by which the duty must be done */
	DEADLINE,
	/** severity of a hazard */
	SEVERITY,
	/** whether something is permitted */
	PERMIT,
	/** something is barred, such as support or a licence */
	BLOCK,
	/** risk colour */
	COLOUR,
	/** goes to another authority */
	TRANSFER,
	/** how often something is due; layers compete on it */
	INTERVAL,
	/** told to the official, without consequence */
	ADVICE
}
