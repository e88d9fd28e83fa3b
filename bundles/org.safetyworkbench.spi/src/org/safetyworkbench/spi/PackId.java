package org.safetyworkbench.spi;

/** A pack in one version. */
public record PackId(String id, String version) {

	@Override
	public String toString() {
		return id + " " + version;
	}
}
