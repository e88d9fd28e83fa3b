package org.safetyworkbench.store.postgres;

import java.util.List;
import java.util.stream.Collectors;

import org.safetyworkbench.store.Guard;
import org.safetyworkbench.store.Guard.Grant;
import org.safetyworkbench.store.Guard.Sight;
import org.safetyworkbench.store.Guard.Verb;

/**
 * The SQL of one table's policies. What does not depend on the row stands in a subquery of its own, so that the server asks it
 * once for a statement, not once for a row.
 */
record PolicyText(List<Guard> all, Guard guard) {

	static PolicyText of(List<Guard> all, String table) {
		return new PolicyText(all, of(table, all));
	}

	/** That the row with that id is seen, for queries of the owner, who sees all of them. */
	String holding(String id) {
		return "exists (select 1 from public." + guard.table() + " p where p.id = " + id + " and (" + row() + "))";
	}

	/** Which rows are seen. */
	String seen() {
		return switch (guard.sight()) {
			case Sight.Recorded recorded -> "(" + parent(recorded.parent(), "id", recorded.column()) + ") and guard.recorded('" + recorded.parent() + "', " + recorded.column() + ")";
			default -> row();
		};
	}

	private String row() {
		return switch (guard.sight()) {
			case Sight.All all -> "(select guard.me()) is not null";
			case Sight.Placed placed -> placed(placed);
			case Sight.Part part -> "(select guard." + (isConfidential(part.parent()) ? "sees_everything" : "sees_all") + "()) or " + parent(part.parent(), part.key(), part.column());
			case Sight.About about -> "(select guard.is_one('auditor')) or case " + about.kind() + kinds(about) + " else false end";
			case Sight.Own own -> own.column() + "::text = (select guard.me())::text";
			case Sight.Recorded recorded -> parent(recorded.parent(), "id", recorded.column());
		};
	}

	private static String placed(Sight.Placed placed) {
		String scope = "((select guard.sees_all()) or " + placed.area() + " || '|,' || " + placed.sectors() + " || ',' like any ((select guard.reach())::text[]))";
		return placed.confidential().isEmpty() ? scope : scope + " and (" + placed.confidential() + " = 0 or (select guard.confident()))";
	}

	private String parent(String parent, String key, String column) {
		return "exists (select 1 from public." + parent + " p where p." + key + " = " + guard.table() + "." + column + ")";
	}

	private boolean isConfidential(String table) {
		return switch (of(table).sight()) {
			case Sight.Placed placed -> !placed.confidential().isEmpty();
			case Sight.Part part -> isConfidential(part.parent());
			default -> false;
		};
	}

	private Guard of(String table) {
		return of(table, all);
	}

	private static Guard of(String table, List<Guard> all) {
		return all.stream().filter(one -> one.table().equals(table)).findFirst().orElseThrow(() -> new IllegalStateException("no guard for " + table));
	}

	private String kinds(Sight.About about) {
		return all.stream().filter(one -> !one.logged().isEmpty())
				.map(one -> " when '" + one.logged() + "' then " + (one.sight() instanceof Sight.All ? "(select guard.me()) is not null" : parent(one.table(), "id", about.id())))
				.collect(Collectors.joining());
	}

	/** Who may do it with which rows. */
	String rule(Verb verb) {
		Grant grant = guard.grants().get(verb);
		String who = grant.circle().roles().isEmpty() ? "(select guard.me()) is not null"
				: "(select guard.is_one(" + grant.circle().roles().stream().sorted().map(role -> "'" + role + "'").collect(Collectors.joining(", ")) + "))";
		String also = grant.condition().isEmpty() ? "" : " and (" + grant.condition() + ")";
		String row = who + " and (" + row() + ")" + also;
		return switch (verb) {
			case INSERT -> " with check (" + who + " and (" + row() + beforeItsParent() + ")" + also + ")";
			case UPDATE -> " using (" + row + ") with check (" + row + ")";
			case DELETE -> " using (" + row + ")";
			case TRUNCATE -> throw new IllegalArgumentException("a table is emptied whole or not at all");
		};
	}

	/** What is found and withdrawn at once gets its move before itself; a parent that is there but not seen stays closed. */
	private String beforeItsParent() {
		if (!(guard.sight() instanceof Sight.Part part) || of(part.parent()).counted().isEmpty()) return "";
		return " or not exists (select 1 from guard." + part.parent() + " p where p." + part.key() + " = " + guard.table() + "." + part.column() + ")";
	}

	/** Columns of finished rows that still change, as the trigger's arguments. */
	String movable() {
		return guard.movable().stream().map(column -> "'" + column + "'").collect(Collectors.joining(", "));
	}
}
