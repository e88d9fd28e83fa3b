/**
 * The risk points of enterprises: what can go wrong where, how grave it is (red, orange, yellow, blue), what keeps it from
 * happening and who answers for that.
 *
 * <p>{@link org.safetyworkbench.risk.RiskPoints} finds, lists and keeps them, each change with an entry in the change log.
 * The colour is never typed in beside a method: it follows from the {@link org.safetyworkbench.risk.Basis} by the rules of
 * the packs (CM-R25 for LEC, CM-R26 for the matrix), or is judged directly with the reason written down. After the first
 * saving it changes only by a {@link org.safetyworkbench.risk.Reassessment}, so the history of a colour is complete.
 * Controls that are taken out stay readable, because hazards point to the control that failed.
 *
 * <p>To extend: another method is a case of {@code Basis}, its rule a line in {@code Ratings}.
 */
package org.safetyworkbench.risk;
