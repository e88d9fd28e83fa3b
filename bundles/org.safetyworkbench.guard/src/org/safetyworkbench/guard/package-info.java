/**
 * Keeps the workbench going whatever contributions do.
 *
 * <p>{@link org.safetyworkbench.guard.Contributions} is the service slices and faces ask; it collects what bundles offer and calls
 * each under the {@link org.safetyworkbench.guard.Guard}: on a thread of its own, with a limit of time and of size. One that throws
 * or floods is cut off for this call. One that does not come back or uses up the memory is a suspect, and nothing of its bundle is
 * called again: {@link org.safetyworkbench.guard.Suspects} remembers that across restarts, and a mark on the disk, written before a
 * call and removed after it, tells the next start who was running when the program died.
 *
 * <p>To extend: a sixth kind is an interface in {@code spi.contribution} and a method of {@code Contributions}.
 */
package org.safetyworkbench.guard;
