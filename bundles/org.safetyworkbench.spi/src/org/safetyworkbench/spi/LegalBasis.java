package org.safetyworkbench.spi;

/**
 * A place in a law that something rests on.
 *
 * @param law id in the laws pack
 * @param article locator inside the law, empty when the whole is meant
 * @param verified true when the content was read in a stored source, false when it is from memory
 */
public record LegalBasis(String law, String article, boolean verified) {}
