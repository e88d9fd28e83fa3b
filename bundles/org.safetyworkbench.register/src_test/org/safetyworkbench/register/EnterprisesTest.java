package org.safetyworkbench.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safetyworkbench.core.AreaCode;
import org.safetyworkbench.core.CreditCode;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.core.Workspace;
import org.safetyworkbench.spi.Facts;
import org.safetyworkbench.store.Author;
import org.safetyworkbench.store.ChangeLog;
import org.safetyworkbench.store.Cursor;
import org.safetyworkbench.store.Entry;
import org.safetyworkbench.store.OpenStore;
import org.safetyworkbench.store.Page;
import org.safetyworkbench.store.Rows;
import org.safetyworkbench.store.StoreException;
import org.safetyworkbench.store.Stores;
import org.safetyworkbench.store.derby.DerbyDatabase;

class EnterprisesTest {

	private static final Author AUTHOR = Author.of("test");

	/** One database for all tests of the class, emptied before each: making one takes longer than a test. */
	@TempDir
	static Path folder;
	private static OpenStore store;
	private static Enterprises enterprises;

	@BeforeAll
	static void open() {
		store = Stores.open(new Workspace(folder), DerbyDatabase.inMemory(), List.of(new RegisterSchema()));
		enterprises = new Enterprises(store);
	}

	@BeforeEach
	void empty() {
		store.write(AUTHOR, session -> {
			for (String table : List.of("enterprise", "enterprise_sector", "enterprise_fact", "person", "import_mapping", "change_log", "change_head"))
				Rows.update(session, "delete from " + table);
			return null;
		});
	}

	@AfterAll
	static void close() {
		store.close();
	}

	static CreditCode code(int number) {
		String first = "91350503MA2" + String.format("%06d", number);
		return new CreditCode(first + CreditCode.checkCharacter(first));
	}

	private static Enterprise restaurant() {
		return Enterprise.of(code(1), "丰泽区重庆小面馆").withArea(new AreaCode("350503")).withAddress("湖心街1号").withPrincipal("甲某").withPhone("0595-1")
				.withSectors(Set.of("catering-gas", "common")).withLicence(new Licence(Optional.of(LocalDate.of(2020, 2, 29)), "个体工商户", "10万元", "餐饮服务"))
				.withPersons(List.of(Person.of(Person.Role.SAFETY_OFFICER, "乙某", "1"), Person.of(Person.Role.CONTACT, "丙某", "")))
				.withFacts(Facts.builder().put("lpg_total_kg", 120).put("has_alarm", true).put("kind", "瓶装").put("last_check", LocalDate.of(2026, 1, 31))
						.put("seen_at", LocalDateTime.of(2026, 1, 31, 8, 30)).put("rooms", List.of("厨房", "储瓶间")).put("none", List.of()).build());
	}

	@Test
	void anEnterpriseComesBackAsItWasSaved() {
		Saved saved = enterprises.save(AUTHOR, restaurant());

		assertThat(saved.changed()).contains("name", "area", "sectors", "persons", "fact:lpg_total_kg");
		assertThat(saved.enterprise().version()).isEqualTo(1);
		assertThat(enterprises.find(saved.enterprise().id())).contains(saved.enterprise());
		assertThat(enterprises.find(code(1))).contains(saved.enterprise());
		assertThat(enterprises.find(code(2))).isEmpty();
	}

	@Test
	void everyPartCanBeChangedAndTakenAway() {
		Enterprise first = enterprises.save(AUTHOR, restaurant()).enterprise();
		Enterprise second = first.withName("丰泽区面馆").withoutArea().withSectors(Set.of()).withPersons(first.persons().subList(1, 2))
				.withFacts(first.facts().without("kind").with("lpg_total_kg", 80).with("new", "x"));

		Saved saved = enterprises.save(AUTHOR, second);

		assertThat(saved.changed()).containsExactlyInAnyOrder("name", "area", "sectors", "persons", "fact:kind", "fact:lpg_total_kg", "fact:new");
		assertThat(saved.enterprise().version()).isEqualTo(2);
		assertThat(enterprises.find(first.id())).contains(saved.enterprise());
		assertThat(enterprises.countBySector()).containsOnlyKeys("").containsEntry("", 1L);
	}

	@Test
	void aChangeOfFactsAloneIsANewVersion() {
		Enterprise first = enterprises.save(AUTHOR, restaurant()).enterprise();

		Saved saved = enterprises.save(AUTHOR, first.withFacts(first.facts().with("lpg_total_kg", 1)));

		assertThat(saved.enterprise().version()).isEqualTo(2);
		assertThat(enterprises.find(first.id()).orElseThrow().version()).isEqualTo(2);
	}

	@Test
	void savingWhatIsThereAlreadyChangesNothing() {
		Enterprise first = enterprises.save(AUTHOR, restaurant()).enterprise();

		assertThat(enterprises.save(AUTHOR, first).changed()).isEmpty();
		assertThat(new ChangeLog(store).head().seq()).isEqualTo(1);
	}

	@Test
	void theSecondOfTwoWritersIsTold() {
		Enterprise read = enterprises.save(AUTHOR, restaurant()).enterprise();
		enterprises.save(AUTHOR, read.withPhone("1"));

		assertThatThrownBy(() -> enterprises.save(AUTHOR, read.withPhone("2"))).isInstanceOfSatisfying(StoreException.class,
				e -> assertThat(e.problem().code()).isEqualTo("store.conflict"));
		assertThat(enterprises.find(read.id()).orElseThrow().phone()).isEqualTo("1");
	}

	@Test
	void aCodeBelongsToOneEnterprise() {
		enterprises.save(AUTHOR, restaurant());

		assertThatThrownBy(() -> enterprises.save(AUTHOR, Enterprise.of(code(1), "别的店"))).isInstanceOfSatisfying(StoreException.class,
				e -> assertThat(e.problem().code()).isEqualTo("register.code-taken"));
	}

	@Test
	void changesAreLoggedWithBeforeAndAfter() {
		Enterprise first = enterprises.save(AUTHOR.because("登记"), restaurant()).enterprise();
		enterprises.save(AUTHOR, first.withPhone("12345").withFacts(first.facts().with("lpg_total_kg", 80)));

		List<Entry> timeline = new ChangeLog(store).timeline("enterprise", first.id().value(), Cursor.START, 10).rows();
		assertThat(timeline).extracting(entry -> entry.change().action()).containsExactly("changed", "added");
		assertThat(timeline.getFirst().change().detail()).isEqualTo("{\"phone\":[\"0595-1\",\"12345\"],\"fact:lpg_total_kg\":[120,80]}");
		assertThat(timeline.getLast().author()).isEqualTo(AUTHOR.because("登记"));
	}

	@Test
	void importsTellAddedUpdatedAndUnchanged() {
		enterprises.save(AUTHOR, restaurant());
		List<RegisterBatch.Outcome> outcomes = store.write(AUTHOR, session -> {
			try (RegisterBatch batch = enterprises.batch(session)) {
				return batch.upsert(List.of(
						new RegisterBatch.Incoming(code(1), known -> known.orElseThrow().withFacts(known.orElseThrow().facts().with("lpg_total_kg", 1))),
						new RegisterBatch.Incoming(code(2), known -> known.orElseGet(() -> Enterprise.of(code(2), "甲厂")).withSectors(Set.of("industry-trade"))),
						new RegisterBatch.Incoming(code(2), known -> known.orElseThrow()),
						new RegisterBatch.Incoming(code(2), known -> known.orElseThrow().withName("乙厂").withFacts(Facts.of(java.util.Map.of("a", true)))),
						new RegisterBatch.Incoming(code(2), known -> known.orElseThrow().withSectors(Set.of("a", "b")).withFacts(Facts.of(java.util.Map.of("a", false))))));
			}
		});

		assertThat(outcomes).extracting(RegisterBatch.Outcome::kind).containsExactly(RegisterBatch.Kind.UPDATED, RegisterBatch.Kind.ADDED,
				RegisterBatch.Kind.UNCHANGED, RegisterBatch.Kind.UPDATED, RegisterBatch.Kind.UPDATED);
		assertThat(outcomes.getFirst().changed()).containsExactly("fact:lpg_total_kg");
		assertThat(enterprises.find(code(2))).contains(outcomes.getLast().enterprise());
		assertThat(outcomes.getLast().enterprise().version()).isEqualTo(3);
		assertThat(enterprises.save(AUTHOR, outcomes.getLast().enterprise().withPhone("1")).enterprise().version()).isEqualTo(4);
		assertThat(new ChangeLog(store).verify(Progress.NONE).isIntact()).isTrue();
	}

	@Test
	void allEnterprisesAreReadInOnePassWithTheirFactsAndPersons() {
		List<Enterprise> saved = new ArrayList<>();
		for (int i = 1; i <= 5; i++) {
			Enterprise next = i == 3 ? Enterprise.of(code(3), "无事实") : Enterprise.of(code(i), "企业" + i).withFacts(Facts.builder().put("n", i).put("m", true).build())
					.withPersons(List.of(Person.of(Person.Role.LEGAL, "人" + i, "")));
			saved.add(enterprises.save(AUTHOR, next).enterprise());
		}
		List<Enterprise> read = new ArrayList<>();
		enterprises.each(Progress.NONE, read::add);

		assertThat(read).containsExactlyElementsOf(saved);
		assertThat(enterprises.count()).isEqualTo(5);
	}

	@Test
	void everyListPagesThroughAllItsRowsOnceAndInOrder() {
		for (int i = 1; i <= 23; i++)
			enterprises.save(AUTHOR, Enterprise.of(code(i), "企业" + i % 7).withArea(new AreaCode(i % 3 == 0 ? "350502" : "350503")).withSectors(i % 2 == 0 ? Set.of("a") : Set.of()));

		for (EnterpriseQuery.Sort sort : EnterpriseQuery.Sort.values()) {
			assertThat(walk(new EnterpriseQuery(new Filter.All(), sort))).hasSize(23).doesNotHaveDuplicates();
			assertThat(walk(new EnterpriseQuery(new Filter.InArea(new AreaCode("350503")), sort))).hasSize(16).allMatch(row -> row.areaCode().equals("350503"));
			assertThat(walk(new EnterpriseQuery(new Filter.InArea(new AreaCode("350500")), sort))).hasSize(23);
			assertThat(walk(new EnterpriseQuery(new Filter.InSector("a"), sort))).hasSize(11).allMatch(row -> row.sectors().contains("a"));
			assertThat(walk(new EnterpriseQuery(new Filter.SectorToBeSet(), sort))).hasSize(12).allMatch(row -> row.sectors().isEmpty());
		}
		assertThat(walk(new EnterpriseQuery(new Filter.All(), EnterpriseQuery.Sort.CODE))).extracting(EnterpriseRow::creditCode).isSorted();
		assertThat(walk(new EnterpriseQuery(new Filter.SectorToBeSet(), EnterpriseQuery.Sort.NAME))).extracting(EnterpriseRow::name).isSorted();
		assertThat(walk(new EnterpriseQuery(new Filter.All(), EnterpriseQuery.Sort.AREA))).extracting(row -> row.areaCode() + row.name()).isSorted();
	}

	private List<EnterpriseRow> walk(EnterpriseQuery query) {
		List<EnterpriseRow> rows = new ArrayList<>();
		for (Cursor at = Cursor.START;;) {
			Page<EnterpriseRow> page = enterprises.page(query, Cursor.parse(at.toString()), 4, Progress.NONE);
			rows.addAll(page.rows());
			if (page.next().isEmpty()) return rows;
			at = page.next().get();
		}
	}

	@Test
	void searchFindsByPartOfNameInitialsAndCode() {
		Enterprise noodles = enterprises.save(AUTHOR, restaurant()).enterprise();
		Enterprise other = enterprises.save(AUTHOR, Enterprise.of(code(2), "车百分百A_100%有限公司")).enterprise();

		assertThat(search("小面")).containsExactly(noodles.id());
		assertThat(search("cqxm")).containsExactly(noodles.id());
		assertThat(search("zqxm")).as("重 is read zhong too").containsExactly(noodles.id());
		assertThat(search("ＦＺＱ")).as("full width").containsExactly(noodles.id());
		assertThat(search("100%")).containsExactly(other.id());
		assertThat(search("a_1")).isEmpty();
		assertThat(search("A_1")).containsExactly(other.id());
		assertThat(search(code(2).value().substring(0, 17))).containsExactly(other.id());
		assertThat(search(code(1).value().toLowerCase())).containsExactly(noodles.id());
		assertThat(search(noodles.id().toString())).containsExactly(noodles.id());
		assertThat(search("没有")).isEmpty();
		assertThat(search(" ")).isEmpty();
	}

	private List<Enterprise.Id> search(String text) {
		return enterprises.search(text, 10, Progress.NONE).stream().map(EnterpriseRow::id).toList();
	}

	@Test
	void mappingsAreRememberedByHeader() {
		Mappings mappings = new Mappings(store);
		mappings.remember(AUTHOR, "abc", "{}");
		mappings.remember(AUTHOR, "abc", "{\"a\":1}");
		mappings.remember(AUTHOR, "abc", "{\"a\":1}");

		assertThat(mappings.find("abc")).contains("{\"a\":1}");
		assertThat(mappings.find("x")).isEmpty();
		assertThat(new ChangeLog(store).head().seq()).isEqualTo(2);
	}

	@Test
	void servicesJoinOneTransaction() {
		assertThatThrownBy(() -> store.write(AUTHOR, session -> {
			enterprises.save(AUTHOR, restaurant());
			assertThat(enterprises.count()).isEqualTo(1);
			throw new IllegalStateException("later step fails");
		})).hasMessage("later step fails");

		assertThat(enterprises.count()).isZero();
		assertThat(new ChangeLog(store).head().seq()).isZero();
	}

	@Test
	void anEnterpriseEnteredByMistakeIsDeletedWithAllOfIt() {
		Enterprise enterprise = enterprises.save(AUTHOR, restaurant()).enterprise();

		assertThat(enterprises.delete(AUTHOR, enterprise.id()).problems()).extracting(Problem::code).containsExactly("register.reason-missing");
		assertThat(enterprises.delete(AUTHOR.because("误登"), enterprise.id()).isOk()).isTrue();

		assertThat(enterprises.find(enterprise.id())).isEmpty();
		assertThat(enterprises.countBySector()).isEmpty();
		assertThat(new ChangeLog(store).timeline("enterprise", enterprise.id().value(), Cursor.START, 10).rows()).extracting(entry -> entry.change().action()).containsExactly("deleted", "added");
	}

	@Test
	void whatOthersHaveOnRecordKeepsIt() {
		Enterprises guarded = new Enterprises(store);
		guarded.addGuard((session, id) -> Optional.of(Problem.of("enterprise.kept", "有记录", "on record")));
		Enterprise enterprise = guarded.save(AUTHOR, restaurant()).enterprise();

		assertThat(guarded.delete(AUTHOR.because("误登"), enterprise.id()).problems()).extracting(Problem::code).containsExactly("enterprise.kept");
		assertThat(guarded.find(enterprise.id())).contains(enterprise);
	}
}
