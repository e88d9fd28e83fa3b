package org.safetyworkbench.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.safetyworkbench.core.Workspace;
import org.safetyworkbench.store.Engines;
import org.safetyworkbench.store.OpenStore;
import org.safetyworkbench.store.Rows;
import org.safetyworkbench.store.Schema;
import org.safetyworkbench.store.Secret;
import org.safetyworkbench.store.Secrets;
import org.safetyworkbench.store.Settings;
import org.safetyworkbench.store.StoreException;
import org.safetyworkbench.store.Stores;

/** Who gets in, how, and what those who may not change tables find. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class DoorTest {

	private static final String PASSWORD = "只有我知道-7431";

	@TempDir
	Path folder;
	private Server server;

	private record Things(int versions) implements Schema {
		@Override
		public String slice() {
			return "things";
		}

		@Override
		public List<String> scripts() {
			return List.of("create table thing (id $UUID not null, constraint pk_thing primary key (id));", "alter table thing add column note $TEXT;").subList(0, versions);
		}
	}

	/** Somebody who remembers what was asked and answers the same each time. */
	private static final class Answering implements Secrets {
		private final String answer;
		private final List<String> asked = new ArrayList<>();
		private final List<String> refused = new ArrayList<>();

		Answering(String answer) {
			this.answer = answer;
		}

		@Override
		public Optional<Secret> password(String account) {
			asked.add(account);
			return Optional.of(Secret.of(answer.toCharArray()));
		}

		@Override
		public void refused(String account) {
			refused.add(account);
		}
	}

	@BeforeEach
	void database() throws SQLException {
		server = TestServer.database();
	}

	private OpenStore desk(Server as, Secrets secrets, int versions) {
		return Stores.open(new Workspace(folder), new PostgresDatabase(as), secrets, List.of(new Things(versions)), Clock.systemUTC());
	}

	private static int count(OpenStore store) {
		return store.read(session -> Rows.one(session, "select count(*) from thing", row -> row.integer(1)).orElseThrow());
	}

	private void administrator(String... statements) throws SQLException {
		try (Connection connection = Access.to(server).getConnection(); Statement statement = connection.createStatement()) {
			for (String sql : statements) statement.execute(sql);
		}
	}

	/** A login that has to prove itself by SCRAM and may read the tables. */
	private Server withPassword(String name) throws SQLException, IOException {
		administrator("set password_encryption = 'scram-sha-256'", "create role " + name + " login password '" + PASSWORD + "'");
		try (Connection connection = Access.to(server).getConnection(); Statement statement = connection.createStatement(); var file = statement.executeQuery("show hba_file")) {
			file.next();
			Path rules = Path.of(file.getString(1));
			Files.writeString(rules, "host all " + name + " all scram-sha-256\n" + Files.readString(rules));
		}
		administrator("select pg_reload_conf()");
		return new Server(server.url(), name, "");
	}

	@Test
	void desksThatOpenAnEmptyDatabaseAtOnceMakeItsTablesOnce() {
		List<CompletableFuture<Integer>> desks = new ArrayList<>();
		for (int i = 0; i < 12; i++) desks.add(CompletableFuture.supplyAsync(() -> {
			try (OpenStore store = desk(server, Secrets.NONE, 2)) {
				return count(store);
			}
		}));
		assertThat(desks).allSatisfy(desk -> assertThat(desk.join()).isZero());
	}

	@Test
	void aDeskWithoutRightsOverTablesOpensWhatIsUpToDateOnly() throws SQLException {
		String login = "reader" + server.url().replaceAll("\\D", "");
		try (OpenStore administrator = desk(server, Secrets.NONE, 1)) {
			count(administrator);
		}
		administrator("create role " + login + " login", "grant select on all tables in schema public to " + login);
		Server reader = new Server(server.url(), login, "");
		try (OpenStore desk = desk(reader, Secrets.NONE, 1)) {
			assertThat(count(desk)).isZero();
		}
		try (OpenStore newer = desk(reader, Secrets.NONE, 2)) {
			assertThatThrownBy(() -> count(newer)).isInstanceOfSatisfying(StoreException.class, e -> {
				assertThat(e.problem().code()).isEqualTo("store.older");
				assertThat(e.problem().remedy().en()).contains("database upgrade");
			});
		}
		try (OpenStore administrator = desk(server, Secrets.NONE, 2)) {
			count(administrator);
		}
		try (OpenStore old = desk(reader, Secrets.NONE, 1)) {
			assertThatThrownBy(() -> count(old)).isInstanceOfSatisfying(StoreException.class, e -> assertThat(e.problem().code()).isEqualTo("store.newer"));
		}
	}

	@Test
	void whatAnAdministratorUpgradesStaysTheOwners() throws SQLException {
		String owner = "owner" + server.url().replaceAll("\\D", "");
		try (OpenStore administrator = desk(server, Secrets.NONE, 1)) {
			count(administrator);
		}
		administrator("create role " + owner + " nologin", "grant create on schema public to " + owner, "alter table schema_version owner to " + owner, "alter table thing owner to " + owner);
		try (OpenStore administrator = desk(server, Secrets.NONE, 2)) {
			String owns = administrator.read(session -> Rows.one(session, "select tableowner from pg_catalog.pg_tables where tablename = 'thing'", row -> row.text(1)).orElseThrow());
			assertThat(owns).isEqualTo(owner);
		}
	}

	@Test
	void aPasswordIsAskedForOnlyWhenTheServerWantsOne() throws SQLException, IOException {
		Answering nobody = new Answering("");
		try (OpenStore trusted = desk(server, nobody, 1)) {
			count(trusted);
		}
		assertThat(nobody.asked).isEmpty();
		String login = "asked" + server.url().replaceAll("\\D", "");
		Server guarded = withPassword(login);
		administrator("grant select on all tables in schema public to " + login);
		Answering right = new Answering(PASSWORD);
		try (OpenStore desk = desk(guarded, right, 1)) {
			assertThat(count(desk)).isZero();
		}
		assertThat(right.asked).containsExactly(login + "@" + server.url());
		assertThat(right.refused).isEmpty();
	}

	@Test
	void aWrongPasswordIsSaidForgottenAndNowhereRepeated() throws SQLException, IOException {
		Server guarded = withPassword("wrong" + server.url().replaceAll("\\D", ""));
		Answering wrong = new Answering("falsch-8812");
		for (Secrets secrets : List.of(wrong, Secrets.NONE))
			try (OpenStore desk = desk(guarded, secrets, 1)) {
				assertThatThrownBy(() -> count(desk)).isInstanceOfSatisfying(StoreException.class, e -> {
					assertThat(e.problem().code()).isEqualTo("store.denied");
					for (Throwable cause = e; cause != null; cause = cause.getCause()) assertThat(cause.toString()).doesNotContain("falsch-8812", PASSWORD);
				});
			}
		assertThat(wrong.refused).hasSize(1);
	}

	@Test
	void aServerElsewhereMustEncryptAndProveItself() {
		PGSimpleDataSource far = Access.to(new Server("jdbc:postgresql://db.bureau.example/office", "甲", "/etc/bureau.crt"));
		assertThat(far.getSslMode()).isEqualTo("verify-full");
		assertThat(far.getSslRootCert()).isEqualTo("/etc/bureau.crt");
		assertThat(far.getRequireAuth()).isEqualTo("!password,!md5");
		assertThat(Access.to(new Server("jdbc:postgresql://db.bureau.example/office?sslmode=require", "甲", "")).getSslMode()).isEqualTo("require");
		assertThat(Access.to(new Server("jdbc:postgresql://localhost:5433/office", "甲", "")).getSslMode()).isNull();
		Server unencrypted = new Server(server.url() + (server.url().contains("?") ? "&" : "?") + "sslmode=verify-full", "postgres", "");
		try (OpenStore desk = desk(unencrypted, Secrets.NONE, 1)) {
			assertThatThrownBy(() -> count(desk)).isInstanceOfSatisfying(StoreException.class, e -> assertThat(e.problem().code()).isEqualTo("store.unproven"));
		}
	}

	@Test
	void theSettingsChooseTheEngineAndHoldNoPassword() {
		Workspace workspace = new Workspace(folder);
		PostgresDatabase postgres = new PostgresDatabase();
		assertThat(postgres.serves(workspace)).isFalse();
		new Settings(workspace).put(Map.of(Settings.DATABASE_URL, server.url(), Settings.DATABASE_USER, "postgres"));
		assertThat(Engines.choose(List.of(postgres), workspace)).isSameAs(postgres);
		assertThatCode(() -> postgres.open(workspace, Secrets.NONE).getConnection().close()).doesNotThrowAnyException();
		new Settings(workspace).put(Map.of(Settings.DATABASE_URL, "jdbc:elsewhere:x"));
		assertThatThrownBy(() -> Engines.choose(List.of(postgres), workspace)).isInstanceOfSatisfying(StoreException.class, e -> assertThat(e.problem().code()).isEqualTo("store.no-engine"));
		assertThatThrownBy(() -> new Server("jdbc:postgresql://h/d?user=a&password=b", "a", "")).isInstanceOfSatisfying(StoreException.class, e -> {
			assertThat(e.problem().code()).isEqualTo("settings.password");
			assertThat(e.getMessage()).doesNotContain("=b");
		});
	}

	@Test
	void aSecretIsNeverPrintedAndClearsItself() {
		Secret secret = Secret.of(PASSWORD.toCharArray());
		assertThat(secret).hasToString("•••");
		String open = secret.use(String::new);
		assertThat(open).isEqualTo(PASSWORD);
		secret.close();
		String closed = secret.use(String::new);
		assertThat(closed).doesNotContain("我");
	}
}
