package org.safetyworkbench.office;

/** What may be seen at this desk: the one place where services ask before they show or change a record. */
@FunctionalInterface
public interface Rights {

	/** Where nobody is registered, or everything is open: tests and tools. */
	Rights OPEN = () -> Permit.ALL;

	/** Of who works here now. Asked at every query, so it is kept until people, units or stand-ins change. */
	Permit permit();
}
