package org.safetyworkbench.store.derby;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safetyworkbench.core.Workspace;
import org.safetyworkbench.store.Author;
import org.safetyworkbench.store.Database;
import org.safetyworkbench.store.OpenStore;
import org.safetyworkbench.store.Rows;
import org.safetyworkbench.store.Schema;
import org.safetyworkbench.store.Secret;
import org.safetyworkbench.store.Secrets;
import org.safetyworkbench.store.StoreException;
import org.safetyworkbench.store.Stores;

/** A workspace with a password is unreadable without it, and nothing is lost on the way there and back. */
class EncryptionTest {

	private static final String WORDS = "only-for-the-office-to-read";

	private record Notes() implements Schema {
		@Override
		public String slice() {
			return "notes";
		}

		@Override
		public List<String> scripts() {
			return List.of("create table note (words varchar(100) not null, constraint pk_note primary key (words));");
		}
	}

	@TempDir
	Path folder;

	private static Secrets with(String password) {
		return account -> Optional.of(Secret.of(password.toCharArray()));
	}

	private OpenStore open(DerbyDatabase database, Secrets secrets) {
		return Stores.open(new Workspace(folder), database, secrets, List.of(new Notes()), Clock.systemUTC());
	}

	private static String words(OpenStore store) {
		return store.read(session -> Rows.one(session, "select words from note", row -> row.text(1)).orElseThrow());
	}

	private boolean liesOpen() throws IOException {
		try (Stream<Path> files = Files.walk(folder.resolve("database/seg0"))) {
			for (Path file : files.filter(Files::isRegularFile).toList()) if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(WORDS)) return true;
			return false;
		}
	}

	@Test
	void anEncryptedWorkspaceOpensWithItsPasswordOnly() throws Exception {
		Workspace workspace = new Workspace(folder);
		try (OpenStore store = open(new DerbyDatabase(), Secrets.NONE)) {
			store.write(Author.of("甲"), session -> Rows.update(session, "insert into note (words) values (?)", WORDS));
		}
		assertThat(liesOpen()).isTrue();
		new DerbyDatabase().encrypt(workspace, with("right-password"));
		assertThat(liesOpen()).isFalse();
		for (Secrets secrets : List.of(Secrets.NONE, with("wrong-password")))
			try (OpenStore store = open(new DerbyDatabase(), secrets)) {
				assertThatThrownBy(() -> words(store)).isInstanceOfSatisfying(StoreException.class, e -> {
					assertThat(e.problem().code()).isEqualTo("store.locked");
					for (Throwable cause = e; cause != null; cause = cause.getCause()) assertThat(cause.toString()).doesNotContain("wrong-password", "right-password");
				});
			}
		DerbyDatabase database = new DerbyDatabase();
		try (OpenStore store = open(database, with("right-password"))) {
			assertThat(words(store)).isEqualTo(WORDS);
			try (Database.Snapshot snapshot = database.snapshot(workspace); var row = snapshot.connection().createStatement().executeQuery("select words from note")) {
				assertThat(row.next()).isTrue();
			}
		}
		new DerbyDatabase().decrypt(workspace, with("right-password"));
		try (OpenStore store = open(new DerbyDatabase(), Secrets.NONE)) {
			assertThat(words(store)).isEqualTo(WORDS);
		}
	}

	@Test
	void thePasswordIsChangedByWhoKnowsTheOldOne() {
		Workspace workspace = new Workspace(folder);
		try (OpenStore store = open(new DerbyDatabase(), Secrets.NONE)) {
			store.write(Author.of("甲"), session -> Rows.update(session, "insert into note (words) values (?)", WORDS));
			assertThat(refused(new DerbyDatabase(), "right-password", "other-password")).as("nothing is encrypted").isEqualTo("database.not-encrypted");
		}
		new DerbyDatabase().encrypt(workspace, with("right-password"));
		DerbyDatabase database = new DerbyDatabase();
		try (OpenStore store = open(database, with("right-password"))) {
			assertThat(words(store)).isEqualTo(WORDS);
			assertThat(refused(database, "wrong-password", "other-password")).isEqualTo("store.locked");
			assertThat(refused(database, "right-password", "with,comma")).isEqualTo("database.password");
			database.changePassword(workspace, Secret.of("right-password".toCharArray()), Secret.of("other-password".toCharArray()), Secrets.NONE);
			assertThat(words(store)).as("work goes on").isEqualTo(WORDS);
		}
		try (OpenStore store = open(new DerbyDatabase(), with("right-password"))) {
			assertThatThrownBy(() -> words(store)).isInstanceOf(StoreException.class);
		}
		try (OpenStore store = open(new DerbyDatabase(), with("other-password"))) {
			assertThat(words(store)).isEqualTo(WORDS);
		}
	}

	private String refused(DerbyDatabase database, String old, String fresh) {
		try {
			database.changePassword(new Workspace(folder), Secret.of(old.toCharArray()), Secret.of(fresh.toCharArray()), Secrets.NONE);
			return "";
		} catch (StoreException e) {
			return e.problem().code();
		}
	}

	@Test
	void aShortPasswordIsRefused() {
		assertThatThrownBy(() -> new DerbyDatabase().encrypt(new Workspace(folder), with("short"))).isInstanceOfSatisfying(StoreException.class, e -> assertThat(e.problem().code()).isEqualTo("database.password"));
	}
}
