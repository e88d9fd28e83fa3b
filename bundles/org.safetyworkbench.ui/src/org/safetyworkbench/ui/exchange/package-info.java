/**
 * Import with preview, export, and the main job, from menus: dialogs ask, jobs work, results name every refused row. The
 * property {@code safetyworkbench.file.REGISTER} (or {@code ANSWERS}) names the file instead of the file dialog, which tests
 * cannot press.
 */
package org.safetyworkbench.ui.exchange;
