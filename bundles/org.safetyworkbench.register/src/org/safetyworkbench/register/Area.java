package org.safetyworkbench.register;

import java.util.Objects;

import org.safetyworkbench.core.AreaCode;

/** An administrative division. */
public record Area(AreaCode code, String name) {

	public Area {
		Objects.requireNonNull(code);
		Objects.requireNonNull(name);
	}
}
