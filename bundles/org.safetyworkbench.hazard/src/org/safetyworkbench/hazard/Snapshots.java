package org.safetyworkbench.hazard;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.safetyworkbench.core.Text;
import org.safetyworkbench.inspection.SheetItem;
import org.safetyworkbench.library.Packs;
import org.safetyworkbench.spi.Item;
import org.safetyworkbench.spi.Law;
import org.safetyworkbench.spi.LegalBasis;
import org.safetyworkbench.store.Rows;
import org.safetyworkbench.store.Session;

/**
 * The wordings of items that hazards refer to. They never change and are few (one per item and pack version), so those
 * once read stay in memory.
 */
final class Snapshots {

	private final Map<UUID, ItemSnapshot> known = new ConcurrentHashMap<>();

	Optional<ItemSnapshot> find(Session session, UUID id) throws SQLException {
		ItemSnapshot snapshot = known.get(id);
		if (snapshot != null) return Optional.of(snapshot);
		Optional<ItemSnapshot> read = read(session, id);
		read.ifPresent(found -> known.put(id, found));
		return read;
	}

	private static Optional<ItemSnapshot> read(Session session, UUID id) throws SQLException {
		List<Article> articles = Rows.query(session, "select law, title, article, verified, is_law from item_snapshot_article where snapshot_id = ? order by place",
				row -> new Article(row.text(1), row.text(2), row.text(3), row.flag(4), row.flag(5)), id);
		return Rows.one(session, "select id, item, title_zh, title_en, basis_zh, basis_en, measure_zh, measure_en, days, at_once, authorities, transfer, pack, pack_version from item_snapshot where id = ?",
				row -> new ItemSnapshot(row.id(1), row.text(2), new Text(row.text(3), row.text(4)), new Text(row.text(5), row.text(6)), articles, new Text(row.text(7), row.text(8)),
						row.integer(9), row.flag(10), row.text(11).isEmpty() ? List.of() : List.of(row.text(11).split(",")), row.flag(12), row.text(13), row.text(14)), id);
	}

	/** Keeps a wording unless it is kept already. */
	void keep(Session session, ItemSnapshot s) throws SQLException {
		if (Rows.one(session, "select 1 from item_snapshot where id = ?", row -> 1, s.id()).isPresent()) return;
		int first = Rows.update(session, "insert into item_snapshot (id, item, title_zh, title_en, basis_zh, basis_en, measure_zh, measure_en, days, at_once, authorities, transfer, pack, pack_version)"
				+ " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)" + session.dialect().unlessPresent(), s.id(), s.item(), s.title().zh(), s.title().en(), s.severityBasis().zh(), s.severityBasis().en(), s.measure().zh(),
				s.measure().en(), s.days(), s.immediate(), String.join(",", s.authorities()), s.transfer(), s.pack(), s.packVersion());
		if (first == 0) return;
		int place = 0;
		for (Article a : s.articles())
			Rows.update(session, "insert into item_snapshot_article (snapshot_id, place, law, title, article, verified, is_law) values (?, ?, ?, ?, ?, ?, ?)",
					s.id(), place++, a.law(), a.title(), a.article(), a.verified(), a.isLaw());
	}

	/** What the packs say about an item now. */
	static ItemSnapshot of(Packs packs, Item item, String packVersion) {
		return of(item, item.basis().stream().map(basis -> article(packs, basis)).toList(), packVersion);
	}

	/** As it was asked in a visit. */
	static ItemSnapshot of(SheetItem asked) {
		return of(asked.item(), asked.basis().stream().map(cited -> new Article(cited.law(), cited.title(), cited.article(), cited.verified(), cited.isLaw())).toList(), asked.packVersion());
	}

	private static ItemSnapshot of(Item item, List<Article> articles, String packVersion) {
		return named(new ItemSnapshot(new UUID(0, 0), item.id(), item.question(), item.severityBasis(), articles, item.rectification().measure(), item.rectification().defaultDays(),
				item.rectification().immediate(), item.authorities(), item.transferRequired(), item.pack(), packVersion));
	}

	/** What is said instead of a question where no checklist asked. */
	static ItemSnapshot of(Source source, int days) {
		return named(new ItemSnapshot(new UUID(0, 0), "", source.label(), Text.EMPTY, List.of(), Text.EMPTY, days, false, List.of(), false, "", ""));
	}

	private static ItemSnapshot named(ItemSnapshot nameless) {
		return new ItemSnapshot(idOf(nameless.toString()), nameless.item(), nameless.title(), nameless.severityBasis(), nameless.articles(), nameless.measure(), nameless.days(), nameless.immediate(),
				nameless.authorities(), nameless.transfer(), nameless.pack(), nameless.packVersion());
	}

	private static Article article(Packs packs, LegalBasis basis) {
		Optional<Law> law = packs.law(basis.law());
		return new Article(basis.law(), law.map(l -> l.title().zh()).orElse(basis.law()), basis.article(), basis.verified(), law.map(Law::isLaw).orElse(false));
	}

	/** An id made of the content (UUID version 8). */
	private static UUID idOf(String content) {
		try {
			ByteBuffer hash = ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
			return new UUID(hash.getLong() & ~0xF000L | 0x8000L, hash.getLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L);
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java runtime has SHA-256", e);
		}
	}
}
