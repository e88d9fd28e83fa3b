package org.safetyworkbench.ui.form;

import java.util.function.Supplier;

import org.eclipse.swt.widgets.Control;

/**
 * One value on the screen.
 *
 * @param value as it is handed on
 * @param wrong what is wrong with what was typed, empty for nothing
 */
record AskEntry(Ask ask, Control control, Supplier<String> value, Supplier<String> wrong) {}
