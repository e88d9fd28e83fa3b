package org.safetyworkbench.hazard;

/** How many transfers wait for what. @param overdue those of waitingReceipt and waitingReply whose day has passed */
public record TransferCounts(long waitingReceipt, long waitingReply, long returned, long overdue) {}
