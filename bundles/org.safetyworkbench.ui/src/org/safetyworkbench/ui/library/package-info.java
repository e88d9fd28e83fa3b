/**
 * Rules and checklists to read: packs with version and origin, items, decision tables in words, laws with old and new names
 * and whether they were verified; and trying a rule with facts. Law, plan and advice always look different.
 */
package org.safetyworkbench.ui.library;
