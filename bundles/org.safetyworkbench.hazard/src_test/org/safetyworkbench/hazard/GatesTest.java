package org.safetyworkbench.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.safetyworkbench.evidence.EvidenceRole;
import org.safetyworkbench.office.Role;
import org.safetyworkbench.office.Setting;
import org.safetyworkbench.spi.Severity;
import org.safetyworkbench.store.ChangeLog;
import org.safetyworkbench.store.Cursor;

/** Gates that are not on every route, and the ways somebody might try around them. */
class GatesTest extends LoopFixture {

	@Test
	void judgingMajorDuringRectificationNeedsTheFive() {
		UUID id = general();
		done(OFFICIAL, id, Action.CONFIRM);
		done(OFFICIAL, id, Action.ORDER, "deadline", "+15");
		done(OFFICIAL, id, Action.BEGIN);
		assertThat(refused(OFFICIAL, id, Action.JUDGE, "because", "x", "severity", "major")).containsExactly("gate.five-fixed", "gate.notice-received");
		fiveAndReceipts(id);
		assertThat(done(OFFICIAL, id, Action.JUDGE, "because", "x", "severity", "major", "basis", "重大事故隐患判定标准第3条").ownBasis()).contains("重大事故隐患判定标准第3条");
		assertThat(loop.dossier(id).transfers()).as("judged major, so copied").hasSize(1);
	}

	@Test
	void aGeneralHazardCorrectedOnTheSpotDoesNotCloseAsMajorWithoutItsGates() {
		UUID id = general();
		done(OFFICIAL, id, Action.CONFIRM);
		evidence.add(id, EvidenceRole.BEFORE, EvidenceRole.AFTER);
		done(OFFICIAL, id, Action.CORRECT_ON_SPOT, "result", "x");
		done(OFFICIAL, id, Action.JUDGE, "because", "x", "severity", "major");
		done(COLLEAGUE, id, Action.PASS, "opinion", "x");
		assertThat(refused(REVIEWER, id, Action.CLOSE, "opinion", "x")).containsExactly("gate.five-fixed", "gate.notice-received", "gate.both-reports");
		assertThat(refused(REVIEWER, id, Action.SEND_BACK, "because", "x")).containsExactly("gate.five-fixed", "gate.notice-received");
		assertThat(refused(OFFICIAL, id, Action.JUDGE, "because", "x", "severity", "general")).containsExactly("gate.chief-for-major");
	}

	@Test
	void anOfficialSaysMajorAgainWithAnotherArticle() {
		UUID id = major();
		done(OFFICIAL, id, Action.CONFIRM);
		assertThat(loop.offers(id, COLLEAGUE, today).stream().filter(Offer::allowed).map(Offer::action)).contains(Action.JUDGE).doesNotContain(Action.WITHDRAW);
		done(OFFICIAL, id, Action.JUDGE, "because", "x", "severity", "major", "basis", "第4条");
	}

	@Test
	void whoSubmittedWhoPassedAndWhoIsCalledTheSameDoNotClose() {
		UUID id = general();
		toRecheck(id);
		assertThat(refused(person("甲", Role.REVIEWER), id, Action.CLOSE, "opinion", "x")).as("submitted").containsExactly("gate.second-person");
		assertThat(refused(person("乙", Role.REVIEWER), id, Action.CLOSE, "opinion", "x")).as("passed").containsExactly("gate.second-person");
		var again = new org.safetyworkbench.office.Person(UUID.randomUUID(), "乙", java.util.Set.of(Role.REVIEWER), "", true);
		assertThat(refused(again, id, Action.CLOSE, "opinion", "x")).as("registered again").containsExactly("gate.second-person");
		done(REVIEWER, id, Action.CLOSE, "opinion", "x");
	}

	@Test
	void acceptanceFallsWhenItIsSentBack() {
		UUID id = major();
		toRecheck(id);
		done(CHIEF, id, Action.LIST, "level", "county", "until", "+60");
		done(REVIEWER, id, Action.ACCEPT_LISTING, "opinion", "x");
		done(REVIEWER, id, Action.SEND_BACK, "because", "x");
		done(OFFICIAL, id, Action.SUBMIT, "result", "x");
		assertThat(refused(CHIEF, id, Action.DELIST)).containsExactly("gate.accepted");
	}

	@Test
	void whatWasSentBackMustBeShownAnew() {
		UUID id = general();
		toRecheck(id);
		done(REVIEWER, id, Action.SEND_BACK, "because", "照片看不出已整改");
		done(OFFICIAL, id, Action.SUBMIT, "result", "x");
		assertThat(refused(COLLEAGUE, id, Action.PASS, "opinion", "x")).as("the old photograph").containsExactly("gate.evidence-pair");
		evidence.add(id, EvidenceRole.AFTER);
		done(COLLEAGUE, id, Action.PASS, "opinion", "x");
		done(REVIEWER, id, Action.CLOSE, "opinion", "x");
		assertThat(refused(REVIEWER, id, Action.REOPEN, "because", "又漏气", "deadline", "+10")).as("who closed it off does not open it again").containsExactly("gate.role");
		done(CHIEF, id, Action.REOPEN, "because", "又漏气", "deadline", "+10");
		done(OFFICIAL, id, Action.SUBMIT, "result", "x");
		assertThat(refused(COLLEAGUE, id, Action.PASS, "opinion", "x")).as("reopened").containsExactly("gate.evidence-pair");
	}

	@Test
	void theLadderIsClimbedStepByStepAsTheRuleSays() {
		UUID id = general();
		done(OFFICIAL, id, Action.CONFIRM);
		done(OFFICIAL, id, Action.ORDER, "deadline", "+5");
		done(OFFICIAL, id, Action.PRESS, "tool", "remind", "recipient", "某某餐饮店");
		assertThat(refused(CHIEF, id, Action.PRESS, "tool", "supervise", "recipient", "x")).containsExactly("gate.ladder");
		today = DAY.plusDays(5 + 10);
		assertThat(refused(OFFICIAL, id, Action.PRESS, "tool", "supervise", "recipient", "x")).as("the chief signs").containsExactly("gate.ladder");
		done(CHIEF, id, Action.PRESS, "tool", "supervise", "recipient", "x");
		assertThat(refused(CHIEF, id, Action.PRESS, "tool", "interview", "recipient", "x")).containsExactly("gate.ladder", "gate.interview-set");
		today = DAY.plusDays(5 + 40);
		assertThat(refused(CHIEF, id, Action.PRESS, "tool", "expose", "recipient", "x")).containsExactly("gate.ladder");
		assertThat(refused(CHIEF, id, Action.PRESS, "tool", "interview", "recipient", "x", "place", "二楼会议室")).containsExactly("gate.interview-set");
		done(CHIEF, id, Action.PRESS, "tool", "interview", "recipient", "x", "meeting", "2026年12月5日9时", "place", "二楼会议室");
		done(CHIEF, id, Action.PRESS, "tool", "circular", "recipient", "x");
		done(HEAD, id, Action.PRESS, "tool", "expose", "recipient", "x");
		assertThat(loop.dossier(id).pressures()).extracting(Pressure::tool).containsExactly(Pressure.Tool.REMIND, Pressure.Tool.SUPERVISE, Pressure.Tool.INTERVIEW, Pressure.Tool.CIRCULAR,
				Pressure.Tool.EXPOSE);
	}

	@Test
	void aMajorHazardOpenForLongIsHandledLikeAnAccident() {
		UUID id = major();
		done(OFFICIAL, id, Action.CONFIRM);
		today = DAY.plusDays(100);
		assertThat(refused(CHIEF, id, Action.TREAT_AS_ACCIDENT, "because", "x", "lead", "区安委办")).containsExactly("gate.long-open-major");
		policy.set(INSPECTOR, Setting.LONG_OPEN, 90).value();
		done(CHIEF, id, Action.TREAT_AS_ACCIDENT, "because", "拒不整改", "lead", "区安委办");
		done(CHIEF, id, Action.REFER_CRIMINAL, "because", "涉嫌危险作业罪", "recipient", "公安机关");
		assertThat(loop.dossier(id).transfers()).extracting(Transfer::kind).containsExactly(Transfer.Kind.COPY, Transfer.Kind.CRIMINAL);
	}

	@Test
	void reportsComeInOrderAndOnce() {
		UUID id = major();
		done(OFFICIAL, id, Action.CONFIRM);
		assertThat(refused(OFFICIAL, id, Action.REPORT_SECOND, "recipient", "x")).containsExactly("gate.reported-once");
		done(OFFICIAL, id, Action.REPORT_FIRST, "recipient", "x");
		assertThat(hazards.find(id).orElseThrow().reportedOn()).contains(DAY);
		assertThat(refused(OFFICIAL, id, Action.REPORT_FIRST, "recipient", "x")).containsExactly("gate.not-reported");
		done(OFFICIAL, id, Action.REPORT_SECOND, "recipient", "x");
		assertThat(refused(OFFICIAL, id, Action.REPORT_SECOND, "recipient", "x")).containsExactly("gate.reported-once");
		assertThat(Gate.REPORTED_ONCE.test(loop.dossier(id), OFFICIAL, Deed.of(Action.REPORT_SECOND, today)).orElseThrow().what().zh()).contains("两次报告都已登记");
		UUID general = general();
		done(OFFICIAL, general, Action.CONFIRM);
		assertThat(refused(OFFICIAL, general, Action.REPORT_FIRST, "recipient", "x")).containsExactly("gate.major-only");
	}

	@Test
	void daysGoForward() {
		UUID id = general();
		assertThat(loop.act(OFFICIAL, id, 0, deed(Action.CONFIRM, DAY.minusDays(1))).problems()).extracting(problem -> problem.code()).containsExactly("gate.date");
		loop.act(OFFICIAL, id, 0, deed(Action.CONFIRM, DAY.plusDays(3))).value();
		assertThat(loop.act(OFFICIAL, id, 0, deed(Action.ORDER, DAY.plusDays(2), "deadline", "+9")).problems()).extracting(problem -> problem.code()).containsExactly("gate.date");
	}

	@Test
	void nothingIsRecordedAsDoneOnADayThatHasNotCome() {
		UUID id = general();
		Deed tomorrow = deed(Action.CONFIRM, DAY.plusDays(1)).recorded(DAY);
		assertThat(loop.act(OFFICIAL, id, 0, tomorrow).problems()).extracting(problem -> problem.code()).containsExactly("gate.date");
		loop.act(OFFICIAL, id, 0, tomorrow.recorded(DAY.plusDays(1))).value();
	}

	@Test
	void aFindingLiesNeitherAheadNorInAnotherCentury() {
		NewHazard ahead = NewHazard.of(restaurant(), Source.CAMPAIGN, Severity.GENERAL, "x", DAY.plusDays(1)).recorded(DAY);
		assertThat(loop.record(OFFICIAL, ahead).problems()).extracting(problem -> problem.code()).containsExactly("hazard.found-ahead");
		assertThat(loop.record(OFFICIAL, NewHazard.of(restaurant(), Source.CAMPAIGN, Severity.GENERAL, "x", DAY.minusYears(200))).problems()).extracting(problem -> problem.code())
				.containsExactly("hazard.found-long-ago");
	}

	@Test
	void whatIsFoundOnADayThatHasNotComeIsOfferedNothingButTheWithdrawal() {
		UUID id = loop.record(OFFICIAL, NewHazard.of(restaurant(), Source.CAMPAIGN, Severity.GENERAL, "x", DAY.plusYears(1))).value();
		assertThat(loop.offers(id, OFFICIAL, DAY).stream().filter(Offer::allowed).map(Offer::action)).containsExactly(Action.WITHDRAW);
		assertThat(act(OFFICIAL, id, Action.CONFIRM).problems().getFirst().remedy().zh()).contains("撤销后按正确日期重新登记");
		assertThat(done(OFFICIAL, id, Action.WITHDRAW, "because", "日期登记错误").state()).isEqualTo(HazardState.WITHDRAWN);
	}

	@Test
	void anOrderCitesWhatItRestsOn() {
		UUID id = loop.record(OFFICIAL, NewHazard.of(restaurant(), Source.SELF_REPORT, Severity.GENERAL, "软管老化", DAY).seenWithPowers()).value();
		done(OFFICIAL, id, Action.CONFIRM);
		assertThat(refused(OFFICIAL, id, Action.ORDER, "deadline", "+15")).containsExactly("gate.legal-basis");
		done(OFFICIAL, id, Action.JUDGE, "because", "补充依据", "severity", "general", "basis", "GB 55009-2021 第6.2.1条");
		assertThat(done(OFFICIAL, id, Action.ORDER, "deadline", "+15").state()).isEqualTo(HazardState.ORDERED);
	}

	@Test
	void anItemHasOneOpenHazardAlsoAfterReopening() {
		var card = restaurant();
		enter(card, answer(card, "CM-001", DAY, "否"));
		UUID first = only().id();
		done(OFFICIAL, first, Action.WITHDRAW, "because", "x");
		enter(card, answer(card, "CM-001", DAY.plusDays(1), "否"));
		assertThat(refused(OFFICIAL, first, Action.REINSTATE, "because", "x")).containsExactly("gate.item-free");
		assertThat(loop.record(OFFICIAL, new NewHazard(card, Source.CAMPAIGN, Severity.GENERAL, java.util.Optional.of("CM-001"), "x", "", "", DAY, java.util.Optional.empty(), "", "", true, "")).problems())
				.extracting(problem -> problem.code()).containsExactly("hazard.open-already");
	}

	@Test
	void aStandAloneHazardSaysWhatIsWrongWithIt() {
		assertThat(loop.record(CHIEF, new NewHazard(restaurant(), Source.CAMPAIGN, Severity.GENERAL, java.util.Optional.of("XX-999"), " ", "", "", DAY, java.util.Optional.of(DAY.minusDays(1)), "??", "", true, ""))
				.problems()).extracting(problem -> problem.code()).containsExactly("gate.role", "gate.field", "hazard.deadline-before-finding", "hazard.authority", "hazard.item");
		UUID id = loop.record(OFFICIAL, new NewHazard(restaurant(), Source.CAMPAIGN, Severity.MAJOR, java.util.Optional.of("CG-013"), "气瓶超量存放", "GB 51142", "清退", DAY, java.util.Optional.empty(), "", "", true,
				"12345热线")).value();
		HazardRow row = ledger.row(id).orElseThrow();
		assertThat(row.source()).isEqualTo(Source.CAMPAIGN);
		assertThat(row.authority()).isEqualTo("GAS");
		assertThat(row.title().zh()).isNotEqualTo(Source.CAMPAIGN.label().zh());
		assertThat(ledger.sightings(id)).extracting(Sighting::inspector).containsExactly("12345热线");
		assertThat(ledger.counts(DAY).openMajor()).isEqualTo(1);
		assertThat(new ChangeLog(store).timeline("hazard", id, Cursor.START, 5).rows()).extracting(entry -> entry.change().action()).containsExactly("recorded");
	}

	@Test
	void theFailedControlIsLinked() {
		UUID id = general();
		UUID risk = UUID.randomUUID();
		UUID control = UUID.randomUUID();
		assertThat(refused(OFFICIAL, id, Action.LINK_RISK, "risk", "锅炉")).containsExactly("gate.field");
		done(OFFICIAL, id, Action.LINK_RISK, "risk", risk.toString(), "control", control.toString());
		assertThat(hazards.find(id).orElseThrow().control()).contains(control);
		assertThat(ledger.row(id).orElseThrow().risk()).contains(risk);
	}
}
