package org.safetyworkbench.hazard;

import java.time.LocalDate;

/**
 * A change of state. The first one starts from a draft, each other one from where the one before led.
 *
 * @param seq from 1 without gaps
 * @param actorId id of the person, empty when only the name is known (imported corrections)
 * @param note what was done, the opinion, or the reason
 */
public record Move(int seq, HazardState from, Action action, HazardState to, LocalDate on, String actorId, String actor, String note) {}
