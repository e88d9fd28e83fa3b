package org.safetyworkbench.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safetyworkbench.core.AreaCode;
import org.safetyworkbench.core.CreditCode;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.core.Workspace;
import org.safetyworkbench.library.FolderPack;
import org.safetyworkbench.library.Library;
import org.safetyworkbench.library.PackLibrary;
import org.safetyworkbench.register.Enterprise;
import org.safetyworkbench.register.Enterprises;
import org.safetyworkbench.register.RegisterSchema;
import org.safetyworkbench.risk.RiskQuery.Filter;
import org.safetyworkbench.risk.RiskQuery.Sort;
import org.safetyworkbench.store.Author;
import org.safetyworkbench.store.ChangeLog;
import org.safetyworkbench.store.Cursor;
import org.safetyworkbench.store.OpenStore;
import org.safetyworkbench.store.Page;
import org.safetyworkbench.store.Rows;
import org.safetyworkbench.store.Stores;
import org.safetyworkbench.store.derby.DerbyDatabase;

class RiskPointsTest {

	private static final Author AUTHOR = Author.of("甲");
	private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
	private static final Library LIBRARY = new PackLibrary(FolderPack.bundlesIn(Path.of("..")));

	@TempDir
	static Path folder;
	private static OpenStore store;
	private static RiskPoints risks;
	private static Enterprise factory;

	@BeforeAll
	static void open() {
		store = Stores.open(new Workspace(folder), DerbyDatabase.inMemory(), List.of(new RegisterSchema(), new RiskSchema()));
		risks = new RiskPoints(store, LIBRARY);
	}

	@BeforeEach
	void empty() {
		store.write(AUTHOR, session -> {
			for (String table : List.of("risk_review", "risk_responsibility", "risk_control", "risk_point", "risk_tally", "enterprise", "enterprise_sector", "change_log", "change_head"))
				Rows.update(session, "delete from " + table);
			return null;
		});
		factory = enterprise(1, "喷涂车间一厂", "350503");
	}

	@AfterAll
	static void close() {
		store.close();
	}

	private static Enterprise enterprise(int number, String name, String area) {
		String first = "91350503MA2" + String.format("%06d", number);
		CreditCode code = new CreditCode(first + CreditCode.checkCharacter(first));
		return new Enterprises(store).save(AUTHOR, Enterprise.of(code, name).withArea(new AreaCode(area)).withSectors(Set.of("industry-trade"))).enterprise();
	}

	private static Profile spraying() {
		return new Profile("喷漆房", "二车间东侧", new Basis.Lec(3, 6, 15), List.of("火灾", "中毒和窒息"),
				List.of(Control.of(Defence.TECHNICAL, "可燃气体报警与风机联锁", Level.DEPARTMENT, "乙某").withItems(List.of("CM-001", "CM-002")).withCycle(7),
						Control.of(Defence.PEOPLE, "作业前培训", Level.TEAM, "丙某")),
				List.of(new Responsibility(Level.COMPANY, "丁某", "每季检查一次"), new Responsibility(Level.POST, "戊某", "")), "切断电源，撤离，使用干粉灭火器", Optional.of(DAY.plusYears(1)));
	}

	private static RiskPoint added(Profile profile) {
		return risks.add(AUTHOR, factory.id(), profile, DAY).value();
	}

	private static String code(Result<?> result) {
		return result.problems().getFirst().code();
	}

	@Test
	void aRiskPointComesBackAsItWasAdded() {
		RiskPoint added = added(spraying());

		assertThat(added.colour()).isEqualTo(Colour.ORANGE);
		assertThat(added.judged().score()).contains(270.0);
		assertThat(added.judged().rule()).contains("CM-R25");
		assertThat(risks.find(added.id())).contains(added);
		assertThat(risks.of(factory.id())).containsExactly(added);
	}

	@Test
	void coloursFollowTheRulesOfThePacks() {
		assertThat(risks.judge(new Basis.Lec(10, 6, 40)).value().colour()).isEqualTo(Colour.RED);
		assertThat(risks.judge(new Basis.Lec(1, 10, 7)).value()).isEqualTo(new Judged(Colour.YELLOW, Optional.of(70.0), risks.judge(new Basis.Lec(1, 1, 1)).value().rule()));
		assertThat(risks.judge(new Basis.Matrix(4, 4)).value().colour()).isEqualTo(Colour.ORANGE);
		assertThat(risks.judge(new Basis.Matrix(2, 4)).value().colour()).isEqualTo(Colour.BLUE);
		assertThat(risks.judge(new Basis.Direct(Colour.RED, "指南第3条")).value()).isEqualTo(new Judged(Colour.RED, Optional.empty(), ""));
		assertThat(risks.why(new Basis.Lec(3, 6, 15)).orElseThrow().rule().id()).isEqualTo("CM-R25");
		assertThat(risks.why(new Basis.Direct(Colour.RED, "x"))).isEmpty();
	}

	@Test
	void valuesThatMeanNothingAreRefused() {
		assertThat(code(risks.judge(new Basis.Lec(0, 6, 15)))).isEqualTo("risk.values");
		assertThat(code(risks.judge(new Basis.Matrix(6, 1)))).isEqualTo("risk.values");
		assertThat(code(risks.judge(new Basis.Direct(Colour.RED, " ")))).isEqualTo("risk.no-basis");
		assertThat(code(new RiskPoints(store, new PackLibrary(List.of())).judge(new Basis.Lec(1, 1, 1)))).isEqualTo("risk.no-rule");
		assertThat(risks.add(AUTHOR, factory.id(), spraying().withName(" ").withPlace("x".repeat(201)), DAY).problems()).hasSize(2);
		assertThat(code(risks.add(AUTHOR, Enterprise.Id.next(), spraying(), DAY))).isEqualTo("risk.no-enterprise");
		assertThat(new ChangeLog(store).timeline(RiskPoints.KIND, factory.id().value(), Cursor.START, 1).rows()).isEmpty();
	}

	@Test
	void changingKeepsColourAndOthersChanges() {
		RiskPoint first = added(spraying());
		Control kept = first.profile().controls().getFirst();
		RiskPoint second = risks.change(AUTHOR, first.id(), first.version(),
				first.profile().withPlace("三车间").withControls(List.of(Control.of(Defence.ENGINEERING, "防火隔墙", Level.COMPANY, ""), kept)).withResponsibilities(List.of())).value();

		assertThat(risks.find(first.id())).contains(second);
		assertThat(second.version()).isEqualTo(2);
		assertThat(second.profile().controls()).extracting(Control::kind).containsExactly(Defence.ENGINEERING, Defence.TECHNICAL);
		assertThat(code(risks.change(AUTHOR, first.id(), first.version(), spraying()))).isEqualTo("risk.changed-meanwhile");
		assertThat(code(risks.change(AUTHOR, first.id(), 2, second.profile().withBasis(new Basis.Matrix(1, 1))))).isEqualTo("risk.basis-changed");
		assertThat(code(risks.change(AUTHOR, UUID.randomUUID(), 0, spraying()))).isEqualTo("risk.unknown");
		assertThat(risks.change(AUTHOR, first.id(), 2, second.profile()).value().version()).as("nothing was different").isEqualTo(2);
		assertThat(log(first.id())).containsExactly("changed", "added");
	}

	@Test
	void aControlTakenOutIsStillKnownByName() {
		RiskPoint first = added(spraying());
		Control alarm = first.profile().controls().getFirst();
		risks.change(AUTHOR, first.id(), 0, first.profile().withControls(List.of())).value();

		assertThat(risks.find(first.id()).orElseThrow().profile().controls()).isEmpty();
		assertThat(risks.controls(List.of(alarm.id(), UUID.randomUUID())).values())
				.containsExactly(new ControlName(first.id(), "喷漆房", Colour.ORANGE, alarm.id(), Defence.TECHNICAL, "可燃气体报警与风机联锁", "乙某", true));
		risks.change(AUTHOR, first.id(), 0, first.profile()).value();
		assertThat(risks.find(first.id()).orElseThrow().profile().controls()).as("taken in again").isEqualTo(first.profile().controls());
	}

	@Test
	void aRiskIsJudgedAnewWithTheReasonForIt() {
		RiskPoint first = added(spraying());
		RiskPoint asked = risks.demand(AUTHOR, first.id(), Trigger.NEW_PROCESS, DAY.plusDays(10)).value();
		assertThat(asked.pending()).contains(Trigger.NEW_PROCESS);
		assertThat(asked.isReviewDue(DAY.plusDays(10))).isTrue();
		assertThat(risks.demand(AUTHOR, first.id(), Trigger.REGULAR, DAY.plusDays(20)).value().profile().reviewDueOn()).as("the earlier day stays").contains(DAY.plusDays(10));

		RiskPoint anew = risks.reassess(AUTHOR, first.id(), 0, new Reassessment(Trigger.NEW_PROCESS, DAY.plusDays(5), new Basis.Lec(1, 6, 15), "改用水性漆", Optional.of(DAY.plusYears(2)))).value();

		assertThat(anew.colour()).isEqualTo(Colour.YELLOW);
		assertThat(anew.pending()).isEmpty();
		assertThat(risks.find(first.id())).contains(anew);
		assertThat(risks.reviews(first.id())).extracting(Review::number, Review::before, Review::after, Review::trigger).containsExactly(
				org.assertj.core.groups.Tuple.tuple(2, Optional.of(Colour.ORANGE), Colour.YELLOW, Optional.of(Trigger.NEW_PROCESS)),
				org.assertj.core.groups.Tuple.tuple(1, Optional.empty(), Colour.ORANGE, Optional.empty()));
		assertThat(code(risks.reassess(AUTHOR, first.id(), 0, new Reassessment(Trigger.REGULAR, DAY, new Basis.Lec(1, 6, 15), "", Optional.empty())))).isEqualTo("risk.earlier");
		assertThat(code(risks.reassess(AUTHOR, first.id(), 0, new Reassessment(Trigger.CORRECTION, DAY.plusDays(6), new Basis.Lec(1, 6, 15), "", Optional.empty())))).isEqualTo("risk.no-reason");
		assertThat(log(first.id())).containsExactly("reassessed", "review-demanded", "review-demanded", "added");
	}

	@Test
	void aChangeOfTheWholeEnterpriseAsksForAllItsRiskPoints() {
		added(spraying());
		added(spraying().withName("危化品库"));

		assertThat(risks.demandAll(AUTHOR, factory.id(), Trigger.BIG_CHANGE, DAY.plusDays(3)).value()).hasSize(2).allMatch(one -> one.pending().equals(Optional.of(Trigger.BIG_CHANGE)));
		assertThat(walk(RiskQuery.of(Sort.REVIEW, new Filter.ReviewDue(DAY.plusDays(3))))).hasSize(2);
		assertThat(walk(RiskQuery.of(Sort.REVIEW, new Filter.ReviewDue(DAY.plusDays(2))))).isEmpty();
	}

	@Test
	void aRetiredRiskPointIsInNoListButFound() {
		RiskPoint first = added(spraying());
		assertThat(code(risks.retire(AUTHOR, first.id(), 0))).isEqualTo("risk.no-reason");

		risks.retire(AUTHOR.because("设备已拆除"), first.id(), first.version()).value();

		assertThat(risks.of(factory.id())).isEmpty();
		assertThat(walk(RiskQuery.of(Sort.COLOUR))).isEmpty();
		assertThat(risks.find(first.id()).orElseThrow().retired()).isTrue();
		assertThat(risks.controls(List.of(first.profile().controls().getFirst().id())).values()).allMatch(ControlName::retired);
		assertThat(risks.counts().values()).containsOnly(0L);
		assertThat(code(risks.change(AUTHOR, first.id(), 0, spraying()))).isEqualTo("risk.unknown");
	}

	@Test
	void listsPageThroughAllRowsOnceGravestFirst() {
		Enterprise other = enterprise(2, "商场二号", "530102");
		for (int i = 1; i <= 23; i++)
			risks.add(AUTHOR, i % 2 == 0 ? factory.id() : other.id(), Profile.of("点" + i, "", new Basis.Direct(Colour.values()[i % 4], "指南"))
					.withReviewDueOn(i % 3 == 0 ? Optional.empty() : Optional.of(DAY.plusDays(i % 5))), DAY).value();

		assertThat(walk(RiskQuery.of(Sort.COLOUR))).hasSize(23).doesNotHaveDuplicates().extracting(row -> row.colour().ordinal()).isSorted();
		assertThat(walk(RiskQuery.of(Sort.REVIEW))).hasSize(23).doesNotHaveDuplicates().extracting(row -> row.reviewDueOn().orElse(LocalDate.MAX)).isSorted();
		assertThat(walk(RiskQuery.of(Sort.COLOUR, new Filter.OfColour(Colour.RED)))).hasSize(5).allMatch(row -> row.colour() == Colour.RED);
		assertThat(walk(RiskQuery.of(Sort.COLOUR, new Filter.OfEnterprise(other.id())))).hasSize(12).allMatch(row -> row.enterpriseName().equals("商场二号") && row.areaCode().equals("530102"));
		assertThat(walk(RiskQuery.of(Sort.COLOUR, new Filter.InArea(new AreaCode("530100"))))).hasSize(12);
		assertThat(walk(RiskQuery.of(Sort.COLOUR, new Filter.InSector("industry-trade"), new Filter.OfColour(Colour.BLUE)))).hasSize(6);
		assertThat(risks.counts().values()).containsExactly(5L, 6L, 6L, 6L);
		assertThat(risks.counts(factory.id()).values().stream().mapToLong(Long::longValue).sum()).isEqualTo(11);
		List<RiskPoint> whole = new ArrayList<>();
		risks.each(RiskQuery.of(Sort.COLOUR), Progress.NONE, whole::add);
		assertThat(whole).hasSize(23).extracting(one -> one.colour().ordinal()).isSorted();
	}

	@Test
	void aPartThatFailsLeavesNothing() {
		RiskPoint first = added(spraying());
		Control taken = first.profile().controls().getFirst();
		try {
			risks.add(AUTHOR, factory.id(), spraying().withControls(List.of(taken)), DAY);
		} catch (RuntimeException e) {
			assertThat(e).isNotNull();
		}
		assertThat(risks.of(factory.id())).containsExactly(first);
		assertThat(risks.counts().get(Colour.ORANGE)).isEqualTo(1);
	}

	private static List<String> log(UUID id) {
		return new ChangeLog(store).timeline(RiskPoints.KIND, id, Cursor.START, 10).rows().stream().map(entry -> entry.change().action()).toList();
	}

	private static List<RiskRow> walk(RiskQuery query) {
		List<RiskRow> rows = new ArrayList<>();
		for (Cursor at = Cursor.START;;) {
			Page<RiskRow> page = risks.page(query, Cursor.parse(at.toString()), 4, Progress.NONE);
			rows.addAll(page.rows());
			if (page.next().isEmpty()) return rows;
			at = page.next().get();
		}
	}
}
