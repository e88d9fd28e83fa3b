package org.safetyworkbench.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safetyworkbench.core.AreaCode;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.hazard.LedgerQuery.Filter;
import org.safetyworkbench.office.Handover;
import org.safetyworkbench.office.Person;
import org.safetyworkbench.office.Posting;
import org.safetyworkbench.office.Remit;
import org.safetyworkbench.office.Role;
import org.safetyworkbench.office.StandIns;
import org.safetyworkbench.office.Staff;
import org.safetyworkbench.office.StoredStaff;
import org.safetyworkbench.spi.Severity;
import org.safetyworkbench.store.Author;
import org.safetyworkbench.store.ChangeLog;
import org.safetyworkbench.store.Cursor;
import org.safetyworkbench.store.Entry;

/** Each hazard is followed by somebody, and by somebody else when they are away or leave. */
class OfficersTest extends LoopFixture {

	private static final Author ADMIN = Author.of("管理员");

	private Staff staff;
	private StandIns standIns;
	private Officers officers;
	private Person zhao, qian, sun;

	@BeforeEach
	void somePeople() {
		staff = new StoredStaff(store, settings);
		standIns = new StandIns(store, staff);
		officers = new Officers(store, staff, standIns);
		zhao = staff.add(ADMIN, "赵", Set.of(Role.OFFICIAL), "").value();
		qian = staff.add(ADMIN, "钱", Set.of(Role.OFFICIAL), "").value();
		sun = staff.add(ADMIN, "孙", Set.of(Role.OFFICIAL), "", new Posting(Optional.empty(), new Remit(Set.of(new AreaCode("350502")), Set.of()))).value();
	}

	private UUID recordedBy(Person person) {
		return loop.record(person, NewHazard.of(restaurant(), Source.CAMPAIGN, Severity.GENERAL, "堵塞", DAY)).value();
	}

	private List<UUID> followedBy(String name) {
		return rows(LedgerQuery.of(LedgerQuery.Sort.DUE, new Filter.FollowedBy(name), new Filter.Open())).stream().map(HazardRow::id).toList();
	}

	private static List<String> codes(List<Problem> problems) {
		return problems.stream().map(Problem::code).toList();
	}

	private Entry last(UUID hazard) {
		return new ChangeLog(store).timeline("hazard", hazard, Cursor.START, 1).rows().getFirst();
	}

	@Test
	void whoRecordsItFollowsIt() {
		UUID hazard = recordedBy(zhao);
		assertThat(ledger.row(hazard).orElseThrow().officer()).isEqualTo("赵");
		assertThat(followedBy("赵")).containsExactly(hazard);
		assertThat(followedBy("钱")).isEmpty();
		assertThat(ledger.isDeclared(LedgerQuery.of(LedgerQuery.Sort.DUE, new Filter.FollowedBy("赵"), new Filter.Open()))).as("by its own index").isTrue();
	}

	@Test
	void whoLeadsTheVisitFollowsWhatItFinds() {
		var card = restaurant();
		var answer = inspections.answer(LIBRARY.packs().item("CM-001").orElseThrow(), card.id(), DAY, "钱、赵", "否", "", "").value();
		enter(card, answer);
		assertThat(only().officer()).isEqualTo("钱");
	}

	@Test
	void anotherIsNamedWithTheReason() {
		UUID hazard = recordedBy(zhao);
		assertThat(officers.assign(qian, hazard, 1, "钱", "片区调整").value().officer()).isEqualTo("钱");
		assertThat(followedBy("赵")).isEmpty();
		assertThat(ledger.row(hazard).orElseThrow().version()).isEqualTo(2);
		assertThat(last(hazard)).extracting(entry -> entry.change().action(), entry -> entry.author().reason(), entry -> entry.change().detail()).containsExactly("assigned", "片区调整", "{\"officer\":[\"赵\",\"钱\"]}");
	}

	@Test
	void everythingAgainstItIsSaid() {
		UUID hazard = recordedBy(zhao);
		assertThat(codes(officers.assign(zhao, hazard, 7, "赵", " ").problems())).containsExactly("gate.reason", "hazard.changed-meanwhile", "officer.same");
		assertThat(codes(officers.assign(zhao, hazard, 0, "无名", "x").problems())).containsExactly("officer.unfit");
		assertThat(codes(officers.assign(zhao, hazard, 0, "孙", "x").problems())).as("not within the scope").containsExactly("officer.unfit");
		assertThat(codes(officers.assign(sun, hazard, 0, "钱", "x").problems())).containsExactly("rights.scope");
		assertThat(codes(officers.assign(person("审计员", Role.AUDITOR), hazard, 0, "钱", "x").problems())).containsExactly("gate.role");
		done(OFFICIAL, hazard, Action.WITHDRAW, "because", "重复");
		assertThat(codes(officers.assign(zhao, hazard, 0, "钱", "x").problems())).containsExactly("officer.closed");
		assertThat(officers.candidates(hazards.find(hazard).orElseThrow())).extracting(Person::name).contains("赵", "钱").doesNotContain("孙");
	}

	@Test
	void whatSomebodyLeavesOpenIsTheSuccessors() {
		UUID open = recordedBy(zhao), withdrawn = recordedBy(zhao), others = recordedBy(qian);
		done(OFFICIAL, withdrawn, Action.WITHDRAW, "because", "重复");
		Handover handover = new Handover(store, staff);
		handover.addWork(new OpenHazards());
		assertThat(handover.leave(ADMIN.because("调动"), zhao.id(), qian.id(), DAY).value()).containsValue(1L);
		assertThat(followedBy("钱")).containsExactlyInAnyOrder(open, others);
		assertThat(ledger.row(withdrawn).orElseThrow().officer()).as("history stays").isEqualTo("赵");
		assertThat(last(open)).extracting(entry -> entry.change().action(), entry -> entry.author().reason(), entry -> entry.change().detail()).containsExactly("handed-over", "调动", "{\"officer\":[\"赵\",\"钱\"]}");
	}

	@Test
	void aNewNameStandsOnOpenWorkAndHistoryStays() {
		UUID open = recordedBy(zhao), withdrawn = recordedBy(zhao), others = recordedBy(qian);
		done(OFFICIAL, withdrawn, Action.WITHDRAW, "because", "重复");
		((StoredStaff) staff).addWork(new OpenHazards());
		Person renamed = staff.save(ADMIN.because("更名"), zhao.with("赵新", zhao.roles(), zhao.certificate(), true, zhao.posting())).value();
		assertThat(followedBy("赵新")).containsExactly(open);
		assertThat(followedBy("赵")).isEmpty();
		assertThat(ledger.row(withdrawn).orElseThrow().officer()).as("history stays").isEqualTo("赵");
		assertThat(ledger.row(others).orElseThrow().officer()).isEqualTo("钱");
		assertThat(last(open)).extracting(entry -> entry.change().action(), entry -> entry.author().reason(), entry -> entry.change().detail()).containsExactly("renamed", "更名", "{\"officer\":[\"赵\",\"赵新\"]}");
		assertThat(new ChangeLog(store).timeline("hazard", open, Cursor.START, 9).rows().getLast().author().name()).as("who recorded it then").isEqualTo("赵");
		assertThat(hazards.find(open).orElseThrow().version()).as("whoever edits it is told").isEqualTo(2);
		standIns.add(ADMIN, zhao.id(), qian.id(), today, today.plusDays(3), "休假");
		staff.work(qian.id());
		assertThat(officers.here(today)).as("stand-ins know people, not names").containsExactly("钱", renamed.name());
	}

	@Test
	void aStandInSeesTheAbsentOnesHazards() {
		standIns.add(ADMIN, zhao.id(), qian.id(), today, today.plusDays(3), "休假");
		staff.work(qian.id());
		assertThat(officers.here(today)).containsExactly("钱", "赵");
		assertThat(officers.here(today.plusDays(4))).containsExactly("钱");
	}

	@Test
	void whatADeputyRecordsIsTheAbsentOnesWork() {
		java.time.LocalDate now = java.time.LocalDate.now();
		standIns.add(ADMIN, zhao.id(), qian.id(), now.minusDays(1), now.plusDays(1), "休假");
		staff.work(qian.id());
		assertThat(staff.workFor(zhao.id()).isOk()).isTrue();
		assertThat(ledger.row(recordedBy(staff.me())).orElseThrow().officer()).isEqualTo("赵");
	}
}
