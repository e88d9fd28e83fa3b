package org.safetyworkbench.bench;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

import org.safetyworkbench.store.Author;
import org.safetyworkbench.store.OpenStore;
import org.safetyworkbench.store.Rows;
import org.safetyworkbench.store.Session;

/** What belongs to the hazards found lately, which lists show first: their enterprises, who found them, how they were closed off. */
final class RecentWork {

	private static final LocalDate SINCE = ManyHazards.TODAY.minusDays(60);
	/** From draft to the close-off, each line: from, action, to. */
	private static final List<List<String>> STEPS = List.of(List.of("draft", "confirm", "confirmed"), List.of("confirmed", "order", "ordered"), List.of("ordered", "begin", "rectifying"),
			List.of("rectifying", "submit", "submitted"), List.of("submitted", "pass", "rechecked"), List.of("rechecked", "close", "closed"));

	private RecentWork() {}

	/** Fills up a store that {@link ManyHazards} filled. */
	static void fill(OpenStore store) {
		store.write(Author.of("benchmark"), session -> {
			Rows.update(session, """
					insert into enterprise (id, credit_code, name, area_code, address, principal, phone, pinyin, sectors, kind, capital, scope, version)
					select enterprise_id, min(credit_code), min(enterprise_name), min(area_code), '某路1号', '张某', '0595-1', '', min(sector), '', '', '', 1
					from hazard where found_on >= ? group by enterprise_id""", SINCE);
			Rows.update(session, """
					insert into hazard_sighting (hazard_id, answer_id, found_on, inspector, finding_zh, finding_en, note)
					select id, id, found_on, '甲', finding_zh, finding_en, '' from hazard where found_on >= ?""", SINCE);
			Rows.update(session, "delete from hazard_move where hazard_id in (select id from hazard where found_on >= ? and state = 'closed')", SINCE); // they get all of theirs
			for (int step = 0; step < STEPS.size(); step++) moves(session, step);
			return null;
		});
	}

	private static void moves(Session session, int step) throws SQLException {
		boolean first = step == 0;
		List<String> words = STEPS.get(step);
		Rows.update(session, "insert into hazard_move (hazard_id, seq, prior_seq, prior_actor, from_state, action, to_state, made_on, actor_id, actor, note)"
				+ " select id, " + (step + 1) + ", " + (first ? "cast(null as integer), cast(null as varchar(36))" : step + ", '" + actor(step - 1) + "'") + ", '" + words.get(0) + "', '" + words.get(1) + "', '"
				+ words.get(2) + "', found_on, '" + actor(step) + "', '甲', '' from hazard where found_on >= ? and state = 'closed'", SINCE);
	}

	/** Whoever passed does not close. */
	private static String actor(int step) {
		return step == STEPS.size() - 1 ? "b" : "a";
	}
}
