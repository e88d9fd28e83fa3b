package org.safetyworkbench.spi;

/**
 * Where something stands in a pack's documents, so that every message can point at it.
 *
 * @param document name of the document, such as {@code rules.yaml}
 * @param line counted from 1
 * @param column counted from 1
 */
public record Position(String document, int line, int column) {

	/** The form editors understand: {@code rules.yaml:12:5}. */
	@Override
	public String toString() {
		return document + ":" + line + ":" + column;
	}
}
