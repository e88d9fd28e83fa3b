package org.safetyworkbench.spi;

/**
 * An expression in CEL.
 *
 * @param text as written
 * @param at where its first character stands
 */
public record Expression(String text, Position at) {

	@Override
	public String toString() {
		return text;
	}
}
