package org.safetyworkbench.risk;

import java.util.UUID;

/**
 * A control as hazards that point to it show it; also of controls and risk points that exist no more.
 *
 * @param retired whether the control was taken out since
 */
public record ControlName(UUID riskPoint, String riskName, Colour colour, UUID control, Defence kind, String text, String person, boolean retired) {}
