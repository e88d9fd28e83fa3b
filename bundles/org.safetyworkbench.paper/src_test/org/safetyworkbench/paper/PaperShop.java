package org.safetyworkbench.paper;

import java.nio.file.Path;
import java.util.List;

import org.safetyworkbench.core.Workspace;
import org.safetyworkbench.office.OfficeSettings;
import org.safetyworkbench.store.OpenStore;
import org.safetyworkbench.store.Stores;
import org.safetyworkbench.store.derby.DerbyDatabase;

/** Papers on a real database. */
final class PaperShop implements AutoCloseable {

	final Workspace workspace;
	final OpenStore store;
	final Papers papers;

	PaperShop(Path folder) {
		this(new Workspace(folder), DerbyDatabase.inMemory());
	}

	PaperShop(Workspace workspace, org.safetyworkbench.store.Database database) {
		this.workspace = workspace;
		this.workspace.root().toFile().mkdirs();
		store = Stores.open(workspace, database, List.of(new PaperSchema()));
		papers = new Papers(workspace, store, new OfficeSettings(workspace));
	}

	@Override
	public void close() {
		store.close();
	}
}
