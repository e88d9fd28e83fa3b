package org.safetyworkbench.store;

import java.time.Clock;
import java.util.List;

import org.safetyworkbench.core.Workspace;

/** Stores outside OSGi: for tests, benchmarks and tools. */
public final class Stores {

	private Stores() {}

	public static OpenStore open(Workspace workspace, Database database, List<? extends Schema> schemas) {
		return open(workspace, database, schemas, Clock.systemUTC());
	}

	public static OpenStore open(Workspace workspace, Database database, List<? extends Schema> schemas, Clock clock) {
		return open(workspace, database, Secrets.NONE, schemas, clock);
	}

	public static OpenStore open(Workspace workspace, Database database, Secrets secrets, List<? extends Schema> schemas, Clock clock) {
		return open(workspace, (Engines) of -> database, secrets, schemas, clock);
	}

	/** @param engines asked at each opening which engine the settings name */
	public static OpenStore open(Workspace workspace, Engines engines, Secrets secrets, List<? extends Schema> schemas, Clock clock) {
		return new OpenStore(workspace, engines, () -> secrets, List.copyOf(schemas), clock);
	}
}
