package org.safetyworkbench.store;

/**
 * The end of the change log at some moment. Kept outside (in exports and backups) it shows later whether the log was cut.
 *
 * @param seq number of entries, 0 when there are none
 * @param hash hash of the last entry, empty when there are none
 */
public record Head(String chain, long seq, String hash) {}
