package org.safetyworkbench.ui.login;

import java.util.Optional;

import org.safetyworkbench.store.Secret;

/** Where passwords lie between two runs of the program: encrypted by the platform for the person who is signed in to it. */
interface Vault {

	/** Keeps nothing. */
	Vault NONE = new Vault() {
		@Override
		public Optional<Secret> read(String account) {
			return Optional.empty();
		}

		@Override
		public boolean keep(String account, Secret secret) {
			return false;
		}

		@Override
		public void forget(String account) {}
	};

	Optional<Secret> read(String account);

	/** @return false when the platform has no safe place */
	boolean keep(String account, Secret secret);

	void forget(String account);
}
