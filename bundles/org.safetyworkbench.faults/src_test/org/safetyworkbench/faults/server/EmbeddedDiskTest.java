package org.safetyworkbench.faults.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.faults.Desks;
import org.safetyworkbench.faults.Engine;
import org.safetyworkbench.faults.FaultOffice;
import org.safetyworkbench.faults.Trial;
import org.safetyworkbench.store.Change;
import org.safetyworkbench.store.ChangeLog;
import org.safetyworkbench.store.StoreException;
import org.safetyworkbench.trial.SmallDisk;

/** The disk of the embedded database fills up: it is said, nothing is lost or half, and the work goes on when there is room. */
@Timeout(value = 600, unit = TimeUnit.SECONDS)
class EmbeddedDiskTest {

	private static final int MEGABYTES = 120, LITTLE_KILOBYTES = 30 << 10;

	@TempDir
	Path folder;

	@Test
	void whileADeskWorks() throws Exception {
		Trial trial = new Trial("a desk's disk full, Derby");
		try (SmallDisk disk = ServerTest.disk(folder, MEGABYTES); Desks desks = new Desks(trial, disk.folder(), Engine.DERBY, 1, Set.of("store.full", "paper.not-written", "evidence.unwritable"))) {
			for (int i = 0; i < Trial.tries(1, 10); i++) {
				disk.fill();
				desks.hear(Set.of("store.full"));
				disk.free();
				desks.goOn(4);
				trial.tried();
			}
			desks.survey();
		}
		trial.end();
	}

	@Test
	void byOneChangeThatIsTooLarge() throws Exception {
		try (SmallDisk disk = ServerTest.disk(folder, MEGABYTES)) {
			Path workspace = disk.folder().resolve("workspace");
			long before = worked(workspace);
			disk.leave(LITTLE_KILOBYTES);
			try (FaultOffice office = new FaultOffice(workspace, Engine.DERBY.database())) {
				isFull(() -> office.store.write(FaultOffice.ADMIN, session -> {
					for (int i = 0; i < 1_000_000; i++) session.log(new Change("hazard", new UUID(0, i), "too-much", "x".repeat(200)));
					return null;
				}));
			}
			disk.fill();
			try (FaultOffice office = new FaultOffice(workspace, Engine.DERBY.database())) {
				isFull(() -> office.person("丁"));
			}
			disk.free();
			try (FaultOffice office = new FaultOffice(workspace, Engine.DERBY.database())) {
				assertThat(new ChangeLog(office.store).head().seq()).isEqualTo(before);
				office.person("丁");
				assertThat(new ChangeLog(office.store).verify(Progress.NONE).fault()).isEmpty();
			}
		}
	}

	private static long worked(Path workspace) {
		try (FaultOffice office = new FaultOffice(workspace, Engine.DERBY.database())) {
			office.person("甲");
			return new ChangeLog(office.store).head().seq();
		}
	}

	private static void isFull(ThrowingCallable work) {
		assertThatThrownBy(work).isInstanceOfSatisfying(StoreException.class, e -> assertThat(e.problem().code()).isEqualTo("store.full"));
	}
}
