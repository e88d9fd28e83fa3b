package org.safetyworkbench.core;

/** Which days the office works. Without such a service Monday to Friday are worked. */
@FunctionalInterface
public interface WorkDays {

	/** As it is now; equal as long as nobody changed it. */
	WorkingCalendar days();
}
