package org.safetyworkbench.cli;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Objects of an answer, their members in the order written. */
final class JsonObject {

	private JsonObject() {}

	/** @param members names and values in turn */
	static Map<String, Object> of(Object... members) {
		Map<String, Object> object = new LinkedHashMap<>();
		for (int i = 0; i < members.length; i += 2) object.put((String) members[i], members[i + 1]);
		return Collections.unmodifiableMap(object);
	}

	/** The same object with one more member at its end. */
	static Map<String, Object> with(Map<String, Object> object, String name, Object value) {
		Map<String, Object> more = new LinkedHashMap<>(object);
		more.put(name, value);
		return Collections.unmodifiableMap(more);
	}
}
