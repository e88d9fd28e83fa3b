package org.safetyworkbench.paper;

import java.util.Objects;

/** An authority by its code in the laws pack and its Chinese name. */
public record Authority(String code, String name) {

	/** Nobody but the enterprise. */
	public static final Authority NONE = new Authority("", "");

	public Authority {
		Objects.requireNonNull(code);
		Objects.requireNonNull(name);
	}
}
