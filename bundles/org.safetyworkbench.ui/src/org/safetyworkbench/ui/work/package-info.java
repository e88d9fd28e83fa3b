/**
 * How parts reach services and run work off the user interface's thread. Parts get a {@code Background} and hand it what to
 * do and what to show; nothing else starts threads. Failures all come to {@code Failures}.
 */
package org.safetyworkbench.ui.work;
