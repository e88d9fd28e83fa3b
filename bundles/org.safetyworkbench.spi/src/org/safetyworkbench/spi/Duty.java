package org.safetyworkbench.spi;

import org.safetyworkbench.core.Text;

/**
 * What a duty rule makes somebody do.
 *
 * @param task in the official's words
 * @param bearer who has to
 */
public record Duty(Text task, Bearer bearer) {

	/** Who bears a duty. */
	public enum Bearer { PRINCIPAL, ENTERPRISE, UNIT }
}
