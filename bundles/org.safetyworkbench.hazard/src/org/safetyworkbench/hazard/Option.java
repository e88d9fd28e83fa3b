package org.safetyworkbench.hazard;

import org.safetyworkbench.core.Text;

/** One of the values of a field that offers some. */
public record Option(String code, Text label) {}
