package org.safetyworkbench.risk;

import java.util.Optional;

/**
 * What a basis amounts to.
 *
 * @param score empty when judged directly
 * @param rule rule that gave the colour with its pack's version ({@code CM-R25 common 1.0.0}), empty when judged directly
 */
public record Judged(Colour colour, Optional<Double> score, String rule) {}
