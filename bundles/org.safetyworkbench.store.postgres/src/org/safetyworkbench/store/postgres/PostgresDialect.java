package org.safetyworkbench.store.postgres;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import javax.net.ssl.SSLException;

import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.store.Author;
import org.safetyworkbench.store.Change;
import org.safetyworkbench.store.Characters;
import org.safetyworkbench.store.Dialect;
import org.safetyworkbench.store.Passage;
import org.safetyworkbench.store.Rows;
import org.safetyworkbench.store.Schema;
import org.safetyworkbench.store.Seal;
import org.safetyworkbench.store.Session;
import org.safetyworkbench.store.Logins;

/** PostgreSQL's words, and what its failures mean. */
final class PostgresDialect implements Dialect {

	private volatile boolean guarded;

	/** Any number, the same in all programs. */
	private static final long TABLES = 0x5357_4254_4142_4c45L;

	@Override
	public String uuidType() {
		return "uuid";
	}

	@Override
	public String timeType() {
		return "timestamp";
	}

	@Override
	public String textType() {
		return "text";
	}

	@Override
	public String bytesType() {
		return "bytea";
	}

	@Override
	public String unlessPresent() {
		return " on conflict do nothing";
	}

	@Override
	public void setId(PreparedStatement statement, int index, UUID id) throws SQLException {
		statement.setObject(index, id);
	}

	@Override
	public UUID id(ResultSet row, int index) throws SQLException {
		return row.getObject(index, UUID.class);
	}

	@Override
	public void lockTables(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute("select pg_advisory_xact_lock(" + TABLES + ")");
			Optional<String> owner = owner(statement);
			if (owner.isPresent()) statement.execute("set local role " + statement.enquoteIdentifier(owner.get(), true));
		}
	}

	/** Whoever may act for the owner reads all rows; for others a row that is hidden from them is an error. */
	void readAsOwner(Statement statement) throws SQLException {
		statement.execute("set local row_security = off");
		Optional<String> owner = owner(statement);
		if (owner.isPresent()) statement.execute("set local role " + statement.enquoteIdentifier(owner.get(), true));
	}

	/** Role that owns the tables, if there are any and the user may act for it; else what is made belongs to the user. */
	private static Optional<String> owner(Statement statement) throws SQLException {
		try (ResultSet owner = statement.executeQuery("""
				select tableowner from pg_catalog.pg_tables
				where tablename = 'schema_version' and schemaname = current_schema() and pg_has_role(tableowner, 'MEMBER')""")) {
			return owner.next() ? Optional.of(owner.getString(1)) : Optional.empty();
		}
	}

	/** The role is named after the database; nobody can log in as it. */
	@Override
	public Optional<String> actAsOwner(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			Optional<String> known = owner(statement);
			String owner = known.isPresent() ? known.get() : makeOwner(statement);
			statement.execute("set role " + statement.enquoteIdentifier(owner, true));
			return Optional.of(owner);
		}
	}

	private static String makeOwner(Statement statement) throws SQLException {
		String owner;
		boolean exists;
		try (ResultSet row = statement.executeQuery("select current_database() || '_owner', exists (select 1 from pg_roles where rolname = current_database() || '_owner')")) {
			row.next();
			owner = row.getString(1);
			exists = row.getBoolean(2);
		}
		String quoted = statement.enquoteIdentifier(owner, true);
		if (!exists) statement.execute("create role " + quoted + " nologin");
		statement.execute("grant " + quoted + " to current_user");
		statement.execute("grant usage, create on schema public to " + quoted);
		return owner;
	}

	@Override
	public void actAsSelf(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute("reset role");
		}
	}

	@Override
	public void protect(Connection connection, Collection<? extends Schema> schemas) throws SQLException {
		new Policies(schemas).apply(connection);
	}

	@Override
	public Map<String, String> plainIndexes(Connection connection) throws SQLException {
		Map<String, String> indexes = new TreeMap<>();
		try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery("""
				select c.relname, pg_get_indexdef(i.indexrelid) from pg_index i join pg_class c on c.oid = i.indexrelid
				where c.relnamespace = current_schema()::regnamespace and not exists (select 1 from pg_constraint k where k.conindid = i.indexrelid)""")) {
			while (row.next()) indexes.put(row.getString(1), row.getString(2));
		}
		return indexes;
	}

	@Override
	public boolean copy(Connection connection, String table, List<String> lines) throws SQLException {
		try {
			new CopyManager(connection.unwrap(BaseConnection.class)).copyIn("copy " + table + " from stdin", new StringReader(String.join("\n", lines) + "\n"));
			return true;
		} catch (IOException e) {
			throw new SQLException("the server was left while rows were sent", "08006", e);
		}
	}

	@Override
	public boolean keepsFiles() {
		return true;
	}

	@Override
	public boolean readsAll(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			return owner(statement).isPresent();
		}
	}

	@Override
	public boolean isForbidden(SQLException failure) {
		return "42501".equals(failure.getSQLState());
	}

	/** The server itself remembers what became of a transaction. */
	@Override
	public Optional<Seal> seal(Connection connection, boolean news) throws SQLException {
		try (Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("select pg_current_xact_id()::text, (select count(*) from schema_version)" + (news ? ", " + PostgresBell.RING : ""))) {
			row.next();
			return Optional.of(new Seal(row.getString(1), row.getLong(2)));
		}
	}

	@Override
	public Optional<Boolean> isKept(Connection connection, String seal) throws SQLException {
		try (PreparedStatement asked = connection.prepareStatement("select pg_xact_status(?::xid8)")) {
			asked.setString(1, seal);
			try (ResultSet row = asked.executeQuery()) {
				row.next();
				String status = String.valueOf(row.getString(1));
				return switch (status) {
					case "committed" -> Optional.of(true);
					case "aborted" -> Optional.of(false);
					default -> Optional.empty();
				};
			}
		}
	}

	@Override
	public Optional<String> login(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery("select session_user")) {
			row.next();
			return Optional.of(row.getString(1));
		}
	}

	@Override
	public List<Problem> unsafe(Connection connection) throws SQLException {
		return ServerSafety.problems(connection);
	}

	@Override
	public Optional<Logins> logins() {
		return Optional.of(new PostgresLogins());
	}

	/** Whether {@link Policies} were applied; they stay, so it is asked until they are there. */
	private boolean isGuarded(Connection connection) throws SQLException {
		if (guarded) return true;
		try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery("select to_regproc('guard.log_append') is not null")) {
			row.next();
			return guarded = row.getBoolean(1);
		}
	}

	@Override
	public String whole(Connection connection, String table) throws SQLException {
		return isGuarded(connection) ? "guard." + table : table;
	}

	@Override
	public Optional<Long> pass(Connection connection, String table, String column, Passage passage) throws SQLException {
		if (!isGuarded(connection)) return Optional.empty();
		try (PreparedStatement call = connection.prepareStatement("select guard.pass(?, ?, ?, ?, ?, ?, ?)")) {
			String[] words = {table, column, passage.action(), passage.before(), passage.after(), passage.author().name(), passage.author().reason()};
			for (int i = 0; i < words.length; i++) call.setString(i + 1, words[i]);
			try (ResultSet row = call.executeQuery()) {
				row.next();
				return Optional.of(row.getLong(1));
			}
		}
	}

	@Override
	public String about(Connection connection, String table, String parent) throws SQLException {
		return isGuarded(connection) ? Policies.about(table, parent) : table;
	}

	@Override
	public boolean append(Connection connection, Author author, List<Change> changes) throws SQLException {
		if (!isGuarded(connection)) return false;
		try (PreparedStatement call = connection.prepareStatement("select guard.log_append(?, ?, ?, ?, ?, ?)")) {
			call.setString(1, author.name());
			call.setString(2, author.reason());
			call.setArray(3, connection.createArrayOf("text", changes.stream().map(Change::kind).toArray()));
			call.setArray(4, connection.createArrayOf("uuid", changes.stream().map(Change::subject).toArray()));
			call.setArray(5, connection.createArrayOf("text", changes.stream().map(Change::action).toArray()));
			call.setArray(6, connection.createArrayOf("text", changes.stream().map(Change::detail).toArray()));
			call.execute();
			return true;
		}
	}

	@Override
	public boolean isMissingTable(SQLException failure) {
		return "42P01".equals(failure.getSQLState());
	}

	@Override
	public String persistencePlatform() {
		return "org.eclipse.persistence.platform.database.PostgreSQLPlatform";
	}

	@Override
	public Problem explain(SQLException failure) {
		String state = String.valueOf(failure.getSQLState());
		return switch (state) {
			case "57014" -> Problem.of("store.cancelled", "查询已取消", "the query was cancelled");
			case "40001", "40P01", "55P03" -> Problem.of("store.busy", "他人正在写入同一批记录", "somebody else is writing the same records").remedy("请稍后重试", "try again in a moment");
			case "23505" -> Problem.of("store.at-once", "他人同时写入了同一条记录，您的修改没有保存", "somebody else wrote the same record at the same moment; your change was not kept")
					.remedy("请刷新后重试", "load it again and try again");
			case "23001" -> Problem.of("store.held", "有记录与它有关，须予保存，不能删除", "records are about it, so it cannot be deleted").remedy("保留它；其中可能有您无权查看的记录", "keep it; some of these records may not be yours to see");
			case "22021" -> Characters.problem();
			case "22001" -> Problem.of("store.too-long", "有内容超过允许的长度：" + failure.getMessage(), "a text is longer than allowed: " + failure.getMessage())
					.remedy("请缩短后重试", "shorten it and try again");
			case "28P01", "28000" -> Problem.of("store.denied", "数据库不接受该用户名或密码", "the database does not accept this user or password")
					.remedy("请核对用户名和密码，或联系管理员", "check both, or ask the administrator");
			case "3D000" -> Problem.of("store.no-database", "服务器上没有这个数据库", "there is no such database on the server").remedy("请管理员先建立数据库", "ask the administrator to make it first");
			case "42501" -> Problem.of("store.forbidden", "您的权限不允许此操作", "your rights do not allow this").remedy("请联系管理员", "ask the administrator");
			case "53300", "53400" -> Problem.of("store.too-many", "数据库的连接数已满", "the database has no connection left").remedy("请稍后重试；经常出现时联系管理员", "try again; tell the administrator if it happens often");
			case "53100", "53200" -> Problem.of("store.full", "数据库服务器的磁盘或内存已满，尚未保存的修改没有写入，原有数据不受影响",
					"the server is out of disk or memory; what was not saved yet is lost, what was saved is safe").remedy("请联系管理员", "tell the administrator");
			case "25006" -> Problem.of("store.read-only", "数据库目前只读", "the database is read-only at present").remedy("请联系管理员", "ask the administrator");
			default -> isUnproven(failure) ? Problem.of("store.unproven", "无法核实数据库服务器的身份：" + failure.getMessage(), "the database server does not prove who it is: " + failure.getMessage())
					.remedy("请管理员提供根证书，写入设置 database.certificate", "get the root certificate from the administrator and name it as database.certificate in the settings")
					: wantsPassword(failure) ? Problem.of("store.denied", "数据库需要密码", "the database wants a password").remedy("请登录后重试", "sign in and try again")
					: isGone(state) ? Problem.of("store.unreachable", "连不上数据库服务器", "the database server cannot be reached").remedy("请检查网络；恢复后重试", "check the network and try again")
					: Problem.of("store.failed", "数据库出错：" + failure.getMessage(), "the database failed: " + failure.getMessage()).remedy("请重试；再次出现时联系管理员", "try again; tell the administrator if it comes back");
		};
	}

	/** Whether the failure says that a password is missing or wrong; the driver notices a missing one itself. */
	static boolean wantsPassword(SQLException failure) {
		return "28P01".equals(failure.getSQLState()) || "08004".equals(failure.getSQLState()) && !isUnproven(failure);
	}

	/** The certificate was not accepted, or the server does not encrypt at all. */
	private static boolean isUnproven(SQLException failure) {
		return failure.getCause() instanceof SSLException || String.valueOf(failure.getSQLState()).startsWith("08") && String.valueOf(failure.getMessage()).contains("SSL");
	}

	/** Connection exceptions, and a server that shuts down or starts up. */
	private static boolean isGone(String state) {
		return state.startsWith("08") || state.startsWith("57P");
	}
}
