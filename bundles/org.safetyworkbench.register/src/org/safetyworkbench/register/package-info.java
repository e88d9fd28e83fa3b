/**
 * The register: which enterprises the office looks after, where they are, who answers for them, what is known of them.
 *
 * <p>{@link org.safetyworkbench.register.Enterprise} is an immutable value; {@link org.safetyworkbench.register.Enterprises}
 * finds, lists and saves them (single ones through EclipseLink, imports through
 * {@link org.safetyworkbench.register.RegisterBatch}), each change with an entry in the change log. What packs want to know of
 * an enterprise are its facts, kept by name with their values, so a new pack needs no new column.
 * {@link org.safetyworkbench.register.Areas} is the tree of administrative divisions, from the data set
 * <i>Administrative divisions of China</i> 2.7.0 (see {@code NOTICE}).
 *
 * <p>To extend: a value every enterprise has becomes a component of {@code Enterprise}, a column in a new script of
 * {@link org.safetyworkbench.register.RegisterSchema} and a line in {@code Columns}; everything else is a fact of a pack.
 */
package org.safetyworkbench.register;
