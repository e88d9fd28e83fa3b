package org.safetyworkbench.hazard;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.safetyworkbench.store.Cursor;
import org.safetyworkbench.store.Groups;
import org.safetyworkbench.store.Keyset;
import org.safetyworkbench.store.Page;
import org.safetyworkbench.store.Row;
import org.safetyworkbench.store.Rows;
import org.safetyworkbench.store.Session;

/** Reads what figures count of hazards, in the caller's transaction. */
public final class HazardFaces {

	/** Neither ordered nor handed over at any time. */
	static final String UNAIDED = "not exists (select 1 from hazard_move m where m.hazard_id = hazard.id and m.action in ('order', 'transfer'))";

	/** Money of the five-fixed, absent while it is not fixed. */
	static final String PLANNED = "(select f.money_yuan from hazard_five f where f.hazard_id = hazard.id)";

	private HazardFaces() {}

	private static String columns(Session session) throws SQLException {
		return "id, area_code, sector, source, severity, item, state, found_on, due_on, closed_on, case when " + UNAIDED.replace("hazard_move m", whole(session, "hazard_move") + " m") + " then 1 else 0 end, money_yuan, "
				+ PLANNED.replace("hazard_five f", whole(session, "hazard_five") + " f");
	}

	/** Figures count every hazard, whoever brings them up to date. */
	private static String whole(Session session, String table) throws SQLException {
		return session.dialect().whole(session.connection(), table);
	}

	/** Those of these hazards that exist, in no order. */
	public static List<HazardFace> of(Session session, Collection<UUID> hazards) throws SQLException {
		List<HazardFace> faces = new ArrayList<>(hazards.size());
		for (List<UUID> some : Groups.of(hazards)) {
			List<HazardFace> group = Rows.query(session, "select " + columns(session) + " from " + whole(session, "hazard") + session.dialect().useIndex("pk_hazard") + " where id in (" + Groups.marks(some.size()) + ")",
					HazardFaces::face, some.toArray());
			faces.addAll(deferred(session, group, "hazard_id in (" + Groups.marks(some.size()) + ")", some.toArray()));
		}
		return faces;
	}

	/** Every hazard, in the order of the ids, page by page. */
	public static Page<HazardFace> page(Session session, Cursor after, int size) throws SQLException {
		Page<HazardFace> page = Keyset.select(columns(session)).from(whole(session, "hazard")).index("pk_hazard").unlimited().orderBy("id").page(session, after, size, HazardFaces::face);
		if (page.rows().isEmpty()) return page;
		return new Page<>(deferred(session, page.rows(), "hazard_id >= ? and hazard_id <= ?", page.rows().getFirst().id(), page.rows().getLast().id()), page.next());
	}

	/** The same with the deadlines they had before. */
	private static List<HazardFace> deferred(Session session, List<HazardFace> faces, String which, Object... parameters) throws SQLException {
		Map<UUID, List<FormerDeadline>> former = new HashMap<>();
		Rows.each(session, "select hazard_id, due_before, decided_on from " + whole(session, "hazard_deferral") + session.dialect().useIndex("ix_deferral_hazard") + " where " + which
				+ " and granted = 1 order by decided_on, due_before",
				row -> former.computeIfAbsent(row.id(1), hazard -> new ArrayList<>()).add(new FormerDeadline(row.date(2).orElseThrow(), row.date(3).orElseThrow())), parameters);
		return faces.stream().map(face -> former.containsKey(face.id()) ? face.deferred(former.get(face.id())) : face).toList();
	}

	/** A record brought in without the day of its closing counts as closed on its due day. */
	private static HazardFace face(Row row) throws SQLException {
		HazardState state = HazardState.of(row.text(7));
		var due = row.date(9).orElseThrow();
		return new HazardFace(row.id(1), row.text(2), row.text(3), Source.of(row.text(4)), Hazard.severity(row.integer(5)), row.text(6), state, row.date(8).orElseThrow(), due, List.of(),
				state == HazardState.CLOSED ? row.date(10).or(() -> Optional.of(due)) : Optional.empty(), row.flag(11), row.number(13), row.number(12));
	}
}
