package org.safetyworkbench.trial;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.LockSupport;

/** Looks at each piece that goes through a {@link Wire} before it arrives; may wait, and says what becomes of it. */
@FunctionalInterface
public interface Look {

	/** What becomes of a piece: it arrives, it vanishes, or the connection is cut before it arrives. */
	enum Fate { ARRIVES, VANISHES, CUT }

	/**
	 * Some bytes on their way.
	 *
	 * @param line the connection they go through, the same for both directions
	 * @param isAnswer whether the server says it
	 */
	record Piece(Object line, boolean isAnswer, byte[] bytes, int length) {

		public boolean says(String word) {
			return new String(bytes, 0, length, StandardCharsets.ISO_8859_1).contains(word);
		}
	}

	Look NOTHING = piece -> Fate.ARRIVES;
	/** Everything is taken, nothing passes. */
	Look SILENCE = piece -> Fate.VANISHES;
	/** What desks say arrives and what the server answers does not: nobody knows whether a commit was done. */
	Look LOST_ANSWERS = piece -> piece.isAnswer() ? Fate.VANISHES : Fate.ARRIVES;

	Fate at(Piece piece);

	/** Each piece waits so long. */
	static Look slow(long nanos) {
		return piece -> {
			LockSupport.parkNanos(nanos);
			return Fate.ARRIVES;
		};
	}
}
