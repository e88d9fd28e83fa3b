package org.safetyworkbench.platform;

import java.util.List;

/** Asks whether content may be installed that no known signer signed. */
@FunctionalInterface
public interface Consent {

	/** Nobody is there to be asked. */
	Consent NO = doubts -> false;

	/** Everything is allowed that was not changed after signing. */
	Consent YES = doubts -> true;

	/** @param doubts the jars nobody known stands for; called on the thread that installs */
	boolean to(List<Doubt> doubts);

	/** A jar of an unknown signer or of none. */
	record Doubt(String jar, Signature signature) {}
}
