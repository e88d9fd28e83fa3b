/**
 * The first page. Everything it shows comes from one read of the store ({@code Today}), begun before the window exists; no
 * pack, rule or object mapper is touched until the user goes elsewhere.
 */
package org.safetyworkbench.ui.today;
