/**
 * What people type into cells: dates, numbers with units, yes and no, words for "unknown".
 *
 * <p>Every reader answers a {@link org.safetyworkbench.core.Result}: the value, or a problem that says what was expected.
 * Several spellings of one meaning are understood; what may mean two things is refused, never guessed. To extend: add the
 * spelling here and to the table of its test.
 */
package org.safetyworkbench.exchange.value;
