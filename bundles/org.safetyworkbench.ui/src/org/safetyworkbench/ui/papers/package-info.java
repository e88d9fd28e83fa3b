/**
 * The papers that were issued: found by kind, year and enterprise, opened, written out again, printed together; papers for many
 * records at once; the words of their numbers and the templates an office may edit. What a paper says is decided by
 * {@code PaperDesk}, how it is kept by {@code Papers}.
 */
package org.safetyworkbench.ui.papers;
