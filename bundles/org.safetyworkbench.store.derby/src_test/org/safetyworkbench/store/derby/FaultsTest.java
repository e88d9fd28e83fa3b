package org.safetyworkbench.store.derby;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.core.Workspace;
import org.safetyworkbench.store.Author;
import org.safetyworkbench.store.ChangeLog;
import org.safetyworkbench.store.OpenStore;
import org.safetyworkbench.store.Rows;
import org.safetyworkbench.store.StoreException;
import org.safetyworkbench.store.Stores;

/** What goes wrong around a database, on real files. */
class FaultsTest {

	private static final Author AUTHOR = Author.of("test");

	@TempDir
	Path folder;

	private OpenStore open(TestSchema... schemas) {
		return Stores.open(new Workspace(folder.resolve("workspace")), new DerbyDatabase(), List.of(schemas));
	}

	private static int count(OpenStore store) {
		return store.read(session -> Rows.one(session, "select count(*) from thing", row -> row.integer(1)).orElseThrow());
	}

	private static void add(OpenStore store, String name) {
		store.write(AUTHOR, session -> {
			StoreTest.add(session, 1, name);
			return null;
		});
	}

	private static void assertProblem(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
		assertThatThrownBy(call).isInstanceOfSatisfying(StoreException.class, e -> {
			assertThat(e.problem().code()).as(e.toString()).isEqualTo(code);
			assertThat(e.problem().remedy().isEmpty()).isFalse();
		});
	}

	@Test
	void recordsOutliveTheProgram() {
		try (OpenStore store = open(TestSchema.things())) {
			add(store, "kept");
		}
		try (OpenStore store = open(TestSchema.things())) {
			assertThat(count(store)).isEqualTo(1);
		}
	}

	@Test
	@Timeout(120)
	void aProgramKilledInTheMiddleLeavesNothingHalfWritten() throws Exception {
		try (OpenStore store = open(TestSchema.things())) {
			add(store, "before");
		}
		Process other = OtherProgram.start(folder.resolve("workspace"), folder.resolve("sign"));
		try (OpenStore store = open(TestSchema.things())) {
			assertProblem("store.open-elsewhere", () -> count(store));
		} finally {
			other.destroyForcibly().waitFor();
		}
		try (OpenStore store = open(TestSchema.things())) {
			assertThat(count(store)).isEqualTo(1);
			assertThat(new ChangeLog(store).verify(Progress.NONE).entries()).isEqualTo(1);
			add(store, "after");
			assertThat(new ChangeLog(store).verify(Progress.NONE).isIntact()).isTrue();
		}
	}

	@Test
	void anInterruptedCreationIsPutAsideAndMadeAnew() throws IOException {
		Path database = Files.createDirectories(folder.resolve("workspace/database/seg0"));
		Files.write(database.resolve("c10.dat"), new byte[100]);
		try (OpenStore store = open(TestSchema.things())) {
			add(store, "x");
		}
		try (Stream<Path> files = Files.list(folder.resolve("workspace"))) {
			assertThat(files.map(file -> file.getFileName().toString())).anyMatch(name -> name.startsWith("database.incomplete-"));
		}
	}

	@Test
	void aNewerWorkspaceIsNotTouched() {
		try (OpenStore store = open(new TestSchema("things", List.of(TestSchema.THING, "create table more (id integer not null);")))) {
			assertThat(count(store)).isZero();
		}
		try (OpenStore store = open(TestSchema.things())) {
			assertProblem("store.newer", () -> count(store));
		}
	}

	@Test
	void laterScriptsAreAddedOnce() {
		try (OpenStore store = open(TestSchema.things())) {
			add(store, "old");
		}
		TestSchema second = new TestSchema("things", List.of(TestSchema.THING, "alter table thing add column colour varchar(10);\nupdate thing set colour = 'red';"));
		for (int i = 0; i < 2; i++)
			try (OpenStore store = open(second)) {
				assertThat(store.<String>read(session -> Rows.one(session, "select colour from thing", row -> row.text(1)).orElseThrow())).isEqualTo("red");
			}
	}

	@Test
	void aChangedReleasedScriptIsRefused() {
		try (OpenStore store = open(TestSchema.things())) {
			add(store, "old");
		}
		try (OpenStore store = open(new TestSchema("things", List.of(TestSchema.THING.replace("varchar(100)", "varchar(101)"))))) {
			assertThatThrownBy(() -> count(store)).isInstanceOf(IllegalStateException.class).hasMessageContaining("script 1 of things");
		}
	}

	@Test
	void aFailedScriptLeavesTheOldVersion() {
		try (OpenStore store = open(TestSchema.things())) {
			add(store, "old");
		}
		try (OpenStore store = open(new TestSchema("things", List.of(TestSchema.THING, "create table half (id integer);\ncreate nonsense;")))) {
			assertThatThrownBy(() -> count(store)).isInstanceOf(StoreException.class);
		}
		try (OpenStore store = open(TestSchema.things())) {
			assertThat(count(store)).isEqualTo(1);
			assertThatThrownBy(() -> store.read(session -> Rows.update(session, "delete from half"))).isInstanceOf(StoreException.class);
		}
	}

	@Test
	void aFolderThatCannotBeWrittenIsNamed() throws IOException {
		Path file = Files.createFile(folder.resolve("a file"));
		try (OpenStore store = Stores.open(new Workspace(file.resolve("workspace")), new DerbyDatabase(), List.of())) {
			assertProblem("store.read-only", () -> store.read(session -> null));
		}
	}

	@Test
	void aDamagedPageIsToldAsDamage() throws IOException {
		try (OpenStore store = open(TestSchema.things())) {
			for (int i = 0; i < 300; i++) add(store, "thing " + i);
		}
		for (Path data : dataFiles())
			try (RandomAccessFile file = new RandomAccessFile(data.toFile(), "rw")) {
				for (long at = 4096; at + 200 < file.length(); at += 1024) {
					file.seek(at + 100);
					file.write(new byte[100]);
				}
			}
		try (OpenStore store = open(TestSchema.things())) {
			assertProblem("store.damaged", () -> count(store));
		}
	}

	@Test
	void aMissingDescriptionIsToldAsDamage() throws IOException {
		try (OpenStore store = open(TestSchema.things())) {
			store.write(AUTHOR, session -> {
				for (int i = 0; i < 20_000; i++) StoreTest.add(session, 1, "thing with a name that takes some room " + i);
				return null;
			});
		}
		Files.delete(folder.resolve("workspace/database/service.properties"));
		try (OpenStore store = open(TestSchema.things())) {
			assertProblem("store.damaged", () -> count(store));
		}
	}

	@Test
	void aDamagedLogIsToldAsDamage() throws IOException {
		try (OpenStore store = open(TestSchema.things())) {
			add(store, "x");
		}
		Files.write(folder.resolve("workspace/database/log/log.ctrl"), new byte[48]);
		Files.deleteIfExists(folder.resolve("workspace/database/log/logmirror.ctrl"));
		try (OpenStore store = open(TestSchema.things())) {
			assertProblem("store.damaged", () -> count(store));
		}
	}

	private List<Path> dataFiles() throws IOException {
		try (Stream<Path> files = Files.list(folder.resolve("workspace/database/seg0"))) {
			return new ArrayList<>(files.filter(file -> file.toString().endsWith(".dat")).toList());
		}
	}
}
