package org.safetyworkbench.rules;

import java.util.List;
import java.util.Map;

import org.safetyworkbench.spi.Marks;
import org.safetyworkbench.spi.Pack;

/**
 * A pack whose every reference and expression was found sound.
 *
 * @param tables its rules ready to answer, in the pack's order
 * @param applies when its items apply, by item id
 * @param marks the forms its items belong to, by item id
 */
public record CheckedPack(Pack pack, List<Table> tables, Map<String, Condition> applies, Map<String, Marks> marks) {

	public CheckedPack {
		tables = List.copyOf(tables);
		applies = Map.copyOf(applies);
		marks = Map.copyOf(marks);
	}
}
