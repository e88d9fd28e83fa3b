package org.safetyworkbench.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.store.ChangeLog;
import org.safetyworkbench.store.Cursor;
import org.safetyworkbench.store.derby.DerbyDatabase;

/** Random legal and illegal sequences, the same each time. */
class RandomWalkTest extends LoopFixture {

	@Test
	void noWalkPassesAGate() {
		Set<Action> done = EnumSet.noneOf(Action.class);
		for (long seed = 1; seed <= 3; seed++) {
			RandomWalk walk = new RandomWalk(this, seed);
			walk.walk(8, 700);
			assertThat(walk.refused).isGreaterThan(100);
			done.addAll(walk.done.keySet());
		}
		assertThat(done).as("the walks come everywhere").contains(Procedure.steps().stream().filter(Step::isMove).map(Step::action).distinct().filter(action -> action != Action.CORRECT_ON_SPOT && action != Action.ADVISE)
				.toArray(Action[]::new));
		countsAreARecount();
		assertThat(new ChangeLog(store).verify(Progress.NONE).isIntact()).isTrue();
	}

	private void countsAreARecount() {
		List<HazardRow> rows = rows();
		Counts counts = ledger.counts(DAY);
		assertThat(counts.open()).isEqualTo(rows.stream().filter(row -> row.state().isOpen()).count());
		for (HazardState state : HazardState.values()) assertThat(counts.byState().getOrDefault(state, 0L)).as(state.code()).isEqualTo(rows.stream().filter(row -> row.state() == state).count());
		for (Waiting waiting : Waiting.values())
			assertThat(rows(LedgerQuery.of(LedgerQuery.Sort.DUE, new LedgerQuery.Filter.WaitingFor(waiting)))).hasSize((int) rows.stream().filter(row -> row.waiting() == waiting).count());
		for (String authority : List.of("CM", "EM", "FR"))
			assertThat(counts.byAuthority().getOrDefault(authority, 0L)).isEqualTo(rows.stream().filter(row -> row.state().isOpen() && row.authority().equals(authority)).count());
		assertThat(ledger.transfers(TransferQuery.ALL, Cursor.START, 1000).rows()).hasSize(rows.stream().mapToInt(row -> loop.dossier(row.id()).transfers().size()).sum());
	}

	/** The same on files, closed and opened again in the middle. */
	@Test
	void aWalkOnDiskGoesOnAfterTheNextStart() {
		close();
		onDisk = new DerbyDatabase();
		open();
		new RandomWalk(this, 11).walk(4, 150);
		List<HazardRow> before = rows();
		store.close();
		open();
		assertThat(rows()).isEqualTo(before);
		for (HazardRow row : before) assertThat(loop.replay(row.id())).isEqualTo(row.state());
		new RandomWalk(this, 12).walk(2, 50);
	}

	private DerbyDatabase onDisk;

	@Override
	org.safetyworkbench.store.Database database() {
		return onDisk == null ? super.database() : onDisk;
	}
}
