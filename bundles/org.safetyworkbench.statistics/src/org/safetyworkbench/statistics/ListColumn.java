package org.safetyworkbench.statistics;

import org.safetyworkbench.core.Text;

/**
 * A column of a list.
 *
 * @param name for programs
 * @param width in characters of a Latin font
 */
public record ListColumn(String name, Text header, int width) {}
