/**
 * Whole stories at the real window, run by {@code ./verify} under a virtual display. {@code Window} finds widgets by the id
 * pages give them ({@code setData("id", …)}) and waits for named conditions; a failed story leaves a picture in target.
 */
package org.safetyworkbench.uitest;
