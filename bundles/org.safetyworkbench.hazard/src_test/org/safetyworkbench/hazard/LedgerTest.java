package org.safetyworkbench.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safetyworkbench.core.AreaCode;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.hazard.LedgerQuery.Filter;
import org.safetyworkbench.hazard.LedgerQuery.Sort;
import org.safetyworkbench.inspection.Answer;
import org.safetyworkbench.inspection.Card;
import org.safetyworkbench.spi.Severity;
import org.safetyworkbench.store.Cursor;
import org.safetyworkbench.store.Page;

class LedgerTest extends LoopFixture {

	private static final List<String> ITEMS = List.of("CM-001", "CM-002", "CM-003", "CM-004", "CM-005");
	private final List<Card> cards = new ArrayList<>();
	private List<HazardRow> all;

	/** Some hundred hazards in every state, of several places, days, authorities. */
	@BeforeEach
	void manyHazards() {
		Random random = new Random(11);
		List<String> areas = List.of("350503", "350502", "350203", "530102", "");
		for (int i = 0; i < 40; i++) {
			Card card = restaurant("企业" + i % 25, areas.get(i % areas.size()));
			cards.add(card);
			Answer[] answers = ITEMS.stream().map(item -> answer(card, item, DAY.minusDays(random.nextInt(60)), "否")).toArray(Answer[]::new);
			enter(card, answers);
		}
		for (HazardRow row : rows()) {
			today = row.foundOn();
			if (random.nextInt(4) == 0) done(OFFICIAL, row.id(), Action.JUDGE, "because", "x", "severity", row.severity() == Severity.MAJOR ? "general" : "major");
			if (random.nextInt(3) == 0) done(OFFICIAL, row.id(), Action.CONFIRM);
			if (random.nextInt(4) == 0) done(OFFICIAL, row.id(), Action.SET_DEADLINE, "because", "x", "deadline", "+" + random.nextInt(90));
			if (random.nextInt(5) == 0) closeOff(ledger.row(row.id()).orElseThrow());
		}
		all = rows();
	}

	private List<HazardRow> walk(LedgerQuery query, int size) {
		List<HazardRow> walked = new ArrayList<>();
		Optional<Cursor> next = Optional.of(Cursor.START);
		while (next.isPresent()) {
			Page<HazardRow> page = ledger.page(query, Cursor.parse(next.get().toString()), size, Progress.NONE);
			assertThat(page.rows().size()).isLessThanOrEqualTo(size);
			walked.addAll(page.rows());
			next = page.next();
		}
		return walked;
	}

	private void walks(Sort sort, Predicate<HazardRow> expected, Comparator<HazardRow> order, Filter... filters) {
		LedgerQuery query = LedgerQuery.of(sort, filters);
		assertThat(ledger.isDeclared(query)).as(query + " is declared").isTrue();
		visits(query, expected, order);
	}

	private void visits(LedgerQuery query, Predicate<HazardRow> expected, Comparator<HazardRow> order) {
		for (int size : new int[] {7, 1000}) {
			List<HazardRow> walked = walk(query, size);
			assertThat(walked).as(query + " by " + size).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(all.stream().filter(expected).toList());
			assertThat(walked).as(query + " in order").isSortedAccordingTo(order);
		}
	}

	private static final Comparator<HazardRow> BY_DUE = Comparator.comparing(row -> row.state().isOpen() ? row.dueOn() : Days.NEVER);
	private static final Comparator<HazardRow> BY_FOUND = Comparator.comparing(HazardRow::foundOn).reversed();
	private static final Comparator<HazardRow> BY_NAME = Comparator.comparing(HazardRow::enterpriseName);
	private static final Comparator<HazardRow> BY_URGENCY = Comparator.<HazardRow>comparingInt(row -> Hazard.urgency(row.state(), row.severity())).thenComparing(BY_DUE);

	@Test
	void everyDeclaredListVisitsEveryHazardOnceAndInOrder() {
		walks(Sort.DUE, row -> true, BY_DUE);
		walks(Sort.FOUND, row -> true, BY_FOUND);
		walks(Sort.SEVERITY, row -> true, BY_URGENCY);
		walks(Sort.NAME, row -> true, BY_NAME);
		walks(Sort.DUE, row -> row.state().isOpen(), BY_DUE, new Filter.Open());
		walks(Sort.SEVERITY, row -> row.state().isOpen(), BY_URGENCY, new Filter.Open());
		walks(Sort.DUE, row -> row.isOverdue(DAY), BY_DUE, new Filter.Overdue(DAY));
		walks(Sort.DUE, row -> row.state().isOpen() && !row.dueOn().isBefore(DAY) && !row.dueOn().isAfter(DAY.plusDays(7)), BY_DUE, new Filter.Due(DAY, DAY.plusDays(7)));
		for (HazardState state : List.of(HazardState.DRAFT, HazardState.CONFIRMED, HazardState.CLOSED)) {
			walks(Sort.DUE, row -> row.state() == state, BY_DUE, new Filter.InState(state));
			walks(Sort.FOUND, row -> row.state() == state, BY_FOUND, new Filter.InState(state));
		}
		for (Severity severity : Severity.values()) walks(Sort.DUE, row -> row.severity() == severity, BY_DUE, new Filter.OfSeverity(severity));
		for (String area : List.of("350503", "350500"))
			walks(Sort.DUE, row -> row.areaCode().startsWith(new AreaCode(area).prefix()), BY_DUE, new Filter.InArea(new AreaCode(area)));
		walks(Sort.DUE, row -> row.sector().equals("catering-gas"), BY_DUE, new Filter.InSector("catering-gas"));
		for (String authority : List.of("CM", "EM")) walks(Sort.DUE, row -> row.authority().equals(authority), BY_DUE, new Filter.LedBy(authority));
		walks(Sort.DUE, row -> row.authority().equals("EM") && row.isOverdue(DAY), BY_DUE, new Filter.LedBy("EM"), new Filter.Overdue(DAY));
		walks(Sort.FOUND, row -> row.enterprise().equals(cards.get(3).id()), BY_FOUND, new Filter.OfEnterprise(cards.get(3).id()));
		walks(Sort.DUE, row -> row.enterprise().equals(cards.get(3).id()), BY_DUE, new Filter.OfEnterprise(cards.get(3).id()));
	}

	@Test
	void freeCombinationsAreAnsweredToo() {
		LedgerQuery query = LedgerQuery.of(Sort.NAME, new Filter.LedBy("CM"), new Filter.OfSeverity(Severity.GENERAL), new Filter.InArea(new AreaCode("350000")), new Filter.Open());
		assertThat(ledger.isDeclared(query)).isFalse();
		visits(query, row -> row.authority().equals("CM") && row.severity() == Severity.GENERAL && row.areaCode().startsWith("35") && row.state().isOpen(), BY_NAME);
		visits(LedgerQuery.of(Sort.DUE, new Filter.Containing("业1")), row -> row.enterpriseName().contains("业1"), BY_DUE);
		visits(LedgerQuery.of(Sort.DUE, new Filter.Containing("%")), row -> false, BY_DUE);
	}

	@Test
	void freeCombinationsStopWhenCancelled() {
		Progress cancelled = new Progress() {
			@Override
			public void begin(Text task, long total) {}

			@Override
			public void worked(long amount) {}

			@Override
			public boolean isCancelled() {
				return true;
			}
		};
		assertThatThrownBy(() -> ledger.page(LedgerQuery.of(Sort.DUE, new Filter.Containing("x")), Cursor.START, 10, cancelled)).isInstanceOf(Progress.Cancelled.class);
	}

	@Test
	void countsAreWhatARecountGives() {
		Counts counts = ledger.counts(DAY);
		assertThat(counts.total()).isEqualTo(all.size());
		assertThat(counts.major()).isEqualTo(count(row -> row.severity() == Severity.MAJOR));
		assertThat(counts.general()).isEqualTo(count(row -> row.severity() == Severity.GENERAL));
		assertThat(counts.open()).isEqualTo(count(row -> row.state().isOpen()));
		assertThat(counts.openMajor()).isEqualTo(count(row -> row.state().isOpen() && row.severity() == Severity.MAJOR));
		assertThat(counts.overdue()).isEqualTo(count(row -> row.isOverdue(DAY))).isPositive();
		assertThat(counts.dueToday()).isEqualTo(count(row -> row.state().isOpen() && row.dueOn().equals(DAY)));
		assertThat(counts.dueInSevenDays()).isEqualTo(count(row -> row.state().isOpen() && !row.dueOn().isBefore(DAY) && !row.dueOn().isAfter(DAY.plusDays(7))));
		for (HazardState state : HazardState.values()) assertThat(counts.byState().getOrDefault(state, 0L)).isEqualTo(count(row -> row.state() == state));
		for (String authority : List.of("CM", "EM")) assertThat(counts.byAuthority().getOrDefault(authority, 0L)).isEqualTo(count(row -> row.state().isOpen() && row.authority().equals(authority)));
		assertThat(counts.bySector()).containsExactly(java.util.Map.entry("catering-gas", counts.open()));
	}

	private long count(Predicate<HazardRow> which) {
		return all.stream().filter(which).count();
	}

	@Test
	void anEnterprisesStandingIsThatOfItsOpenHazards() {
		Card card = cards.get(5);
		List<HazardRow> open = all.stream().filter(row -> row.enterprise().equals(card.id()) && row.state().isOpen()).toList();
		Standing standing = ledger.standing(List.of(card.id()), DAY).get(card.id());
		assertThat(standing.openMajor() + standing.openGeneral()).isEqualTo(open.size());
		assertThat((long) standing.openMajor()).isEqualTo(open.stream().filter(row -> row.severity() == Severity.MAJOR).count());
		assertThat((long) standing.majorOverdue()).isEqualTo(open.stream().filter(row -> row.severity() == Severity.MAJOR && row.isOverdue(DAY)).count());
		assertThat(standing.nextDue()).isEqualTo(open.stream().map(HazardRow::dueOn).min(Comparator.naturalOrder()));
	}

	@Test
	void exportVisitsEveryLine() {
		List<HazardRow> lines = new ArrayList<>();
		ledger.each(LedgerQuery.of(Sort.NAME), Progress.NONE, lines::add);
		assertThat(lines).containsExactlyInAnyOrderElementsOf(all);
	}
}
