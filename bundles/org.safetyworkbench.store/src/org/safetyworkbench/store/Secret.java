package org.safetyworkbench.store;

import java.util.Arrays;
import java.util.function.Function;

/** A password in memory: never printed, cleared when it is closed. */
public final class Secret implements AutoCloseable {

	private final char[] characters;

	private Secret(char[] characters) {
		this.characters = characters;
	}

	/** @param characters copied; whoever made them clears them */
	public static Secret of(char[] characters) {
		return new Secret(characters.clone());
	}

	/** Hands a copy to the work and clears it afterwards. */
	public <T> T use(Function<char[], T> work) {
		char[] copy = characters.clone();
		try {
			return work.apply(copy);
		} finally {
			Arrays.fill(copy, '\0');
		}
	}

	public boolean isEmpty() {
		return characters.length == 0;
	}

	@Override
	public void close() {
		Arrays.fill(characters, '\0');
	}

	/** The same for every secret. */
	@Override
	public String toString() {
		return "•••";
	}
}
