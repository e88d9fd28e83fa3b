package org.safetyworkbench.hazard;

import java.time.LocalDate;

/**
 * One of the two dated reports of a major hazard (双报告, S4-31). The source names no recipients: the office says whom.
 *
 * @param place 1 or 2
 * @param document number or title of the report, may be empty
 */
public record Report(int place, LocalDate on, String recipient, String document, String by) {}
