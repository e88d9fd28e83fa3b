/**
 * The ledger of hazards and the page of one hazard. Filters are the ledger's own; every action goes through {@code Hazards},
 * and one that is not allowed is shown disabled with the reason.
 */
package org.safetyworkbench.ui.ledger;
