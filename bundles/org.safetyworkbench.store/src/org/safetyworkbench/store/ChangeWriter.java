package org.safetyworkbench.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Appends the entries of one transaction to the change log, in groups. The head row is locked by the first entry until the
 * end of the transaction, so entries of two writers never mix.
 */
final class ChangeWriter {

	static final String CHAIN = "workspace";
	private static final int GROUP = 500;

	private final Session session;
	private final Author author;
	private final Instant at;
	private final List<Change> waiting = new ArrayList<>();
	private final Set<String> kinds = new LinkedHashSet<>();
	private final Set<UUID> subjects = new LinkedHashSet<>();
	private Head head;

	ChangeWriter(Session session, Author author, Instant at) {
		this.session = session;
		this.author = author;
		Characters.checked(author.name());
		Characters.checked(author.reason());
		this.at = at;
	}

	void add(Change change) throws SQLException {
		Characters.checked(change.detail());
		waiting.add(change);
		kinds.add(change.kind());
		if (subjects.size() <= News.MOST) subjects.add(change.subject());
		if (waiting.size() == GROUP) flush();
	}

	/** Called before the transaction commits. @return its seal, as in {@link Dialect#seal} */
	Optional<Seal> close() throws SQLException {
		flush();
		if (head != null) Rows.update(session, "update change_head set seq = ?, hash = ? where chain = ?", head.seq(), head.hash(), CHAIN);
		return session.dialect().seal(session.connection(), !kinds.isEmpty());
	}

	/** What this transaction touched. */
	News news() {
		return News.of(kinds, subjects);
	}

	private void flush() throws SQLException {
		if (waiting.isEmpty()) return;
		if (session.dialect().append(session.connection(), author, waiting)) {
			waiting.clear();
			return;
		}
		if (head == null) head = lock();
		try (Batch batch = new Batch(session, """
				insert into change_log (chain, seq, made_at, author, reason, subject_kind, subject_id, action, detail, prev_hash, hash)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
			for (Change change : waiting) {
				Entry entry = Entry.sealed(CHAIN, head.seq() + 1, at, author, change, head.hash());
				batch.add(entry.chain(), entry.seq(), at.toEpochMilli(), author.name(), author.reason(), change.kind(), change.subject(),
						change.action(), change.detail(), entry.previousHash(), entry.hash());
				head = new Head(CHAIN, entry.seq(), entry.hash());
			}
		}
		waiting.clear();
	}

	private Head lock() throws SQLException {
		if (Rows.update(session, "update change_head set seq = seq where chain = ?", CHAIN) == 0)
			Rows.update(session, "insert into change_head (chain, seq, hash) values (?, 0, '')", CHAIN);
		return Rows.one(session, "select seq, hash from change_head where chain = ?",
				row -> new Head(CHAIN, row.whole(1), row.text(2)), CHAIN).orElseThrow();
	}
}
