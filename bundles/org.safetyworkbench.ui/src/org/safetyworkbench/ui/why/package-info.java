/**
 * "Why?" in words, for every conclusion the window shows: expressions are read out with the labels of facts, numbers carry
 * their origin, articles their title in force and whether somebody has read them. {@code Words} and {@code Reasons} know no
 * widget; {@code Prose} shows what they say.
 */
package org.safetyworkbench.ui.why;
