package org.safetyworkbench.store.archive;

import java.util.Map;
import java.util.Optional;

/**
 * The database of a workspace as it is.
 *
 * @param engine product and version
 * @param place folder or address
 * @param versions newest script of each slice
 * @param lastBackup when and where the last backup of this workspace was written
 */
public record State(String engine, String place, Map<String, Integer> versions, Optional<String> lastBackup) {}
