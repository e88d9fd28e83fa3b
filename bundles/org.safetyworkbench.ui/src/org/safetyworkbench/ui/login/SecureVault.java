package org.safetyworkbench.ui.login;

import java.io.IOException;
import java.util.Optional;

import org.eclipse.equinox.security.storage.ISecurePreferences;
import org.eclipse.equinox.security.storage.SecurePreferencesFactory;
import org.eclipse.equinox.security.storage.StorageException;
import org.safetyworkbench.store.Secret;

/** The platform's secure storage (keyring of the desktop, data protection of Windows). */
final class SecureVault implements Vault {

	private static final String PASSWORD = "password";

	/** Slashes would make nodes of their own. */
	private static ISecurePreferences node(String account) {
		return SecurePreferencesFactory.getDefault().node("org.safetyworkbench").node(account.replace('/', '|'));
	}

	@Override
	public Optional<Secret> read(String account) {
		try {
			String kept = node(account).get(PASSWORD, "");
			return kept.isEmpty() ? Optional.empty() : Optional.of(Secret.of(kept.toCharArray()));
		} catch (StorageException e) {
			return Optional.empty(); // kept by another system or person: it is asked for again
		}
	}

	@Override
	public boolean keep(String account, Secret secret) {
		try {
			ISecurePreferences node = node(account);
			node.put(PASSWORD, secret.use(String::new), true);
			node.flush();
			return true;
		} catch (StorageException | IOException e) {
			return false;
		}
	}

	@Override
	public void forget(String account) {
		try {
			ISecurePreferences node = node(account);
			node.remove(PASSWORD);
			node.flush();
		} catch (IOException e) {
			return; // nothing was kept where nothing can be written
		}
	}
}
