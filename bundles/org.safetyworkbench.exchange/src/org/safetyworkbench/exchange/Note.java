package org.safetyworkbench.exchange;

import org.safetyworkbench.core.Text;

/** Something the reader should know about rows that were taken over. */
public record Note(Text text, long rows) {}
