package org.safetyworkbench.store;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.safetyworkbench.core.Workspace;

/** The store of the workspace the application works on. Slices may come and go while it is open. */
@Component(service = {Store.class, Feed.class})
public final class WorkspaceStore implements Store, Feed {

	private final OpenStore store;
	private final List<Schema> schemas = new ArrayList<>();

	@Activate
	public WorkspaceStore(@Reference Workspace workspace, @Reference Database database) {
		this.store = new OpenStore(workspace, database, List.of(), Clock.systemUTC());
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
