package org.safetyworkbench.ui.login;

import java.util.Map;
import java.util.Optional;

import org.safetyworkbench.core.Problem;
import org.safetyworkbench.store.Secret;
import org.safetyworkbench.store.Settings;
import org.safetyworkbench.store.StoreException;

/** What an attempt to sign in to the shared database leads to. */
final class SignIn {

	/** Whether the password may be kept between two runs: {@code yes} (the default) or {@code no}. */
	static final String MAY_KEEP = "login.keep";
	private static final String DENIED = "store.denied";

	/** Tries to open the database as the settings and the keyring have it now. */
	@FunctionalInterface
	interface Door {

		/** @throws StoreException when it stays shut */
		void open();
	}

	/** What somebody typed. */
	record Try(String user, Secret password, boolean keep) {}

	/** @param problem why it did not work; empty when they are in */
	record Outcome(Optional<Problem> problem, boolean isKept) {

		boolean isIn() {
			return problem.isEmpty();
		}

		/** Whether user or password are to be typed again; otherwise the same may work later. */
		boolean isDenied() {
			return problem.filter(one -> one.code().equals(DENIED)).isPresent();
		}
	}

	private final Settings settings;
	private final Keyring ring;
	private final Vault vault;
	private final Door door;

	SignIn(Settings settings, Keyring ring, Vault vault, Door door) {
		this.settings = settings;
		this.ring = ring;
		this.vault = vault;
		this.door = door;
	}

	/** The server as people know it: without the driver's words. */
	String server() {
		return url().replaceFirst("^jdbc:postgresql:(//)?", "").replaceFirst("[?].*", "");
	}

	String user() {
		return settings.get(Settings.DATABASE_USER).orElseGet(() -> System.getProperty("user.name"));
	}

	boolean mayKeep() {
		return !settings.get(MAY_KEEP).filter("no"::equals).isPresent();
	}

	/** As the engine asks for it. */
	String account() {
		return user() + "@" + url();
	}

	private String url() {
		return settings.get(Settings.DATABASE_URL).orElse("");
	}

	/** With what the platform kept, if it did; nobody has to type then. */
	Optional<Outcome> again() {
		if (!mayKeep()) vault.forget(account());
		return mayKeep() ? vault.read(account()).map(kept -> attempt(new Try(user(), kept, true))) : Optional.empty();
	}

	/** Goes on without the server; the password is for when it is back. Closes it. */
	void later(Try tried) {
		try (Secret password = tried.password()) {
			if (!password.isEmpty()) ring.hold(account(), password);
		}
	}

	/** Closes the password. */
	Outcome attempt(Try tried) {
		try (Secret password = tried.password()) {
			if (!tried.user().equals(user())) settings.put(Map.of(Settings.DATABASE_USER, tried.user()));
			ring.hold(account(), password);
			door.open();
			boolean kept = tried.keep() && mayKeep() && vault.keep(account(), password);
			if (!kept) vault.forget(account());
			return new Outcome(Optional.empty(), kept);
		} catch (StoreException e) {
			Outcome outcome = new Outcome(Optional.of(e.problem()), false);
			if (outcome.isDenied()) vault.forget(account());
			return outcome;
		}
	}
}
