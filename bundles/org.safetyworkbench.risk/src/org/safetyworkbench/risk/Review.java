package org.safetyworkbench.risk;

import java.time.LocalDate;
import java.util.Optional;

import org.safetyworkbench.core.Text;

/**
 * An assessment that was made.
 *
 * @param trigger empty for the first one
 * @param before colour before it, empty for the first one
 * @param basis the values it was judged by, in words
 * @param author who made it
 */
public record Review(int number, LocalDate on, Optional<Trigger> trigger, Optional<Colour> before, Colour after, Basis.Method method, Text basis, String note, String author) {}
