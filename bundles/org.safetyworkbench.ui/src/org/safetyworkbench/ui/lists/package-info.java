/**
 * Lists and statistics: the lists the plans name, curves, tables, common problems and the shares of self-found and self-closed
 * hazards, each with a chart beside it. Figures come from {@code Figures}, lists from {@code Lists}; nothing is added up here.
 * Every figure is a link to the ledger with exactly the rows that were counted, every line of a list opens its record.
 *
 * <p>To add a view: a {@link org.safetyworkbench.ui.lists.Tab} in {@code ListsPage}.
 */
package org.safetyworkbench.ui.lists;
