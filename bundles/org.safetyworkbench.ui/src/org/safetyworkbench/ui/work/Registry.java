package org.safetyworkbench.ui.work;

import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/** The services of the running framework. */
public final class Registry implements Services {

	private final BundleContext context;

	public Registry(BundleContext context) {
		this.context = context;
	}

	@Override
	public <T> T get(Class<T> type) {
		ServiceReference<T> reference = context.getServiceReference(type);
		T service = reference == null ? null : context.getService(reference);
		if (service == null) throw new Missing(type.getName());
		return service;
	}
}
