package org.safetyworkbench.hazard;

/** A filter somebody keeps under a name. @param text as the list writes it */
public record SavedFilter(String name, String text) {}
