/**
 * What is installed in this program, and how it changes while the program runs.
 *
 * <p>{@link org.safetyworkbench.platform.Features} lists, installs, updates and removes sectors, places and other plugins from a
 * {@link org.safetyworkbench.platform.Repository} (folder, zip, http) and goes back to the state before. It is p2 with our own
 * words: the plan is made first, what it needs is fetched beside the program and its
 * {@link org.safetyworkbench.platform.Signature}s are judged by {@link org.safetyworkbench.platform.Trust}; only then the program
 * is touched. Whatever fails before leaves the old state, and p2 undoes what fails after ({@code Execution}: also when the disk fills
 * up in the middle). What was changed by hand is kept in the folder {@code added} and brought over an upgrade by
 * {@link org.safetyworkbench.platform.Upgrade}. Packs of documents then come and go by
 * Declarative Services; when running code cannot be exchanged the change says that a restart is needed.
 *
 * <p>To extend: another kind of plugin needs nothing here, every feature of a repository that is not part of the program itself
 * is a plugin.
 */
package org.safetyworkbench.platform;
