package org.safetyworkbench.trial;

/** Cuts the connection exactly at the next commit, once; commits have to be sent as words. */
public final class BrokenCommit implements Look {

	/** Whether the commit does not arrive, or is done and its answer does not arrive. */
	public enum Kind { DROPPED, UNANSWERED }

	private final Kind kind;
	private final Runnable then;
	private Object line;

	/** @param then done at that moment */
	public BrokenCommit(Kind kind, Runnable then) {
		this.kind = kind;
		this.then = then;
	}

	@Override
	public synchronized Fate at(Piece piece) {
		if (line == null && !piece.isAnswer() && piece.says("COMMIT")) {
			line = piece.line();
			then.run();
			return kind == Kind.DROPPED ? Fate.CUT : Fate.ARRIVES;
		}
		return line == piece.line() && piece.isAnswer() ? Fate.CUT : Fate.ARRIVES;
	}
}
