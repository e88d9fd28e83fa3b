/**
 * Curves and bars beside tables: a {@link org.safetyworkbench.ui.chart.Plot} says what is drawn, {@link org.safetyworkbench.ui.chart.Graph} draws
 * it with SWTChart in the window's colours and tells which value was pressed, so that every figure opens its rows. A chart never says more than
 * the table beside it.
 */
package org.safetyworkbench.ui.chart;
