package org.safetyworkbench.ui.login;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import org.safetyworkbench.store.Secret;
import org.safetyworkbench.store.Secrets;

/** Passwords of those who signed in, in memory until they sign out; the engine asks it whenever it connects anew. */
final class Keyring implements Secrets {

	private final Map<String, Secret> held = new ConcurrentHashMap<>();
	private final Function<String, Optional<Secret>> asked;

	/** @param asked for the password of an account that did not sign in; on any thread */
	Keyring(Function<String, Optional<Secret>> asked) {
		this.asked = asked;
	}

	/** @param secret kept as a copy; whoever made it closes it */
	void hold(String account, Secret secret) {
		Secret before = held.put(account, secret.use(Secret::of));
		if (before != null) before.close();
	}

	/** Asks at the window for one it does not hold: that of a workspace whose files are encrypted. */
	@Override
	public Optional<Secret> password(String account) {
		if (!held.containsKey(account)) asked.apply(account).ifPresent(secret -> {
			try (secret) {
				hold(account, secret);
			}
		});
		return Optional.ofNullable(held.get(account)).map(secret -> secret.use(Secret::of));
	}

	@Override
	public void refused(String account) {
		Secret wrong = held.remove(account);
		if (wrong != null) wrong.close();
	}

	/** Whether a password is held for this account. */
	boolean holds(String account) {
		return known(account).isPresent();
	}

	/** Whether this is the password of this account: those of others, as an administrator's for a restore, open nothing here. */
	boolean opens(String account, Secret typed) {
		return known(account).filter(known -> known.use(right -> typed.use(given -> MessageDigest.isEqual(bytes(right), bytes(given))))).isPresent();
	}

	private Optional<Secret> known(String account) {
		return Optional.ofNullable(held.get(account)).filter(secret -> !secret.isEmpty());
	}

	private static byte[] bytes(char[] characters) {
		ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(characters));
		byte[] bytes = new byte[encoded.remaining()];
		encoded.get(bytes);
		return bytes;
	}
}
