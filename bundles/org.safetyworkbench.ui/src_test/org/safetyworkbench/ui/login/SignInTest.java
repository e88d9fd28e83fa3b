package org.safetyworkbench.ui.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Workspace;
import org.safetyworkbench.store.Secret;
import org.safetyworkbench.store.Settings;
import org.safetyworkbench.store.StoreException;

class SignInTest {

	private static final String ACCOUNT = "wang@jdbc:postgresql://db.example:5432/office";

	/** A safe place in memory. */
	private static final class Safe implements Vault {
		private final Map<String, String> kept = new HashMap<>();

		@Override
		public Optional<Secret> read(String account) {
			return Optional.ofNullable(kept.get(account)).map(text -> Secret.of(text.toCharArray()));
		}

		@Override
		public boolean keep(String account, Secret secret) {
			kept.put(account, secret.use(String::new));
			return true;
		}

		@Override
		public void forget(String account) {
			kept.remove(account);
		}
	}

	@TempDir
	Path folder;
	private final Keyring ring = new Keyring(account -> Optional.empty());
	private final Safe safe = new Safe();
	private Settings settings;
	private Optional<Problem> away = Optional.empty();
	private SignIn signIn;

	@BeforeEach
	void server() {
		settings = new Settings(new Workspace(folder));
		settings.put(Map.of(Settings.DATABASE_URL, "jdbc:postgresql://db.example:5432/office", Settings.DATABASE_USER, "li"));
		signIn = new SignIn(settings, ring, safe, this::open);
	}

	private void open() {
		if (away.isPresent()) throw new StoreException(away.get(), null);
		String given = ring.password(signIn.account()).map(secret -> secret.use(String::new)).orElse("");
		if (given.equals("right")) return;
		ring.refused(signIn.account());
		throw new StoreException(Problem.of("store.denied", "数据库不接受该用户名或密码", "denied"), null);
	}

	private SignIn.Outcome attempt(String password, boolean keep) {
		return signIn.attempt(new SignIn.Try("wang", Secret.of(password.toCharArray()), keep));
	}

	private String everyFile() throws IOException {
		StringBuilder all = new StringBuilder();
		try (var files = Files.walk(folder)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) all.append(Files.readString(file));
		}
		return all.toString();
	}

	@Test
	void theLastAccountIsOffered() {
		assertThat(signIn.user()).isEqualTo("li");
		assertThat(signIn.server()).isEqualTo("db.example:5432/office");
		assertThat(attempt("right", false).isIn()).isTrue();
		assertThat(signIn.user()).isEqualTo("wang");
		assertThat(signIn.account()).isEqualTo(ACCOUNT);
	}

	@Test
	void aWrongPasswordIsForgottenAndAskedAgain() {
		safe.kept.put(ACCOUNT, "old");
		SignIn.Outcome outcome = attempt("wrong", true);
		assertThat(outcome.isDenied()).isTrue();
		assertThat(ring.password(ACCOUNT)).isEmpty();
		assertThat(safe.kept).isEmpty();
	}

	@Test
	void anUnreachableServerIsNoWrongPassword() {
		safe.kept.put(ACCOUNT, "right");
		away = Optional.of(Problem.of("store.unreachable", "连不上数据库服务器", "gone"));
		SignIn.Outcome outcome = attempt("right", true);
		assertThat(outcome.isIn()).isFalse();
		assertThat(outcome.isDenied()).isFalse();
		assertThat(safe.kept).as("what is kept stays").containsKey(ACCOUNT);
	}

	@Test
	void thePlatformKeepsItOnlyIfAskedAndAllowed() {
		assertThat(attempt("right", true).isKept()).isTrue();
		assertThat(signIn.again()).hasValueSatisfying(outcome -> assertThat(outcome.isIn()).isTrue());
		assertThat(attempt("right", false).isKept()).isFalse();
		assertThat(signIn.again()).isEmpty();
		settings.put(Map.of(SignIn.MAY_KEEP, "no"));
		assertThat(attempt("right", true).isKept()).isFalse();
		assertThat(safe.kept).isEmpty();
	}

	@Test
	void noPasswordIsInFilesOrMessages() throws IOException {
		attempt("right", true);
		SignIn.Outcome refused = attempt("s3cret-wrong", true);
		assertThat(everyFile()).doesNotContain("right").doesNotContain("s3cret");
		assertThat(refused.toString() + new SignIn.Try("wang", Secret.of("s3cret-wrong".toCharArray()), true)).doesNotContain("s3cret");
	}

	private boolean opens(String account, String typed) {
		return ring.opens(account, Secret.of(typed.toCharArray()));
	}

	@Test
	void onlyWhoSignedInUnlocks() {
		attempt("right", false);
		ring.hold("admin@jdbc:postgresql://db.example:5432/restored", Secret.of("keeper".toCharArray()));
		assertThat(opens(ACCOUNT, "right")).isTrue();
		assertThat(opens(ACCOUNT, "wrong")).isFalse();
		assertThat(opens(ACCOUNT, "")).isFalse();
		assertThat(opens(ACCOUNT, "keeper")).as("an administrator's, typed for a restore").isFalse();
	}

	@Test
	void nobodyUnlocksWhatWasEnteredWithoutAPassword() {
		ring.hold("admin@jdbc:postgresql://db.example:5432/restored", Secret.of("keeper".toCharArray()));
		assertThat(ring.holds(ACCOUNT)).isFalse();
		ring.hold(ACCOUNT, Secret.of(new char[0]));
		assertThat(ring.holds(ACCOUNT)).isFalse();
		assertThat(opens(ACCOUNT, "")).isFalse();
	}

	@Test
	void whoeverTouchesTheWindowKeepsItOpen() {
		long[] now = {0};
		Idle idle = new Idle(() -> now[0]);
		now[0] += Duration.ofMinutes(9).toNanos();
		assertThat(idle.isOver(10)).isFalse();
		now[0] += Duration.ofMinutes(1).toNanos();
		assertThat(idle.isOver(10)).isTrue();
		assertThat(idle.isOver(0)).as("never").isFalse();
		idle.touch();
		assertThat(idle.isOver(10)).isFalse();
	}
}
