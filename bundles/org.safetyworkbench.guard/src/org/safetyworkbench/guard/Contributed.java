package org.safetyworkbench.guard;

import java.util.Optional;

import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Text;

/**
 * A contribution as a list shows it.
 *
 * @param name as it calls itself, the component's name until it can be asked
 * @param kind which of the five, empty until it can be asked
 * @param trouble why it is not called, or what went wrong the last time
 */
public record Contributed(Source source, Text name, Text kind, Optional<Problem> trouble) {}
