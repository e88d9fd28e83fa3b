package org.safetyworkbench.store;

import java.util.List;
import java.util.Map;

/**
 * The tables and entities of one slice, contributed as a Declarative Services component.
 *
 * <p>Scripts are portable SQL, one string per version (index 0 is version 1); statements end with {@code ;} at the end of a
 * line; {@code $UUID} stands for the engine's id type and {@code $TIME} for its time stamp with fractions,
 * {@code $TEXT} for text and {@code $BYTES} for bytes without limit. A released script
 * is never changed, only followed by another.
 */
public interface Schema {

	/** Slice name, such as {@code register}; also the order key together with {@link #after()}. */
	String slice();

	/** Slices whose tables must exist before. */
	default List<String> after() {
		return List.of();
	}

	List<String> scripts();

	/** How each of the tables is protected on a shared server; a table without a guard is closed to everybody there. */
	default List<Guard> guards() {
		return List.of();
	}

	/** Tables with the content of files on a shared server, by the folder of the workspace they are in elsewhere; see {@link RecordFiles}. */
	default Map<String, String> files() {
		return Map.of();
	}

	/** Entity, embeddable and converter classes of this slice for the persistence unit. */
	default List<Class<?>> entities() {
		return List.of();
	}
}
