package org.safetyworkbench.faults.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.faults.Desks;
import org.safetyworkbench.faults.Engine;
import org.safetyworkbench.faults.FaultOffice;
import org.safetyworkbench.faults.Journal;
import org.safetyworkbench.faults.OwnServer;
import org.safetyworkbench.faults.Trial;
import org.safetyworkbench.store.StoreException;
import org.safetyworkbench.store.archive.Contents;

/** Backups that are taken while desks write: each one, restored on the other engine, is the office of one moment; a damaged one is found and its part named. */
@Timeout(value = 1800, unit = TimeUnit.SECONDS)
class BackupTest extends OwnServer {

	private static final int SHORT = 1, FULL = 10;
	private static final int DAMAGES = 40;
	private final Random random = new Random(3);

	@Test
	void whileDesksWork() throws Exception {
		whileDesksWork(server.database(), Trial.isFull() ? 3 : 1);
		if (Trial.isFull()) whileDesksWork(Engine.DERBY, 1);
	}

	private void whileDesksWork(Engine engine, int count) throws Exception {
		Trial trial = new Trial("backup while desks work, " + engine);
		try (Desks desks = new Desks(trial, folder.resolve("desks-" + engine), engine, count, Set.of())) {
			for (int i = 0; i < Trial.tries(SHORT, FULL); i++) {
				desks.goOn(4);
				List<Journal> told = desks.journals();
				Path file = folder.resolve(engine + "-" + i + ".zip");
				Contents contents = desks.office().custody.backup(file, Instant.EPOCH, Progress.NONE);
				trial.tried();
				restored(trial, engine == Engine.DERBY ? server.database() : Engine.DERBY, file, contents, told);
				damaged(trial, file, contents);
			}
			desks.survey();
		}
		trial.end();
	}

	private void restored(Trial trial, Engine other, Path file, Contents contents, List<Journal> told) throws IOException, SQLException {
		try (FaultOffice office = new FaultOffice(folder.resolve("of-" + file.getFileName()), other.database())) {
			trial.acknowledged(office.custody.restore(file, Progress.NONE).equals(contents), "the contents of the backup");
			trial.acknowledged(office.custody.backup(folder.resolve("again.zip"), Instant.EPOCH, Progress.NONE).equals(contents), "the contents of the restored");
			office.custody.check(contents.head(), Progress.NONE).forEach(problem -> trial.broken(problem.toString()));
			look(trial, office, told.toArray(Journal[]::new));
		}
	}

	/** Flipped bits and cut ends: whatever is not refused holds what it held before. */
	private void damaged(Trial trial, Path file, Contents contents) throws IOException {
		byte[] whole = Files.readAllBytes(file);
		for (int i = 0; i < DAMAGES; i++) {
			byte[] bytes = i % 4 == 0 ? java.util.Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
			if (i % 4 != 0) bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
			try (FaultOffice office = new FaultOffice(folder.resolve("damaged"), Engine.DERBY.database())) {
				Contents read = office.custody.inspect(Files.write(folder.resolve("damaged.zip"), bytes), Progress.NONE);
				if (!read.equals(contents)) trial.wrong("a damaged backup was read as " + read);
			} catch (StoreException e) {
				if (!e.problem().code().equals("backup.damaged") || e.problem().remedy().isEmpty()) trial.wrong("a damaged backup: " + e.problem());
			}
		}
	}
}
