package org.safetyworkbench.spi;

/**
 * One YAML document of a pack.
 *
 * @param name its name inside the pack, such as {@code rules.yaml}
 * @param text its content
 */
public record Document(String name, String text) {}
