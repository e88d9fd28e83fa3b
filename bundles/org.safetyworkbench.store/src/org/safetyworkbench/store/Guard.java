package org.safetyworkbench.store;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * How one table is protected on a shared server: whose rows are seen, and who may do what with them. Declared by the slice
 * beside its tables; the server refuses everything that is not declared, whatever program asks. The embedded database serves
 * one person and has no use for it.
 *
 * <pre>Guard.of("hazard").placed("area_code", "sector", "confidential").may(Verb.INSERT, Circle.WORKERS).logged("hazard")</pre>
 *
 * @param grants by verb; a verb that is missing is refused to everybody
 * @param logged the kind under which the change log speaks of these rows, empty for none: entries are seen by whoever sees the row
 * @param counted columns that figures count over all rows, also those the counting desk does not see; empty for none
 * @param fixed condition on the old row under which only {@code movable} columns change any more; empty for never
 * @param handed column that names whose work a row is, which administrators change when somebody leaves or is renamed; {@link Handed#NONE} for none
 * @param holds records of other tables that cannot be deleted as long as a row here is about them, whoever sees it
 * @param known what whoever sees a record of another table knows of all rows here that are about it, also of those they do not see
 */
public record Guard(String table, Sight sight, Map<Verb, Grant> grants, String logged, String counted, String fixed, List<String> movable, List<Hold> holds, Handed handed, List<Known> known) {

	/** What can be done with rows. */
	public enum Verb { INSERT, UPDATE, DELETE, TRUNCATE }

	/** Which rows are seen. A row that is not seen can be neither changed nor added. */
	public sealed interface Sight {

		/** All of them, by everybody who signed in. */
		record All() implements Sight {}

		/**
		 * Those of a place and a sector of the own scope.
		 *
		 * @param sectors column with one sector, or several with commas between
		 * @param confidential column that is 1 for records of tip-offs, empty where there are none
		 */
		record Placed(String area, String sectors, String confidential) implements Sight {}

		/** Those whose parent is seen. */
		record Part(String parent, String key, String column) implements Sight {}

		/** Those about a record that is seen; which table it is in says its kind. Auditors see all. */
		record About(String kind, String id) implements Sight {}

		/** The person's own. */
		record Own(String column) implements Sight {}

		/** Those a function of the server lets through, which writes down who read what. */
		record Recorded(String parent, String column) implements Sight {}
	}

	/** @param column holds the {@code id} of a row of the parent */
	public record Hold(String parent, String column) {}

	/**
	 * Whose work a row is.
	 *
	 * @param column a name, or several with 、 between
	 * @param open condition on rows that still are work; the others keep the name of then
	 */
	public record Handed(String column, String open) {

		static final Handed NONE = new Handed("", "");

		public boolean isNone() {
			return column.isEmpty();
		}
	}

	/** @param column holds the {@code id} of a row of the parent, which must be {@link Sight.Placed}; @param columns those that are known */
	public record Known(String parent, String column, String columns) {}

	/** @param condition SQL about the new row that must hold as well, empty for none */
	public record Grant(Circle circle, String condition) {}

	public Guard {
		Objects.requireNonNull(table);
		Objects.requireNonNull(sight);
		grants = Map.copyOf(grants);
		movable = List.copyOf(movable);
		holds = List.copyOf(holds);
		known = List.copyOf(known);
	}

	public static Guard of(String table) {
		return new Guard(table, new Sight.All(), Map.of(), "", "", "", List.of(), List.of(), Handed.NONE, List.of());
	}

	/** Of all slices and of the store itself. */
	public static List<Guard> all(Collection<? extends Schema> schemas) {
		return Stream.concat(Stream.of(new StoreSchema()), schemas.stream()).flatMap(schema -> schema.guards().stream()).toList();
	}

	private Guard seen(Sight other) {
		return new Guard(table, other, grants, logged, counted, fixed, movable, holds, handed, known);
	}

	public Guard placed(String area, String sectors, String confidential) {
		return seen(new Sight.Placed(area, sectors, confidential));
	}

	/** Seen with its parent, whose {@code id} the column holds. */
	public Guard partOf(String parent, String column) {
		return partOf(parent, "id", column);
	}

	public Guard partOf(String parent, String key, String column) {
		return seen(new Sight.Part(parent, key, column));
	}

	public Guard about(String kind, String id) {
		return seen(new Sight.About(kind, id));
	}

	public Guard own(String column) {
		return seen(new Sight.Own(column));
	}

	public Guard recorded(String parent, String column) {
		return seen(new Sight.Recorded(parent, column));
	}

	/** Insert and update. */
	public Guard kept(Circle circle) {
		return may(Verb.INSERT, circle).may(Verb.UPDATE, circle);
	}

	public Guard may(Verb verb, Circle circle) {
		return may(verb, circle, "");
	}

	public Guard may(Verb verb, Circle circle, String condition) {
		Map<Verb, Grant> more = new EnumMap<>(Verb.class);
		more.putAll(grants);
		more.put(verb, new Grant(circle, condition));
		return new Guard(table, sight, more, logged, counted, fixed, movable, holds, handed, known);
	}

	public Guard logged(String kind) {
		return new Guard(table, sight, grants, kind, counted, fixed, movable, holds, handed, known);
	}

	public Guard counted(String columns) {
		return new Guard(table, sight, grants, logged, columns, fixed, movable, holds, handed, known);
	}

	public Guard fixed(String condition, String... movableColumns) {
		return new Guard(table, sight, grants, logged, counted, condition, List.of(movableColumns), holds, handed, known);
	}

	public Guard holding(String parent, String column) {
		return new Guard(table, sight, grants, logged, counted, fixed, movable, Stream.concat(holds.stream(), Stream.of(new Hold(parent, column))).toList(), handed, known);
	}

	public Guard handed(String column, String open) {
		return new Guard(table, sight, grants, logged, counted, fixed, movable, holds, new Handed(column, open), known);
	}

	/** Read by the name that {@link Dialect#about} gives. */
	public Guard known(String parent, String column, String columns) {
		return new Guard(table, sight, grants, logged, counted, fixed, movable, holds, handed, Stream.concat(known.stream(), Stream.of(new Known(parent, column, columns))).toList());
	}
}
