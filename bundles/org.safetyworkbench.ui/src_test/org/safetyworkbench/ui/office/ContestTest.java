package org.safetyworkbench.ui.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.ui.form.Versions;
import org.safetyworkbench.ui.office.Contest.Field;

class ContestTest {

	private record Card(String name, String number, String place) {}

	private static final Card SEEN = new Card("王工", "1", "一科");
	private static final Card THEIRS = new Card("王工", "2", "二科");
	private static final Card MINE = new Card("王工（演示）", "3", "一科");

	private final Contest<Card> contest = new Contest<>(null, null, List.of(new Field<>("姓名", Card::name, (one, other) -> new Card(other.name(), one.number(), one.place())),
			new Field<>("证号", Card::number, (one, other) -> new Card(one.name(), other.number(), one.place())), new Field<>("单位", Card::place, (one, other) -> new Card(one.name(), one.number(), other.place()))),
			() -> THEIRS, (seen, mine) -> Result.of(mine));

	@Test
	void eachFieldShowsWhoChangedIt() {
		assertThat(contest.rows(SEEN, THEIRS, MINE)).containsExactly(new Versions.Row("姓名", "王工", "王工", "王工（演示）"), new Versions.Row("证号", "1", "2", "3"), new Versions.Row("单位", "一科", "二科", ""));
	}

	@Test
	void whatOnlyTheOtherChangedStaysTheirs() {
		assertThat(contest.merged(SEEN, THEIRS, MINE)).isEqualTo(new Card("王工（演示）", "3", "二科"));
	}
}
