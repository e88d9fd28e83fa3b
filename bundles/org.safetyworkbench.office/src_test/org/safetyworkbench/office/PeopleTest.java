package org.safetyworkbench.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safetyworkbench.core.AreaCode;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.core.Workspace;
import org.safetyworkbench.store.Author;
import org.safetyworkbench.store.Change;
import org.safetyworkbench.store.ChangeLog;
import org.safetyworkbench.store.Cursor;
import org.safetyworkbench.store.Details;
import org.safetyworkbench.store.Passage;
import org.safetyworkbench.store.OpenStore;
import org.safetyworkbench.store.Permit;
import org.safetyworkbench.store.Session;
import org.safetyworkbench.store.Stores;
import org.safetyworkbench.store.derby.DerbyDatabase;

/** Units, scopes, stand-ins and handover. */
class PeopleTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
	private static final AreaCode COUNTY = new AreaCode("350503"), TOWN = new AreaCode("350503100"), ELSEWHERE = new AreaCode("350504");
	private static final Author ADMIN = Author.of("管理员甲");

	@TempDir
	Path folder;
	private OpenStore store;
	private Staff staff;
	private Rights rights;
	private Units units;
	private StandIns standIns;
	private Handover handover;

	@BeforeEach
	void open() {
		Workspace workspace = new Workspace(folder);
		store = Stores.open(workspace, DerbyDatabase.inMemory(), List.of(new OfficeSchema()));
		rights = new Rights(new OfficeSettings(workspace), Clock.fixed(Instant.parse(TODAY + "T08:00:00Z"), ZoneOffset.UTC));
		store.seenBy(rights);
		staff = new StoredStaff(store, rights);
		units = new Units(store, staff);
		standIns = new StandIns(store, staff);
		handover = new Handover(store, staff);
	}

	@AfterEach
	void close() {
		store.close();
	}

	private Permit permit() {
		return store.read(Session::permit);
	}

	private static Remit areas(AreaCode... areas) {
		return new Remit(Set.of(areas), Set.of());
	}

	private Person person(String name, Role... roles) {
		Set<Role> all = EnumSet.noneOf(Role.class);
		all.addAll(List.of(roles));
		return staff.add(ADMIN, name, all, all.contains(Role.ENFORCER) ? "Z1" : "").value();
	}

	private Result<Person> post(Person person, Optional<UUID> unit, Remit scope) {
		return staff.save(ADMIN, person.with(person.name(), person.roles(), person.certificate(), person.active(), new Posting(unit, scope)));
	}

	private static List<String> codes(Result<?> result) {
		return result.problems().stream().map(Problem::code).toList();
	}

	@Test
	void whatAPersonLeavesOpenIsTheirUnits() {
		Unit bureau = units.add(ADMIN, Optional.empty(), UnitKind.BUREAU, "局", areas(COUNTY)).value();
		Unit section = units.add(ADMIN, Optional.of(bureau.id()), UnitKind.SECTION, "危化科", new Remit(Set.of(), Set.of("alcohol-fuel"))).value();
		Person official = post(person("乙", Role.OFFICIAL), Optional.of(section.id()), areas(TOWN)).value();

		assertThat(official.remit()).isEqualTo(new Remit(Set.of(TOWN), Set.of("alcohol-fuel")));
		assertThat(official.permit().covers("350503100201", List.of("alcohol-fuel"))).as("a village below").isTrue();
		assertThat(official.permit().covers("350503101201", List.of("alcohol-fuel"))).as("another town").isFalse();
		assertThat(official.permit().covers("350503100", List.of("catering-gas"))).as("another sector").isFalse();
		assertThat(official.permit().covers("", List.of("alcohol-fuel"))).as("nobody knows where").isFalse();
		assertThat(units.tree().path(section.id())).isEqualTo("局/危化科");
		staff.work(official.id());
		assertThat(permit()).isEqualTo(official.permit());
	}

	@Test
	void nobodyIsResponsibleForMoreThanTheirUnit() {
		Unit bureau = units.add(ADMIN, Optional.empty(), UnitKind.BUREAU, "局", areas(COUNTY)).value();
		Person official = person("乙", Role.OFFICIAL);
		assertThat(codes(post(official, Optional.of(bureau.id()), areas(ELSEWHERE)))).containsExactly("staff.scope");
		assertThat(codes(units.add(ADMIN, Optional.of(bureau.id()), UnitKind.GRID, "一号网格", areas(ELSEWHERE)))).containsExactly("unit.invalid");
		post(official, Optional.of(bureau.id()), areas(TOWN));
		assertThat(codes(units.save(ADMIN, new Unit(bureau.id(), Optional.empty(), UnitKind.BUREAU, "局", areas(ELSEWHERE), true)))).as("乙 would be outside").containsExactly("unit.invalid");
		assertThat(codes(units.save(ADMIN, new Unit(bureau.id(), Optional.empty(), UnitKind.BUREAU, "局", areas(COUNTY), false)))).as("乙 is still there").containsExactly("unit.invalid");
	}

	@Test
	void aUnitNeverLiesBelowItself() {
		Unit bureau = units.add(ADMIN, Optional.empty(), UnitKind.BUREAU, "局", Remit.ALL).value();
		Unit town = units.add(ADMIN, Optional.of(bureau.id()), UnitKind.SUB_DISTRICT, "东街", Remit.ALL).value();
		assertThat(codes(units.save(ADMIN, new Unit(bureau.id(), Optional.of(town.id()), UnitKind.BUREAU, "局", Remit.ALL, true)))).containsExactly("unit.invalid");
		assertThat(codes(units.add(ADMIN, Optional.of(bureau.id()), UnitKind.VILLAGE, " 东街 ", Remit.ALL))).as("the name is taken").containsExactly("unit.invalid");
	}

	@Test
	void onlyAdministratorsKeepPeopleAndNobodyTheirOwnRights() {
		Person official = person("乙", Role.OFFICIAL);
		Person admin = staff.me();
		assertThat(codes(staff.save(ADMIN, admin.with(admin.name(), EnumSet.of(Role.ADMIN, Role.CONFIDANT), "", true, Posting.NONE)))).contains("staff.separation", "staff.own-rights");
		staff.work(official.id());
		assertThat(codes(staff.add(ADMIN, "丙", Set.of(Role.HEAD), ""))).containsExactly("rights.admin");
		assertThat(codes(staff.save(ADMIN, official.with("乙", Set.of(Role.HEAD), "", true, Posting.NONE)))).containsExactly("rights.admin");
		assertThat(codes(units.add(ADMIN, Optional.empty(), UnitKind.BUREAU, "局", Remit.ALL))).containsExactly("rights.admin");
	}

	@Test
	void theFirstAdministratorReadsNoTipOffs() {
		person("乙", Role.CONFIDANT);
		assertThat(staff.me().has(Role.ADMIN)).isTrue();
		assertThat(permit().confidential()).isFalse();
		staff.work(staff.byName("乙").orElseThrow().id());
		assertThat(permit().confidential()).isTrue();
	}

	@Test
	void whoStandsInSignsWithBothNames() {
		Person chief = post(person("科长丙", Role.CHIEF, Role.ENFORCER), Optional.empty(), areas(COUNTY)).value();
		Person deputy = post(person("乙", Role.OFFICIAL), Optional.empty(), areas(TOWN)).value();
		assertThat(standIns.add(ADMIN, chief.id(), deputy.id(), TODAY, TODAY.plusDays(5), "年休假").isOk()).isTrue();
		assertThat(codes(standIns.add(ADMIN, chief.id(), deputy.id(), TODAY.plusDays(3), TODAY.plusDays(9), "培训"))).as("overlapping").containsExactly("stand-in.invalid");

		staff.work(deputy.id());
		assertThat(staff.me().roles()).containsExactly(Role.OFFICIAL);
		assertThat(standIns.absentFor(deputy.id(), TODAY)).extracting(Person::name).containsExactly("科长丙");
		Person acting = staff.workFor(chief.id()).value();

		assertThat(acting.author("同意").name()).isEqualTo("乙（代科长丙）");
		assertThat(acting.roles()).as("the certificate is not lent").containsExactly(Role.CHIEF);
		assertThat(permit().areas()).containsExactly(COUNTY);
		assertThat(acting.isOrStandsFor(chief.id().toString(), "")).as("what the chief did, they did").isTrue();
		assertThat(staff.me()).isEqualTo(acting);
		staff.work(deputy.id());
		assertThat(staff.me().standsFor()).as("for themselves again").isEmpty();
	}

	@Test
	void aStandInEndsWithItsLastDay() {
		Person chief = person("科长丙", Role.CHIEF);
		Person deputy = person("乙", Role.OFFICIAL);
		standIns.add(ADMIN, chief.id(), deputy.id(), TODAY.minusDays(5), TODAY.minusDays(1), "培训");
		staff.work(deputy.id());
		assertThat(codes(staff.workFor(chief.id()))).containsExactly("stand-in.none");
		assertThat(standIns.absentFor(deputy.id(), TODAY)).isEmpty();
	}

	@Test
	void whoIsAbsentMayNameTheirDeputyAndEndIt() {
		Person chief = person("科长丙", Role.CHIEF);
		Person deputy = person("乙", Role.OFFICIAL);
		staff.work(chief.id());
		StandIn standIn = standIns.add(chief.author(), chief.id(), deputy.id(), TODAY, TODAY.plusDays(1), "出差").value();
		assertThat(codes(standIns.add(chief.author(), deputy.id(), chief.id(), TODAY, TODAY, "出差"))).contains("rights.admin");
		assertThat(standIns.end(chief.author(), standIn.id(), TODAY).isOk()).isTrue();
		assertThat(standIns.absentFor(deputy.id(), TODAY)).isEmpty();
	}

	/** Three letters that wait for somebody. */
	private static final class Letters implements OpenWork {

		private String owner;

		Letters(String owner) {
			this.owner = owner;
		}

		@Override
		public Text name() {
			return new Text("来信", "letters");
		}

		@Override
		public long pass(Session session, Passage passage) throws SQLException {
			if (!passage.before().equals(owner)) return 0;
			owner = passage.after();
			session.log(new Change("letter", UUID.randomUUID(), passage.action(), Details.none()));
			return 3;
		}
	}

	@Test
	void whoRenamesThemselvesStaysAtTheirDesk() {
		person("乙", Role.OFFICIAL);
		Person me = staff.me();
		assertThat(staff.save(ADMIN, me.with("新名", Set.of(Role.ADMIN), "", true, me.posting())).problems()).isEmpty();
		assertThat(staff.me()).as("no longer by the name of the account").extracting(Person::id, Person::name).containsExactly(me.id(), "新名");
		assertThat(staff.me().has(Role.ADMIN)).isTrue();
	}

	@Test
	void whoLeavesHandsOverEverythingAtOnce() {
		Letters letters = new Letters("乙");
		handover.addWork(letters);
		Person leaver = person("乙", Role.OFFICIAL);
		Person successor = person("丁", Role.OFFICIAL);
		Person chief = person("科长丙", Role.CHIEF);
		standIns.add(ADMIN, chief.id(), leaver.id(), TODAY, TODAY.plusDays(9), "培训");
		assertThat(codes(handover.leave(ADMIN, leaver.id(), successor.id(), TODAY))).containsExactly("gate.reason");

		assertThat(handover.leave(ADMIN.because("调动"), leaver.id(), successor.id(), TODAY).value()).isEqualTo(Map.of(letters.name(), 3L));

		assertThat(staff.find(leaver.id()).orElseThrow().active()).isFalse();
		assertThat(letters.owner).isEqualTo("丁");
		assertThat(standIns.absentFor(leaver.id(), TODAY)).isEmpty();
		assertThat(new ChangeLog(store).timeline("staff", leaver.id(), Cursor.START, 9).rows()).first().satisfies(entry -> {
			assertThat(entry.author().reason()).isEqualTo("调动");
			assertThat(entry.change().detail()).contains("丁");
		});
	}

	@Test
	void theSuccessorIsResponsibleForAllOfIt() {
		Person leaver = person("乙", Role.OFFICIAL);
		Person successor = post(person("丁", Role.OFFICIAL), Optional.empty(), areas(TOWN)).value();
		assertThat(codes(handover.leave(ADMIN.because("调动"), leaver.id(), successor.id(), TODAY))).containsExactly("handover.scope");
		assertThat(codes(handover.leave(ADMIN.because("调动"), leaver.id(), leaver.id(), TODAY))).containsExactly("handover.who");
	}

	@Test
	void whoWorkedOnTipOffsIsFollowedByWhoSeesThem() {
		Person leaver = person("乙", Role.OFFICIAL, Role.CONFIDANT);
		Person successor = person("丁", Role.OFFICIAL);
		assertThat(codes(handover.leave(ADMIN.because("调动"), leaver.id(), successor.id(), TODAY))).containsExactly("handover.confidant");
		assertThat(handover.leave(ADMIN.because("调动"), leaver.id(), person("戊", Role.CONFIDANT).id(), TODAY).problems()).isEmpty();
	}

	@Test
	void whoEditsAPersonOrUnitAnotherHasChangedIsTold() {
		person("管理员甲", Role.ADMIN);
		Person seen = person("王工", Role.OFFICIAL);
		Unit unit = units.add(ADMIN, Optional.empty(), UnitKind.BUREAU, "应急管理局", Remit.ALL).value();
		staff.save(ADMIN, seen.with("王工", seen.roles(), "演示0002", true, seen.posting()));
		units.save(ADMIN, unit, new Unit(unit.id(), unit.parent(), unit.kind(), "商务局", unit.scope(), true));

		Person mine = seen.with("王工", Set.of(Role.OFFICIAL, Role.REVIEWER), seen.certificate(), true, seen.posting());
		assertThat(codes(staff.save(ADMIN, seen, mine))).containsExactly(OpenStore.conflict().code());
		assertThat(codes(units.save(ADMIN, unit, unit))).containsExactly(OpenStore.conflict().code());
		assertThat(staff.save(ADMIN, staff.find(seen.id()).orElseThrow(), mine).isOk()).as("having seen it").isTrue();
	}
}
