package org.safetyworkbench.faults;

import java.nio.file.Path;
import java.time.Instant;

import org.safetyworkbench.core.Progress;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.store.StoreException;
import org.safetyworkbench.store.archive.Target;

/** An administrator's program that works on a whole database until it is killed; it says on standard output how it gets on. */
public final class Custodian {

	public static final String BEGUN = "begun", DONE = "done", REFUSED = "refused ";

	private Custodian() {}

	/** What is done to the database of a workspace; {@code place} is the backup or the server it is about. */
	public enum Work {
		BACKUP {
			@Override
			void on(FaultOffice office, String place) {
				office.custody.backup(Path.of(place), Instant.EPOCH, STEPS);
			}
		},
		RESTORE {
			@Override
			void on(FaultOffice office, String place) {
				office.custody.restore(Path.of(place), STEPS);
			}
		},
		MOVE {
			@Override
			void on(FaultOffice office, String place) {
				office.custody.move(new Target(place, "postgres", ""), STEPS);
			}
		},
		/** Whatever opens a workspace of an older version brings it to this one. */
		UPGRADE {
			@Override
			void on(FaultOffice office, String place) {
				office.custody.state();
			}
		};

		abstract void on(FaultOffice office, String place);
	}

	/** A line for each step. */
	private static final Progress STEPS = new Progress() {
		@Override
		public void begin(Text task, long total) {
			say(task.en());
		}

		@Override
		public void worked(long amount) {
			say("step");
		}

		@Override
		public boolean isCancelled() {
			return false;
		}
	};

	private static void say(String line) {
		System.out.println(line);
	}

	/** @param arguments work, folder of the workspace, engine, place */
	public static void main(String[] arguments) {
		try (FaultOffice office = new FaultOffice(Path.of(arguments[1]), new Engine(arguments[2]).database())) {
			say(BEGUN);
			Work.valueOf(arguments[0]).on(office, arguments[3]);
			say(DONE);
		} catch (StoreException e) {
			say(REFUSED + e.problem().code());
		}
	}
}
