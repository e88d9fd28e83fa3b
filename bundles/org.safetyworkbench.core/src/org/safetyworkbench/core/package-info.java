/**
 * The values every other bundle speaks in: codes, texts in two languages, problems that add up, ids, calendars.
 *
 * <p>Everything here is immutable, knows only the JDK and refuses to exist in an illegal state: {@code parse} methods
 * answer a {@link org.safetyworkbench.core.Result} for what people type, constructors throw for what programmers do
 * wrong. To extend: add a value type when two slices need the same notion; never add a service here.
 */
package org.safetyworkbench.core;
