/**
 * The risk points of an enterprise on its page: the list with colours and where they are, what each colour rests on, and the
 * dialogs that write a risk point down and judge it anew. {@link org.safetyworkbench.ui.risk.RiskForm} knows what is asked
 * and what it becomes, without widgets.
 */
package org.safetyworkbench.ui.risk;
