package org.safetyworkbench.guard;

/**
 * Where a contribution comes from.
 *
 * @param bundle symbolic name of its bundle
 * @param version of its bundle: another version gets another chance
 * @param component name of the component, until the contribution itself can say its id
 */
public record Source(String bundle, String version, String component) {

	/** The bundle in its version, as it is remembered. */
	String key() {
		return bundle + "_" + version;
	}

	@Override
	public String toString() {
		return component + " (" + bundle + " " + version + ")";
	}
}
