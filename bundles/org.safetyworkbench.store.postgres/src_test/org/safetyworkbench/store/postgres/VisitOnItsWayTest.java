package org.safetyworkbench.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safetyworkbench.store.postgres.FallingVisit.HAZARD;
import static org.safetyworkbench.store.postgres.FallingVisit.VISIT;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.safetyworkbench.store.outbox.Outbox;

/** A visit begun, answered and finished while the server was gone, and a hazard recorded, by an official whose server guards its tables: all arrives exactly once, whatever falls when. */
@Timeout(value = 300, unit = TimeUnit.SECONDS)
class VisitOnItsWayTest {

	@TempDir
	Path folder;

	private static Server of(GuardedOffice office, String who) {
		String login = office.desks.get(who).login();
		return new Server(office.server.url().replaceAll("user=[^&]*", "user=" + login), login, "");
	}

	/** In each transaction and after each commit, one fall after the other on the same desk. */
	@Test
	void aProgramThatFallsAgainAndAgainSendsAllOfItOnce() throws Exception {
		GuardedOffice office = GuardedOffice.open(folder.resolve("office"));
		Server server = of(office, "official");
		for (boolean isAfter : new boolean[] {false, true, true, false, true}) fall(server, 1, isAfter);
		fall(server, 2, false);
		try (FallingVisit desk = new FallingVisit(folder, server)) {
			Outbox outbox = desk.outbox(desk.store);
			outbox.send();
			assertThat(outbox.waiting()).isEmpty();
		}
		arrived(office);
	}

	private void fall(Server server, int transaction, boolean isAfter) throws Exception {
		Process falling = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), FallingVisit.class.getName(),
				folder.toString(), server.url(), server.user(), String.valueOf(transaction), String.valueOf(isAfter), GuardedOffice.HERE.id().toString()).inheritIO().start();
		assertThat(falling.waitFor()).as("transaction %s, %s its commit", transaction, isAfter ? "after" : "before").isEqualTo(9);
	}

	private static void arrived(GuardedOffice office) throws SQLException {
		try (Connection owner = office.owner()) {
			assertThat(GuardedOffice.count(owner, "select 1 from inspection where id = '" + VISIT + "' and state = 'finished' and answered = 2 and failed = 1 and items = 3 and focus = 'fire,grid' and left_out = 40")).isEqualTo(1);
			assertThat(GuardedOffice.count(owner, "select 1 from answer where inspection_id = '" + VISIT + "'")).isEqualTo(2);
			assertThat(GuardedOffice.count(owner, "select 1 from hazard where id = '" + HAZARD + "'")).isEqualTo(1);
			assertThat(GuardedOffice.count(owner, "select 1 from hazard where item = 'CM-002'")).as("of the answer that failed").isEqualTo(1);
			assertThat(GuardedOffice.count(owner, "select 1 from change_log where subject_id in ('" + VISIT + "', '" + HAZARD + "')")).as("opened, two answers, finished; recorded").isEqualTo(5);
			assertThat(GuardedOffice.count(owner, "select 1 from delivered_draft")).isEqualTo(5);
		}
	}

	@Test
	void whatFollowsARefusedBeginningWaitsAndTheRestGoes() throws Exception {
		GuardedOffice office = GuardedOffice.open(folder.resolve("office"));
		try (Connection owner = office.owner()) {
			GuardedOffice.run(owner, "insert into inspection (id, enterprise_id, inspected_on, inspector, kind, version, state, entered_on, open_on) values (gen_random_uuid(), ?, ?, '乙', 'service', 1, 'open', ?, ?)",
					GuardedOffice.HERE.id(), GuardedOffice.DAY, GuardedOffice.DAY, GuardedOffice.DAY);
			try (FallingVisit desk = new FallingVisit(folder, of(office, "official"))) {
				Outbox outbox = desk.outbox(desk.store);
				desk.enter(outbox, GuardedOffice.HERE.id());
				outbox.send();
				assertThat(outbox.waiting()).extracting(waiting -> waiting.draft().kind()).containsExactly("visit", "answer", "answer", "finish");
				assertThat(outbox.waiting().getFirst().against()).hasValueSatisfying(why -> assertThat(why.code()).isEqualTo("visit.open-already"));
				assertThat(outbox.waiting().subList(1, 4)).allMatch(waiting -> waiting.against().isEmpty());
				GuardedOffice.run(owner, "update inspection set state = 'discarded', open_on = null where inspector = '乙'");
				outbox.release(outbox.waiting().getFirst().draft().id(), outbox.waiting().getFirst().draft());
				outbox.send();
				assertThat(outbox.waiting()).isEmpty();
			}
		}
		arrived(office);
	}
}
