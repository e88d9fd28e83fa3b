package org.safetyworkbench.risk;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.safetyworkbench.store.Groups;
import org.safetyworkbench.store.OpenStore;
import org.safetyworkbench.store.Rows;
import org.safetyworkbench.store.Session;
import org.safetyworkbench.store.StoreException;
import org.safetyworkbench.store.TallyTable;

/** Writes risk points with what belongs to them, and keeps their counts in step. */
final class RiskWriter {

	static final String COLOURS = "colour";

	private final Session session;
	private final TallyTable tally = new TallyTable("risk_tally", Set.of());

	RiskWriter(Session session) {
		this.session = session;
	}

	void insert(RiskPoint point) throws SQLException {
		Object[] values = values(point);
		Object[] all = new Object[values.length + 2];
		all[0] = point.id();
		all[1] = point.enterprise().value();
		System.arraycopy(values, 0, all, 2, values.length);
		Rows.update(session, "insert into risk_point (id, enterprise_id, version, name, place, colour, method, first_value, second_value, third_value, reason, score, rule_used,"
				+ " accidents, emergency, assessed_on, review_due_on, pending, retired) values (" + Groups.marks(all.length) + ")", all);
		parts(List.of(), point);
		tally.add(COLOURS, point.colour().code(), 1);
		tally.keep(session);
	}

	void update(RiskPoint was, RiskPoint is) throws SQLException {
		Object[] values = values(is);
		Object[] all = java.util.Arrays.copyOf(values, values.length + 2);
		all[values.length] = is.id();
		all[values.length + 1] = was.version();
		int changed = Rows.update(session, "update risk_point set version = ?, name = ?, place = ?, colour = ?, method = ?, first_value = ?, second_value = ?, third_value = ?, reason = ?,"
				+ " score = ?, rule_used = ?, accidents = ?, emergency = ?, assessed_on = ?, review_due_on = ?, pending = ?, retired = ? where id = ? and version = ?", all);
		if (changed == 0) throw new StoreException(OpenStore.conflict(), null);
		Rows.update(session, "delete from risk_responsibility where risk_id = ?", is.id());
		parts(was.profile().controls(), is);
		tally.add(COLOURS, was.colour().code(), -1);
		if (!is.retired()) tally.add(COLOURS, is.colour().code(), 1);
		tally.keep(session);
	}

	private static Object[] values(RiskPoint point) {
		Profile profile = point.profile();
		return new Object[] {point.version(), profile.name(), profile.place(), point.colour().ordinal(), profile.basis().method().code(), first(profile.basis()), second(profile.basis()),
				third(profile.basis()), reason(profile.basis()), point.judged().score().orElse(0.0), point.judged().rule(), String.join("、", profile.accidents()), profile.emergency(),
				point.assessedOn(), profile.reviewDueOn().orElse(RiskReader.NEVER), point.pending().map(Trigger::code).orElse(""), point.retired()};
	}

	private static double first(Basis basis) {
		return switch (basis) {
			case Basis.Lec lec -> lec.likelihood();
			case Basis.Matrix matrix -> matrix.likelihood();
			case Basis.Direct direct -> direct.colour().ordinal();
		};
	}

	private static double second(Basis basis) {
		return switch (basis) {
			case Basis.Lec lec -> lec.exposure();
			case Basis.Matrix matrix -> matrix.severity();
			case Basis.Direct direct -> 0;
		};
	}

	private static double third(Basis basis) {
		return basis instanceof Basis.Lec lec ? lec.consequence() : 0;
	}

	private static String reason(Basis basis) {
		return basis instanceof Basis.Direct direct ? direct.reason() : "";
	}

	private void parts(List<Control> before, RiskPoint is) throws SQLException {
		List<Control> controls = is.profile().controls();
		for (Control old : before)
			if (controls.stream().noneMatch(control -> control.id().equals(old.id()))) Rows.update(session, "update risk_control set retired = 1 where id = ?", old.id());
		for (int i = 0; i < controls.size(); i++) control(is.id(), controls.get(i), i);
		List<Responsibility> duties = is.profile().responsibilities();
		for (int i = 0; i < duties.size(); i++)
			Rows.update(session, "insert into risk_responsibility (risk_id, place, duty_level, person, task) values (?, ?, ?, ?, ?)", is.id(), i, duties.get(i).level().code(),
					duties.get(i).person(), duties.get(i).task());
	}

	private void control(UUID risk, Control control, int place) throws SQLException {
		Object[] words = {place, control.kind().code(), control.text(), control.level().code(), control.person(), String.join(",", control.items()), control.cycleDays(), false, control.id(), risk};
		if (Rows.update(session, "update risk_control set place = ?, kind = ?, words = ?, duty_level = ?, person = ?, items = ?, cycle_days = ?, retired = ? where id = ? and risk_id = ?", words) == 0)
			Rows.update(session, "insert into risk_control (place, kind, words, duty_level, person, items, cycle_days, retired, id, risk_id) values (" + Groups.marks(words.length) + ")", words);
	}

	void review(UUID risk, Review review, Basis basis) throws SQLException {
		Rows.update(session, "insert into risk_review (risk_id, place, made_on, cause, colour_before, colour_after, method, first_value, second_value, third_value, reason, note, author)"
				+ " values (" + Groups.marks(13) + ")", risk, review.number(), review.on(), review.trigger().map(Trigger::code).orElse(""), review.before().map(Enum::ordinal).orElse(-1),
				review.after().ordinal(), basis.method().code(), first(basis), second(basis), third(basis), reason(basis), review.note(), review.author());
	}
}
