package org.safetyworkbench.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

class CoreValuesTest {

	@Test
	void areasFormATree() {
		AreaCode village = new AreaCode("350503001002");
		assertThat(village.level()).isEqualTo(AreaCode.Level.VILLAGE);
		assertThat(village.parent()).contains(new AreaCode("350503001"));
		assertThat(new AreaCode("350503001").parent()).contains(new AreaCode("350503"));
		assertThat(new AreaCode("350503").parent()).contains(new AreaCode("350500"));
		assertThat(new AreaCode("350500").parent()).contains(new AreaCode("350000"));
		assertThat(new AreaCode("350000").parent()).isEmpty();
		assertThat(new AreaCode("350500").contains(village)).isTrue();
		assertThat(new AreaCode("350600").contains(village)).isFalse();
	}

	@Test
	void shortAreaCodesAreCompleted() {
		assertThat(AreaCode.parse("３５").value()).isEqualTo(new AreaCode("350000"));
		assertThat(AreaCode.parse("3505").value()).isEqualTo(new AreaCode("350500"));
		assertThat(AreaCode.parse("35o503").isOk()).isFalse();
	}

	@Test
	void idsAreOrderedAndDifferent() {
		Set<UUID> seen = new HashSet<>();
		UUID last = Ids.next();
		for (int i = 0; i < 10_000; i++) {
			UUID next = Ids.next();
			assertThat(next.version()).isEqualTo(7);
			assertThat(Long.compareUnsigned(next.getMostSignificantBits(), last.getMostSignificantBits())).isPositive();
			assertThat(seen.add(next)).isTrue();
			assertThat(Ids.of(Ids.bytes(next))).isEqualTo(next);
			last = next;
		}
	}

	@Test
	void workingDaysSkipWeekendsAndHolidaysAndCountMakeUpDays() {
		LocalDate friday = LocalDate.of(2026, 9, 25);
		assertThat(WorkingCalendar.WEEKDAYS.plusWorkingDays(friday, 1)).isEqualTo(LocalDate.of(2026, 9, 28));
		assertThat(WorkingCalendar.WEEKDAYS.plusWorkingDays(friday, -1)).isEqualTo(LocalDate.of(2026, 9, 24));
		WorkingCalendar calendar = new WorkingCalendar(Set.of(LocalDate.of(2026, 9, 28)), Set.of(LocalDate.of(2026, 9, 27)));
		assertThat(calendar.plusWorkingDays(friday, 1)).isEqualTo(LocalDate.of(2026, 9, 27));
		assertThat(calendar.plusWorkingDays(friday, 2)).isEqualTo(LocalDate.of(2026, 9, 29));
	}

	@Test
	void resultsAddUp() {
		Problem a = Problem.of("a", "甲", "first");
		Problem b = Problem.of("b", "乙", "second").remedy("改", "mend it");
		assertThat(Result.all(List.of(Result.of(1), Result.failed(a), Result.failed(b))).problems()).containsExactly(a, b);
		assertThat(Result.all(List.of(Result.of(1), Result.of(2))).value()).containsExactly(1, 2);
		assertThat(b.at("row 3").in(Locale.ENGLISH)).isEqualTo("row 3: second. mend it");
		assertThat(b.at("第3行").in(Locale.CHINA)).isEqualTo("第3行：乙。改");
	}
}
