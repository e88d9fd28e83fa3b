package org.safetyworkbench.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Optional;

import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.Filter;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceRegistration;
import org.osgi.util.tracker.ServiceTracker;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Workspace;
import org.safetyworkbench.store.Secrets;

/** Commands as Declarative Services: making the workspace a service lets everything that needs one arrive. */
final class OsgiCommands implements Commands {

	/** Components arrive while the workspace is registered; more than this is waited only when something is broken. */
	private static final long LONGEST_WAIT_MS = 20_000;

	private final BundleContext context;

	OsgiCommands(BundleContext context) {
		this.context = context;
	}

	@Override
	public Opened open(Optional<Path> folder, Secrets secrets) {
		Dictionary<String, Object> properties = new Hashtable<>();
		properties.put(Constants.SERVICE_RANKING, 100);
		ServiceRegistration<Secrets> asked = context.registerService(Secrets.class, secrets, properties);
		Optional<ServiceRegistration<Workspace>> registration = folder.map(path -> context.registerService(Workspace.class, new Workspace(path), properties));
		List<ServiceTracker<?, Command>> trackers = new ArrayList<>();
		return new Opened() {
			@Override
			public Command command(String name) {
				ServiceTracker<?, Command> tracker = new ServiceTracker<>(context, filter(name), null);
				trackers.add(tracker);
				tracker.open();
				try {
					Command command = tracker.waitForService(LONGEST_WAIT_MS);
					if (command != null) return command;
				} catch (InterruptedException e) {
					Thread.currentThread().interrupt();
				}
				throw new Stop(Problem.of("machine.incomplete", "命令“" + name + "”所需的部件没有启动", "the parts that '" + name + "' needs did not start")
						.remedy("安装可能不完整，请重新安装", "the installation may be incomplete: install it again"));
			}

			@Override
			public void close() {
				trackers.forEach(ServiceTracker::close);
				registration.ifPresent(ServiceRegistration::unregister);
				asked.unregister();
			}
		};
	}

	private static Filter filter(String name) {
		try {
			return FrameworkUtil.createFilter("(&(objectClass=" + Command.class.getName() + ")(" + Command.NAME + "=" + name + "))");
		} catch (InvalidSyntaxException e) {
			throw new IllegalArgumentException(name, e);
		}
	}
}
