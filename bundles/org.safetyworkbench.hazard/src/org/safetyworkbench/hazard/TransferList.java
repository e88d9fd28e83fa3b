package org.safetyworkbench.hazard;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.safetyworkbench.core.Text;
import org.safetyworkbench.store.Cursor;
import org.safetyworkbench.store.Groups;
import org.safetyworkbench.store.Keyset;
import org.safetyworkbench.store.Page;
import org.safetyworkbench.store.Permit.Condition;
import org.safetyworkbench.store.Row;
import org.safetyworkbench.store.Rows;
import org.safetyworkbench.store.Session;

/** Lists of transfers: the page by an index of theirs, then the hazards of that page. */
final class TransferList {

	private static final String ON_ITS_WAY = "waiting in ('receipt', 'reply')";

	private TransferList() {}

	private record Sent(Transfer transfer, UUID hazard) {}

	static Page<TransferRow> page(Session session, TransferQuery query, Cursor after, int size) throws SQLException {
		String index = query.authority().isPresent() ? "ix_transfer_authority" : query.waiting().isPresent() ? "ix_transfer_waiting" : "ix_transfer_until";
		Keyset keyset = Keyset.select(Records.TRANSFER + ", hazard_id, wait_until").from("hazard_transfer").index(index).orderBy("wait_until", "id");
		query.authority().ifPresent(authority -> keyset.where("authority = ?", authority));
		query.waiting().ifPresent(waiting -> keyset.where("waiting = ?", waiting.code()));
		query.overdueAt().ifPresent(day -> keyset.where(ON_ITS_WAY).where("wait_until < ?", day));
		Page<Sent> page = keyset.page(session, after, size, row -> new Sent(Records.transfer(row), row.id(14)));
		Map<UUID, TransferRow> hazards = hazards(session, page.rows().stream().map(Sent::hazard).distinct().toList());
		return new Page<>(page.rows().stream().map(sent -> with(sent.transfer(), hazards.get(sent.hazard()))).toList(), page.next());
	}

	private static TransferRow with(Transfer transfer, TransferRow of) {
		return new TransferRow(transfer, of.hazard(), of.version(), of.enterprise(), of.creditCode(), of.enterpriseName(), of.title(), of.finding(), of.severity(), of.state());
	}

	private static Map<UUID, TransferRow> hazards(Session session, List<UUID> ids) throws SQLException {
		Map<UUID, TransferRow> hazards = new HashMap<>();
		for (List<UUID> some : Groups.of(ids))
			Rows.each(session, "select h.id, h.version, h.enterprise_id, h.credit_code, h.enterprise_name, s.title_zh, s.title_en, h.finding_zh, h.finding_en, h.severity, h.state from hazard h"
					+ session.dialect().useIndex("pk_hazard") + " join item_snapshot s on s.id = h.snapshot_id where h.id in (" + Groups.marks(some.size()) + ")",
					row -> hazards.put(row.id(1), hazard(row)), some.toArray());
		return hazards;
	}

	private static TransferRow hazard(Row row) throws SQLException {
		return new TransferRow(null, row.id(1), row.integer(2), row.id(3), row.text(4), row.text(5), new Text(row.text(6), row.text(7)), new Text(row.text(8), row.text(9)),
				Hazard.severity(row.integer(10)), HazardState.of(row.text(11)));
	}

	static TransferCounts counts(Session session, LocalDate asOf) throws SQLException {
		Map<Transfer.Waiting, Long> counts = new HashMap<>();
		long[] overdue = {0};
		Condition seen = session.seen("hazard_transfer").orElse(Condition.NONE);
		for (Transfer.Waiting waiting : List.of(Transfer.Waiting.RECEIPT, Transfer.Waiting.REPLY, Transfer.Waiting.RETURNED))
			Rows.each(session, "select count(*), sum(case when wait_until < ? then 1 else 0 end) from hazard_transfer" + session.dialect().useIndex("ix_transfer_waiting") + " where waiting = ? and " + seen.sql(), row -> {
				counts.put(waiting, row.whole(1));
				if (waiting != Transfer.Waiting.RETURNED) overdue[0] += row.whole(2);
			}, seen.after(asOf, waiting.code()));
		return new TransferCounts(counts.get(Transfer.Waiting.RECEIPT), counts.get(Transfer.Waiting.REPLY), counts.get(Transfer.Waiting.RETURNED), overdue[0]);
	}
}
