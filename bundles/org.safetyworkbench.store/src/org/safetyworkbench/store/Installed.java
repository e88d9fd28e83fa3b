package org.safetyworkbench.store;

import java.util.List;

import org.safetyworkbench.core.Workspace;

/** The engines and slices of the running program, and who is asked for passwords: for work on whole databases. */
public interface Installed extends Engines {

	/** The engine that keeps the records of that workspace. */
	@Override
	Database of(Workspace workspace);

	List<Schema> schemas();

	Secrets secrets();
}
