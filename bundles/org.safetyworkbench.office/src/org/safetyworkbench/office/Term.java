package org.safetyworkbench.office;

import java.time.LocalDate;
import java.util.Optional;

import org.safetyworkbench.core.Text;

/**
 * The end of a period.
 *
 * @param caution said when the period reaches into a year whose holidays are not published yet
 */
public record Term(LocalDate day, Optional<Text> caution) {}
