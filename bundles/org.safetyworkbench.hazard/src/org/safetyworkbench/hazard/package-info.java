/**
 * Hazards: what was found wrong, how grave it is, who has to put it right by when, and how far that has come.
 *
 * <p>{@link org.safetyworkbench.hazard.Hazards} writes (proposals from failed answers, confirmation, changes with a
 * reason, re-assessment by the packs' rules), {@link org.safetyworkbench.hazard.Ledger} reads (lists and counts) and needs
 * neither packs nor rules nor the object mapper, so that a list is shown while those still sleep. What the packs said about
 * an item when the hazard arose is kept as an {@link org.safetyworkbench.hazard.ItemSnapshot}; later packs never change it.
 * Counts live in a small table that every write keeps in step, in its own transaction.
 *
 * <p>To extend: a new list is a constant of {@link org.safetyworkbench.hazard.LedgerQuery.Sort} or a new filter with an index
 * in {@code HazardSchema}; a new step of the closed loop is a method of {@link org.safetyworkbench.hazard.Hazard} named after
 * what happens.
 */
package org.safetyworkbench.hazard;
