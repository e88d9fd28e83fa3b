package org.safetyworkbench.faults;

import java.util.List;

import org.safetyworkbench.core.Workspace;
import org.safetyworkbench.store.Database;
import org.safetyworkbench.store.Engines;
import org.safetyworkbench.store.Installed;
import org.safetyworkbench.store.Schema;
import org.safetyworkbench.store.Secrets;
import org.safetyworkbench.store.derby.DerbyDatabase;
import org.safetyworkbench.store.postgres.PostgresDatabase;

/** What is installed at a desk of these tests: the engine it was given for its own workspace, that of the settings for any other. */
record Program(Workspace workspace, Database database) implements Installed {

	@Override
	public Database of(Workspace asked) {
		return asked.equals(workspace) ? database : Engines.choose(List.of(new DerbyDatabase(), new PostgresDatabase()), asked);
	}

	@Override
	public List<Schema> schemas() {
		return FaultOffice.schemas();
	}

	@Override
	public Secrets secrets() {
		return Secrets.NONE;
	}
}
