package org.safetyworkbench.spi;

import org.safetyworkbench.core.Text;

/**
 * How a failed item is put right.
 *
 * @param measure what has to be done
 * @param defaultDays calendar days to do it, 0 = at once
 * @param immediate whether it must be done before the inspector leaves
 */
public record Rectification(Text measure, int defaultDays, boolean immediate) {}
