/**
 * Apache Derby, embedded: the database of a workspace that one program uses at a time.
 *
 * <p>Everything that knows Derby is here: where its files and its log lie, its settings, its SQL words and what its failures
 * mean to an official. The engine's jars are inside this bundle. Another engine is another bundle with a
 * {@link org.safetyworkbench.store.Database} and a {@link org.safetyworkbench.store.Dialect}.
 */
package org.safetyworkbench.store.derby;
