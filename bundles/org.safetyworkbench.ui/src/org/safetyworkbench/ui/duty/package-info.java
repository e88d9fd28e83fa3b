/** The list of duties: who owes what by when, each with its reason beside it. */
package org.safetyworkbench.ui.duty;
