package org.safetyworkbench.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.core.Text;

/**
 * The append-only log of all changes: who, when, what, why. Each entry carries a SHA-256 over its content and the hash of
 * the entry before, so a change, a gap or another order shows at the place where it begins; a cut end shows against the
 * head row, and against a {@link Head} kept outside when head and end were both rewritten.
 */
@Component(service = ChangeLog.class)
public final class ChangeLog {

	private static final String COLUMNS = "chain, seq, made_at, author, reason, subject_kind, subject_id, action, detail, prev_hash, hash";
	private static final int GROUP = 2000;

	private final Store store;

	@Activate
	public ChangeLog(@Reference Store store) {
		this.store = store;
	}

	/** What happened to a record, newest first. */
	public Page<Entry> timeline(String kind, UUID subject, Cursor after, int size) {
		return store.read(session -> Keyset.select(COLUMNS).from("change_log").index("ix_change_log_subject")
				.where("subject_kind = ?", kind).where("subject_id = ?", subject).orderBy("seq").descending()
				.page(session, after, size, ChangeLog::entry));
	}

	/** Who read confidential records, latest first. */
	public Page<Entry> readings(Cursor after, int size, Progress progress) {
		return store.read(session -> chain().where("action in ('read', 'informant-read')").orderBy("seq").descending().cancelledBy(progress).page(session, after, size, ChangeLog::entry));
	}

	/** All of it, latest first. */
	public Page<Entry> latest(Cursor after, int size, Progress progress) {
		return store.read(session -> chain().orderBy("seq").descending().cancelledBy(progress).page(session, after, size, ChangeLog::entry));
	}

	private static Keyset chain() {
		return Keyset.select(COLUMNS).from("change_log").index("pk_change_log").where("chain = ?", ChangeWriter.CHAIN);
	}

	/** From the first entry on. */
	public Page<Entry> page(Cursor after, int size) {
		return store.read(session -> chain().orderBy("seq").page(session, after, size, ChangeLog::entry));
	}

	/** The end of the log now. */
	public Head head() {
		return store.read(ChangeLog::head);
	}

	/**
	 * Which records of a kind were changed after that place in the log, for read models that follow it.
	 *
	 * @param upTo the place up to which this is all; the end of the log when nothing is left out
	 */
	public record Touched(Set<UUID> subjects, long upTo) {}

	/** Number of the last entry, 0 when there is none. */
	public static long end(Session session) throws SQLException {
		return head(session).seq();
	}

	/** @param most how many entries are looked at */
	public static Touched touched(Session session, String kind, long after, int most) throws SQLException {
		long head = end(session);
		Set<UUID> subjects = new LinkedHashSet<>();
		long[] last = {after, 0};
		if (head > after)
			Rows.each(session, "select seq, subject_kind, subject_id from " + session.dialect().whole(session.connection(), "change_log") + session.dialect().useIndex("pk_change_log") + " where chain = ? and seq > ? order by seq" + session.dialect().first(most), row -> {
				last[0] = row.whole(1);
				last[1]++;
				if (kind.equals(row.text(2))) subjects.add(row.id(3));
			}, ChangeWriter.CHAIN, after);
		return new Touched(subjects, last[1] < most ? Math.max(head, last[0]) : last[0]);
	}

	public Verdict verify(Progress progress) {
		return verify(new Head(ChangeWriter.CHAIN, 0, ""), progress);
	}

	/**
	 * Checks the whole log, also against an end that was kept outside.
	 *
	 * @throws StoreException when a shared server shows who works here only a part of the log: then nothing can be said
	 */
	public Verdict verify(Head kept, Progress progress) {
		Verdict verdict = walk(kept, progress);
		if (!verdict.isIntact() && isHidden(verdict.entries() + 1))
			throw new StoreException(Problem.of("change-log.hidden", "您的账号只看得到部分变更记录，不能据此校验", "your account sees only a part of the change log, from which nothing can be said").remedy("请审计人员校验", "let an auditor verify it"), null);
		return verdict;
	}

	/** Whether the entry is there, but not for who works here. */
	private boolean isHidden(long seq) {
		return store.read(session -> {
			String whole = session.dialect().whole(session.connection(), "change_log");
			return Rows.one(session, "select 1 from " + whole + " w where w.chain = ? and w.seq = ? and not exists (select 1 from change_log l where l.chain = w.chain and l.seq = w.seq)", row -> true, ChangeWriter.CHAIN, seq).isPresent();
		});
	}

	private Verdict walk(Head kept, Progress progress) {
		Head head = head();
		progress.begin(new Text("校验变更日志", "Checking the change log"), head.seq());
		String previous = "";
		long seq = 0;
		Cursor after = Cursor.START;
		do {
			progress.checkCancelled();
			Cursor from = after;
			Page<Entry> page = page(from, GROUP);
			for (Entry entry : page.rows()) {
				Optional<Problem> fault = fault(entry, seq + 1, previous, kept);
				if (fault.isPresent()) return new Verdict(seq, fault);
				seq = entry.seq();
				previous = entry.hash();
				if (seq == head.seq() && !previous.equals(head.hash()))
					return new Verdict(seq - 1, Optional.of(broken(seq, "末条与登记的末尾不符", "the last entry is not the one the log ended with")));
			}
			progress.worked(page.rows().size());
			after = page.next().orElse(Cursor.START);
		} while (!after.isStart());
		long least = Math.max(head.seq(), kept.seq());
		return new Verdict(seq, seq >= least ? Optional.empty()
				: Optional.of(broken(seq + 1, "该条起至第" + least + "条已被删除", "entries from here to " + least + " were removed")));
	}

	private static Optional<Problem> fault(Entry entry, long expected, String previous, Head kept) {
		if (entry.seq() != expected)
			return Optional.of(broken(expected, "该条缺失，其后是第" + entry.seq() + "条", "the entry is missing, " + entry.seq() + " follows"));
		if (!entry.isIntact())
			return Optional.of(broken(expected, "内容被改动：" + subject(entry), "its content was changed: " + subject(entry)));
		if (!entry.previousHash().equals(previous))
			return Optional.of(broken(expected, "与前一条不相连：此处有插入、调换或改写", "it does not follow from the entry before: entries were inserted, reordered or rewritten here"));
		if (entry.seq() == kept.seq() && !entry.hash().equals(kept.hash()))
			return Optional.of(broken(expected, "与外部留存的校验值不符", "it differs from the hash kept outside"));
		return Optional.empty();
	}

	private static String subject(Entry entry) {
		return entry.change().kind() + " " + entry.change().subject() + " " + entry.change().action();
	}

	private static Problem broken(long seq, String zh, String en) {
		return Problem.of("change-log.broken", "变更日志第" + seq + "条：" + zh, "change log entry " + seq + ": " + en)
				.remedy("请保留现场，用备份核对", "keep the workspace as it is and compare it with a backup");
	}

	private static Head head(Session session) throws SQLException {
		return Rows.one(session, "select seq, hash from change_head where chain = ?",
				row -> new Head(ChangeWriter.CHAIN, row.whole(1), row.text(2)), ChangeWriter.CHAIN)
				.orElse(new Head(ChangeWriter.CHAIN, 0, ""));
	}

	private static Entry entry(Row row) throws SQLException {
		return new Entry(row.text(1), row.whole(2), Instant.ofEpochMilli(row.whole(3)), new Author(row.text(4), row.text(5)),
				new Change(row.text(6), row.id(7), row.text(8), row.text(9)), row.text(10), row.text(11));
	}
}
