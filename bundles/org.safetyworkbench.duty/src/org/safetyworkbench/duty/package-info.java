/**
 * Duties: who owes what by when, because of which rule; and the page of today.
 *
 * <p>{@link org.safetyworkbench.duty.Duties} asks the packs' rules about enterprises and keeps the answers,
 * {@link org.safetyworkbench.duty.DutyList} reads them, {@link org.safetyworkbench.duty.Today} reads what the first page
 * shows, {@link org.safetyworkbench.duty.OwnDuties} asks the rules about the office itself. The two readers need the store only. Each duty keeps why it was owed (rule, articles, facts used, how binding) as
 * it was when it arose. What has not changed is not written again: an enterprise's duties are compared by a digest.
 *
 * <p>To extend: a new kind of duty is a rule of a pack with an output of effect {@code duty}; nothing is added here.
 */
package org.safetyworkbench.duty;
