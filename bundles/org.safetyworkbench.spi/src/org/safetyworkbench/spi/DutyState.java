package org.safetyworkbench.spi;

/** What a status value of a duty rule says: no duty arises, it is owed, it is late, it is done. */
public enum DutyState {
	UNSTATED, NONE, OPEN, OVERDUE, DONE
}
