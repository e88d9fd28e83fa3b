package org.safetyworkbench.store;

import java.util.Objects;

/**
 * What the server says of a transaction right before it is committed.
 *
 * @param transaction by what one can ask {@link Dialect#isKept} later
 * @param scripts how many scripts have made the tables by now: another program may have brought them to newer versions
 */
public record Seal(String transaction, long scripts) {

	public Seal {
		Objects.requireNonNull(transaction);
	}
}
