package org.safetyworkbench.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;

import org.junit.jupiter.api.Test;
import org.safetyworkbench.office.Handover;
import org.safetyworkbench.office.Person;
import org.safetyworkbench.office.Role;
import org.safetyworkbench.office.StoredStaff;

/** Visits begun by somebody who leaves, or has another name. */
class HandoverTest extends VisitFixture {

	@Test
	void openVisitsGoToTheSuccessorAndFinishedOnesStay() {
		Visit finished = open(restaurant());
		visits.answerRest(zhao, finished.id(), "pass", DAY);
		assertThat(visits.finish(zhao, finished.id(), DAY).isOk()).isTrue();
		Visit begun = open(restaurant());
		Person successor = staff.add(ADMIN, "周", Set.of(Role.OFFICIAL, Role.ENFORCER), "35050003").value();
		Handover handover = new Handover(store, staff);
		handover.addWork(new OpenVisits());

		assertThat(handover.leave(ADMIN.because("调动"), zhao.id(), successor.id(), DAY).value()).containsValue(1L);

		assertThat(visits.find(begun.id()).orElseThrow().inspectors()).isEqualTo("周、钱");
		assertThat(visits.find(finished.id()).orElseThrow().inspectors()).isEqualTo("赵、钱");
		assertThat(visits.answer(successor, begun.id(), "CG-001", "不适用", "", "", DAY).isOk()).isTrue();
	}

	@Test
	void openVisitsShowTheNewNameAndFinishedOnesThatOfThen() {
		Visit finished = open(restaurant());
		visits.answerRest(zhao, finished.id(), "pass", DAY);
		assertThat(visits.finish(zhao, finished.id(), DAY).isOk()).isTrue();
		Visit begun = open(restaurant());
		((StoredStaff) staff).addWork(new OpenVisits());

		Person renamed = staff.save(ADMIN, zhao.with("赵新", zhao.roles(), zhao.certificate(), true, zhao.posting())).value();

		assertThat(visits.find(begun.id()).orElseThrow().inspectors()).isEqualTo("赵新、钱");
		assertThat(visits.find(finished.id()).orElseThrow().inspectors()).isEqualTo("赵、钱");
		assertThat(visits.answer(renamed, begun.id(), "CG-001", "不适用", "", "", DAY).isOk()).isTrue();
	}
}
