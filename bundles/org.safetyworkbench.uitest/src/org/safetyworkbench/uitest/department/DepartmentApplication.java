package org.safetyworkbench.uitest.department;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IExtension;
import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkUtil;
import org.safetyworkbench.core.Workspace;
import org.safetyworkbench.store.Settings;
import org.safetyworkbench.trial.Wire;

/**
 * The window's program with a department around it. The first run makes the server, the second finds it stopped; in both
 * somebody signs in at the dialog, as the window opens only then.
 */
public final class DepartmentApplication implements IApplication {

	/** Property: whether this run is the one that {@code leaves} or the one that {@code returns}. */
	static final String RUN = "safetyworkbench.department";
	private IApplication window;

	static boolean isFirst() {
		return "leaves".equals(System.getProperty(RUN));
	}

	static Path folder() {
		return Path.of(System.getProperty("safetyworkbench.department.folder"));
	}

	static PostgresServer server() {
		return new PostgresServer(folder().resolve("server"));
	}

	@Override
	public Object start(IApplicationContext context) throws Exception {
		BundleContext bundles = bundles();
		Wire cable = isFirst() ? CompletableFuture.supplyAsync(() -> begin(bundles)).join() : new Wire(Integer.parseInt(Founding.known(folder()).getProperty("cable")), server().port());
		bundles.registerService(Wire.class, cable, null);
		Runtime.getRuntime().addShutdownHook(new Thread(DepartmentApplication::leaveNoServer));
		new SigningIn(Thread.currentThread(), Founding.known(folder()).getProperty("password.wang")).start();
		IExtension extension = Platform.getExtensionRegistry().getExtension("org.eclipse.core.runtime", "applications", "org.safetyworkbench.ui.application");
		window = (IApplication) extension.getConfigurationElements()[0].getChildren("run")[0].createExecutableExtension("class");
		return window.start(context);
	}

	/** Not on this thread, which becomes the display's. */
	private static Wire begin(BundleContext bundles) {
		clear(folder());
		PostgresServer server = server();
		server.install(Path.of(System.getProperty("safetyworkbench.department.archive")));
		server.start();
		Wire cable = new Wire(0, server.port());
		new Founding(bundles, server, folder()).found(cable.port());
		Workspace here = new Workspace(Path.of(URI.create(Platform.getInstanceLocation().getURL().toString().replace(" ", "%20"))));
		new Settings(here).put(Map.of(Settings.DATABASE_URL, server.url(Founding.DATABASE, cable.port()), Settings.DATABASE_USER, "wang"));
		return cable;
	}

	/** Nothing else starts this bundle. */
	private static BundleContext bundles() throws BundleException {
		Bundle here = FrameworkUtil.getBundle(DepartmentApplication.class);
		here.start(Bundle.START_TRANSIENT);
		return here.getBundleContext();
	}

	/** What an earlier build left. */
	private static void clear(Path folder) {
		if (!Files.exists(folder)) return;
		try (Stream<Path> all = Files.walk(folder)) {
			for (Path one : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(one);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static void leaveNoServer() {
		if (server().isRunning()) server().stop();
	}

	@Override
	public void stop() {
		if (window != null) window.stop();
	}
}
