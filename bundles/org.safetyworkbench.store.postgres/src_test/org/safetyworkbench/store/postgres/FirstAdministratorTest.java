package org.safetyworkbench.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.core.Workspace;
import org.safetyworkbench.office.FirstAdministrator;
import org.safetyworkbench.office.OfficeSettings;
import org.safetyworkbench.office.Person;
import org.safetyworkbench.office.Rights;
import org.safetyworkbench.office.Role;
import org.safetyworkbench.office.StoredStaff;
import org.safetyworkbench.store.Author;
import org.safetyworkbench.store.Database;
import org.safetyworkbench.store.Engines;
import org.safetyworkbench.store.Head;
import org.safetyworkbench.store.Installed;
import org.safetyworkbench.store.OpenStore;
import org.safetyworkbench.store.Schema;
import org.safetyworkbench.store.Secret;
import org.safetyworkbench.store.Secrets;
import org.safetyworkbench.store.Settings;
import org.safetyworkbench.store.StoreException;
import org.safetyworkbench.store.Stores;
import org.safetyworkbench.store.archive.Custody;
import org.safetyworkbench.store.archive.Target;
import org.safetyworkbench.store.derby.DerbyDatabase;

/** A new shared database has somebody who signs in, and everybody changes their own password. */
@Timeout(value = 300, unit = TimeUnit.SECONDS)
class FirstAdministratorTest {

	private static final String FIRST = "第一个密码-山 桥 灯 雨 纸", SECOND = "第二个密码-海 车 门 风 笔";

	@TempDir
	Path folder;
	private Server server;
	private Target target;
	private String login;
	private final List<OpenStore> open = new ArrayList<>();

	private record Program(Secrets secrets) implements Installed {
		@Override
		public Database of(Workspace workspace) {
			return Engines.choose(List.of(new DerbyDatabase(), new PostgresDatabase()), workspace);
		}

		@Override
		public List<Schema> schemas() {
			return GuardedOffice.SCHEMAS;
		}
	}

	@BeforeEach
	void server() throws SQLException {
		server = TestServer.database();
		target = new Target(server.url(), server.user(), "");
		login = "管理员" + server.url().replaceAll("\\D", "");
	}

	@AfterEach
	void close() {
		open.forEach(OpenStore::close);
	}

	private Workspace workspace(String name) {
		return new Workspace(folder.resolve(name));
	}

	private OpenStore store(Workspace workspace) {
		OpenStore store = Stores.open(workspace, new Program(Secrets.NONE), Secrets.NONE, GuardedOffice.SCHEMAS, Clock.systemUTC());
		open.add(store);
		return store;
	}

	private Custody custody(Workspace workspace) {
		return new Custody(workspace, store(workspace), new Program(Secrets.NONE));
	}

	private static Secret secret(String words) {
		return Secret.of(words.toCharArray());
	}

	private static List<String> codes(List<Problem> problems) {
		return problems.stream().map(Problem::code).toList();
	}

	private Target targetOf(String user) {
		return new Target(server.url().replaceAll("user=[^&]*", "user=" + user), user, "");
	}

	/** The workspace of whoever signs in by that login. */
	private Workspace workspaceOf(String user) {
		Workspace workspace = workspace(user);
		new Settings(workspace).put(java.util.Map.of(Settings.DATABASE_URL, targetOf(user).url(), Settings.DATABASE_USER, user));
		return workspace;
	}

	private StoredStaff signedIn() {
		Workspace workspace = workspaceOf(login);
		OpenStore store = store(workspace);
		Rights rights = new Rights(new OfficeSettings(workspace));
		store.seenBy(rights);
		return new StoredStaff(store, rights);
	}

	@Test
	void afterInitTheFirstAdministratorSignsInAndRegistersOthers() {
		Custody custody = custody(workspace("admin"));
		custody.prepare(target);
		FirstAdministrator administrators = new FirstAdministrator(custody);
		assertThat(codes(administrators.appoint(target, "周", login, secret("short")).problems())).containsExactly("password.weak");
		Person zhou = administrators.appoint(target, "周", login, secret(FIRST)).value();
		assertThat(codes(administrators.appoint(target, "吴", login + "2", secret(FIRST)).problems())).as("once").containsExactly("administrator.there");
		StoredStaff staff = signedIn();
		assertThat(staff.me().id()).isEqualTo(zhou.id());
		assertThat(staff.me().roles()).containsExactly(Role.ADMIN);
		assertThat(staff.add(staff.me().author(), "郑", Set.of(Role.OFFICIAL), "").isOk()).isTrue();
		custody.prepare(target);
		assertThat(staff.me().id()).as("preparing again changes nothing").isEqualTo(zhou.id());
	}

	@Test
	void afterAMoveOneOfTheOfficeBecomesIt() {
		Workspace workspace = workspace("office");
		StoredStaff before = new StoredStaff(store(workspace), new OfficeSettings(workspace));
		Person zhou = before.add(Author.of("甲"), "周", Set.of(Role.OFFICIAL, Role.CONFIDANT), "").value();
		Custody custody = custody(workspace);
		custody.move(target, Progress.NONE);
		Person after = new FirstAdministrator(custody).appoint(target, "周", login, secret(FIRST)).value();
		assertThat(after.id()).isEqualTo(zhou.id());
		assertThat(signedIn().me().roles()).as("and works on tip-offs no more").containsExactlyInAnyOrder(Role.OFFICIAL, Role.ADMIN);
	}

	/** As after a restore on another server: its people have logins there. */
	@Test
	void whoSignedInElsewhereDoesNotStandInTheWay() throws SQLException {
		Custody custody = custody(workspace("admin"));
		custody.prepare(target);
		FirstAdministrator administrators = new FirstAdministrator(custody);
		administrators.appoint(target, "周", login, secret(FIRST)).value();
		try (Connection connection = DriverManager.getConnection(server.url()); Statement statement = connection.createStatement()) {
			statement.execute("alter role \"" + login + "\" nologin");
		}
		assertThat(administrators.appoint(target, "吴", login + "2", secret(FIRST)).problems()).isEmpty();
		assertThat(administrators.appoint(target, "周", login, secret(SECOND)).problems()).extracting(Problem::code).containsExactly("administrator.there");
	}

	/** They keep people, not the database; what they are told says who does. */
	@Test
	void anAdministratorOfPeopleIsToldWhoKeepsTheDatabase() {
		Custody custody = custody(workspace("admin"));
		custody.prepare(target);
		new FirstAdministrator(custody).appoint(target, "周", login, secret(FIRST)).value();
		Custody theirs = custody(workspaceOf(login));
		List<ThrowableAssert.ThrowingCallable> tries = List.of(() -> theirs.backup(folder.resolve("one.zip"), Instant.EPOCH, Progress.NONE), () -> theirs.check(new Head("workspace", 0, ""), Progress.NONE),
				() -> theirs.prepare(targetOf(login)));
		assertThat(tries).allSatisfy(one -> assertThatThrownBy(one).isInstanceOfSatisfying(StoreException.class, e -> assertThat(e.problem().code()).isEqualTo("rights.database")));
		assertThat(theirs.state().against()).hasValueSatisfying(problem -> assertThat(problem.code()).isEqualTo("rights.database"));
		assertThat(folder.resolve("one.zip")).doesNotExist();
		assertThat(custody(workspaceOf(target.user())).state().against()).isEmpty();
	}

	@Test
	void whoKnowsTheOldPasswordChangesIt() throws SQLException, IOException {
		Custody custody = custody(workspace("admin"));
		custody.prepare(target);
		new FirstAdministrator(custody).appoint(target, "周", login, secret(FIRST)).value();
		demandPasswords();
		Workspace workspace = workspace("desk");
		Server mine = new Server(server.url().replaceAll("user=[^&]*", "user=" + login), login, "");
		PostgresDatabase database = new PostgresDatabase(mine);
		List<String> forgotten = new ArrayList<>();
		Secrets kept = new Secrets() {
			@Override
			public Optional<Secret> password(String account) {
				return Optional.of(secret(FIRST));
			}

			@Override
			public void refused(String account) {
				forgotten.add(account);
			}
		};
		database.open(workspace, kept);
		assertThatThrownBy(() -> database.changePassword(workspace, secret(SECOND), secret(SECOND), kept)).isInstanceOfSatisfying(StoreException.class, e -> assertThat(e.problem().code()).isEqualTo("store.denied"));
		database.changePassword(workspace, secret(FIRST), secret(SECOND), kept);
		assertThat(forgotten).as("what was remembered is wrong now").hasSize(1);
		assertThatThrownBy(() -> new PostgresDatabase(mine).open(workspace, kept)).isInstanceOf(StoreException.class);
		new PostgresDatabase(mine).open(workspace, account -> Optional.of(secret(SECOND)));
	}

	private void demandPasswords() throws SQLException, IOException {
		try (Connection connection = DriverManager.getConnection(server.url()); Statement statement = connection.createStatement(); var file = statement.executeQuery("show hba_file")) {
			file.next();
			Path rules = Path.of(file.getString(1));
			Files.writeString(rules, "host all " + login + " all scram-sha-256\n" + Files.readString(rules));
			statement.execute("select pg_reload_conf()");
		}
	}

	@Test
	void aServerThatForgetsIsNamed() throws SQLException {
		try (Connection connection = DriverManager.getConnection(server.url()); Statement statement = connection.createStatement()) {
			statement.execute("set synchronous_commit = off");
			assertThat(ServerSafety.problems(connection)).extracting(problem -> problem.what().en()).anyMatch(words -> words.contains("synchronous_commit = off")).anyMatch(words -> words.contains("ssl = off"));
			statement.execute("set synchronous_commit = on");
			assertThat(ServerSafety.problems(connection)).allSatisfy(problem -> assertThat(problem.remedy().zh()).contains("= on")).extracting(problem -> problem.what().en()).noneMatch(words -> words.contains("synchronous_commit"));
		}
	}
}
