package org.safetyworkbench.store;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.sql.Connection;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.logging.Logger;

import javax.sql.DataSource;

import org.eclipse.persistence.config.PersistenceUnitProperties;
import org.eclipse.persistence.descriptors.DescriptorEvent;
import org.eclipse.persistence.descriptors.DescriptorEventAdapter;
import org.eclipse.persistence.internal.sessions.AbstractRecord;
import org.eclipse.persistence.jpa.PersistenceProvider;
import org.eclipse.persistence.sessions.server.ServerSession;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.PersistenceUnitTransactionType;

/**
 * EclipseLink over the entity classes of all slices, started at the first use. It works on the connection of the session
 * that asks, and that session alone commits. No weaving, no shared cache: another desk may have written.
 */
final class PersistenceUnit implements AutoCloseable {

	private final Collection<Schema> schemas;
	private final Dialect dialect;
	private final Supplier<Connection> current;
	private EntityManagerFactory factory;

	/** @param current the connection of the session of this thread */
	PersistenceUnit(Collection<Schema> schemas, Dialect dialect, Supplier<Connection> current) {
		this.schemas = List.copyOf(schemas);
		this.dialect = dialect;
		this.current = current;
	}

	EntityManager entities() {
		return factory().createEntityManager();
	}

	private synchronized EntityManagerFactory factory() {
		if (factory == null) factory = start();
		return factory;
	}

	private EntityManagerFactory start() {
		PersistenceConfiguration unit = new PersistenceConfiguration("safety-workbench");
		unit.transactionType(PersistenceUnitTransactionType.RESOURCE_LOCAL);
		Set<ClassLoader> loaders = new LinkedHashSet<>();
		for (Schema schema : schemas)
			for (Class<?> entity : schema.entities()) {
				unit.managedClass(entity);
				loaders.add(entity.getClassLoader());
			}
		loaders.add(PersistenceProvider.class.getClassLoader());
		loaders.add(PersistenceUnit.class.getClassLoader());
		unit.property(PersistenceUnitProperties.WEAVING, "false");
		unit.property(PersistenceUnitProperties.CACHE_SHARED_DEFAULT, "false");
		unit.property(PersistenceUnitProperties.BATCH_WRITING, "JDBC");
		unit.property(PersistenceUnitProperties.TARGET_DATABASE, dialect.persistencePlatform());
		unit.property(PersistenceUnitProperties.DDL_GENERATION, "none");
		unit.property(PersistenceUnitProperties.LOGGING_LEVEL, "SEVERE");
		ClassLoader loader = new Loaders(List.copyOf(loaders));
		unit.property(PersistenceUnitProperties.CLASSLOADER, loader);
		unit.property(PersistenceUnitProperties.NON_JTA_DATASOURCE, new CurrentConnection(current));
		return deploy(unit, loader);
	}

	/** EclipseLink looks entities up through the context class loader of the thread that deploys the unit. */
	private static EntityManagerFactory deploy(PersistenceConfiguration unit, ClassLoader loader) {
		Thread thread = Thread.currentThread();
		ClassLoader before = thread.getContextClassLoader();
		thread.setContextClassLoader(loader);
		try {
			EntityManagerFactory factory = new PersistenceProvider().createEntityManagerFactory(unit);
			factory.createEntityManager().close();
			factory.unwrap(ServerSession.class).getDescriptors().values().forEach(kind -> kind.getEventManager().addListener(new Whole()));
			return factory;
		} finally {
			thread.setContextClassLoader(before);
		}
	}

	@Override
	public synchronized void close() {
		if (factory != null) factory.close();
		factory = null;
	}

	/** Holds what entities write against {@link Characters}, as {@link Values} does with SQL. */
	private static final class Whole extends DescriptorEventAdapter {

		@Override
		public void aboutToInsert(DescriptorEvent event) {
			check(event);
		}

		@Override
		public void aboutToUpdate(DescriptorEvent event) {
			check(event);
		}

		private static void check(DescriptorEvent event) {
			for (Object value : ((AbstractRecord) event.getRecord()).getValues()) if (value instanceof String text) Characters.checked(text);
		}
	}

	/** Looks classes up in the loaders of all entity bundles. */
	private static final class Loaders extends ClassLoader {

		private final List<ClassLoader> loaders;

		Loaders(List<ClassLoader> loaders) {
			super(null);
			this.loaders = loaders;
		}

		@Override
		protected Class<?> findClass(String name) throws ClassNotFoundException {
			ClassNotFoundException missing = new ClassNotFoundException(name);
			for (ClassLoader loader : loaders) {
				try {
					return loader.loadClass(name);
				} catch (ClassNotFoundException e) {
					missing.addSuppressed(e);
				}
			}
			throw missing;
		}

		@Override
		protected URL findResource(String name) {
			return loaders.stream().map(loader -> loader.getResource(name)).filter(url -> url != null).findFirst().orElse(null);
		}
	}

	/** Hands out the connection of the running session; EclipseLink can neither commit nor close it. */
	private record CurrentConnection(Supplier<Connection> current) implements DataSource {

		private static final Set<String> LEFT_TO_THE_SESSION = Set.of("close", "commit", "rollback", "setAutoCommit");

		@Override
		public Connection getConnection() {
			Connection connection = current.get();
			return (Connection) Proxy.newProxyInstance(PersistenceUnit.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
				if (LEFT_TO_THE_SESSION.contains(method.getName())) return null;
				try {
					return method.invoke(connection, arguments);
				} catch (InvocationTargetException e) {
					throw e.getCause();
				}
			});
		}

		@Override
		public Connection getConnection(String user, String password) {
			return getConnection();
		}

		@Override
		public PrintWriter getLogWriter() {
			return null;
		}

		@Override
		public void setLogWriter(PrintWriter out) {}

		@Override
		public void setLoginTimeout(int seconds) {}

		@Override
		public int getLoginTimeout() {
			return 0;
		}

		@Override
		public Logger getParentLogger() throws SQLFeatureNotSupportedException {
			throw new SQLFeatureNotSupportedException();
		}

		@Override
		public <T> T unwrap(Class<T> type) throws SQLFeatureNotSupportedException {
			throw new SQLFeatureNotSupportedException();
		}

		@Override
		public boolean isWrapperFor(Class<?> type) {
			return false;
		}
	}
}
