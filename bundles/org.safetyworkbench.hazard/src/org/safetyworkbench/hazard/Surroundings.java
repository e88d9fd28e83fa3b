package org.safetyworkbench.hazard;

import org.safetyworkbench.core.Text;

/**
 * What gates look at beside the hazard's own records.
 *
 * @param authority code of the own office
 * @param leader name of the authority the hazard belongs to
 * @param deferrals how many deferrals a hazard may have, 0 no limit
 * @param deferralDays how long one may be, 0 no limit
 * @param longOpenDays after how many days a major hazard is open for long, 0 never
 * @param itemFree whether no other open hazard of that enterprise has its item
 * @param level step of the escalation ladder by the packs' rules (CM-R22)
 */
public record Surroundings(String authority, Text leader, int deferrals, int deferralDays, int longOpenDays, boolean itemFree, int level) {}
