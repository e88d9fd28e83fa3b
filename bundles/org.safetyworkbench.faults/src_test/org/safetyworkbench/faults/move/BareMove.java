package org.safetyworkbench.faults.move;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

import org.safetyworkbench.core.Workspace;
import org.safetyworkbench.faults.BareCopy;
import org.safetyworkbench.faults.Custodian;
import org.safetyworkbench.store.Secrets;
import org.safetyworkbench.store.derby.DerbyDatabase;

/** The floor of a move: a program that copies the bare rows, without looking whether they arrived. */
final class BareMove {

	private BareMove() {}

	/** @param arguments folder of the workspace, URL of a database that has the tables */
	public static void main(String[] arguments) throws SQLException {
		DerbyDatabase derby = new DerbyDatabase();
		Workspace workspace = new Workspace(Path.of(arguments[0]));
		try (Connection from = derby.open(workspace, Secrets.NONE).getConnection(); Connection to = DriverManager.getConnection(arguments[1] + "?reWriteBatchedInserts=true", "postgres", "")) {
			from.setAutoCommit(false);
			to.setAutoCommit(false);
			System.out.println(Custodian.BEGUN);
			BareCopy.of(from, to);
			to.commit();
			from.rollback();
			System.out.println(Custodian.DONE);
		}
		derby.close(workspace);
	}
}
