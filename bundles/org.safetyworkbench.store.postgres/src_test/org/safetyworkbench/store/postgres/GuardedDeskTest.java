package org.safetyworkbench.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.safetyworkbench.core.AreaCode;
import org.safetyworkbench.core.CreditCode;
import org.safetyworkbench.core.Ids;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Office;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.core.Workspace;
import org.safetyworkbench.duty.Duties;
import org.safetyworkbench.duty.EvaluatedDuties;
import org.safetyworkbench.hazard.Action;
import org.safetyworkbench.hazard.Deed;
import org.safetyworkbench.hazard.HazardKeeps;
import org.safetyworkbench.hazard.LedgerQuery;
import org.safetyworkbench.hazard.Loop;
import org.safetyworkbench.hazard.NewHazard;
import org.safetyworkbench.hazard.OpenHazards;
import org.safetyworkbench.hazard.Source;
import org.safetyworkbench.hazard.Standing;
import org.safetyworkbench.hazard.StoredHazards;
import org.safetyworkbench.hazard.StoredLedger;
import org.safetyworkbench.hazard.StoredLoop;
import org.safetyworkbench.inspection.OpenVisits;
import org.safetyworkbench.inspection.RecordedInspections;
import org.safetyworkbench.library.FolderPack;
import org.safetyworkbench.library.Library;
import org.safetyworkbench.library.PackLibrary;
import org.safetyworkbench.office.Handover;
import org.safetyworkbench.office.OfficeSettings;
import org.safetyworkbench.office.OpenWork;
import org.safetyworkbench.office.Person;
import org.safetyworkbench.office.Rights;
import org.safetyworkbench.office.Staff;
import org.safetyworkbench.office.StoredStaff;
import org.safetyworkbench.register.Areas;
import org.safetyworkbench.register.Enterprise;
import org.safetyworkbench.register.Enterprises;
import org.safetyworkbench.register.RegisterBatch;
import org.safetyworkbench.spi.Severity;
import org.safetyworkbench.statistics.CurveQuery;
import org.safetyworkbench.statistics.Scope;
import org.safetyworkbench.statistics.StoredFigures;
import org.safetyworkbench.store.Author;
import org.safetyworkbench.store.Change;
import org.safetyworkbench.store.ChangeLog;
import org.safetyworkbench.store.Cursor;
import org.safetyworkbench.store.Details;
import org.safetyworkbench.store.Feed;
import org.safetyworkbench.store.News;
import org.safetyworkbench.store.OpenStore;
import org.safetyworkbench.store.Rows;
import org.safetyworkbench.store.StoreException;
import org.safetyworkbench.store.Stores;
import org.safetyworkbench.store.outbox.Draft;
import org.safetyworkbench.store.outbox.Outbox;

/** The services at the desk of somebody whose server guards its tables. */
@Timeout(value = 300, unit = TimeUnit.SECONDS)
class GuardedDeskTest {

	private static final Library LIBRARY = new PackLibrary(FolderPack.bundlesIn(Path.of("..")));

	@TempDir
	Path folder;
	private GuardedOffice office;
	private OpenStore store;
	private Staff staff;
	private Loop loop;

	@BeforeEach
	void guard() throws SQLException {
		office = GuardedOffice.open(folder.resolve("office"));
	}

	@Test
	void theDailyPassDoesWhatTheDeskMay() {
		for (String who : List.of("auditor", "admin", "registrar", "official", "head")) {
			signIn(who);
			new StoredHazards(store, LIBRARY).reassess(staff.me().author(), GuardedOffice.DAY.plusYears(1), Office.DEFAULT, Progress.NONE);
			store.close();
		}
	}

	private void signIn(String name) {
		Workspace workspace = new Workspace(folder.resolve(name));
		String login = office.desks.get(name).login();
		store = Stores.open(workspace, new PostgresDatabase(new Server(office.server.url().replaceAll("user=[^&]*", "user=" + login), login, "")), GuardedOffice.SCHEMAS);
		Rights rights = new Rights(new OfficeSettings(workspace));
		store.seenBy(rights);
		staff = new StoredStaff(store, rights);
		loop = new StoredLoop(store, workspace, LIBRARY);
	}

	@AfterEach
	void signOut() {
		if (store != null) store.close();
	}

	@Test
	void whoSignedInIsWhoWorksHere() {
		signIn("official");
		assertThat(staff.me().name()).isEqualTo("official");
		staff.work(office.desks.get("head").id());
		assertThat(staff.me().name()).as("nobody is chosen").isEqualTo("official");
		assertThat(staff.signsIn()).isTrue();
	}

	@Test
	void anOfficialWorksThroughTheLoopAndTheChainHolds() {
		signIn("official");
		Person me = staff.me();
		UUID hazard = loop.record(me, NewHazard.of(GuardedOffice.HERE, Source.CAMPAIGN, Severity.GENERAL, "灭火器过期", GuardedOffice.DAY)).value();
		assertThat(loop.act(me, hazard, 0, Deed.of(Action.CONFIRM, GuardedOffice.DAY)).problems()).isEmpty();
		store.close();
		signIn("auditor");
		ChangeLog log = new ChangeLog(store);
		assertThat(log.verify(Progress.NONE).fault()).as("sealed by the server, checked by the program").isEmpty();
		assertThat(log.timeline("hazard", hazard, Cursor.START, 9).rows()).hasSize(2).allSatisfy(entry -> assertThat(entry.author().name()).isEqualTo("official"));
	}

	@Test
	void anEnterpriseStaysForTheSakeOfATipOffTheDeskDoesNotSee() throws SQLException {
		UUID enterprise = Ids.next();
		try (Connection owner = office.owner()) {
			GuardedOffice.run(owner, "insert into enterprise (id, credit_code, name, area_code, address, principal, phone, pinyin, sectors, kind, capital, scope, version)"
					+ " values (?, '91350503MA3000001A', '丙店', '350503100', '', '', '', '', 'catering-gas', '', '', '', 1)", enterprise);
			GuardedOffice.run(owner, "update hazard set enterprise_id = ? where id = ?", enterprise, office.tipOff);
		}
		signIn("registrar");
		assertThat(store.<Integer>read(session -> Rows.one(session, "select count(*) from hazard where enterprise_id = ?", row -> row.integer(1), enterprise).orElse(0))).as("not for this desk").isZero();
		Enterprises enterprises = new Enterprises(store);
		enterprises.addGuard(new HazardKeeps());
		assertThat(enterprises.delete(staff.me().author("误录"), new Enterprise.Id(enterprise)).problems()).extracting(Problem::code).containsExactly("store.held");
		assertThat(enterprises.find(new Enterprise.Id(enterprise))).isPresent();
		try (Connection owner = office.owner()) {
			assertThatThrownBy(() -> GuardedOffice.run(owner, "delete from enterprise where id = ?", enterprise)).as("nor by who owns the tables").isInstanceOf(SQLException.class).hasMessageContaining("hazard");
			GuardedOffice.run(owner, "update hazard set enterprise_id = ? where id = ?", GuardedOffice.HERE.id(), office.tipOff);
		}
		assertThat(enterprises.delete(staff.me().author("误录"), new Enterprise.Id(enterprise)).isOk()).isTrue();
	}

	@Test
	void whatWaitedIsDeliveredOnceAndOtherDesksHearOfIt() throws Exception {
		signIn("head");
		try (OpenStore headsDesk = store) {
			BlockingQueue<News> heard = new LinkedBlockingQueue<>();
			CountDownLatch listens = new CountDownLatch(1);
			headsDesk.listen(new Feed.Listener() {
				@Override
				public void changed(News news) {
					heard.add(news);
				}

				@Override
				public void link(Optional<Problem> broken) {
					if (broken.isEmpty()) listens.countDown();
				}
			});
			listens.await();
			signIn("official");
			Person me = staff.me();
			Outbox outbox = new Outbox(new Workspace(folder.resolve("official")), store, draft -> loop.act(me, draft.subject(), 0, Deed.of(Action.WITHDRAW, GuardedOffice.DAY).because("重复")), Clock.systemUTC());
			Draft draft = Draft.of(Instant.EPOCH, me.author("重复"), "deed", office.hazardHere, "撤销", Map.of());
			assertThat(outbox.submit(draft).problems()).isEmpty();
			assertThat(outbox.submit(draft).problems()).as("known by its id").isEmpty();
			assertThat(heard.take().tells(office.hazardHere)).isTrue();
		}
	}

	@Test
	void nobodyWritesInAnothersName() {
		signIn("official");
		UUID subject = Ids.next();
		store.write(Author.of("head").because("看起来像局长"), session -> {
			session.log(new Change("hazard", office.hazardHere, "forged", Details.none()));
			return subject;
		});
		assertThat(new ChangeLog(store).timeline("hazard", office.hazardHere, Cursor.START, 1).rows().getFirst().author().name()).isEqualTo("official");
	}

	@Test
	void theLedgerOfADeskIsItsScope() {
		signIn("official");
		var rows = new StoredLedger(store).page(LedgerQuery.of(LedgerQuery.Sort.DUE), Cursor.START, 100, Progress.NONE).rows();
		assertThat(rows).extracting(row -> row.id()).containsExactly(office.hazardHere);
		assertThatThrownBy(() -> loop.dossier(office.hazardElsewhere)).isInstanceOf(StoreException.class);
		assertThatThrownBy(() -> loop.dossier(office.tipOff)).isInstanceOf(StoreException.class);
	}

	@Test
	void figuresAreBuiltOfEverythingAndShowTheScope() {
		signIn("official");
		StoredFigures figures = new StoredFigures(store, new Areas(), LIBRARY);
		assertThat(figures.rebuild(Progress.NONE)).as("whoever brings them up to date").isEqualTo(3);
		assertThat(figures.curve(CurveQuery.upTo(GuardedOffice.DAY, 1, Scope.ALL)).getLast().found()).as("of the town, the tip-off among them").isEqualTo(2);
		assertThat(new StoredLedger(store).page(LedgerQuery.of(LedgerQuery.Sort.DUE), Cursor.START, 9, Progress.NONE).rows()).as("but sees its own").hasSize(1);
	}

	@Test
	void everythingOfWhoLeavesIsTheSuccessorsThoughTheAdministratorSeesNothingOfIt() throws SQLException {
		UUID begun = Ids.next();
		try (Connection owner = office.owner()) {
			GuardedOffice.run(owner, "update staff set areas = '350504' where name = 'admin'");
			GuardedOffice.run(owner, "update staff set roles = 'reviewer,confidant' where name = 'reviewer'");
			GuardedOffice.run(owner, "update hazard set officer = 'confidant'");
			GuardedOffice.run(owner, "update hazard set pending_until = date '9999-12-31' where id = ?", office.hazardElsewhere);
			begin(owner, begun, "甲、confidant、reviewer");
		}
		signIn("admin");
		assertThatThrownBy(() -> loop.dossier(office.hazardHere)).isInstanceOf(StoreException.class);
		Handover handover = new Handover(store, staff);
		List<OpenWork> kinds = List.of(new OpenHazards(), new OpenVisits());
		kinds.forEach(handover::addWork);
		assertThat(handover.leave(staff.me().author("调动"), office.desks.get("confidant").id(), office.desks.get("reviewer").id(), GuardedOffice.DAY).value())
				.isEqualTo(Map.of(kinds.getFirst().name(), 2L, kinds.getLast().name(), 1L));
		try (Connection owner = office.owner()) {
			assertThat(GuardedOffice.count(owner, "select 1 from hazard where officer = 'reviewer' and id in ('" + office.hazardHere + "', '" + office.tipOff + "') and version > 1")).as("the tip-off, too").isEqualTo(2);
			assertThat(GuardedOffice.count(owner, "select 1 from hazard where officer = 'confidant' and id = '" + office.hazardElsewhere + "'")).as("finished: the name of then").isEqualTo(1);
			assertThat(GuardedOffice.count(owner, "select 1 from inspection where inspector = '甲、reviewer'")).as("nobody twice").isEqualTo(1);
			assertThat(GuardedOffice.count(owner, "select 1 from change_log where action = 'handed-over' and author = 'admin' and reason = '调动' and detail in ('{\"officer\":[\"confidant\",\"reviewer\"]}', '{\"inspector\":[\"confidant\",\"reviewer\"]}')")).isEqualTo(3);
		}
		assertTheChainHolds();
	}

	private static void begin(Connection owner, UUID visit, String inspectors) throws SQLException {
		GuardedOffice.run(owner, "insert into inspection (id, enterprise_id, inspected_on, inspector, kind, version, state, open_on, entered_on) values (?, ?, ?, ?, 'inspection', 1, 'open', ?, ?)", visit, GuardedOffice.HERE.id(),
				GuardedOffice.DAY.plusDays(1), inspectors, GuardedOffice.DAY.plusDays(1), GuardedOffice.DAY);
	}

	private void assertTheChainHolds() {
		store.close();
		signIn("auditor");
		assertThat(new ChangeLog(store).verify(Progress.NONE).fault()).isEmpty();
	}

	@Test
	void aNewNameReachesOpenWorkThatTheAdministratorDoesNotSee() throws SQLException {
		UUID begun = Ids.next();
		try (Connection owner = office.owner()) {
			GuardedOffice.run(owner, "update hazard set officer = 'official'");
			GuardedOffice.run(owner, "update hazard set pending_until = date '9999-12-31' where id = ?", office.hazardElsewhere);
			begin(owner, begun, "甲、official");
		}
		signIn("admin");
		StoredStaff people = (StoredStaff) staff;
		people.addWork(new OpenHazards());
		people.addWork(new OpenVisits());
		Person official = staff.byName("official").orElseThrow();
		assertThat(staff.save(staff.me().author(), official.with("新名", official.roles(), official.certificate(), true, official.posting())).problems()).isEmpty();
		try (Connection owner = office.owner()) {
			assertThat(GuardedOffice.count(owner, "select 1 from hazard where officer = '新名' and id in ('" + office.hazardHere + "', '" + office.tipOff + "') and version > 1")).as("the tip-off, too").isEqualTo(2);
			assertThat(GuardedOffice.count(owner, "select 1 from hazard where officer = 'official' and id = '" + office.hazardElsewhere + "'")).as("finished: the name of then").isEqualTo(1);
			assertThat(GuardedOffice.count(owner, "select 1 from inspection where inspector = '甲、新名'")).isEqualTo(1);
			assertThat(GuardedOffice.count(owner, "select 1 from change_log where action = 'renamed' and author = 'admin' and detail in ('{\"officer\":[\"official\",\"新名\"]}', '{\"inspector\":[\"official\",\"新名\"]}')")).isEqualTo(3);
		}
		assertTheChainHolds();
	}

	/** Who does not see all of it is told so, instead of an alarm. */
	@Test
	void onlyWhoSeesTheWholeLogVerifiesIt() throws SQLException {
		signIn("official");
		assertThat(loop.record(staff.me(), NewHazard.of(GuardedOffice.HERE, Source.CAMPAIGN, Severity.GENERAL, "灭火器过期", GuardedOffice.DAY)).isOk()).isTrue();
		assertThatThrownBy(() -> new ChangeLog(store).verify(Progress.NONE)).isInstanceOfSatisfying(StoreException.class, e -> assertThat(e.problem().code()).isEqualTo("change-log.hidden"));
		store.close();
		signIn("auditor");
		assertThat(new ChangeLog(store).verify(Progress.NONE).isIntact()).isTrue();
		try (Connection owner = office.owner()) {
			GuardedOffice.run(owner, "delete from change_log where seq = 2");
		}
		assertThat(new ChangeLog(store).verify(Progress.NONE).fault()).as("a real gap").hasValueSatisfying(problem -> assertThat(problem.code()).isEqualTo("change-log.broken"));
	}

	/** Else it would be a way to take over work. */
	@Test
	void nobodysWorkIsPassedOnWithoutAReason() throws SQLException {
		try (Connection admin = office.as("admin"); Connection chief = office.as("chief")) {
			assertRefused(admin, "hazard", "officer", "renamed", "official", "head", "nobody left or was renamed");
			assertRefused(admin, "hazard", "officer", "handed-over", "official", "head", "nobody left or was renamed");
			assertRefused(admin, "hazard", "officer", "handed-over", "official", "left", "nobody left or was renamed");
			assertRefused(admin, "hazard", "officer", "stolen", "left", "head", "nobody left or was renamed");
			assertRefused(admin, "hazard", "state", "handed-over", "left", "head", "nobody is named");
			assertRefused(chief, "hazard", "officer", "handed-over", "left", "head", "administrators");
		}
	}

	private static void assertRefused(Connection desk, String table, String column, String action, String before, String after, String why) throws SQLException {
		assertThatThrownBy(() -> GuardedOffice.run(desk, "select guard.pass(?, ?, ?, ?, ?, '', '')", table, column, action, before, after)).hasMessageContaining(why);
		desk.rollback();
	}

	/** A tip-off and a hazard of another sector stand against the enterprise: who evaluates sees neither, one of them, or both. */
	@Test
	void dutiesAreTheSameWhoeverEvaluatesThem() throws SQLException {
		try (Connection owner = office.owner()) {
			GuardedOffice.run(owner, "delete from duty");
			GuardedOffice.run(owner, "update enterprise set sectors = 'catering-gas,industry-trade' where id = ?", GuardedOffice.HERE.id());
			GuardedOffice.run(owner, "update hazard set sector = 'industry-trade' where id = ?", office.hazardHere);
			GuardedOffice.run(owner, "update staff set sectors = 'catering-gas' where name = 'official'");
			GuardedOffice.run(owner, "update staff set sectors = 'industry-trade' where name = 'registrar'");
		}
		Map<String, Integer> seen = new TreeMap<>();
		Map<String, Standing> counted = new TreeMap<>();
		Map<String, List<String>> stored = new TreeMap<>();
		for (String who : List.of("official", "registrar", "confidant", "head")) {
			signIn(who);
			Enterprises enterprises = new Enterprises(store);
			Duties duties = new EvaluatedDuties(store, LIBRARY, enterprises, new RecordedInspections(LIBRARY));
			duties.evaluateAll(staff.me().author(), GuardedOffice.DAY, Office.DEFAULT, Progress.NONE);
			seen.put(who, new StoredLedger(store).page(LedgerQuery.of(LedgerQuery.Sort.DUE, new LedgerQuery.Filter.OfEnterprise(GuardedOffice.HERE.id())), Cursor.START, 9, Progress.NONE).rows().size());
			counted.put(who, store.read(session -> Standing.of(session, List.of(GuardedOffice.HERE.id()), GuardedOffice.DAY)).get(GuardedOffice.HERE.id()));
			stored.put(who, store.read(session -> Rows.query(session, "select topic, rule, status, due_on, missing, d.digest from duty join duty_digest d on d.enterprise_id = duty.enterprise_id where duty.enterprise_id = ? order by topic",
					row -> row.text(1) + " " + row.text(2) + " " + row.text(3) + " " + row.date(4) + " " + row.text(5) + " " + row.whole(6), GuardedOffice.HERE.id())));
			store.close();
		}
		assertThat(seen).containsEntry("official", 0).containsEntry("registrar", 1).containsEntry("confidant", 2).containsEntry("head", 1);
		assertThat(counted.values()).allMatch(standing -> standing.openGeneral() == 2);
		assertThat(stored.get("official")).isNotEmpty();
		assertThat(stored.values()).allMatch(stored.get("official")::equals);
	}

	/** Only of enterprises that are seen, and only how many and how late. */
	@Test
	void nobodyCountsTheHazardsOfElsewhere() throws SQLException {
		try (Connection desk = office.as("official"); Connection stranger = office.as("stranger")) {
			assertThat(GuardedOffice.count(desk, "select 1 from guard.hazard_of_enterprise where enterprise_id = '" + GuardedOffice.HERE.id() + "'")).isEqualTo(2);
			assertThat(GuardedOffice.count(desk, "select 1 from guard.hazard_of_enterprise where enterprise_id = '" + GuardedOffice.ELSEWHERE.id() + "'")).isZero();
			assertThat(GuardedOffice.count(stranger, "select 1 from guard.hazard_of_enterprise")).isZero();
			assertThatThrownBy(() -> GuardedOffice.run(desk, "select finding_zh from guard.hazard_of_enterprise")).isInstanceOf(SQLException.class);
		}
	}

	@Test
	void headsSeeTheFiguresOfEverything() {
		signIn("head");
		assertThat(new StoredFigures(store, new Areas(), LIBRARY).curve(CurveQuery.upTo(GuardedOffice.DAY, 1, Scope.ALL)).getLast().found()).isEqualTo(3);
	}

	@Test
	void rowsOfElsewhereAreRefusedOneByOne() throws SQLException {
		signIn("registrar");
		Enterprises enterprises = new Enterprises(store);
		List<RegisterBatch.Outcome> outcomes = store.write(staff.me().author(), session -> {
			try (RegisterBatch batch = enterprises.batch(session)) {
				return batch.upsert(List.of(incoming(code(1), "350503100"), incoming(code(2), "350504"), incoming(GuardedOffice.ELSEWHERE.creditCode(), "350503")));
			}
		});
		assertThat(outcomes).extracting(RegisterBatch.Outcome::kind).as("of here, of elsewhere, and one that elsewhere has")
				.containsExactly(RegisterBatch.Kind.ADDED, RegisterBatch.Kind.REFUSED, RegisterBatch.Kind.REFUSED);
		assertThat(enterprises.count()).isEqualTo(2);
		assertThat(enterprises.unknown(GuardedOffice.ELSEWHERE.creditCode()).code()).isEqualTo("rights.scope");
	}

	private static CreditCode code(int number) {
		String first = "91350503MA300000" + number;
		return new CreditCode(first + CreditCode.checkCharacter(first));
	}

	private static RegisterBatch.Incoming incoming(CreditCode code, String area) {
		return new RegisterBatch.Incoming(code, before -> before.orElseGet(() -> Enterprise.of(code, "新店")).withArea(new AreaCode(area)).withSectors(Set.of("catering-gas")));
	}

	@Test
	void whoeverReadsAnInformantIsInTheLog() throws SQLException {
		try (Connection confidant = office.as("confidant")) {
			assertThat(GuardedOffice.count(confidant, "select informant from hazard_informant where hazard_id = '" + office.tipOff + "'")).isEqualTo(1);
			confidant.commit();
		}
		try (Connection auditor = office.as("auditor")) {
			assertThat(GuardedOffice.count(auditor, "select 1 from change_log where action = 'informant-read' and author = 'confidant' and subject_id = '" + office.tipOff + "'")).isEqualTo(1);
		}
	}

	@Test
	void aStandInHasTheAbsentOnesScopeWhileItLasts() throws SQLException {
		try (Connection owner = office.owner()) {
			GuardedOffice.run(owner, "insert into stand_in select gen_random_uuid(), h.id, o.id, current_date - 1, current_date + 1, '休假' from staff h, staff o where h.name = 'head' and o.name = 'official'");
		}
		try (Connection deputy = office.as("official"); Statement statement = deputy.createStatement()) {
			assertThat(GuardedOffice.count(deputy, "select 1 from hazard where id = '" + office.hazardElsewhere + "'")).isEqualTo(1);
			assertThat(statement.executeUpdate("update hazard set measure = 'x' where id = '" + office.hazardElsewhere + "'")).isEqualTo(1);
			try (ResultSet name = statement.executeQuery("select guard.signature('official（代head）'), guard.signature('official（代chief）')")) {
				name.next();
				assertThat(name.getString(1)).isEqualTo("official（代head）");
				assertThat(name.getString(2)).as("nobody asked them to").isEqualTo("official");
			}
		}
	}

	@Test
	void unitsSayWhatAPersonLeavesOpen() throws SQLException {
		try (Connection owner = office.owner()) {
			UUID county = Ids.next(), town = Ids.next();
			GuardedOffice.run(owner, "insert into unit values (?, null, 'bureau', '局', '350504', '', 1)", county);
			GuardedOffice.run(owner, "insert into unit values (?, ?, 'section', '科', '', 'alcohol-fuel', 1)", town, county);
			GuardedOffice.run(owner, "update staff set unit_id = ?, areas = '' where name = 'expert'", town);
		}
		try (Connection expert = office.as("expert")) {
			assertThat(GuardedOffice.count(expert, "select 1 from hazard where id = '" + office.hazardElsewhere + "'")).isEqualTo(1);
			assertThat(GuardedOffice.count(expert, "select 1 from hazard where id = '" + office.hazardHere + "'")).isZero();
		}
	}

	@Test
	void listsStillWalkTheirIndex() throws SQLException {
		try (Connection owner = office.owner()) {
			GuardedOffice.run(owner, "insert into hazard (id, version, enterprise_id, credit_code, enterprise_name, area_code, area_prefecture, area_county, sector, item, snapshot_id, finding_zh, finding_en, severity, state,"
					+ " urgency, found_on, due_on, pending_until, authority, transfer, source, colour, escalation, stock, transfer_due, recheck_on, waits_for, with_powers)"
					+ " select gen_random_uuid(), 1, enterprise_id, credit_code, enterprise_name, area_code, area_prefecture, area_county, sector, '', snapshot_id, finding_zh, finding_en, severity, 'draft',"
					+ " urgency, found_on, due_on + n % 900, due_on + n % 900, authority, transfer, source, colour, escalation, stock, transfer_due, recheck_on, 'official', 1"
					+ " from hazard, generate_series(1, 10000) n where id in (?, ?)", office.hazardHere, office.hazardElsewhere);
			GuardedOffice.run(owner, "analyze hazard");
		}
		for (String who : Stream.of("official", "head", "association").toList())
			try (Connection desk = office.as(who); Statement statement = desk.createStatement();
					ResultSet plan = statement.executeQuery("explain (analyze, buffers off) select id, pending_until from hazard where pending_until < date '9999-12-31' order by pending_until, id fetch first 100 rows only")) {
				StringBuilder text = new StringBuilder();
				while (plan.next()) text.append(plan.getString(1)).append('\n');
				assertThat(text.toString()).as(who).contains("using ix_hazard_due").doesNotContain("Seq Scan on hazard", "Sort Key: hazard");
			}
	}

	@Test
	void aClosedLoginShowsNothingMore() throws SQLException {
		try (Connection desk = office.as("head"); Connection admin = office.as("admin")) {
			assertThat(GuardedOffice.count(desk, "select 1 from hazard")).isEqualTo(2);
			desk.commit();
			GuardedOffice.run(admin, "select guard.close_login(?)", office.desks.get("head").id());
			admin.commit();
			assertThat(GuardedOffice.count(desk, "select 1 from hazard")).as("what is open goes dark").isZero();
			assertThatThrownBy(() -> office.as("head")).isInstanceOf(SQLException.class).hasMessageContaining("not permitted to log in");
		}
	}

	@Test
	void aNewLoginIsADeskAndNothingMore() throws SQLException {
		signIn("admin");
		UUID left = office.desks.get("left").id();
		store.write(staff.me().author(), session -> {
			session.dialect().logins().orElseThrow().open(session.connection(), left, office.desks.get("left").login(), "correct horse".toCharArray());
			return left;
		});
		try (Connection owner = office.owner()) {
			assertThat(GuardedOffice.count(owner, "select 1 from pg_roles where rolname = '" + office.desks.get("left").login() + "' and rolcanlogin and not rolsuper and not rolcreaterole and not rolcreatedb and not rolbypassrls"))
					.isEqualTo(1);
			assertThat(GuardedOffice.count(owner, "select 1 from pg_authid where rolname = '" + office.desks.get("left").login() + "' and rolpassword like 'SCRAM-SHA-256$%'")).isEqualTo(1);
		}
	}

	@Test
	void everyTableHasAGuard() throws SQLException {
		try (Connection owner = office.owner()) {
			assertThat(GuardedOffice.count(owner, "select 1 from pg_tables t where schemaname = 'public' and not exists (select 1 from pg_policies p where p.schemaname = 'public' and p.tablename = t.tablename)"))
					.as("a table without a guard is closed to everybody").isZero();
			assertThat(GuardedOffice.count(owner, "select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and c.relkind = 'r' and not c.relrowsecurity")).isZero();
		}
	}
}
