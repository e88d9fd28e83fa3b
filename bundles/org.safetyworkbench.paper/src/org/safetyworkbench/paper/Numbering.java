package org.safetyworkbench.paper;

/** Whether papers take numbers. */
public enum Numbering {
	/** Word, year and serial, kept in the workspace: the same paper of the same day keeps its number. */
	NUMBERED,
	/** The serial is left blank, for trials and temporary workspaces. */
	DRAFT
}
