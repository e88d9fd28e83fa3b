package org.safetyworkbench.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.safetyworkbench.core.AreaCode;
import org.safetyworkbench.inspection.Card;
import org.safetyworkbench.office.Person;
import org.safetyworkbench.office.Posting;
import org.safetyworkbench.office.Remit;
import org.safetyworkbench.office.Role;
import org.safetyworkbench.spi.Severity;
import org.safetyworkbench.store.Author;
import org.safetyworkbench.store.Permit;
import org.safetyworkbench.store.Rows;

/** What a desk shows, and what it may change, is its person's. */
class ScopeTest extends LoopFixture {

	private static final AreaCode FENGZE = new AreaCode("350503"), LICHENG = new AreaCode("350502");
	private static final Person NARROW = new Person(UUID.nameUUIDFromBytes(new byte[] {7}), "庚", Set.of(Role.OFFICIAL), "", true, Posting.NONE, new Remit(Set.of(FENGZE), Set.of()), Optional.empty());

	private void looks(AreaCode area, boolean confidential) {
		store.seenBy(session -> new Permit(Author.of("庚"), Set.of(area), Set.of(), confidential, true));
	}

	private UUID at(Card card) {
		enter(card, answer(card, "CM-001", DAY, "否"));
		return rows(LedgerQuery.of(LedgerQuery.Sort.DUE, new LedgerQuery.Filter.OfEnterprise(card.id()))).getFirst().id();
	}

	@Test
	void theLedgerAndItsNumbersAreThoseOfTheScope() {
		UUID here = at(restaurant("本区店", "350503100")), there = at(restaurant("外区店", "350502"));
		assertThat(ledger.counts(DAY).open()).isEqualTo(2);
		looks(FENGZE, true);
		for (LedgerQuery.Sort sort : LedgerQuery.Sort.values()) assertThat(rows(LedgerQuery.of(sort))).extracting(HazardRow::id).containsExactly(here);
		assertThat(ledger.row(there)).isEmpty();
		assertThat(ledger.counts(DAY)).isEqualTo(new Counts(1, ledger.counts(DAY).major(), ledger.counts(DAY).general(), 1, ledger.counts(DAY).openMajor(), 0, ledger.counts(DAY).dueToday(),
				ledger.counts(DAY).dueInSevenDays(), ledger.counts(DAY).byState(), ledger.counts(DAY).byAuthority(), ledger.counts(DAY).bySector()));
		looks(LICHENG, true);
		assertThat(rows()).extracting(HazardRow::id).containsExactly(there);
	}

	@Test
	void countsOfAScopeThatIsEverythingAreTheTallys() {
		at(restaurant("本区店", "350503100"));
		done(OFFICIAL, at(restaurant("又一店", "350503101")), Action.WITHDRAW, "because", "重复");
		Counts tally = ledger.counts(DAY.plusDays(90));
		looks(FENGZE, true);
		assertThat(ledger.counts(DAY.plusDays(90))).isEqualTo(new Counts(tally.total(), tally.major(), tally.general(), tally.open(), tally.openMajor(), tally.overdue(), tally.dueToday(), tally.dueInSevenDays(),
				ledger.counts(DAY.plusDays(90)).byState(), tally.byAuthority(), tally.bySector()));
	}

	@Test
	void aHazardOfElsewhereIsNeitherReadNorChanged() {
		UUID there = at(restaurant("外区店", "350502"));
		assertThat(refused(NARROW, there, Action.CONFIRM)).containsExactly("rights.scope");
		looks(FENGZE, true);
		assertThatThrownBy(() -> loop.dossier(there)).hasMessageContaining("rights.scope");
		assertThatThrownBy(() -> loop.offers(there, NARROW, DAY)).hasMessageContaining("rights.scope");
	}

	@Test
	void nothingIsRecordedOutsideTheScope() {
		assertThat(loop.record(NARROW, NewHazard.of(restaurant("外区店", "350502"), Source.CAMPAIGN, Severity.GENERAL, "堵塞", DAY)).problems()).extracting("code").containsExactly("rights.scope");
		assertThat(loop.record(NARROW, NewHazard.of(restaurant("本区店", "350503100"), Source.CAMPAIGN, Severity.GENERAL, "堵塞", DAY)).isOk()).isTrue();
	}

	@Test
	void passesLookAfterEverythingWhoeversDeskItIs() {
		at(restaurant("外区店", "350502"));
		looks(FENGZE, false);
		hazards.reassess(INSPECTOR, DAY.plusYears(1), OFFICE, org.safetyworkbench.core.Progress.NONE);
		assertThat(store.<Integer>read(session -> Rows.one(session, "select count(*) from hazard where colour <> '' or stock <> ''", row -> row.integer(1)).orElseThrow())).isPositive();
	}
}
