package org.safetyworkbench.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.safetyworkbench.store.Rows;
import org.safetyworkbench.store.StoreException;

/** What a program that goes around the workbench cannot write. */
class DatabaseRefusesTest extends LoopFixture {

	private void isRefused(String sql, Object... parameters) {
		assertThatThrownBy(() -> store.write(INSPECTOR, session -> Rows.update(session, sql, parameters))).as(sql).isInstanceOf(StoreException.class);
	}

	private static final String MOVE = "insert into hazard_move (hazard_id, seq, prior_seq, prior_actor, from_state, action, to_state, made_on, actor_id, actor, note) values (?, ?, ?, ?, ?, ?, ?, ?, ?, '', '')";

	@Test
	void aStateWithoutItsMove() {
		UUID id = general();
		for (HazardState state : HazardState.values())
			if (state != HazardState.DRAFT) isRefused("update hazard set state = ? where id = ?", state.code(), id);
		done(OFFICIAL, id, Action.CONFIRM);
		isRefused("update hazard set state = 'closed' where id = ?", id);
		isRefused("update hazard set state = 'closed', last_move = null where id = ?", id);
		isRefused("update hazard set last_actor = null where id = ?", id);
	}

	@Test
	void aMoveTheProcedureDoesNotKnow() {
		UUID id = general();
		isRefused(MOVE, id, 1, null, null, "draft", "close", "closed", DAY, "x");
		isRefused(MOVE, id, 1, null, null, "draft", "confirm", "closed", DAY, "x");
		isRefused(MOVE, id, 1, null, null, "draft", "fly", "closed", DAY, "x");
	}

	@Test
	void aMoveThatDoesNotFollowFromTheOneBefore() {
		UUID id = general();
		isRefused(MOVE, id, 1, null, null, "rechecked", "close", "closed", DAY, "x");
		isRefused(MOVE, id, 2, null, null, "rechecked", "close", "closed", DAY, "x");
		isRefused(MOVE, id, 2, 1, "y", "rechecked", "close", "closed", DAY, "x");
		done(OFFICIAL, id, Action.CONFIRM);
		isRefused(MOVE, id, 2, 1, OFFICIAL.id().toString(), "submitted", "pass", "rechecked", DAY, "x");
		isRefused(MOVE, id, 3, 1, OFFICIAL.id().toString(), "confirmed", "order", "ordered", DAY, "x");
		isRefused(MOVE, id, 2, 1, "somebody else", "confirmed", "order", "ordered", DAY, "x");
		isRefused(MOVE, id, 1, null, null, "draft", "confirm", "confirmed", DAY, "x");
	}

	@Test
	void aMoveChangedOrRemovedAfterwards() {
		UUID id = general();
		toRecheck(id);
		isRefused("update hazard_move set to_state = 'closed', action = 'close' where hazard_id = ? and seq = 5", id);
		isRefused("update hazard_move set actor_id = 'x' where hazard_id = ? and seq = 5", id);
		isRefused("delete from hazard_move where hazard_id = ? and seq = 3", id);
		isRefused("delete from hazard_transition where action = 'order'");
	}

	@Test
	void closingByWhoPassedTheRecheck() {
		UUID id = general();
		toRecheck(id);
		String passed = COLLEAGUE.id().toString();
		isRefused(MOVE, id, 6, 5, passed, "rechecked", "close", "closed", DAY, passed);
		isRefused(MOVE, id, 6, 5, "somebody else", "rechecked", "close", "closed", DAY, passed);
	}

	@Test
	void decidingOnesOwnRequestTwoOpenRequestsAndAThirdReport() {
		UUID id = major();
		done(OFFICIAL, id, Action.CONFIRM);
		done(OFFICIAL, id, Action.ORDER, "deadline", "+15");
		done(OFFICIAL, id, Action.ASK_DEFERRAL, "because", "x", "until", "+20", "applicant", "己");
		isRefused("update hazard_deferral set open_hazard = null, decider_id = asker_id where hazard_id = ?", id);
		isRefused("update hazard_deferral set open_hazard = null where hazard_id = ?", id);
		isRefused("insert into hazard_deferral (id, hazard_id, open_hazard, asked_on, applicant, reason, due_before, until_on, asker_id, asker) values (?, ?, ?, ?, '', '', ?, ?, '', '')", UUID.randomUUID(), id, id,
				DAY, DAY, DAY);
		bothReports(id);
		isRefused("insert into hazard_report (hazard_id, place, reported_on, recipient, document, actor) values (?, 3, ?, '', '', '')", id, DAY);
		isRefused("insert into hazard_report (hazard_id, place, reported_on, recipient, document, actor) values (?, 2, ?, '', '', '')", id, DAY);
		assertThat(loop.dossier(id).openDeferral()).isPresent();
	}
}
