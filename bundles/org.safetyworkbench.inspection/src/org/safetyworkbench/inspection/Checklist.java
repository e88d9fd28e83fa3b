package org.safetyworkbench.inspection;

import org.safetyworkbench.core.Text;

/**
 * The items of one pack that would be asked at an enterprise on a day.
 *
 * @param pack id of the pack
 * @param proposed whether it is asked when nothing is chosen: the common items and the enterprise's sectors
 */
public record Checklist(String pack, Text name, String version, int items, boolean proposed) {}
