package org.safetyworkbench.risk;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.safetyworkbench.register.Enterprise;
import org.safetyworkbench.store.Groups;
import org.safetyworkbench.store.Row;
import org.safetyworkbench.store.Rows;
import org.safetyworkbench.store.Session;

/** Reads whole risk points, many with few statements. */
final class RiskReader {

	static final LocalDate NEVER = LocalDate.of(9999, 12, 31);
	static final String COLUMNS = "id, version, enterprise_id, name, place, colour, method, first_value, second_value, third_value, reason, score, rule_used,"
			+ " accidents, emergency, assessed_on, review_due_on, pending, retired";

	private final Session session;

	RiskReader(Session session) {
		this.session = session;
	}

	List<RiskPoint> byId(Collection<UUID> ids) throws SQLException {
		Map<UUID, RiskPoint> found = new LinkedHashMap<>();
		for (List<UUID> some : Groups.of(ids.stream().distinct().toList()))
			read(found, " " + session.dialect().useIndex("pk_risk_point") + " where id in (" + Groups.marks(some.size()) + ")", some.toArray());
		complete(found);
		return ids.stream().map(found::get).filter(one -> one != null).toList();
	}

	List<RiskPoint> ofEnterprise(Enterprise.Id enterprise) throws SQLException {
		Map<UUID, RiskPoint> found = new LinkedHashMap<>();
		read(found, session.dialect().useIndex("ix_risk_enterprise") + " where enterprise_id = ? and retired = 0 order by colour, id", enterprise.value());
		complete(found);
		return List.copyOf(found.values());
	}

	private void read(Map<UUID, RiskPoint> found, String condition, Object... values) throws SQLException {
		Rows.each(session, "select " + COLUMNS + " from risk_point" + condition, row -> found.put(row.id(1), point(row)), values);
	}

	private static RiskPoint point(Row row) throws SQLException {
		Optional<LocalDate> due = row.date(17).filter(day -> !day.equals(NEVER));
		List<String> accidents = row.text(14).isEmpty() ? List.of() : List.of(row.text(14).split("、"));
		Profile profile = new Profile(row.text(4), row.text(5), basis(row, 7), accidents, List.of(), List.of(), row.text(15), due);
		return new RiskPoint(row.id(1), row.whole(2), new Enterprise.Id(row.id(3)), profile, judged(row), row.date(16).orElseThrow(), trigger(row.text(18)), row.flag(19));
	}

	static Judged judged(Row row) throws SQLException {
		Optional<Double> score = row.text(13).isEmpty() ? Optional.empty() : row.number(12);
		return new Judged(Colour.values()[row.integer(6)], score, row.text(13));
	}

	/** The basis kept in five columns from that one on; a direct one keeps its colour as the first value. */
	static Basis basis(Row row, int from) throws SQLException {
		double first = row.number(from + 1).orElseThrow(), second = row.number(from + 2).orElseThrow();
		return switch (Basis.Method.of(row.text(from))) {
			case LEC -> new Basis.Lec(first, second, row.number(from + 3).orElseThrow());
			case MATRIX -> new Basis.Matrix((int) first, (int) second);
			case DIRECT -> new Basis.Direct(Colour.values()[(int) first], row.text(from + 4));
		};
	}

	static Optional<Trigger> trigger(String code) {
		return code.isEmpty() ? Optional.empty() : Optional.of(Trigger.of(code));
	}

	private void complete(Map<UUID, RiskPoint> found) throws SQLException {
		Map<UUID, List<Control>> controls = new HashMap<>();
		Map<UUID, List<Responsibility>> duties = new HashMap<>();
		for (List<UUID> some : Groups.of(found.keySet())) {
			Rows.each(session, "select risk_id, id, kind, words, duty_level, person, items, cycle_days from risk_control" + session.dialect().useIndex("ix_risk_control")
					+ " where risk_id in (" + Groups.marks(some.size()) + ") and retired = 0 order by risk_id, place", row -> controls.computeIfAbsent(row.id(1), id -> new ArrayList<>()).add(control(row)), some.toArray());
			Rows.each(session, "select risk_id, duty_level, person, task from risk_responsibility" + session.dialect().useIndex("pk_risk_responsibility") + " where risk_id in ("
					+ Groups.marks(some.size()) + ") order by risk_id, place", row -> duties.computeIfAbsent(row.id(1), id -> new ArrayList<>())
							.add(new Responsibility(Level.of(row.text(2)), row.text(3), row.text(4))), some.toArray());
		}
		found.replaceAll((id, one) -> new RiskPoint(id, one.version(), one.enterprise(), one.profile().withControls(controls.getOrDefault(id, List.of()))
				.withResponsibilities(duties.getOrDefault(id, List.of())), one.judged(), one.assessedOn(), one.pending(), one.retired()));
	}

	private static Control control(Row row) throws SQLException {
		List<String> items = row.text(7).isEmpty() ? List.of() : List.of(row.text(7).split(","));
		return new Control(row.id(2), Defence.of(row.text(3)), row.text(4), Level.of(row.text(5)), row.text(6), items, row.integer(8));
	}

	List<Review> reviews(UUID id) throws SQLException {
		return Rows.query(session, "select place, made_on, cause, colour_before, colour_after, method, first_value, second_value, third_value, reason, note, author from risk_review"
				+ session.dialect().useIndex("pk_risk_review") + " where risk_id = ? order by place desc", row -> {
					Basis basis = basis(row, 6);
					Optional<Colour> before = row.integer(4) < 0 ? Optional.empty() : Optional.of(Colour.values()[row.integer(4)]);
					return new Review(row.integer(1), row.date(2).orElseThrow(), trigger(row.text(3)), before, Colour.values()[row.integer(5)], basis.method(), basis.words(), row.text(11), row.text(12));
				}, id);
	}

	Map<UUID, ControlName> controls(Collection<UUID> ids) throws SQLException {
		Map<UUID, ControlName> found = new HashMap<>();
		for (List<UUID> some : Groups.of(ids))
			Rows.each(session, "select c.id, c.risk_id, p.name, p.colour, c.kind, c.words, c.person, c.retired, p.retired from risk_control c" + session.dialect().useIndex("pk_risk_control")
					+ " join risk_point p" + session.dialect().useIndex("pk_risk_point") + " on p.id = c.risk_id where c.id in (" + Groups.marks(some.size()) + ")",
					row -> found.put(row.id(1), new ControlName(row.id(2), row.text(3), Colour.values()[row.integer(4)], row.id(1), Defence.of(row.text(5)), row.text(6), row.text(7),
							row.flag(8) || row.flag(9))), some.toArray());
		return found;
	}
}
