package org.safetyworkbench.inspection;

import java.nio.file.Files;
import java.nio.file.Path;

import org.safetyworkbench.evidence.EvidenceRole;
import org.safetyworkbench.evidence.Subject;
import org.safetyworkbench.store.Database;
import org.safetyworkbench.store.derby.DerbyDatabase;

/** Another program that fills in a visit until it is killed. */
final class FallingDesk extends VisitFixture {

	@Override
	Database database() {
		return new DerbyDatabase();
	}

	public static void main(String[] arguments) throws Exception {
		FallingDesk desk = new FallingDesk();
		desk.folder = Path.of(arguments[0]);
		desk.openOffice();
		Visit visit = desk.open(desk.restaurant());
		desk.say(visit, "CG-018", "否").value();
		desk.say(visit, "CG-013", "120").value();
		desk.evidence.add(ADMIN, Subject.inspection(visit.id(), "CG-018"), EvidenceRole.BEFORE, "a.pdf", "%PDF-1.7".getBytes(), "").value();
		Files.writeString(Path.of(arguments[1] + ".new"), visit.id().toString());
		Files.move(Path.of(arguments[1] + ".new"), Path.of(arguments[1]));
		while (true) for (String answer : new String[] {"是", "否"}) desk.say(visit, "CG-019", answer).value();
	}

	/** Starts it and waits until it is in the middle of its work. */
	static Process start(Path workspace, Path sign) throws Exception {
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", System.getProperty("java.class.path"), FallingDesk.class.getName(),
				workspace.toString(), sign.toString()).inheritIO().start();
		while (!Files.exists(sign)) {
			if (!process.isAlive()) throw new IllegalStateException("it ended early with " + process.exitValue());
			Thread.onSpinWait();
		}
		return process;
	}
}
