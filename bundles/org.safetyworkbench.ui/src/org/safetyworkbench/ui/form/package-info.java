/**
 * Dialogs made from what has to be asked: an {@code Ask} names a value, its label and its kind, {@code AskForm} makes the
 * controls, {@code AskDialog} submits them in the background and shows what is wrong beside what was typed, so nothing is
 * lost. {@code Typed} reads days and money as people type them and knows no widget.
 */
package org.safetyworkbench.ui.form;
