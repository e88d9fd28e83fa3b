/**
 * The packs that are plugged in, and what is in force for whom.
 *
 * <p>{@link org.safetyworkbench.library.Library} is the service; it collects {@code PackProvider}s as they come and go and
 * answers immutable {@link org.safetyworkbench.library.Packs}: checklists, laws, facts, rules by reference.
 * {@link org.safetyworkbench.library.Agenda} is what bound rules say about records of one kind: it resolves topics between
 * law, sector, place and default, and knows which topics a changed fact touches.
 *
 * <p>To extend: nothing here knows a sector; write a pack. Tests make a library with
 * {@code Packs.of(FolderPack.bundlesIn(folder))}, without OSGi.
 */
package org.safetyworkbench.library;
