package org.safetyworkbench.ui.work;

/**
 * Where parts, which the extension registry creates, get the workbench's services from. Ask on a background thread: the
 * first request may start what lies behind (database, packs).
 */
public interface Services {

	/** @throws Missing when no such service is there */
	<T> T get(Class<T> type);

	/** A service could not be had: a bundle is missing, or what it needs is. */
	@SuppressWarnings("serial")
	final class Missing extends RuntimeException {
		public Missing(String type) {
			super("service is not available: " + type);
		}
	}
}
