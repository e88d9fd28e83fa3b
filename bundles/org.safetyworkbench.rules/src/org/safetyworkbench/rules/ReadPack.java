package org.safetyworkbench.rules;

import java.util.Map;

import org.safetyworkbench.spi.Marks;
import org.safetyworkbench.spi.Pack;

/**
 * A pack as its documents say it, not yet held against others.
 *
 * @param marks the forms its items belong to, by item id
 */
record ReadPack(Pack pack, Map<String, Marks> marks) {

	ReadPack {
		marks = Map.copyOf(marks);
	}
}
