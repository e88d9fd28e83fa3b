package org.safetyworkbench.ui.today;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.safetyworkbench.core.Ids;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.duty.DutyCounts;
import org.safetyworkbench.duty.DutyRow;
import org.safetyworkbench.duty.DutyStatus;
import org.safetyworkbench.duty.Pending;
import org.safetyworkbench.duty.Today;
import org.safetyworkbench.hazard.Counts;
import org.safetyworkbench.hazard.HazardRow;
import org.safetyworkbench.hazard.HazardState;
import org.safetyworkbench.spi.Binding;
import org.safetyworkbench.spi.Duty;
import org.safetyworkbench.spi.Severity;
import org.safetyworkbench.ui.shell.Place;
import org.safetyworkbench.ui.text.Texts;
import org.safetyworkbench.ui.today.TodayPresenter.Line;

class TodayPresenterTest {

	private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

	private final HazardRow late = hazard(DAY.minusDays(2));
	private final HazardRow soon = hazard(DAY.plusDays(3));
	private final DutyRow lateDuty = duty(DAY.minusDays(9));
	private final TodayPresenter presenter = new TodayPresenter(Texts.in(Locale.CHINA), new Today.Page(DAY,
			new Counts(5, 1, 4, 3, 1, 1, 0, 1, Map.of(HazardState.DRAFT, 2L), Map.of(), Map.of()), new DutyCounts(4, 1, 1, 2, 0, 0),
			List.of(late), List.of(soon), List.of(late), List.of(), List.of(), List.of(lateDuty), List.of()),
			new Pending.Page(List.of(), List.of(soon), List.of(), List.of(), List.of(), List.of(late)));

	@Test
	void everyNumberOpensItsLines() {
		assertThat(presenter.tiles()).hasSize(Bucket.values().length);
		assertThat(presenter.count(Bucket.OVERDUE)).isEqualTo(2);
		assertThat(presenter.lines(Bucket.OVERDUE)).extracting(Line::distance).containsExactly("逾期9天", "逾期2天");
		assertThat(presenter.lines(Bucket.WEEK)).extracting(Line::distance).containsExactly("还剩3天");
		assertThat(presenter.all(Bucket.UNDECIDED)).containsExactly(Place.of(Place.DUTIES).with("status", "undecided"));
	}

	@Test
	void draftsAndDecisionsLieOnOneDesk() {
		assertThat(presenter.count(Bucket.DESK)).as("two drafts and a deferral to decide").isEqualTo(3);
		assertThat(presenter.lines(Bucket.DESK)).extracting(Line::distance).containsExactly("逾期2天", "还剩3天");
	}

	@Test
	void whatIFollowIsCountedByItself() {
		assertThat(presenter.count(Bucket.FOLLOWED)).isEqualTo(1);
		assertThat(presenter.lines(Bucket.FOLLOWED)).extracting(Line::place).containsExactly(Place.record(Place.HAZARD, late.id()));
		assertThat(presenter.all(Bucket.FOLLOWED)).containsExactly(Place.of(Place.LEDGER).with("state", "followed"));
	}

	@Test
	void everyLineOpensItsRecord() {
		assertThat(presenter.lines(Bucket.DESK).get(0).place()).isEqualTo(Place.record(Place.HAZARD, late.id()));
		assertThat(presenter.lines(Bucket.OVERDUE).get(0).place().record()).isEqualTo(lateDuty.enterprise().toString());
	}

	@Test
	void itBeginsWithWhatIsLate() {
		assertThat(presenter.first()).isEqualTo(Bucket.OVERDUE);
		assertThat(presenter.isBlank()).isFalse();
	}

	private static HazardRow hazard(LocalDate due) {
		return new HazardRow(Ids.next(), Ids.next(), "91350503DEM000188T", "云上米线店", "350503", "catering-gas", "CG-001", new Text("气瓶", "bottle"),
				new Text("否", "no"), Severity.GENERAL, HazardState.DRAFT, due.minusDays(7), due, "CM", false, "", 0, Optional.empty(), Ids.next(),
				1, org.safetyworkbench.hazard.Source.INSPECTION, org.safetyworkbench.hazard.Waiting.OFFICIAL, false, Optional.empty(), Optional.empty(), Optional.empty(), "赵敏");
	}

	private static DutyRow duty(LocalDate due) {
		return new DutyRow(Ids.next(), Ids.next(), "91350503DEM000188T", "云上米线店", "350503", "CM-R10", "drill", new Text("演练", "drill"),
				Duty.Bearer.PRINCIPAL, DutyStatus.OVERDUE, Optional.of(due), Text.EMPTY, List.of(), Binding.LAW);
	}
}
