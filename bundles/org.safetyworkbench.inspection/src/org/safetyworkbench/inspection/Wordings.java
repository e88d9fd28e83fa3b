package org.safetyworkbench.inspection;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.safetyworkbench.core.Text;
import org.safetyworkbench.spi.Item;
import org.safetyworkbench.spi.LegalBasis;
import org.safetyworkbench.spi.Position;
import org.safetyworkbench.spi.Rectification;
import org.safetyworkbench.spi.Severity;
import org.safetyworkbench.store.Batch;
import org.safetyworkbench.store.Groups;
import org.safetyworkbench.store.Row;
import org.safetyworkbench.store.Rows;
import org.safetyworkbench.store.Session;

/** The pinned wordings. They never change and are few (one per item and pack version), so those once read stay in memory. */
final class Wordings {

	private static final String COLUMNS = "id, item, section_zh, section_en, group_zh, group_en, question_zh, question_en, verify, answer, photo, severity, severity_zh, severity_en, basis, measure_zh,"
			+ " measure_en, days, at_once, authorities, transfer, note_zh, note_en, pack, pack_version";
	private static final Position NOWHERE = new Position("", 1, 1);

	/** Read from the store: known to be there whatever becomes of the running transaction. */
	private final Map<UUID, SheetItem> known = new ConcurrentHashMap<>();

	/** Keeps the wordings that are not kept yet. */
	void keep(Session session, List<SheetItem> items) throws SQLException {
		Set<UUID> missing = new HashSet<>();
		for (SheetItem item : items) if (!known.containsKey(item.wording())) missing.add(item.wording());
		if (missing.isEmpty()) return;
		missing.removeAll(read(session, missing).keySet());
		try (Batch insert = new Batch(session, "insert into wording (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)" + session.dialect().unlessPresent())) {
			for (SheetItem item : items) if (missing.remove(item.wording())) insert.add(values(item));
		}
	}

	private static Object[] values(SheetItem s) {
		Item i = s.item();
		Rectification r = i.rectification();
		return new Object[] {s.wording(), i.id(), s.section().zh(), s.section().en(), i.group().zh(), i.group().en(), i.question().zh(), i.question().en(), Packed.list(i.verify()),
				Packed.answer(i.answer()), i.photoRequired(), i.severity().name(), i.severityBasis().zh(), i.severityBasis().en(), Packed.basis(s.basis()), r.measure().zh(), r.measure().en(),
				r.defaultDays(), r.immediate(), Packed.list(i.authorities()), i.transferRequired(), i.note().zh(), i.note().en(), i.pack(), s.packVersion()};
	}

	/** Those of these wordings that are kept. */
	Map<UUID, SheetItem> read(Session session, Collection<UUID> ids) throws SQLException {
		Map<UUID, SheetItem> found = new HashMap<>();
		Set<UUID> unread = new HashSet<>();
		for (UUID id : ids) {
			SheetItem item = known.get(id);
			if (item == null) unread.add(id);
			else found.put(id, item);
		}
		for (List<UUID> some : Groups.of(unread))
			Rows.each(session, "select " + COLUMNS + " from wording" + session.dialect().useIndex("pk_wording") + " where id in (" + Groups.marks(some.size()) + ")",
					row -> found.put(row.id(1), item(row)), some.toArray());
		for (UUID id : unread) if (found.containsKey(id)) known.put(id, found.get(id));
		return found;
	}

	private static SheetItem item(Row row) throws SQLException {
		List<Cited> basis = Packed.basis(row.text(15));
		List<LegalBasis> places = basis.stream().map(cited -> new LegalBasis(cited.law(), cited.article(), cited.verified())).toList();
		Item item = new Item(row.text(2), text(row, 5), text(row, 7), Packed.list(row.text(9)), Packed.answer(row.text(10)), row.flag(11), Severity.valueOf(row.text(12)), text(row, 13), places,
				new Rectification(text(row, 16), row.integer(18), row.flag(19)), Packed.list(row.text(20)), row.flag(21), null, row.text(24), text(row, 22), NOWHERE);
		return new SheetItem(row.id(1), text(row, 3), item, basis, row.text(25));
	}

	private static Text text(Row row, int zh) throws SQLException {
		return new Text(row.text(zh), row.text(zh + 1));
	}
}
