package org.safetyworkbench.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.evidence.EvidenceRole;
import org.safetyworkbench.spi.Severity;
import org.safetyworkbench.store.ChangeLog;
import org.safetyworkbench.store.Cursor;

/** Each route from draft to close-off, as officials go it. */
class RoutesTest extends LoopFixture {

	@Test
	void aGeneralHazardIsCorrectedOnTheSpot() {
		UUID id = general();
		done(OFFICIAL, id, Action.CONFIRM);
		assertThat(refused(OFFICIAL, id, Action.CORRECT_ON_SPOT, "result", "已清走杂物")).containsExactly("gate.after-evidence");
		evidence.add(id, EvidenceRole.AFTER);
		done(OFFICIAL, id, Action.CORRECT_ON_SPOT, "result", "已清走杂物");
		assertThat(refused(COLLEAGUE, id, Action.PASS, "opinion", "合格")).containsExactly("gate.evidence-pair");
		evidence.add(id, EvidenceRole.BEFORE);
		done(COLLEAGUE, id, Action.PASS, "opinion", "合格");
		assertThat(done(REVIEWER, id, Action.CLOSE, "opinion", "同意销号").closedOn()).contains(DAY);
		assertThat(loop.replay(id)).isEqualTo(HazardState.CLOSED);
		assertThat(loop.dossier(id).moves()).extracting(Move::note).containsExactly("", "已清走杂物", "合格", "同意销号");
	}

	@Test
	void aGeneralHazardIsOrderedAndClosedByASecondPerson() {
		UUID id = general();
		toRecheck(id);
		assertThat(hazards.find(id).orElseThrow().moneyYuan()).contains(2800.5);
		assertThat(ledger.row(id).orElseThrow().waiting()).isEqualTo(Waiting.REVIEWER);
		assertThat(rows(LedgerQuery.of(LedgerQuery.Sort.DUE, new LedgerQuery.Filter.OnDesk(false, true, false)))).extracting(HazardRow::id).containsExactly(id);
		assertThat(refused(COLLEAGUE, id, Action.CLOSE, "opinion", "x")).contains("gate.role", "gate.second-person");
		done(REVIEWER, id, Action.CLOSE, "opinion", "同意销号");
		assertThat(ledger.counts(DAY).open()).isZero();
		assertThat(ledger.counts(DAY).byState()).containsEntry(HazardState.CLOSED, 1L);
		assertThat(new ChangeLog(store).timeline("hazard", id, Cursor.START, 20).rows().reversed()).extracting(entry -> entry.change().action()).containsExactly("proposed", "confirm", "order", "begin",
				"submit", "pass", "close");
	}

	@Test
	void aMajorHazardNeedsFiveReceiptsBothReportsAndDelisting() {
		UUID id = major();
		done(OFFICIAL, id, Action.CONFIRM);
		assertThat(loop.dossier(id).transfers()).as("copied to the punishing authority at once").singleElement()
				.satisfies(copy -> assertThat(List.of(copy.kind(), copy.authority(), copy.waiting())).isEqualTo(List.of(Transfer.Kind.COPY, "EM", Transfer.Waiting.RECEIPT)));
		evidence.add(id, EvidenceRole.AFTER, EvidenceRole.BEFORE);
		assertThat(refused(OFFICIAL, id, Action.CORRECT_ON_SPOT, "result", "x")).containsExactly("gate.general-only");
		done(OFFICIAL, id, Action.ORDER, "deadline", "+30");
		assertThat(refused(OFFICIAL, id, Action.BEGIN)).containsExactly("gate.five-fixed", "gate.notice-received");
		done(OFFICIAL, id, Action.FIX_FIVE, "person", "己", "measures", "更换管道");
		assertThat(act(OFFICIAL, id, Action.BEGIN).problems().getFirst().what().zh()).contains("资金、时限、应急预案");
		done(OFFICIAL, id, Action.FIX_FIVE, "money", "0", "until", "+25", "plan", "停气、疏散");
		done(OFFICIAL, id, Action.RECORD_RECEIPT, "party", "principal", "name", "己");
		assertThat(refused(OFFICIAL, id, Action.BEGIN)).containsExactly("gate.notice-received");
		done(OFFICIAL, id, Action.RECORD_RECEIPT, "party", "controller", "name", "庚", "how", "邮寄");
		done(OFFICIAL, id, Action.BEGIN);
		done(CHIEF, id, Action.LIST, "level", "county", "until", "+60", "number", "某督〔2026〕1号");
		assertThat(ledger.row(id).orElseThrow().listed()).isTrue();
		assertThat(rows(LedgerQuery.of(LedgerQuery.Sort.DUE, new LedgerQuery.Filter.Listed()))).hasSize(1);
		done(HEAD, id, Action.PUBLISH, "where", "官网");
		done(OFFICIAL, id, Action.SUBMIT, "result", "已更换");
		done(OFFICIAL, id, Action.PASS, "opinion", "合格");
		assertThat(refused(REVIEWER, id, Action.CLOSE, "opinion", "x")).containsExactly("gate.both-reports", "gate.delisted");
		bothReports(id);
		assertThat(refused(CHIEF, id, Action.DELIST)).containsExactly("gate.accepted");
		done(REVIEWER, id, Action.ACCEPT_LISTING, "opinion", "验收合格");
		done(CHIEF, id, Action.DELIST);
		done(REVIEWER, id, Action.CLOSE, "opinion", "同意销号");
		Dossier dossier = loop.dossier(id);
		assertThat(dossier.five().orElseThrow().isComplete()).isTrue();
		assertThat(dossier.reports()).extracting(Report::place).containsExactly(1, 2);
		assertThat(dossier.listings().getFirst().published().orElseThrow().words()).isEqualTo("官网");
		assertThat(dossier.hazard().listed()).isFalse();
	}

	@Test
	void aDeferralIsAskedByOneAndDecidedByAnother() {
		UUID id = general();
		done(OFFICIAL, id, Action.CONFIRM);
		done(OFFICIAL, id, Action.ORDER, "deadline", "+15");
		LocalDate due = DAY.plusDays(15);
		assertThat(refused(OFFICIAL, id, Action.SET_DEADLINE, "because", "x", "deadline", "+20")).containsExactly("gate.only-shorter");
		assertThat(refused(OFFICIAL, id, Action.ASK_DEFERRAL, "because", "x", "until", "+200", "applicant", "己")).containsExactly("gate.deferral-fits");
		done(OFFICIAL, id, Action.ASK_DEFERRAL, "because", "配件未到", "until", "+40", "applicant", "己");
		assertThat(hazards.find(id).orElseThrow().waiting()).isEqualTo(Waiting.CHIEF);
		assertThat(hazards.find(id).orElseThrow().dueOn()).isEqualTo(due);
		var both = person("甲", org.safetyworkbench.office.Role.CHIEF);
		assertThat(refused(both, id, Action.DECIDE_DEFERRAL, "because", "x", "decision", "granted")).containsExactly("gate.not-the-asker");
		assertThat(refused(OFFICIAL, id, Action.ASK_DEFERRAL, "because", "x", "until", "+41", "applicant", "己")).containsExactly("gate.no-open-deferral");
		done(CHIEF, id, Action.DECIDE_DEFERRAL, "because", "属实", "decision", "granted", "until", "+30");
		assertThat(hazards.find(id).orElseThrow().dueOn()).isEqualTo(DAY.plusDays(30));
		assertThat(hazards.find(id).orElseThrow().waiting()).isEqualTo(Waiting.ENTERPRISE);
		assertThat(refused(CHIEF, id, Action.DECIDE_DEFERRAL, "because", "x", "decision", "granted")).containsExactly("gate.open-deferral");
	}

	@Test
	void anUndecidedDeferralBlocksTheCloseOffAndNoneIsAskedAfterIt() {
		UUID id = general();
		done(OFFICIAL, id, Action.CONFIRM);
		done(OFFICIAL, id, Action.ORDER, "deadline", "+15");
		done(OFFICIAL, id, Action.BEGIN);
		done(OFFICIAL, id, Action.ASK_DEFERRAL, "because", "x", "until", "+20", "applicant", "己");
		done(OFFICIAL, id, Action.SUBMIT, "result", "x");
		evidence.add(id, EvidenceRole.BEFORE, EvidenceRole.AFTER);
		done(OFFICIAL, id, Action.PASS, "opinion", "x");
		assertThat(refused(REVIEWER, id, Action.CLOSE, "opinion", "x")).containsExactly("gate.no-open-deferral");
		done(CHIEF, id, Action.DECIDE_DEFERRAL, "because", "已完成", "decision", "refused");
		done(REVIEWER, id, Action.CLOSE, "opinion", "x");
		assertThat(refused(OFFICIAL, id, Action.ASK_DEFERRAL, "because", "x", "until", "+20", "applicant", "己")).contains("gate.state");
	}

	@Test
	void aTransferIsReturnedTransferredAgainAndSettled() {
		UUID id = draft("CM-001", "EM", 2);
		done(OFFICIAL, id, Action.CONFIRM);
		assertThat(refused(OFFICIAL, id, Action.ORDER, "deadline", "+15")).containsExactly("gate.own-authority");
		assertThat(refused(OFFICIAL, id, Action.TRANSFER, "authority", "CM")).containsExactly("gate.other-authority");
		store.write(INSPECTOR, session -> org.safetyworkbench.store.Rows.update(session, "update hazard set transfer_due = ? where id = ?", DAY, id));
		assertThat(ledger.toHandOver(10)).extracting(HazardRow::id).containsExactly(id);
		done(OFFICIAL, id, Action.TRANSFER, "authority", "EM", "note", "随附检查记录");
		assertThat(ledger.toHandOver(10)).as("at once, not after the daily pass").isEmpty();
		assertThat(ledger.transfers(DAY)).isEqualTo(new TransferCounts(1, 0, 0, 0));
		assertThat(ledger.transfers(DAY.plusDays(30)).overdue()).isEqualTo(1);
		done(OFFICIAL, id, Action.RECORD_TRANSFER_RECEIPT);
		assertThat(ledger.transfers(DAY)).isEqualTo(new TransferCounts(0, 1, 0, 0));
		done(OFFICIAL, id, Action.RETURN, "because", "属消防职责", "authority", "FR");
		assertThat(ledger.transfers(TransferQuery.waiting(Transfer.Waiting.RETURNED), Cursor.START, 10).rows()).extracting(TransferRow::hazard).containsExactly(id);
		done(OFFICIAL, id, Action.TRANSFER, "authority", "FR");
		assertThat(ledger.transfers(DAY)).isEqualTo(new TransferCounts(1, 0, 0, 0));
		done(OFFICIAL, id, Action.RECORD_REPLY, "reply", "已责令整改");
		done(OFFICIAL, id, Action.SETTLE, "reply", "整改完成");
		assertThat(refused(OFFICIAL, id, Action.PASS, "opinion", "x")).containsExactly("gate.evidence-pair");
		evidence.add(id, EvidenceRole.SCAN);
		done(COLLEAGUE, id, Action.PASS, "opinion", "复函属实");
		done(REVIEWER, id, Action.CLOSE, "opinion", "x");
		assertThat(loop.dossier(id).transfers()).extracting(Transfer::waiting).containsOnly(Transfer.Waiting.NOTHING);
	}

	@Test
	void whatWasNotFoundWithPowersIsAdvisedNotOrdered() {
		UUID id = loop.record(COLLEAGUE, NewHazard.of(restaurant(), Source.SELF_REPORT, Severity.GENERAL, "软管老化", DAY)).value();
		assertThat(hazards.find(id).orElseThrow().dueOn()).isEqualTo(DAY.plusDays(15));
		done(COLLEAGUE, id, Action.CONFIRM);
		assertThat(refused(OFFICIAL, id, Action.ORDER, "deadline", "+15")).containsExactly("gate.found-with-powers");
		done(COLLEAGUE, id, Action.ADVISE, "deadline", "+10w", "measure", "更换软管");
		assertThat(hazards.find(id).orElseThrow().dueOn()).isEqualTo(calendar.after(DAY, 10, true).day());
		assertThat(ledger.row(id).orElseThrow().statement().zh()).isEqualTo("企业自报：软管老化");
		UUID found = general();
		done(OFFICIAL, found, Action.CONFIRM);
		assertThat(refused(OFFICIAL, found, Action.ADVISE, "deadline", "+15")).containsExactly("gate.without-powers");
	}

	@Test
	void sentBackReopenedWithdrawnAndReinstated() {
		UUID id = general();
		toRecheck(id);
		assertThat(done(REVIEWER, id, Action.SEND_BACK, "because", "照片不清").state()).isEqualTo(HazardState.RECTIFYING);
		done(OFFICIAL, id, Action.SUBMIT, "result", "重拍");
		evidence.add(id, EvidenceRole.AFTER);
		done(OFFICIAL, id, Action.PASS, "opinion", "合格");
		done(REVIEWER, id, Action.CLOSE, "opinion", "x");
		assertThat(done(CHIEF, id, Action.REOPEN, "because", "复发", "deadline", "+5").closedOn()).isEmpty();
		assertThat(refused(OFFICIAL, id, Action.WITHDRAW, "because", "x")).containsExactly("gate.role");
		assertThat(done(CHIEF, id, Action.WITHDRAW, "because", "企业已注销").state()).isEqualTo(HazardState.WITHDRAWN);
		assertThat(done(OFFICIAL, id, Action.REINSTATE, "because", "误撤").state()).isEqualTo(HazardState.DRAFT);
		assertThat(loop.replay(id)).isEqualTo(HazardState.DRAFT);
		assertThat(ledger.page(LedgerQuery.of(LedgerQuery.Sort.DUE, new LedgerQuery.Filter.Open()), Cursor.START, 10, Progress.NONE).rows()).hasSize(1);
	}

	@Test
	void aWithdrawnMajorHazardTakesItsListingAndItsRequestAlong() {
		UUID id = major();
		done(OFFICIAL, id, Action.CONFIRM);
		assertThat(refused(OFFICIAL, id, Action.WITHDRAW, "because", "x")).containsExactly("gate.chief-for-major");
		done(OFFICIAL, id, Action.ORDER, "deadline", "+15");
		done(CHIEF, id, Action.LIST, "level", "city", "until", "+60");
		done(OFFICIAL, id, Action.ASK_DEFERRAL, "because", "x", "until", "+20", "applicant", "己");
		done(CHIEF, id, Action.WITHDRAW, "because", "误判");
		Dossier dossier = loop.dossier(id);
		assertThat(dossier.listing()).isEmpty();
		assertThat(dossier.openDeferral()).isEmpty();
		assertThat(dossier.hazard().waiting()).isEqualTo(Waiting.NOBODY);
	}
}
