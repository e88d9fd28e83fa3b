package org.safetyworkbench.store.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

import org.safetyworkbench.core.Problem;
import org.safetyworkbench.store.Dialect;

/** PostgreSQL's words, and what its failures mean. */
final class PostgresDialect implements Dialect {

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
		}
	}

	@Override
	public void ring(Connection connection) throws SQLException {
		PostgresBell.ring(connection);
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
			default -> isGone(state) ? Problem.of("store.unreachable", "连不上数据库服务器", "the database server cannot be reached").remedy("请检查网络；恢复后重试", "check the network and try again")
					: Problem.of("store.failed", "数据库出错：" + failure.getMessage(), "the database failed: " + failure.getMessage()).remedy("请重试；再次出现时联系管理员", "try again; tell the administrator if it comes back");
		};
	}

	/** Connection exceptions, and a server that shuts down or starts up. */
	private static boolean isGone(String state) {
		return state.startsWith("08") || state.startsWith("57P");
	}
}
