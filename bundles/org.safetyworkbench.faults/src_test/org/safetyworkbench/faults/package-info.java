/**
 * Tests that try to lose something: programs and servers killed at random moments, connections cut, disks filled, fifty desks
 * at once, malformed files, hostile words, old schemas.
 *
 * <p>Each test has a short form, which runs with all other tests, and its full counts, which {@code ./verify faults [NAME]}
 * runs. What was tried goes into a {@link org.safetyworkbench.faults.Trial}, one line of the table at the end; anything lost,
 * half written or written twice fails the test. Another fault: another package with a test that fills a trial.
 */
package org.safetyworkbench.faults;
