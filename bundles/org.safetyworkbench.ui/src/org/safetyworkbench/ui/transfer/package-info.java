/**
 * Hazards that were handed or copied to other authorities, and what came back: who has not confirmed receipt, who has not
 * answered, what was returned, how long it has been. Receipts, replies and outcomes are actions of the hazard, asked for by the
 * same dialogs as on its page.
 */
package org.safetyworkbench.ui.transfer;
