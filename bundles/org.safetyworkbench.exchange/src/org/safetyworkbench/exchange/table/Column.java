package org.safetyworkbench.exchange.table;

import org.safetyworkbench.core.Text;

/**
 * A column of a table that is written.
 *
 * @param name its name for programs (JSON)
 * @param header what people read
 * @param width in characters of a Latin font; a Chinese one takes two
 */
public record Column(String name, Text header, int width) {

	public static Column of(String name, String zh, String en, int width) {
		return new Column(name, new Text(zh, en), width);
	}
}
