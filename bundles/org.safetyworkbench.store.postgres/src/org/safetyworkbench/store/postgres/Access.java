package org.safetyworkbench.store.postgres;

import java.util.Set;
import java.util.stream.Stream;

import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.jdbc.SslMode;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.store.StoreException;

/**
 * How the driver reaches a server. Unless the server is on this machine or the URL says otherwise, the connection is encrypted,
 * the server proves who it is ({@code sslmode=verify-full}), and no password is sent in a form that could be used again
 * ({@code requireAuth=!password,!md5}).
 */
final class Access {

	static final int SECONDS_TO_CONNECT = 10;
	/** With a server that accepts and says nothing; a busy one takes its time. */
	private static final int SECONDS_TO_LOG_IN = 20;
	/** No statement takes longer; windows notice a silent server much sooner, by the connection that listens. */
	private static final int SECONDS_OF_SILENCE = 600;
	private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "::1", "[::1]");

	private Access() {}

	static PGSimpleDataSource to(Server server) {
		PGSimpleDataSource source = new PGSimpleDataSource();
		try {
			source.setUrl(server.url());
		} catch (IllegalArgumentException e) {
			throw new StoreException(Problem.of("settings.url", "数据库地址无法识别：" + server.url(), "the address of the database cannot be read: " + server.url())
					.remedy("写成 jdbc:postgresql://主机:5432/数据库名", "write jdbc:postgresql://host:5432/database"), e);
		}
		source.setUser(server.user());
		source.setApplicationName("Safety Workbench");
		source.setReWriteBatchedInserts(true);
		source.setConnectTimeout(SECONDS_TO_CONNECT);
		if (source.getLoginTimeout() == 0) source.setLoginTimeout(SECONDS_TO_LOG_IN);
		if (source.getSocketTimeout() == 0) source.setSocketTimeout(SECONDS_OF_SILENCE);
		source.setTcpKeepAlive(true);
		if (!server.certificate().isEmpty()) source.setSslRootCert(server.certificate());
		if (!Stream.of(source.getServerNames()).allMatch(HERE::contains)) protect(source);
		return source;
	}

	private static void protect(PGSimpleDataSource source) {
		if (source.getSslMode() == null) source.setSslMode(SslMode.VERIFY_FULL.value);
		if (source.getRequireAuth() == null) source.setRequireAuth("!password,!md5");
	}
}
