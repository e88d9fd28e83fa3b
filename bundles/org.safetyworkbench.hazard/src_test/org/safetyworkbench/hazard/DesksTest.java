package org.safetyworkbench.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.store.ChangeLog;
import org.safetyworkbench.store.Cursor;

/** Several desks at once, several hazards at once. */
class DesksTest extends LoopFixture {

	@Test
	void theSecondDeskIsToldWhatTheFirstDid() {
		UUID id = general();
		int seen = hazards.find(id).orElseThrow().version();
		done(OFFICIAL, id, Action.CONFIRM);
		done(COLLEAGUE, id, Action.SET_MEASURE, "because", "x", "measure", "换新");
		Result<Hazard> late = loop.act(OFFICIAL, id, seen, deed(Action.WITHDRAW, DAY, "because", "重复"));
		assertThat(late.problems()).extracting(Problem::code).containsExactly("hazard.changed-meanwhile");
		assertThat(late.problems().getFirst().what().zh()).contains("甲 确认").contains("乙 设定整改措施");
		Meanwhile meanwhile = loop.meanwhile(id, seen);
		assertThat(meanwhile.entries()).extracting(entry -> entry.change().action()).containsExactly("set-measure", "confirm");
		assertThat(loop.act(OFFICIAL, id, meanwhile.version(), deed(Action.WITHDRAW, DAY, "because", "重复")).value().state()).isEqualTo(HazardState.WITHDRAWN);
		assertThat(loop.meanwhile(id, meanwhile.version() + 1).entries()).isEmpty();
	}

	@Test
	void ofManyDesksExactlyOneConfirms() throws Exception {
		UUID id = general();
		try (ExecutorService desks = Executors.newFixedThreadPool(6)) {
			List<Callable<Boolean>> tries = new ArrayList<>();
			for (int i = 0; i < 12; i++) tries.add(() -> loop.act(OFFICIAL, id, 1, deed(Action.CONFIRM, DAY)).isOk());
			int won = 0;
			for (Future<Boolean> one : desks.invokeAll(tries)) won += one.get() ? 1 : 0;
			assertThat(won).isEqualTo(1);
		}
		assertThat(loop.dossier(id).moves()).hasSize(1);
		assertThat(hazards.find(id).orElseThrow().version()).isEqualTo(2);
	}

	@Test
	void ofManyEachRowHasItsOwnResult() {
		UUID draft = general();
		UUID confirmed = general();
		done(OFFICIAL, confirmed, Action.CONFIRM);
		UUID nowhere = UUID.randomUUID();
		List<RowResult> results = loop.actAll(OFFICIAL, List.of(draft, confirmed, nowhere, general()), deed(Action.CONFIRM, DAY), Progress.NONE);
		assertThat(results).extracting(RowResult::isDone).containsExactly(true, false, false, true);
		assertThat(results.get(1).problems()).extracting(Problem::code).containsExactly("gate.state");
		assertThat(results.get(2).problems()).extracting(Problem::code).containsExactly("hazard.unknown");
		assertThat(results.getFirst().label()).contains("：CM-001 ");
		assertThat(new ChangeLog(store).timeline("hazard", draft, Cursor.START, 1).rows().getFirst().author().name()).isEqualTo("甲");
	}

	@Test
	void manyStopBetweenTwoWhenCancelled() {
		int[] worked = {0};
		Progress afterTwo = new Progress() {
			@Override
			public void begin(Text task, long total) {}

			@Override
			public void worked(long amount) {
				worked[0] += (int) amount;
			}

			@Override
			public boolean isCancelled() {
				return worked[0] == 2;
			}
		};
		List<UUID> ids = List.of(general(), general(), general(), general());
		assertThat(loop.actAll(OFFICIAL, ids, deed(Action.CONFIRM, DAY), afterTwo)).hasSize(2);
		assertThat(ids.stream().map(this::state)).containsExactly(HazardState.CONFIRMED, HazardState.CONFIRMED, HazardState.DRAFT, HazardState.DRAFT);
	}

	@Test
	void transfersAreListedByAuthorityAndPageByPage() {
		List<UUID> ids = new ArrayList<>();
		for (int i = 0; i < 12; i++) {
			UUID id = draft("CM-001", i % 3 == 0 ? "FR" : "EM", 2);
			today = DAY.plusDays(i % 5);
			done(OFFICIAL, id, Action.CONFIRM);
			done(OFFICIAL, id, Action.TRANSFER, "authority", i % 3 == 0 ? "FR" : "EM");
			ids.add(id);
		}
		List<UUID> walked = new ArrayList<>();
		var next = java.util.Optional.of(Cursor.START);
		while (next.isPresent()) {
			var page = ledger.transfers(TransferQuery.ALL, next.get(), 5);
			page.rows().forEach(row -> walked.add(row.hazard()));
			next = page.next();
		}
		assertThat(walked).containsExactlyInAnyOrderElementsOf(ids);
		assertThat(ledger.transfers(TransferQuery.waiting(Transfer.Waiting.RECEIPT).to("FR"), Cursor.START, 100).rows()).hasSize(4).allMatch(row -> row.transfer().recipient().contains("消防"));
		assertThat(ledger.transfers(TransferQuery.overdue(DAY.plusDays(200)), Cursor.START, 100).rows()).hasSize(12).allMatch(row -> row.isOverdue(DAY.plusDays(200)));
		assertThat(ledger.transfers(DAY.plusDays(200))).isEqualTo(new TransferCounts(12, 0, 0, 12));
	}

	@Test
	void filtersAreKeptPerPerson() {
		SavedFilters filters = new StoredSavedFilters(store);
		filters.save(OFFICIAL, new SavedFilter("我的重大", "severity=major")).value();
		filters.save(OFFICIAL, new SavedFilter("我的重大", "severity=major&open")).value();
		filters.save(CHIEF, new SavedFilter("待决定", "desk=chief")).value();
		assertThat(filters.of(OFFICIAL)).containsExactly(new SavedFilter("我的重大", "severity=major&open"));
		assertThat(filters.save(CHIEF, new SavedFilter(" ", "x")).problems()).extracting(Problem::code).containsExactly("filter.name");
		filters.remove(OFFICIAL, "我的重大");
		assertThat(filters.of(OFFICIAL)).isEmpty();
		assertThat(filters.of(CHIEF)).hasSize(1);
	}
}
