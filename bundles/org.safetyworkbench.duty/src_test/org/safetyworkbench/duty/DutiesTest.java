package org.safetyworkbench.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safetyworkbench.core.AreaCode;
import org.safetyworkbench.core.CreditCode;
import org.safetyworkbench.core.Office;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.core.Workspace;
import org.safetyworkbench.duty.DutyQuery.Filter;
import org.safetyworkbench.duty.DutyQuery.Sort;
import org.safetyworkbench.guard.GuardedContributions;
import org.safetyworkbench.hazard.HazardSchema;
import org.safetyworkbench.hazard.Ledger;
import org.safetyworkbench.hazard.StoredLedger;
import org.safetyworkbench.inspection.InspectionSchema;
import org.safetyworkbench.inspection.Inspections;
import org.safetyworkbench.inspection.RecordedInspections;
import org.safetyworkbench.library.FolderPack;
import org.safetyworkbench.library.Library;
import org.safetyworkbench.library.PackLibrary;
import org.safetyworkbench.register.Enterprise;
import org.safetyworkbench.register.Enterprises;
import org.safetyworkbench.register.RegisterSchema;
import org.safetyworkbench.spi.Effect;
import org.safetyworkbench.spi.Fact;
import org.safetyworkbench.spi.Facts;
import org.safetyworkbench.spi.Subject;
import org.safetyworkbench.spi.contribution.ComputedFact;
import org.safetyworkbench.spi.contribution.Dossier;
import org.safetyworkbench.store.Author;
import org.safetyworkbench.store.ChangeLog;
import org.safetyworkbench.store.Cursor;
import org.safetyworkbench.store.OpenStore;
import org.safetyworkbench.store.Page;
import org.safetyworkbench.store.Stores;
import org.safetyworkbench.store.derby.DerbyDatabase;

class DutiesTest {

	private static final Author AUTHOR = Author.of("test");
	private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
	private static final Office OFFICE = Office.DEFAULT;
	private static final Library LIBRARY = new PackLibrary(FolderPack.bundlesIn(Path.of("..")));
	private static final List<Set<String>> SECTORS = List.of(Set.of("catering-gas"), Set.of("fuel-distribution"), Set.of("vehicle-scrapping", "industry-trade"), Set.of("exhibitions"), Set.of());

	@TempDir
	Path folder;
	private OpenStore store;
	private Enterprises enterprises;
	private Duties duties;
	private DutyList list;
	private Today today;
	private final Random random = new Random(5);
	private int codes;

	@BeforeEach
	void open() {
		store = Stores.open(new Workspace(folder), DerbyDatabase.inMemory(), List.of(new RegisterSchema(), new InspectionSchema(), new HazardSchema(), new DutySchema()));
		enterprises = new Enterprises(store);
		Ledger ledger = new StoredLedger(store);
		Inspections inspections = new RecordedInspections(LIBRARY);
		duties = new EvaluatedDuties(store, LIBRARY, enterprises, inspections);
		list = new StoredDutyList(store);
		today = new StoredToday(store, ledger, list);
	}

	@AfterEach
	void close() {
		store.close();
	}

	private Enterprise enterprise(Set<String> sectors, Facts facts) {
		String first = "91350503MA2" + String.format("%06d", ++codes);
		Enterprise enterprise = Enterprise.of(new CreditCode(first + CreditCode.checkCharacter(first)), "某某企业" + codes % 7).withArea(new AreaCode(codes % 2 == 0 ? "350503" : "350502"))
				.withSectors(sectors).withFacts(facts);
		return enterprises.save(AUTHOR, enterprise).enterprise();
	}

	/** Half of the facts known. */
	private Facts someFacts() {
		Facts.Builder facts = Facts.builder();
		for (Fact fact : LIBRARY.packs().facts()) if (fact.keptOn() == Subject.ENTERPRISE && random.nextBoolean()) facts.put(fact.name(), someValue(fact));
		return facts.build();
	}

	private Object someValue(Fact fact) {
		return switch (fact.type()) {
			case BOOLEAN -> random.nextBoolean();
			case INTEGER -> (double) random.nextInt(200);
			case NUMBER -> random.nextInt(4000) / 10.0;
			case DATE -> DAY.minusDays(random.nextInt(900) - 60);
			case DATETIME -> DAY.minusDays(random.nextInt(60)).atTime(9, 0);
			case ENUM, TEXT -> fact.values().isEmpty() ? "x" : fact.values().get(random.nextInt(fact.values().size())).id();
			case LIST -> fact.values().isEmpty() ? List.of("x") : List.of(fact.values().get(random.nextInt(fact.values().size())).id());
		};
	}

	private Duties.Evaluated evaluateAll(LocalDate asOf) {
		return duties.evaluateAll(AUTHOR, asOf, OFFICE, Progress.NONE);
	}

	private List<DutyRow> rows(Filter... filters) {
		return walk(DutyQuery.of(Sort.DUE, filters), 1000);
	}

	private List<DutyRow> walk(DutyQuery query, int size) {
		List<DutyRow> walked = new ArrayList<>();
		Optional<Cursor> next = Optional.of(Cursor.START);
		while (next.isPresent()) {
			Page<DutyRow> page = list.page(query, next.get(), size, Progress.NONE);
			walked.addAll(page.rows());
			next = page.next();
		}
		return walked;
	}

	private Optional<DutyRow> duty(Enterprise enterprise, String rule) {
		return rows(new Filter.OfEnterprise(enterprise.id().value())).stream().filter(row -> row.rule().equals(rule)).findFirst();
	}

	@Test
	void anOldFireInspectionIsOverdueAndSaysWhy() {
		Enterprise hotel = enterprise(Set.of("catering-gas"), Facts.builder().put("fire_key_unit", true).put("last_fire_inspection", LocalDate.of(2026, 9, 1)).build());
		evaluateAll(DAY);
		DutyRow duty = duty(hotel, "CM-R14").orElseThrow();
		assertThat(duty.status()).isEqualTo(DutyStatus.OVERDUE);
		assertThat(duty.dueOn()).contains(LocalDate.of(2026, 10, 1));
		assertThat(duty.task().zh()).isNotEmpty();
		Why why = list.why(duty.id()).orElseThrow();
		assertThat(why.rule()).isEqualTo("CM-R14");
		assertThat(why.articles()).isNotEmpty().allMatch(article -> article.startsWith("《"));
		assertThat(why.facts()).extracting(Why.Used::value).contains(new Text("是", "yes"), Text.of("2026-09-01"));
	}

	/** The dragon is looked at on the day of the fair, which is known from the number of guests. */
	private record InspectedByGuests(String fact) implements ComputedFact {
		@Override
		public String id() {
			return "test.inspected";
		}

		@Override
		public Text name() {
			return Text.of(fact);
		}

		@Override
		public Optional<Object> compute(Dossier dossier) {
			return dossier.facts().number("demo_guests").map(guests -> DAY.minusYears(guests > 100 ? 2 : 0));
		}
	}

	@Test
	void aComputedFactMakesADutyAndFollowsWhatItIsComputedFrom() {
		((EvaluatedDuties) duties).setContributions(GuardedContributions.of(folder.resolve("contributions"), List.of(new InspectedByGuests("demo_dragon_inspected_on"))));
		Enterprise fair = enterprise(Set.of("demo"), Facts.NONE.with("demo_guests", 500));
		evaluateAll(DAY);
		assertThat(duty(fair, "DM-R01").orElseThrow().status()).isEqualTo(DutyStatus.OVERDUE);
		Enterprise smaller = enterprises.save(AUTHOR, fair.withFacts(Facts.NONE.with("demo_guests", 50))).enterprise();
		store.write(AUTHOR, session -> duties.factsChanged(session, smaller, Set.of("demo_guests"), DAY, Office.DEFAULT));
		assertThat(duty(fair, "DM-R01").orElseThrow().status()).isEqualTo(DutyStatus.OPEN);
	}

	@Test
	void withoutTheFactTheDutyIsUndecidedAndNamesIt() {
		Enterprise hotel = enterprise(Set.of("catering-gas"), Facts.builder().put("fire_key_unit", true).build());
		evaluateAll(DAY);
		DutyRow duty = duty(hotel, "CM-R14").orElseThrow();
		assertThat(duty.status()).isEqualTo(DutyStatus.UNDECIDED);
		assertThat(duty.missing()).containsExactly(LIBRARY.packs().fact("last_fire_inspection").orElseThrow().label());
		assertThat(duty.dueOn()).isEmpty();
	}

	@Test
	void evaluatingAgainWritesNothing() {
		for (Set<String> sectors : SECTORS) enterprise(sectors, someFacts());
		assertThat(evaluateAll(DAY).changed()).isEqualTo(5);
		long head = new ChangeLog(store).head().seq();
		assertThat(evaluateAll(DAY).changed()).isZero();
		assertThat(new ChangeLog(store).head().seq()).isEqualTo(head);
	}

	@Test
	void timeAloneMakesDutiesLate() {
		Enterprise hotel = enterprise(Set.of("catering-gas"), Facts.builder().put("fire_key_unit", true).put("last_fire_inspection", LocalDate.of(2026, 11, 1)).build());
		evaluateAll(DAY);
		DutyStatus before = duty(hotel, "CM-R14").map(DutyRow::status).orElse(null);
		evaluateAll(DAY.plusDays(60));
		assertThat(before).isNotEqualTo(DutyStatus.OVERDUE);
		assertThat(duty(hotel, "CM-R14").map(DutyRow::status)).contains(DutyStatus.OVERDUE);
	}

	@Test
	void askingOnlyWhatAFactTouchesIsTheSameAsAskingAll() {
		for (int round = 0; round < 15; round++) {
			Enterprise enterprise = enterprise(SECTORS.get(round % SECTORS.size()), someFacts());
			store.write(AUTHOR, session -> duties.evaluate(session, List.of(enterprise), DAY, OFFICE));
			Enterprise current = enterprise;
			for (int step = 0; step < 4; step++) {
				Facts facts = someFacts();
				Set<String> changed = new TreeSet<>();
				Map<String, Object> next = new TreeMap<>(current.facts().asMap());
				for (String name : facts.asMap().keySet()) {
					if (random.nextInt(10) > 0) continue;
					changed.add(name);
					if (random.nextInt(4) == 0) next.remove(name);
					else next.put(name, facts.asMap().get(name));
				}
				Enterprise edited = current.withFacts(Facts.of(next));
				store.write(AUTHOR, session -> duties.factsChanged(session, edited, changed, DAY, OFFICE));
				List<DutyRow> incremental = rows(new Filter.OfEnterprise(edited.id().value()));
				Duties.Evaluated full = store.write(AUTHOR, session -> duties.evaluate(session, List.of(edited), DAY, OFFICE));
				assertThat(full.changed()).as("round " + round + " changed " + changed).isZero();
				assertThat(rows(new Filter.OfEnterprise(edited.id().value()))).isEqualTo(incremental);
				current = edited;
			}
		}
	}

	@Test
	void aFactNobodyLooksAtAsksNothing() {
		Enterprise enterprise = enterprise(Set.of("catering-gas"), someFacts());
		assertThat(store.write(AUTHOR, session -> duties.factsChanged(session, enterprise, Set.of("no_such_fact"), DAY, OFFICE)).rulings()).isZero();
	}

	@Test
	void countsAreWhatARecountGives() {
		for (int i = 0; i < 30; i++) enterprise(SECTORS.get(i % SECTORS.size()), someFacts());
		evaluateAll(DAY);
		for (LocalDate asOf : List.of(DAY, DAY.plusDays(40))) {
			List<DutyRow> all = rows();
			DutyCounts counts = list.counts(asOf);
			Predicate<DutyRow> open = row -> row.status() == DutyStatus.OPEN;
			Predicate<DutyRow> late = open.and(row -> row.dueOn().filter(due -> due.isBefore(asOf)).isPresent());
			assertThat(counts.total()).isEqualTo(all.size()).isPositive();
			assertThat(counts.undecided()).isEqualTo(all.stream().filter(row -> row.status() == DutyStatus.UNDECIDED).count());
			assertThat(counts.overdue()).isEqualTo(all.stream().filter(late.or(row -> row.status() == DutyStatus.OVERDUE)).count());
			assertThat(counts.open()).isEqualTo(all.stream().filter(open.and(late.negate())).count());
			assertThat(counts.dueInSevenDays())
					.isEqualTo(all.stream().filter(open.and(row -> row.dueOn().filter(due -> !due.isBefore(asOf) && !due.isAfter(asOf.plusDays(7))).isPresent())).count());
		}
		evaluateAll(DAY.plusDays(40));
		assertThat(list.counts(DAY.plusDays(40)).total()).isEqualTo(rows().size());
	}

	@Test
	void everyDeclaredListVisitsEveryDutyOnce() {
		for (int i = 0; i < 20; i++) enterprise(SECTORS.get(i % SECTORS.size()), someFacts());
		evaluateAll(DAY);
		List<DutyRow> all = rows();
		Comparator<DutyRow> byDue = Comparator.comparing(row -> row.dueOn().orElse(Owed.NO_DAY));
		walks(all, DutyQuery.of(Sort.DUE), row -> true, byDue);
		walks(all, DutyQuery.of(Sort.NAME), row -> true, Comparator.comparing(DutyRow::enterpriseName));
		for (DutyStatus status : DutyStatus.values()) walks(all, DutyQuery.of(Sort.DUE, new Filter.InStatus(status)), row -> row.status() == status, byDue);
		walks(all, DutyQuery.of(Sort.DUE, new Filter.InArea(new AreaCode("350503"))), row -> row.areaCode().equals("350503"), byDue);
		walks(all, DutyQuery.of(Sort.DUE, new Filter.OfRule("CM-R14")), row -> row.rule().equals("CM-R14"), byDue);
		walks(all, DutyQuery.of(Sort.DUE, new Filter.Due(DAY.minusDays(100), DAY)), row -> row.dueOn().filter(due -> !due.isBefore(DAY.minusDays(100)) && !due.isAfter(DAY)).isPresent(), byDue);
	}

	private void walks(List<DutyRow> all, DutyQuery query, Predicate<DutyRow> expected, Comparator<DutyRow> order) {
		assertThat(list.isDeclared(query)).as(query + " is declared").isTrue();
		for (int size : new int[] {7, 5000})
			assertThat(walk(query, size)).as(query.toString()).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(all.stream().filter(expected).toList()).isSortedAccordingTo(order);
	}

	@Test
	void theRecordPageSeesEveryRulingWithItsReasons() {
		Enterprise enterprise = enterprise(Set.of("catering-gas"), Facts.builder().put("gas_kind", "lpg-bottle").put("floor_level", -1).put("gas_room_use", "kitchen").build());
		Conclusions conclusions = duties.conclusions(enterprise, DAY, OFFICE);
		assertThat(conclusions.with(Effect.PERMIT)).isNotEmpty();
		assertThat(conclusions.undecided()).isNotEmpty();
		assertThat(rows()).isEmpty();
	}

	@Test
	void todayShowsWhatIsLateAndWhatComes() {
		enterprise(Set.of("catering-gas"), Facts.builder().put("fire_key_unit", true).put("last_fire_inspection", LocalDate.of(2026, 9, 1)).build());
		evaluateAll(DAY);
		Today.Page page = today.of(DAY, 5);
		assertThat(page.dutiesOverdue()).extracting(DutyRow::rule).contains("CM-R14");
		assertThat(page.duties()).isEqualTo(list.counts(DAY));
		assertThat(page.hazardsOverdue()).isEmpty();
		assertThat(page.hazards().total()).isZero();
	}

	@Test
	void dutiesGoWithTheirEnterpriseAndOutOfTheCounts() {
		enterprises.addGuard(new DutyCleaning());
		enterprise(Set.of("catering-gas"), someFacts());
		duties.evaluateAll(AUTHOR, DAY, OFFICE, Progress.NONE);
		DutyCounts before = list.counts(DAY);
		Enterprise second = enterprise(Set.of("catering-gas"), someFacts());
		duties.evaluateAll(AUTHOR, DAY, OFFICE, Progress.NONE);

		assertThat(enterprises.delete(AUTHOR.because("误登"), second.id()).isOk()).isTrue();

		assertThat(list.counts(DAY)).isEqualTo(before);
		assertThat(list.page(DutyQuery.of(DutyQuery.Sort.DUE, new DutyQuery.Filter.OfEnterprise(second.id().value())), Cursor.START, 10, Progress.NONE).rows()).isEmpty();
	}
}
