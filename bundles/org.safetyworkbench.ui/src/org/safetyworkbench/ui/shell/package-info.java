/**
 * The window itself: application, one fixed arrangement (navigator, search, tabs), menus and the error dialog.
 *
 * <p>A page is a class of its own room ({@code today}, {@code ledger}, …) that fills a tab; {@code Pages} says which class
 * shows which {@link org.safetyworkbench.ui.shell.Place}. To add a page: write the class, add it to {@code Pages}, its name
 * to the texts and, when it is one of the main pages, a line to the navigator.
 */
package org.safetyworkbench.ui.shell;
