package org.safetyworkbench.spi;

import org.safetyworkbench.core.Text;

/**
 * A supervising authority.
 *
 * @param code such as {@code CM} commerce, {@code EM} emergency management
 */
public record Authority(String code, Text name) {}
