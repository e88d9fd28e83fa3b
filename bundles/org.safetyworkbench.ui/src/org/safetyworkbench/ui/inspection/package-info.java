/**
 * Inspections: the list of all, the dialog that begins one, and the page on which it is done. {@code Checklist} knows the
 * items, the answers and where one stands, {@code AnswerKey} what a key means, {@code AnswerSaver} brings answers to the
 * store one after another in the background; all three know no widget. The page never waits for a save.
 */
package org.safetyworkbench.ui.inspection;
