package org.safetyworkbench.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safetyworkbench.core.AreaCode;
import org.safetyworkbench.core.CreditCode;
import org.safetyworkbench.core.Office;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.core.Workspace;
import org.safetyworkbench.duty.DutyQuery.Sort;
import org.safetyworkbench.hazard.HazardSchema;
import org.safetyworkbench.hazard.StoredLedger;
import org.safetyworkbench.inspection.InspectionSchema;
import org.safetyworkbench.inspection.RecordedInspections;
import org.safetyworkbench.library.FolderPack;
import org.safetyworkbench.library.Library;
import org.safetyworkbench.library.PackLibrary;
import org.safetyworkbench.register.Enterprise;
import org.safetyworkbench.register.Enterprises;
import org.safetyworkbench.register.RegisterSchema;
import org.safetyworkbench.spi.Facts;
import org.safetyworkbench.store.Author;
import org.safetyworkbench.store.Cursor;
import org.safetyworkbench.store.OpenStore;
import org.safetyworkbench.store.Permit;
import org.safetyworkbench.store.Stores;
import org.safetyworkbench.store.derby.DerbyDatabase;

/** Duties and their numbers are those of the enterprises somebody is responsible for. */
class ScopeTest {

	private static final Author AUTHOR = Author.of("甲");
	private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
	private static final Library LIBRARY = new PackLibrary(FolderPack.bundlesIn(Path.of("..")));
	private static final AreaCode FENGZE = new AreaCode("350503"), LICHENG = new AreaCode("350502"), QUANZHOU = new AreaCode("350500");

	@TempDir
	Path folder;
	private OpenStore store;
	private Enterprises enterprises;
	private StoredDutyList list;
	private Today today;

	@BeforeEach
	void anOfficeOfTwoCounties() {
		store = Stores.open(new Workspace(folder), DerbyDatabase.inMemory(), List.of(new RegisterSchema(), new InspectionSchema(), new HazardSchema(), new DutySchema()));
		enterprises = new Enterprises(store);
		list = new StoredDutyList(store);
		today = new StoredToday(store, new StoredLedger(store), list);
		enterprise("91350503MA0000001P", FENGZE, Facts.builder().put("fire_key_unit", true).put("last_fire_inspection", LocalDate.of(2026, 9, 1)).put("lpg_total_kg", 120.0).build());
		enterprise("91350503MA20000014", LICHENG, Facts.builder().put("fire_key_unit", true).put("last_fire_inspection", LocalDate.of(2026, 11, 1)).build());
		new EvaluatedDuties(store, LIBRARY, enterprises, new RecordedInspections(LIBRARY)).evaluateAll(AUTHOR, DAY, Office.DEFAULT, Progress.NONE);
	}

	private void enterprise(String code, AreaCode area, Facts facts) {
		enterprises.save(AUTHOR, Enterprise.of(new CreditCode(code), "店" + area).withArea(area).withSectors(Set.of("catering-gas")).withFacts(facts));
	}

	@AfterEach
	void close() {
		store.close();
	}

	private void looks(AreaCode... areas) {
		store.seenBy(session -> new Permit(AUTHOR, Set.of(areas), Set.of(), true, true));
	}

	private List<DutyRow> rows() {
		return list.page(DutyQuery.of(Sort.DUE), Cursor.START, 1000, Progress.NONE).rows();
	}

	private static DutyCounts sum(DutyCounts a, DutyCounts b) {
		return new DutyCounts(a.total() + b.total(), a.open() + b.open(), a.overdue() + b.overdue(), a.undecided() + b.undecided(), a.dueToday() + b.dueToday(), a.dueInSevenDays() + b.dueInSevenDays());
	}

	@Test
	void theCountsOfThePartsAreThoseOfTheWhole() {
		for (int days : List.of(0, 30, 400)) {
			LocalDate asOf = DAY.plusDays(days);
			looks();
			DutyCounts whole = list.counts(asOf);
			looks(QUANZHOU);
			assertThat(list.counts(asOf)).as("a scope that is everything").isEqualTo(whole);
			looks(FENGZE);
			DutyCounts here = list.counts(asOf);
			assertThat(here.total()).isPositive().isLessThan(whole.total());
			looks(LICHENG);
			assertThat(sum(here, list.counts(asOf))).isEqualTo(whole);
		}
	}

	@Test
	void todayShowsTheOwnDutiesOnly() {
		LocalDate later = DAY.plusYears(2);
		looks(LICHENG);
		assertThat(today.of(later, 100).dutiesOverdue()).extracting(DutyRow::areaCode).isNotEmpty().containsOnly("350502");
		assertThat(rows()).extracting(DutyRow::areaCode).containsOnly("350502");
		looks(FENGZE);
		Today.Page page = today.of(later, 100);
		assertThat(page.dutiesOverdue()).extracting(DutyRow::areaCode).isNotEmpty().containsOnly("350503");
		assertThat(page.duties().overdue()).isEqualTo(page.dutiesOverdue().size());
	}

	@Test
	void theReasonOfADutyElsewhereIsNotTold() {
		looks(FENGZE);
		DutyRow decided = rows().stream().filter(row -> list.why(row.id()).isPresent()).findFirst().orElseThrow();
		looks(LICHENG);
		assertThat(list.why(decided.id())).isEmpty();
	}

	@Test
	void theRegisterCountsWhatIsSeen() {
		looks(LICHENG);
		assertThat(enterprises.count()).isEqualTo(1);
		assertThat(enterprises.countBySector()).containsEntry("catering-gas", 1L);
		looks();
		assertThat(enterprises.countBySector()).containsEntry("catering-gas", 2L);
	}
}
