package org.safetyworkbench.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.office.Person;
import org.safetyworkbench.office.Role;
import org.safetyworkbench.spi.Severity;
import org.safetyworkbench.store.Author;
import org.safetyworkbench.store.ChangeLog;
import org.safetyworkbench.store.Cursor;
import org.safetyworkbench.store.Entry;
import org.safetyworkbench.store.Permit;

/** A tip-off is for those who work on tip-offs, and who reported it for nobody else at all. */
class TipOffTest extends LoopFixture {

	private static final Person CONFIDANT = person("举报承办员", Role.OFFICIAL, Role.CONFIDANT);
	private static final String INFORMANT = "隔壁店主 13900000000";

	private UUID tipOff() {
		return loop.record(CONFIDANT, new NewHazard(restaurant(), Source.TIP_OFF, Severity.GENERAL, Optional.empty(), "夜间锁闭安全出口", "", "", DAY, Optional.<LocalDate>empty(), "", "", false, INFORMANT)).value();
	}

	private java.util.List<Entry> log(UUID hazard) {
		return new ChangeLog(store).timeline("hazard", hazard, Cursor.START, 50).rows();
	}

	private void looks(boolean confidential) {
		store.seenBy(session -> new Permit(Author.of(confidential ? CONFIDANT.name() : "甲"), Set.of(), Set.of(), confidential, true));
	}

	@Test
	void othersNeitherSeeNorTouchIt() {
		UUID hazard = tipOff();
		assertThat(refused(OFFICIAL, hazard, Action.CONFIRM)).containsExactly("rights.confidential");
		assertThat(loop.actAll(OFFICIAL, List.of(hazard), Deed.of(Action.CONFIRM, DAY), Progress.NONE)).extracting(RowResult::label).containsExactly(hazard.toString());
		looks(false);
		assertThat(rows()).isEmpty();
		assertThat(ledger.row(hazard)).isEmpty();
		assertThatThrownBy(() -> loop.dossier(hazard)).hasMessageContaining("rights.confidential");
		assertThat(loop.informant(OFFICIAL, hazard).problems()).extracting("code").containsExactly("rights.confidential");
		looks(true);
		assertThat(rows()).hasSize(1);
		assertThat(done(CONFIDANT, hazard, Action.CONFIRM).confidential()).isTrue();
	}

	@Test
	void onlyWhoMayReadThemTakesThemDown() {
		assertThat(loop.record(OFFICIAL, NewHazard.of(restaurant(), Source.TIP_OFF, Severity.GENERAL, "锁闭", DAY)).problems()).extracting("code").containsExactly("rights.confidential");
	}

	@Test
	void whoReportedItStandsNowhereElse() {
		UUID hazard = tipOff();
		assertThat(log(hazard)).allSatisfy(entry -> assertThat(entry.change().detail()).doesNotContain("隔壁店主"));
		assertThat(ledger.sightings(hazard)).allSatisfy(sighting -> assertThat(sighting.inspector()).isEqualTo(CONFIDANT.name()));
		assertThat(loop.informant(CONFIDANT, hazard).value()).isEqualTo(INFORMANT);
	}

	@Test
	void whoReadsItIsInTheLog() {
		UUID hazard = tipOff();
		looks(true);
		loop.dossier(hazard);
		loop.informant(CONFIDANT, hazard);
		assertThat(log(hazard)).extracting(entry -> entry.author().name() + " " + entry.change().action()).containsExactly("举报承办员 informant-read", "举报承办员 read", "举报承办员 recorded");
	}

	@Test
	void readingAnOrdinaryHazardLeavesNoTrace() {
		UUID hazard = general();
		int before = log(hazard).size();
		loop.dossier(hazard);
		assertThat(log(hazard)).hasSize(before);
	}
}
