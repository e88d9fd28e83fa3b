package org.safetyworkbench.faults.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.safetyworkbench.core.Workspace;
import org.safetyworkbench.faults.DailyWork;
import org.safetyworkbench.faults.Engine;
import org.safetyworkbench.faults.FaultOffice;
import org.safetyworkbench.faults.Journal;
import org.safetyworkbench.faults.Survey;
import org.safetyworkbench.faults.OwnServer;
import org.safetyworkbench.faults.Trial;
import org.safetyworkbench.office.Person;
import org.safetyworkbench.office.Role;
import org.safetyworkbench.store.OpenStore;
import org.safetyworkbench.store.Schema;
import org.safetyworkbench.store.StoreException;
import org.safetyworkbench.store.Stores;

/** Every released version's workspace is opened, looked at and worked on by this program; an older program says that it is too old. */
class UpgradeTest extends OwnServer {

	private static final int ACTS = 6;

	@Test
	void everyReleasedWorkspaceIsCarriedOver() throws Exception {
		for (Fixture fixture : Fixture.all()) {
			Trial trial = new Trial("upgrade of " + fixture + ", Derby");
			Path workspace = fixture.unpack(Files.createDirectory(folder.resolve(fixture.toString())));
			upgrade(trial, workspace, Engine.DERBY, Fixture.rows(workspace));
		}
	}

	@Test
	void andOnAServer() throws Exception {
		List<Fixture> fixtures = Fixture.all();
		for (Fixture fixture : Trial.isFull() ? fixtures : fixtures.subList(0, 1)) {
			Trial trial = new Trial("upgrade of " + fixture + ", PostgreSQL");
			Path workspace = fixture.unpack(Files.createDirectory(folder.resolve(fixture.toString())));
			Map<String, Long> rows = Fixture.rows(workspace);
			Engine engine = server.database();
			Fixture.carry(workspace, engine);
			upgrade(trial, workspace, engine, rows);
		}
	}

	/** What was there is there, what holds for all records holds, and the work goes on. */
	private static void upgrade(Trial trial, Path workspace, Engine engine, Map<String, Long> before) throws Exception {
		try (FaultOffice office = new FaultOffice(workspace, engine.database())) {
			trial.tried();
			Survey survey = new Survey(office, trial);
			survey.rows(before);
			survey.whole();
			Journal journal = new Journal();
			Person reviewer = new Person(FaultOffice.id("乙"), "乙", Set.of(Role.REVIEWER), "", true);
			DailyWork work = new DailyWork(office, new Random(1), journal, 500, office.staff.byName("赵").orElseGet(() -> office.person("甲")), reviewer);
			for (int i = 0; i < ACTS; i++) work.act();
			survey.journal(journal);
			survey.whole();
		}
		trial.end();
	}

	@Test
	void anOlderProgramSaysSo() throws Exception {
		for (Engine engine : List.of(Engine.DERBY, server.database())) {
			Path workspace = Files.createDirectory(folder.resolve(engine.equals(Engine.DERBY) ? "derby" : "postgres"));
			List<Schema> newer = new ArrayList<>(FaultOffice.schemas());
			newer.set(0, newer(newer.getFirst()));
			try (OpenStore store = Stores.open(new Workspace(workspace), engine.database(), newer)) {
				store.read(session -> null);
			}
			try (FaultOffice older = new FaultOffice(workspace, engine.database())) {
				for (int i = 0; i < 2; i++) isTooOld(() -> older.person("甲"));
			}
		}
	}

	/** The other program is newer and comes while the older one is open: that one says so at its next write, keeps nothing of it, and says so at its next start. */
	@Test
	void twoVersionsOnOneServer() throws Exception {
		Engine engine = server.database();
		try (FaultOffice older = new FaultOffice(Files.createDirectory(folder.resolve("older")), engine.database())) {
			older.person("甲");
			List<Schema> newer = new ArrayList<>(FaultOffice.schemas());
			newer.set(0, newer(newer.getFirst()));
			try (OpenStore store = Stores.open(new Workspace(folder.resolve("newer")), engine.database(), newer)) {
				store.read(session -> null);
			}
			isTooOld(() -> older.person("乙"));
			assertThat(older.staff.byName("乙")).isEmpty();
			older.store.close();
			isTooOld(() -> older.person("乙"));
		}
	}

	private static void isTooOld(ThrowingCallable write) {
		assertThatThrownBy(write).isInstanceOfSatisfying(StoreException.class, e -> {
			assertThat(e.problem().code()).isEqualTo("store.newer");
			assertThat(e.problem().remedy().zh()).contains("新版程序");
		});
	}

	/** A slice one version ahead of what this program knows. */
	private static Schema newer(Schema now) {
		List<String> scripts = new ArrayList<>(now.scripts());
		scripts.add("create table from_the_future (id integer not null);");
		return new OtherVersion(now, scripts, now.entities());
	}
}
