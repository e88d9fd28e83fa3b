/**
 * Whole stories in the running framework: few, named after what an office does, with all packs and a real database. What
 * can be tried with {@code new} is tried in the bundle it belongs to.
 */
package org.safetyworkbench.itest;
