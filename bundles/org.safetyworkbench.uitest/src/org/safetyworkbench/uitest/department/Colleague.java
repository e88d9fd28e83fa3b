package org.safetyworkbench.uitest.department;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.core.runtime.Platform;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.core.Workspace;
import org.safetyworkbench.hazard.Action;
import org.safetyworkbench.hazard.Deed;
import org.safetyworkbench.hazard.Loop;
import org.safetyworkbench.hazard.StoredLoop;
import org.safetyworkbench.library.Library;
import org.safetyworkbench.library.Packs;
import org.safetyworkbench.office.OfficeSettings;
import org.safetyworkbench.office.Rights;
import org.safetyworkbench.office.Staff;
import org.safetyworkbench.office.StoredStaff;
import org.safetyworkbench.store.OpenStore;
import org.safetyworkbench.store.Rows;
import org.safetyworkbench.store.Schema;
import org.safetyworkbench.store.Secret;
import org.safetyworkbench.store.Secrets;
import org.safetyworkbench.store.Stores;
import org.safetyworkbench.store.postgres.PostgresDatabase;
import org.safetyworkbench.store.postgres.Server;

/** Somebody at another desk of the department, with a login of their own. */
final class Colleague implements AutoCloseable {

	private final OpenStore store;
	private final Staff staff;
	private final Loop loop;

	/** @param folder of their desk's files */
	Colleague(Path folder, String url, String login, String password) {
		Workspace workspace = new Workspace(folder);
		store = Stores.open(workspace, new PostgresDatabase(new Server(url, login, "")), new Typed(password), List.copyOf(services(Schema.class)), Clock.systemUTC());
		Rights rights = new Rights(new OfficeSettings(workspace));
		store.seenBy(rights);
		staff = new StoredStaff(store, rights);
		loop = new StoredLoop(store, workspace, services(Library.class).iterator().next());
	}

	private record Typed(String words) implements Secrets {

		@Override
		public Optional<Secret> password(String account) {
			return Optional.of(Secret.of(words.toCharArray()));
		}

		@Override
		public void refused(String account) {
			throw new IllegalStateException(account + " is refused");
		}
	}

	private static <T> Collection<T> services(Class<T> type) {
		BundleContext context = Platform.getBundle("org.safetyworkbench.ui").getBundleContext();
		try {
			return context.getServiceReferences(type, null).stream().map(context::getService).toList();
		} catch (InvalidSyntaxException e) {
			throw new IllegalStateException(e);
		}
	}

	/** States what has to be done about a hazard. */
	void measure(UUID hazard, String words, String why) {
		Result<?> done = loop.act(staff.me(), hazard, 0, Deed.of(Action.SET_MEASURE, LocalDate.now()).with("measure", words).because(why));
		if (!done.isOk()) throw new IllegalStateException(done.problems().toString());
	}

	String measureOf(UUID hazard) {
		return loop.dossier(hazard).hazard().ownMeasure().orElse("");
	}

	Packs packs() {
		return services(Library.class).iterator().next().packs();
	}

	/** The texts of the query's only column. */
	List<String> words(String sql, Object... parameters) {
		return store.read(session -> Rows.query(session, sql, row -> row.text(1), parameters));
	}

	/** What the query counts. */
	int count(String sql, Object... parameters) {
		return store.<Integer>read(session -> Rows.one(session, sql, row -> row.integer(1), parameters).orElseThrow());
	}

	@Override
	public void close() {
		store.close();
	}
}
