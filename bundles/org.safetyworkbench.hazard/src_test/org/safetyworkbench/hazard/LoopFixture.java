package org.safetyworkbench.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.evidence.EvidenceRole;
import org.safetyworkbench.inspection.Card;
import org.safetyworkbench.office.Person;
import org.safetyworkbench.office.Role;

/** The people of a small office and the words in which the stories of the loop are told. */
abstract class LoopFixture extends LedgerFixture {

	static final Person OFFICIAL = person("甲", Role.OFFICIAL, Role.ENFORCER);
	static final Person COLLEAGUE = person("乙", Role.OFFICIAL);
	static final Person REVIEWER = person("丙", Role.REVIEWER, Role.OFFICIAL);
	static final Person CHIEF = person("丁", Role.CHIEF);
	static final Person HEAD = person("戊", Role.HEAD);

	static Person person(String name, Role... roles) {
		return new Person(UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)), name, Set.of(roles), "", true);
	}

	/** A draft of an item the office itself is competent for. */
	UUID general() {
		return draft("CM-001", "CM", 2);
	}

	UUID major() {
		return draft("CM-001", "CM", 1);
	}

	UUID draft(String item, String authority, int severity) {
		Card card = restaurant();
		enter(card, answer(card, item, DAY, "否"));
		UUID id = rows(LedgerQuery.of(LedgerQuery.Sort.DUE, new LedgerQuery.Filter.OfEnterprise(card.id()))).getFirst().id();
		store.write(INSPECTOR, session -> {
			HazardRow row = ledger.row(id).orElseThrow();
			new Tally().went(face(row)).came(new Tally.Face(row.state(), Hazard.severity(severity), authority, row.sector(), row.dueOn())).keep(session);
			return org.safetyworkbench.store.Rows.update(session, "update hazard set authority = ?, severity = ?, urgency = ?, transfer = ? where id = ?", authority, severity, severity,
					authority.equals("CM") ? 0 : 1, id);
		});
		return id;
	}

	static Tally.Face face(HazardRow row) {
		return new Tally.Face(row.state(), row.severity(), row.authority(), row.sector(), row.dueOn());
	}

	static Deed deed(Action action, LocalDate on, String... values) {
		Deed deed = Deed.of(action, on);
		for (int i = 0; i < values.length; i += 2) deed = values[i].equals("because") ? deed.because(values[i + 1]) : deed.with(values[i], values[i + 1]);
		return deed;
	}

	Result<Hazard> act(Person person, UUID id, Action action, String... values) {
		return loop.act(person, id, 0, deed(action, today, values));
	}

	/** Must go. */
	Hazard done(Person person, UUID id, Action action, String... values) {
		return act(person, id, action, values).value();
	}

	/** Must not go: the codes of all that stands against it. */
	List<String> refused(Person person, UUID id, Action action, String... values) {
		int version = hazards.find(id).orElseThrow().version();
		List<String> codes = act(person, id, action, values).problems().stream().map(Problem::code).toList();
		assertThat(codes).as(action + " is refused").isNotEmpty();
		assertThat(hazards.find(id).orElseThrow().version()).isEqualTo(version);
		return codes;
	}

	HazardState state(UUID id) {
		return hazards.find(id).orElseThrow().state();
	}

	void fiveAndReceipts(UUID id) {
		done(OFFICIAL, id, Action.FIX_FIVE, "person", "己", "measures", "更换管道", "money", "3000", "until", "2026-12-10", "plan", "停气、疏散");
		done(OFFICIAL, id, Action.RECORD_RECEIPT, "party", "both", "name", "己");
	}

	void bothReports(UUID id) {
		done(OFFICIAL, id, Action.REPORT_FIRST, "recipient", "应急管理局");
		done(OFFICIAL, id, Action.REPORT_SECOND, "recipient", "职工代表大会");
	}

	/** From a draft to the re-check passed. */
	void toRecheck(UUID id) {
		done(OFFICIAL, id, Action.CONFIRM);
		done(OFFICIAL, id, Action.ORDER, "deadline", "+15");
		if (hazards.find(id).orElseThrow().severity() == org.safetyworkbench.spi.Severity.MAJOR) fiveAndReceipts(id);
		done(OFFICIAL, id, Action.BEGIN);
		done(OFFICIAL, id, Action.SUBMIT, "result", "已整改", "money", "2800.50");
		evidence.add(id, EvidenceRole.BEFORE, EvidenceRole.AFTER);
		done(COLLEAGUE, id, Action.PASS, "opinion", "合格");
	}
}
