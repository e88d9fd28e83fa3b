package org.safetyworkbench.bench;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.safetyworkbench.core.AreaCode;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.hazard.HazardState;
import org.safetyworkbench.hazard.Source;
import org.safetyworkbench.library.Library;
import org.safetyworkbench.register.Areas;
import org.safetyworkbench.store.Rows;
import org.safetyworkbench.store.Session;

/** What codes are called in Chinese: maps filled before anything is timed. */
final class WordsByHand {

	/** A wording of an item; asked is the question without its mark. */
	record Item(String question, String asked, String measure, String basis) {}

	final Map<String, String> places = new HashMap<>();
	final Map<String, String> sectors = new HashMap<>();
	final Map<String, String> authorities = new HashMap<>();
	final Map<String, String> states = new HashMap<>();
	final Map<String, String> sources = new HashMap<>();
	final Map<UUID, Item> items = new HashMap<>();

	WordsByHand(Session session, Library library) throws SQLException {
		Areas areas = new Areas();
		Rows.each(session, "select distinct area_code from hazard", row -> {
			String name = areas.fullName(new AreaCode(row.text(1)));
			places.put(row.text(1), name.isEmpty() ? row.text(1) : name);
		});
		for (String sector : ManyHazards.SECTORS) sectors.put(sector, library.packs().pack(sector).map(pack -> pack.name()).orElse(Text.of(sector)).zh());
		for (String code : ManyHazards.AUTHORITIES) authorities.put(code, library.packs().authority(code).map(authority -> authority.name()).orElse(Text.of(code)).zh());
		for (HazardState state : HazardState.values()) states.put(state.code(), state.label().zh());
		for (Source source : Source.values()) sources.put(source.code(), source.label().zh());
		Map<UUID, StringBuilder> basis = new HashMap<>();
		Rows.each(session, "select snapshot_id, title, article, verified from item_snapshot_article order by snapshot_id, place", row -> basis.computeIfAbsent(row.id(1), id -> new StringBuilder())
				.append("《").append(row.text(2)).append("》 ").append(row.text(3)).append(row.flag(4) ? "\n" : "（待核）\n"));
		Rows.each(session, "select id, title_zh, measure_zh from item_snapshot",
				row -> items.put(row.id(1), new Item(row.text(2), row.text(2).replaceAll("[?？]$", ""), row.text(3), basis.getOrDefault(row.id(1), new StringBuilder()).toString().strip())));
	}
}
