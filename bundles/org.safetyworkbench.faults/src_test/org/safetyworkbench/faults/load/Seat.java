package org.safetyworkbench.faults.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

import org.safetyworkbench.bench.tape.Tape;
import org.safetyworkbench.bench.tape.Transaction;
import org.safetyworkbench.faults.Engine;
import org.safetyworkbench.faults.FaultOffice;
import org.safetyworkbench.office.Person;

/** Somebody who signed in with their own login, and what they ask; the same person can do the same by hand in a copy of the database. */
final class Seat {

	/** What was asked from which seat. */
	record Step(Seat seat, Transaction transaction) {

		int again() throws SQLException {
			return transaction.again(seat.bare);
		}
	}

	final FaultOffice office;
	final Person person;
	private final String login;
	private final Tape tape;
	private Connection bare;

	/** @param steps gets what is asked, in order, also from other seats of the same desk */
	Seat(Path folder, Engine engine, String login, List<Step> steps) throws IOException {
		this.login = login;
		tape = new Tape(engine.database(login), transaction -> steps.add(new Step(this, transaction)));
		office = new FaultOffice(Files.createDirectories(folder.resolve(login)), tape);
		person = office.signedIn();
	}

	/** Does something nobody remembers. */
	<T> T unheard(java.util.function.Supplier<T> work) {
		tape.pause(true);
		try {
			return work.get();
		} finally {
			tape.pause(false);
		}
	}

	/** Goes to the copy, by hand. */
	void copy(String url) throws SQLException {
		bare = DriverManager.getConnection(url + "?reWriteBatchedInserts=true", login, "");
		bare.setAutoCommit(false);
	}
}
