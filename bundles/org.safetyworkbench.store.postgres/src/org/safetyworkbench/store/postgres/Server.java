package org.safetyworkbench.store.postgres;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Workspace;
import org.safetyworkbench.store.Settings;
import org.safetyworkbench.store.StoreException;

/**
 * Where the shared database is and who asks.
 *
 * @param url {@code jdbc:postgresql://host:port/database}, without a password
 * @param certificate file with the certificate that the server's is signed by; empty for the driver's usual place
 *            ({@code ~/.postgresql/root.crt})
 */
public record Server(String url, String user, String certificate) {

	private static final String BEGINNING = "jdbc:postgresql:";

	public Server {
		Objects.requireNonNull(url);
		Objects.requireNonNull(user);
		Objects.requireNonNull(certificate);
		if (!url.startsWith(BEGINNING)) throw new IllegalArgumentException("no URL of PostgreSQL: " + url);
		if (url.toLowerCase(Locale.ROOT).matches(".*[?&](password|sslpassword)=.*"))
			throw new StoreException(Problem.of("settings.password", "database.url 中不得写密码", "database.url must not contain a password")
					.remedy("请删去；需要时程序会询问", "remove it; it is asked for when needed"), null);
	}

	/** The one the settings of the workspace name, if they name one of PostgreSQL. */
	static Optional<Server> of(Workspace workspace) {
		Settings settings = new Settings(workspace);
		return settings.get(Settings.DATABASE_URL).filter(url -> url.startsWith(BEGINNING))
				.map(url -> new Server(url, settings.get(Settings.DATABASE_USER).orElseGet(() -> System.getProperty("user.name")),
						settings.get(Settings.DATABASE_CERTIFICATE).map(file -> workspace.root().resolve(file).toString()).orElse("")));
	}

	/** {@code user@url}: whose password is asked for. */
	@Override
	public String toString() {
		return user + "@" + url;
	}
}
