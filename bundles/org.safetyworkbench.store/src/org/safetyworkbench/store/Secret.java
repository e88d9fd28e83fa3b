package org.safetyworkbench.store;

import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

import org.safetyworkbench.core.Problem;

/** A password in memory: never printed, cleared when it is closed. */
public final class Secret implements AutoCloseable {

	private static final int LEAST = 12, MOST = 128;

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

	/** What speaks against choosing it as a new password, empty when nothing does. The server sees a verifier only, so it is asked here. */
	public Optional<Problem> weakness() {
		if (characters.length >= LEAST && characters.length <= MOST && CharBuffer.wrap(characters).chars().noneMatch(Character::isISOControl)) return Optional.empty();
		return Optional.of(Problem.of("password.weak", "密码应为" + LEAST + "至" + MOST + "个字符，不含控制字符", "a password has " + LEAST + " to " + MOST + " characters, none of them a control character")
				.remedy("另选密码，如几个不相干的词", "choose another one, such as a few words that have nothing to do with each other"));
	}

	/** Whether both are the same word. */
	public boolean isSame(Secret other) {
		return Arrays.equals(characters, other.characters);
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
