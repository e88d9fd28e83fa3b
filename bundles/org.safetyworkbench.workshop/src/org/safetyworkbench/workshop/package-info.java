/**
 * What a sector team works with: a new project, and a release made of documents alone.
 *
 * <p>{@link org.safetyworkbench.workshop.SectorProject} writes a project outside this tree from the templates beside this
 * package; {@link org.safetyworkbench.workshop.Release} makes bundle, feature and p2 repository of a pack's documents, byte by
 * byte the same for the same documents. Neither needs Java sources, Maven or a build machine.
 *
 * <p>To extend: a further file of a project is a further template, named in {@code SectorProject}.
 */
package org.safetyworkbench.workshop;
