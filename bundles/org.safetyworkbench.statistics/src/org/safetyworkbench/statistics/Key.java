package org.safetyworkbench.statistics;

import org.safetyworkbench.core.Text;

/**
 * A row or column of a table.
 *
 * @param code the 4, 6 or 9 digits of the area, sector id, source code, {@code major}/{@code general} or {@code 2026-11}; empty = not known
 */
public record Key(Dimension dimension, String code, Text label) {}
