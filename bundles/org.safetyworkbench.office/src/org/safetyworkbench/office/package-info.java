/**
 * The office that uses the workbench: who works here and what they may do, which days are worked, which limits it set.
 *
 * <p>{@link org.safetyworkbench.office.Staff} knows the people and who sits at this desk; their
 * {@link org.safetyworkbench.office.Role}s decide which steps of the closed loop they may take, their
 * {@link org.safetyworkbench.office.Remit} where. {@link org.safetyworkbench.office.Units} are a tree; what a person leaves open is
 * their unit's. {@link org.safetyworkbench.office.Rights} tells the store who looks, so lists and checks of every slice follow.
 * {@link org.safetyworkbench.office.StandIns} and {@link org.safetyworkbench.office.Handover} are for those who are away or gone.
 * {@link org.safetyworkbench.office.Calendar} counts working days by the State Council's published holidays, which come with
 * the program for the years known when it was made and can be edited. {@link org.safetyworkbench.office.Policy} keeps the
 * limits no law gives a number for; each {@link org.safetyworkbench.office.Setting} says where its default comes from.
 *
 * <p>To extend: a further limit is a constant of {@code Setting}; work that waits for a named person is an {@code OpenWork} of its slice; the holidays of another year are lines of
 * {@code resources/calendar/holidays.csv}.
 */
package org.safetyworkbench.office;
