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
		return new OpenStore(workspace, of -> database, () -> secrets, List.copyOf(schemas), clock);
	}
}
