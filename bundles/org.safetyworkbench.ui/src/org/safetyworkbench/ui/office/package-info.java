/**
 * The office in the window: who works here and with which roles, who works at this desk, the working days of each year and
 * the limits the sources leave to the office. {@code WorkingAs} stands in the toolbar; the rest is one page.
 */
package org.safetyworkbench.ui.office;
