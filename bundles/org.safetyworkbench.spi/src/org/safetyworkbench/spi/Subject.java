package org.safetyworkbench.spi;

/** What kind of record a fact is kept on or a rule speaks about. */
public enum Subject {
	ENTERPRISE, HAZARD, EVENT, UNIT, INSPECTION, NONE
}
