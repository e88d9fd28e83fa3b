package org.safetyworkbench.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.safetyworkbench.core.CreditCode;
import org.safetyworkbench.core.Ids;
import org.safetyworkbench.core.Office;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.core.Workspace;
import org.safetyworkbench.duty.DutySchema;
import org.safetyworkbench.evidence.EvidenceSchema;
import org.safetyworkbench.hazard.Action;
import org.safetyworkbench.hazard.Deed;
import org.safetyworkbench.hazard.Hazard;
import org.safetyworkbench.hazard.HazardSchema;
import org.safetyworkbench.hazard.HazardState;
import org.safetyworkbench.hazard.Loop;
import org.safetyworkbench.hazard.NewHazard;
import org.safetyworkbench.hazard.Source;
import org.safetyworkbench.hazard.StoredLoop;
import org.safetyworkbench.inspection.Card;
import org.safetyworkbench.inspection.InspectionSchema;
import org.safetyworkbench.library.FolderPack;
import org.safetyworkbench.library.Library;
import org.safetyworkbench.library.PackLibrary;
import org.safetyworkbench.office.OfficeSchema;
import org.safetyworkbench.office.OfficeSettings;
import org.safetyworkbench.office.Person;
import org.safetyworkbench.office.Role;
import org.safetyworkbench.paper.Issued;
import org.safetyworkbench.paper.Paper;
import org.safetyworkbench.paper.PaperKind;
import org.safetyworkbench.paper.PaperSchema;
import org.safetyworkbench.paper.Papers;
import org.safetyworkbench.paper.Recipient;
import org.safetyworkbench.register.Areas;
import org.safetyworkbench.register.RegisterSchema;
import org.safetyworkbench.risk.RiskSchema;
import org.safetyworkbench.spi.Severity;
import org.safetyworkbench.statistics.CurveQuery;
import org.safetyworkbench.statistics.FiguresSchema;
import org.safetyworkbench.statistics.Scope;
import org.safetyworkbench.statistics.StoredFigures;
import org.safetyworkbench.store.ChangeLog;
import org.safetyworkbench.store.OpenStore;
import org.safetyworkbench.store.Rows;
import org.safetyworkbench.store.StoreException;
import org.safetyworkbench.store.Stores;

/** Two desks of a department on one server: the closed loop, papers and figures. */
@Timeout(value = 300, unit = TimeUnit.SECONDS)
class DepartmentTest {

	private static final Library LIBRARY = new PackLibrary(FolderPack.bundlesIn(Path.of("..")));
	private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
	private static final Person FIRST = new Person(UUID.nameUUIDFromBytes(new byte[] {1}), "甲", EnumSet.allOf(Role.class), "A1", true);
	private static final Person SECOND = new Person(UUID.nameUUIDFromBytes(new byte[] {2}), "乙", EnumSet.allOf(Role.class), "A2", true);
	private static final Card SHOP = new Card(Ids.next(), new CreditCode("91350503MA0000001P"), "甲店", "350503", List.of("catering-gas"));

	@TempDir
	Path folder;
	private Desk one;
	private Desk other;

	private static final class Desk {
		final OpenStore store;
		final Loop loop;
		final Papers papers;

		Desk(Server server, Path folder) {
			Workspace workspace = new Workspace(folder);
			store = Stores.open(workspace, new PostgresDatabase(server), List.of(new OfficeSchema(), new RegisterSchema(), new EvidenceSchema(), new InspectionSchema(), new HazardSchema(), new RiskSchema(),
					new DutySchema(), new PaperSchema(), new FiguresSchema()));
			OfficeSettings settings = new OfficeSettings(workspace);
			loop = new StoredLoop(store, workspace, LIBRARY);
			papers = new Papers(workspace, store, settings);
		}
	}

	@BeforeEach
	void open() throws SQLException {
		Server server = TestServer.database();
		one = new Desk(server, folder.resolve("one"));
		other = new Desk(server, folder.resolve("other"));
	}

	@AfterEach
	void close() {
		one.store.close();
		other.store.close();
	}

	private UUID hazard() {
		UUID hazard = one.loop.record(FIRST, NewHazard.of(SHOP, Source.TIP_OFF, Severity.GENERAL, "通道堵塞", DAY)).value();
		assertThat(one.loop.act(FIRST, hazard, 0, Deed.of(Action.CONFIRM, DAY)).isOk()).isTrue();
		return hazard;
	}

	@Test
	void whoComesSecondIsShownWhatHappened() {
		UUID hazard = hazard();
		int seen = one.loop.dossier(hazard).hazard().version();
		assertThat(other.loop.act(SECOND, hazard, seen, Deed.of(Action.SET_DEADLINE, DAY).with("deadline", "+5").because("企业要求")).isOk()).isTrue();

		Result<Hazard> late = one.loop.act(FIRST, hazard, seen, Deed.of(Action.SET_DEADLINE, DAY).with("deadline", "+9").because("另有安排"));

		assertThat(late.problems()).extracting("code").containsExactly("hazard.changed-meanwhile");
		assertThat(one.loop.meanwhile(hazard, seen).entries()).first().satisfies(entry -> {
			assertThat(entry.author().name()).isEqualTo("乙");
			assertThat(entry.change().detail()).contains("2026-11-25");
		});
		assertThat(one.loop.dossier(hazard).hazard().dueOn()).as("theirs stays").isEqualTo(DAY.plusDays(5));
		int now = one.loop.meanwhile(hazard, seen).version();
		assertThat(one.loop.act(FIRST, hazard, now, Deed.of(Action.SET_DEADLINE, DAY).with("deadline", "+9").because("另有安排")).isOk()).as("mine on the new version").isTrue();
	}

	@Test
	void ofManyWithdrawalsAtOnceOneWins() throws Exception {
		UUID hazard = hazard();
		try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
			List<Future<Result<Hazard>>> tries = new ArrayList<>();
			for (int i = 0; i < 6; i++) {
				Desk desk = i % 2 == 0 ? one : other;
				tries.add(threads.submit(() -> desk.loop.act(FIRST, hazard, 0, Deed.of(Action.WITHDRAW, DAY).because("重复"))));
			}
			int done = 0;
			for (Future<Result<Hazard>> one : tries) if (one.get().isOk()) done++;
			assertThat(done).isEqualTo(1);
		}
		assertThat(other.loop.replay(hazard)).isEqualTo(HazardState.WITHDRAWN);
		assertThat(new ChangeLog(other.store).verify(Progress.NONE).fault()).isEmpty();
	}

	@Test
	void theServerRefusesWhatTheTableDoesNotAllow() {
		UUID hazard = hazard();
		assertThatThrownBy(() -> other.store.write(SECOND.author(), session -> Rows.update(session, "update hazard set state = 'closed' where id = ?", hazard))).isInstanceOf(StoreException.class);
		assertThatThrownBy(() -> other.store.write(SECOND.author(), session -> Rows.update(session,
				"insert into hazard_transition (from_state, action, to_state) values ('nowhere', 'close', 'closed')") + Rows.update(session, "delete from hazard_transition"))).isInstanceOf(StoreException.class);
		assertThat(one.loop.dossier(hazard).hazard().state()).isEqualTo(HazardState.CONFIRMED);
	}

	@Test
	void papersOfTwoDesksShareOneSeriesWithoutGap() throws Exception {
		Office office = Office.DEFAULT;
		Recipient shop = new Recipient(SHOP.creditCode(), SHOP.name(), "路1号", "张某", "000");
		try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
			List<Future<List<Issued>>> jobs = new ArrayList<>();
			for (int job = 0; job < 4; job++) {
				Desk desk = job % 2 == 0 ? one : other;
				int number = job;
				jobs.add(threads.submit(() -> desk.papers.issue(FIRST.author(), IntStream.range(0, 6).mapToObj(i -> Paper.of(PaperKind.CIRCULAR, office, shop, List.of()).with("事由", number + "之" + i)).toList(), DAY,
						Progress.NONE)));
			}
			TreeSet<Integer> serials = new TreeSet<>();
			for (Future<List<Issued>> job : jobs) for (Issued paper : job.get()) assertThat(serials.add(Integer.valueOf(paper.number().replaceAll(".*〕(\\d+)号", "$1")))).as(paper.number()).isTrue();
			assertThat(serials.last()).isEqualTo(serials.size());
		}
	}

	@Test
	void figuresFollowTheOtherDesksLog() {
		StoredFigures figures = new StoredFigures(other.store, new Areas(), LIBRARY);
		hazard();
		assertThat(figures.curve(CurveQuery.upTo(DAY, 1, Scope.ALL)).getLast().found()).isEqualTo(1);
		one.loop.record(FIRST, NewHazard.of(SHOP, Source.SELF_REPORT, Severity.MAJOR, "未设报警", DAY));
		assertThat(figures.curve(CurveQuery.upTo(DAY, 1, Scope.ALL)).getLast()).satisfies(point -> {
			assertThat(point.month()).isEqualTo(YearMonth.of(2026, 11));
			assertThat(point.found()).isEqualTo(2);
			assertThat(point.increment()).isEqualTo(1);
		});
		assertThat(Optional.of(figures.rebuild(Progress.NONE))).contains(2L);
	}
}
