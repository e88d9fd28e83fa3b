package org.safetyworkbench.store.archive;

import java.util.Map;
import java.util.Optional;

import org.safetyworkbench.core.Problem;

/**
 * The database of a workspace as it is.
 *
 * @param engine product and version
 * @param place folder or address
 * @param shared whether other desks work on it, too
 * @param versions newest script of each slice
 * @param lastBackup when and where the last backup of this workspace was written
 * @param against why whoever works here may neither back it up nor check it, empty when they may
 */
public record State(String engine, String place, boolean shared, Map<String, Integer> versions, Optional<String> lastBackup, Optional<Problem> against) {}
