package org.safetyworkbench.store;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.safetyworkbench.core.Workspace;

/** The store of the workspace the application works on. Slices may come and go while it is open. */
@Component(service = {Store.class, Feed.class, Installed.class})
public final class WorkspaceStore implements Store, Feed, Installed {

	private final List<Schema> schemas = new ArrayList<>();
	private final List<Database> databases = new CopyOnWriteArrayList<>();
	private final AtomicReference<Secrets> secrets = new AtomicReference<>(Secrets.NONE);
	private final OpenStore store;

	@Activate
	public WorkspaceStore(@Reference Workspace workspace, @Reference Viewer viewer) {
		this.store = new OpenStore(workspace, this, secrets::get, List.of(), Clock.systemUTC());
		store.seenBy(viewer);
	}

	@Reference(cardinality = ReferenceCardinality.AT_LEAST_ONE, policy = ReferencePolicy.DYNAMIC)
	void addDatabase(Database database) {
		databases.add(database);
	}

	void removeDatabase(Database database) {
		databases.remove(database);
	}

	@Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
	void setSecrets(Secrets asked) {
		secrets.set(asked);
	}

	void unsetSecrets(Secrets asked) {
		secrets.compareAndSet(asked, Secrets.NONE);
	}

	@Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
	synchronized void addSchema(Schema schema) {
		schemas.add(schema);
		store.schemas(schemas);
	}

	synchronized void removeSchema(Schema schema) {
		schemas.remove(schema);
		store.schemas(schemas);
	}

	@Override
	public Database of(Workspace workspace) {
		return Engines.choose(databases, workspace);
	}

	@Override
	public synchronized List<Schema> schemas() {
		return List.copyOf(schemas);
	}

	@Override
	public Secrets secrets() {
		return secrets.get();
	}

	@Override
	public <T> T read(Work<T> work) {
		return store.read(work);
	}

	@Override
	public <T> T write(Author author, Work<T> work) {
		return store.write(author, work);
	}

	@Override
	public void listen(Listener listener) {
		store.listen(listener);
	}

	@Override
	public void leave(Listener listener) {
		store.leave(listener);
	}

	@Deactivate
	void close() {
		store.close();
	}
}
