package org.safetyworkbench.store.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import org.safetyworkbench.core.Problem;

/**
 * Settings under which a server says "kept" and loses it when the power fails, or lets others listen. The sources are the
 * chapters on reliability and on secure connections of the PostgreSQL manual.
 */
final class ServerSafety {

	private ServerSafety() {}

	static List<Problem> problems(Connection connection) throws SQLException {
		List<Problem> problems = new ArrayList<>();
		try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(
				"select name from pg_settings where setting = 'off' and name in ('fsync', 'synchronous_commit', 'full_page_writes', 'ssl') order by name")) {
			while (row.next()) problems.add(problem(row.getString(1)));
		}
		return problems;
	}

	private static Problem problem(String setting) {
		if (setting.equals("ssl"))
			return Problem.of("database.tls", "服务器没有启用TLS（ssl = off），网络上可以看到内容", "the server does not encrypt connections (ssl = off): others on the network can listen")
					.remedy("在 postgresql.conf 中设 ssl = on、ssl_cert_file、ssl_key_file，重新加载", "set ssl = on, ssl_cert_file and ssl_key_file in postgresql.conf and reload");
		return Problem.of("database.unsafe", "服务器设置 " + setting + " = off：断电时会丢失或损坏已保存的内容", "the server runs with " + setting + " = off: what was kept is lost or damaged when the power fails")
				.remedy("在 postgresql.conf 中设 " + setting + " = on，重新加载；也查看 alter database、alter role 的设定", "set " + setting + " = on in postgresql.conf and reload; look at alter database and alter role, too");
	}
}
