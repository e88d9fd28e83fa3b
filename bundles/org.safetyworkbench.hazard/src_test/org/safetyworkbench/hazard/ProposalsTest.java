package org.safetyworkbench.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.hazard.Hazards.Outcome;
import org.safetyworkbench.inspection.Answer;
import org.safetyworkbench.inspection.Card;
import org.safetyworkbench.spi.Severity;
import org.safetyworkbench.store.ChangeLog;
import org.safetyworkbench.store.Cursor;

class ProposalsTest extends LoopFixture {

	@Test
	void aFailedAnswerMakesADraftWithWhatThePackSays() {
		Card card = restaurant();
		assertThat(enter(card, answer(card, "CG-013", DAY, "120"))).containsExactly(Outcome.PROPOSED);
		HazardRow row = only();
		assertThat(row.finding()).isEqualTo(new Text("实测 120 kg，上限 100 kg", "measured 120 kg, limit 100 kg"));
		assertThat(row.severity()).isEqualTo(Severity.GENERAL);
		assertThat(row.state()).isEqualTo(HazardState.DRAFT);
		assertThat(row.dueOn()).isEqualTo(DAY);
		assertThat(row.authority()).isEqualTo("GAS");
		assertThat(row.transfer()).isTrue();
		assertThat(row.sector()).isEqualTo("catering-gas");
		ItemSnapshot wording = ledger.snapshot(row.snapshot()).orElseThrow();
		assertThat(wording.authorities()).containsExactly("GAS", "FR");
		assertThat(wording.articles()).extracting(Article::law).containsExactly("GB51142");
		assertThat(wording.articles().getFirst().words()).contains("《").endsWith("（待核）");
		assertThat(wording.measure().zh()).isEqualTo("超量部分退回或设气瓶间");
		assertThat(row.title()).isEqualTo(wording.title());
	}

	@Test
	void passedAndNotApplicableAnswersMakeNone() {
		Card card = restaurant();
		assertThat(enter(card, answer(card, "CM-001", DAY, "是"), answer(card, "CM-002", DAY, "不适用"))).containsExactly(Outcome.NONE, Outcome.NONE);
		assertThat(rows()).isEmpty();
	}

	@Test
	void proposingTwiceChangesNothing() {
		Card card = restaurant();
		enter(card, answer(card, "CM-001", DAY, "否"), answer(card, "CG-013", DAY, "120"));
		List<HazardRow> before = rows();
		Counts counts = ledger.counts(DAY);
		long head = new ChangeLog(store).head().seq();
		assertThat(enter(card, answer(card, "CM-001", DAY, "否"), answer(card, "CG-013", DAY, "120"))).containsOnly(Outcome.NONE);
		assertThat(rows()).isEqualTo(before);
		assertThat(ledger.counts(DAY)).isEqualTo(counts);
		assertThat(new ChangeLog(store).head().seq()).isEqualTo(head);
	}

	@Test
	void failingAgainOnAnotherDayIsRecordedOnTheOpenHazard() {
		Card card = restaurant();
		enter(card, answer(card, "CG-013", DAY, "120"));
		assertThat(enter(card, answer(card, "CG-013", DAY.plusDays(10), "150"))).containsExactly(Outcome.FOUND_AGAIN);
		assertThat(only().finding().zh()).isEqualTo("实测 150 kg，上限 100 kg");
		assertThat(only().foundOn()).isEqualTo(DAY);
		assertThat(ledger.sightings(only().id())).extracting(Sighting::on).containsExactly(DAY, DAY.plusDays(10));
	}

	@Test
	void theOrderOfTheAnswersDoesNotMatter() {
		Card card = restaurant();
		enter(card, answer(card, "CM-001", DAY.plusDays(10), "否"));
		enter(card, answer(card, "CM-001", DAY, "否"));
		Card other = restaurant();
		enter(other, answer(other, "CM-001", DAY.plusDays(10), "否"), answer(other, "CM-001", DAY, "否"));
		assertThat(rows()).extracting(HazardRow::foundOn).containsExactly(DAY, DAY);
		assertThat(rows()).extracting(HazardRow::dueOn).containsExactly(DAY.plusDays(30), DAY.plusDays(30));
	}

	@Test
	void aClosedHazardIsNotFoundAgainButANewOneArises() {
		Card card = restaurant();
		enter(card, answer(card, "CM-001", DAY, "否"));
		closeOff(only());
		assertThat(enter(card, answer(card, "CM-001", DAY, "否"))).containsExactly(Outcome.NONE);
		assertThat(enter(card, answer(card, "CM-001", DAY.plusDays(60), "否"))).containsExactly(Outcome.PROPOSED);
		assertThat(rows()).hasSize(2);
	}

	@Test
	void aCorrectedAnswerWithdrawsItsDraft() {
		Card card = restaurant();
		enter(card, answer(card, "CM-001", DAY, "否"));
		assertThat(enter(card, answer(card, "CM-001", DAY, "是"))).containsExactly(Outcome.WITHDRAWN);
		assertThat(only().state()).isEqualTo(HazardState.WITHDRAWN);
		assertThat(ledger.counts(DAY).total()).isZero();
		assertThat(enter(card, answer(card, "CM-001", DAY, "否"))).containsExactly(Outcome.PROPOSED);
		assertThat(ledger.counts(DAY).total()).isEqualTo(1);
	}

	@Test
	void aCorrectedAnswerDoesNotTouchWhatAnOfficialConfirmed() {
		Card card = restaurant();
		enter(card, answer(card, "CM-001", DAY, "否"));
		done(OFFICIAL, only().id(), Action.CONFIRM);
		assertThat(enter(card, answer(card, "CM-001", DAY, "是"))).containsExactly(Outcome.NONE);
		assertThat(only().state()).isEqualTo(HazardState.CONFIRMED);
	}

	@Test
	void aCorrectedMeasurementIsSaidByTheDraft() {
		Card card = restaurant();
		enter(card, answer(card, "CG-013", DAY, "120"));
		assertThat(enter(card, answer(card, "CG-013", DAY, "130"))).containsExactly(Outcome.CORRECTED);
		assertThat(only().finding().zh()).isEqualTo("实测 130 kg，上限 100 kg");
		assertThat(new ChangeLog(store).timeline("hazard", only().id(), Cursor.START, 10).rows()).extracting(entry -> entry.change().action()).containsExactly("answer-corrected", "proposed");
	}

	@Test
	void answersLeadToTheirHazard() {
		Card card = restaurant();
		Answer answer = answer(card, "CM-001", DAY, "否");
		enter(card, answer);
		assertThat(ledger.hazardsOf(List.of(answer.id(), UUID.randomUUID()))).containsExactly(java.util.Map.entry(answer.id(), only().id()));
	}

	/** Random answers of some enterprises, items and days, entered one by one or together, give the same open hazards. */
	@Test
	void enteringTogetherOrOneByOneIsTheSame() {
		Random random = new Random(7);
		List<String> items = List.of("CM-001", "CM-002", "CM-003", "CG-013");
		for (int round = 0; round < 10; round++) {
			Card together = restaurant();
			Card oneByOne = restaurant();
			Answer[] all = new Answer[20];
			for (int i = 0; i < all.length; i++) {
				String item = items.get(random.nextInt(items.size()));
				String result = item.equals("CG-013") ? String.valueOf(90 + random.nextInt(3) * 10) : random.nextBoolean() ? "否" : "是";
				var on = DAY.plusDays(random.nextInt(6));
				all[i] = answer(together, item, on, result);
				enter(oneByOne, answer(oneByOne, item, on, result));
			}
			enter(together, all);
			assertThat(open(together)).isEqualTo(open(oneByOne));
		}
	}

	private List<String> open(Card card) {
		return rows(LedgerQuery.of(LedgerQuery.Sort.DUE, new LedgerQuery.Filter.OfEnterprise(card.id()), new LedgerQuery.Filter.Open())).stream()
				.map(row -> row.item() + " " + ledger.sightings(row.id()).stream().map(sighting -> sighting.on() + sighting.finding().zh()).toList()).sorted().toList();
	}

	@Test
	void unknownHazardsAreSaidSo() {
		assertThat(act(OFFICIAL, UUID.randomUUID(), Action.CONFIRM).problems()).extracting(problem -> problem.code()).containsExactly("hazard.unknown");
		assertThat(hazards.find(UUID.randomUUID())).isEqualTo(Optional.empty());
	}
}
