/**
 * What is entered while the shared database cannot be reached: kept on this computer, sent by itself, and shown until then.
 *
 * <p>{@link org.safetyworkbench.ui.outbox.Outgoing} is where pages hand their entries to; each kind of entry is a
 * {@link org.safetyworkbench.ui.outbox.DraftKind} in the room of its page, which knows how to deliver it and how to compare it
 * with what others made of the record meanwhile. To add one, write it and name it in {@code Desk}.
 */
package org.safetyworkbench.ui.outbox;
