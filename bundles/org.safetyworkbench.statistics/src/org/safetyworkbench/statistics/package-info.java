/**
 * Figures and lists: curves, tables, shares, common problems, and the three, four, five, two and four risk lists.
 *
 * <p>Figures come from a read model of cells (period × area × sector × source × severity) kept in step with the change log:
 * the projector reads the entries after the last one it took over, looks at the hazards they name, and adds the difference
 * to what it counted of them before. So catching up costs what is new, and a rebuild gives the same numbers. States at month
 * ends are computed backwards from the total of now, so that older history costs nothing. Lists are not stored at all: each
 * page is read from the records themselves.
 *
 * <p>To extend: a new figure is a {@link org.safetyworkbench.statistics.Measure} with its column of the cells and its way to
 * the rows in {@link org.safetyworkbench.statistics.Drill}; a new list a constant of
 * {@link org.safetyworkbench.statistics.ListKind} with its columns.
 */
package org.safetyworkbench.statistics;
