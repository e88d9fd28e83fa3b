package org.safetyworkbench.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.safetyworkbench.store.Guard.Sight;

/** What the guards of all tables mean for one permit, in SQL: the services' half of what the server enforces by policies. */
final class Sights {

	private final Map<String, Guard> guards = new HashMap<>();

	Sights(Collection<? extends Schema> schemas) {
		Guard.all(schemas).forEach(guard -> guards.put(guard.table(), guard));
	}

	/** The rows of a table that are seen; empty for all. Tables with their own ways of being seen are left to those who read them. */
	Optional<Permit.Condition> rows(Permit permit, String table) {
		return permit.isAll() ? Optional.empty() : rows(permit, table, table + ".", 0);
	}

	private Optional<Permit.Condition> rows(Permit permit, String table, String alias, int depth) {
		Guard guard = guards.get(table);
		if (guard == null) return Optional.empty();
		return switch (guard.sight()) {
			case Sight.Placed placed -> permit.rows(placed, alias);
			case Sight.Part part -> {
				String parent = "p" + depth + ".";
				yield rows(permit, part.parent(), parent, depth + 1).map(condition -> new Permit.Condition(
						"exists (select 1 from " + part.parent() + " p" + depth + " where " + parent + part.key() + " = " + alias + part.column() + " and " + condition.sql() + ")", condition.parameters()));
			}
			default -> Optional.empty();
		};
	}
}
