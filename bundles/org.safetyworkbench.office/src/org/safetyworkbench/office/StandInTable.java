package org.safetyworkbench.office;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.safetyworkbench.store.Change;
import org.safetyworkbench.store.Details;
import org.safetyworkbench.store.Row;
import org.safetyworkbench.store.Rows;
import org.safetyworkbench.store.Session;

/** Stand-ins in the store. */
final class StandInTable {

	private static final String COLUMNS = "select id, absent_id, deputy_id, from_on, until_on, reason from stand_in";

	private StandInTable() {}

	static List<StandIn> all(Session session) throws SQLException {
		return Rows.query(session, COLUMNS + " order by from_on desc, id", StandInTable::standIn);
	}

	static List<StandIn> of(Session session, UUID absent) throws SQLException {
		return Rows.query(session, COLUMNS + " where absent_id = ? order by from_on", StandInTable::standIn, absent);
	}

	private static StandIn standIn(Row row) throws SQLException {
		return new StandIn(row.id(1), row.id(2), row.id(3), row.date(4).orElseThrow(), row.date(5).orElseThrow(), row.text(6));
	}

	static void insert(Session session, StandIn standIn, String absent, String deputy) throws SQLException {
		Rows.update(session, "insert into stand_in (id, absent_id, deputy_id, from_on, until_on, reason) values (?, ?, ?, ?, ?, ?)", standIn.id(), standIn.absent(), standIn.deputy(), standIn.from(),
				standIn.until(), standIn.reason());
		session.log(new Change("staff", standIn.absent(), "stand-in", Details.of().put("deputy", null, deputy).put("absent", null, absent).put("from", null, standIn.from())
				.put("until", null, standIn.until()).put("reason", null, standIn.reason()).json()));
	}

	/** One that has not begun is taken back, one that has ends the day before; the log keeps what was. */
	static void end(Session session, StandIn standIn, String deputy, LocalDate on) throws SQLException {
		if (!standIn.from().isBefore(on)) Rows.update(session, "delete from stand_in where id = ?", standIn.id());
		else Rows.update(session, "update stand_in set until_on = ? where id = ?", on.minusDays(1), standIn.id());
		session.log(new Change("staff", standIn.absent(), "stand-in-ended", Details.of().put("deputy", deputy, null).put("until", standIn.until(), on.minusDays(1)).json()));
	}
}
