/**
 * PostgreSQL: the database a department's desks share.
 *
 * <p>Everything that knows PostgreSQL is here: how to reach the server, its SQL words and what its failures mean to an
 * official. The settings of a workspace say where the server is ({@link org.safetyworkbench.store.postgres.Server}); the tables
 * are those of the slices, made by the same scripts as in the embedded database.
 */
package org.safetyworkbench.store.postgres;
