/**
 * What was entered and is not in the shared database yet: nothing is lost, and nothing is sent twice.
 *
 * <p>Every entry is a {@link org.safetyworkbench.store.outbox.Draft} in a file of its own, on disk before it is sent. It is
 * delivered in one transaction with its id, so a program that falls after the commit finds at its next start that the entry
 * was delivered. Entries go in the order in which they were made; one that is refused, or that somebody else's change
 * stands against, stays with its reason until a person decides, and holds back later ones about the same record.
 *
 * <p>To extend: a new kind of entry is a new {@link org.safetyworkbench.store.outbox.Delivery} for its
 * {@link org.safetyworkbench.store.outbox.Draft#kind() kind}.
 */
package org.safetyworkbench.store.outbox;
