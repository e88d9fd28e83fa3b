/** Any enterprise in three keystrokes: the box at the top and the list that drops down from it. */
package org.safetyworkbench.ui.search;
