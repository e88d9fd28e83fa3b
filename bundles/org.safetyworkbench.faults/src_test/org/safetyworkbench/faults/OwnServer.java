package org.safetyworkbench.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** What tests on both engines have: a server of their own, started and stopped once, and a folder for workspaces. */
public abstract class OwnServer {

	/** Of the test class that runs just now. */
	protected static TestServer server;

	@TempDir
	protected Path folder;

	@BeforeAll
	static void start(@TempDir Path data) throws IOException {
		server = new TestServer(data.resolve("server"), Map.of());
	}

	@AfterAll
	static void stop() throws IOException {
		server.close();
	}

	/** Looks at the whole office and at what desks had been told. */
	protected static void look(Trial trial, FaultOffice office, Journal... told) {
		Survey survey = new Survey(office, trial);
		for (Journal journal : told) survey.journal(journal);
		survey.whole();
	}
}
