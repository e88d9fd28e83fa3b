/**
 * Hazards: what was found wrong, how grave it is, who has to put it right by when, and how far that has come.
 *
 * <p>{@link org.safetyworkbench.hazard.Procedure} is the closed loop as one table: states, actions, roles, gates, fields.
 * {@link org.safetyworkbench.hazard.Loop} does what it allows, in one transaction each, and says everything that stands against
 * the rest; {@link org.safetyworkbench.hazard.Gate} is what must be there before a step. Every change of state is a move that
 * starts where the last one ended, and the tables refuse any other ({@code hazard_transition}, {@code hazard_move}).
 * {@link org.safetyworkbench.hazard.Hazards} makes drafts of failed answers and keeps colour, escalation and hand-over days as
 * the packs' rules say; {@link org.safetyworkbench.hazard.FailedItems} does so for finished visits.
 * {@link org.safetyworkbench.hazard.Ledger} reads (lists and counts) and needs neither packs nor rules, so that a list is
 * shown while those still sleep. What the packs said about an item when the hazard arose is kept as an
 * {@link org.safetyworkbench.hazard.ItemSnapshot}; later packs never change it. Counts live in a small table that every write
 * keeps in step, in its own transaction.
 *
 * <p>To extend: a new list is a constant of {@link org.safetyworkbench.hazard.LedgerQuery.Sort} or a new filter with an index
 * in a script of {@code HazardSchema}; a new step of the loop is an {@link org.safetyworkbench.hazard.Action}, a line of
 * {@code Procedure}, a case of {@code Effects} and, when it moves the hazard, a row of {@code hazard_transition} in a new
 * script.
 */
package org.safetyworkbench.hazard;
