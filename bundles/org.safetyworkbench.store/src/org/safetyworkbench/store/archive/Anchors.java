package org.safetyworkbench.store.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.core.Workspace;
import org.safetyworkbench.store.Author;
import org.safetyworkbench.store.Change;
import org.safetyworkbench.store.ChangeLog;
import org.safetyworkbench.store.Details;
import org.safetyworkbench.store.Head;
import org.safetyworkbench.store.Rows;
import org.safetyworkbench.store.Session;
import org.safetyworkbench.store.Store;
import org.safetyworkbench.store.StoreException;

/**
 * Ends of the change log that are kept outside: signs the present one, and holds the log against one of a file. The keys that
 * sign are named in the log itself, so that nobody brings a key of their own.
 */
@Component(service = Anchors.class)
public final class Anchors {

	private static final String KIND = "office-key";
	private static final int LARGEST = 1 << 16;

	private final Workspace workspace;
	private final Store store;
	private final ChangeLog log;

	@Activate
	public Anchors(@Reference Workspace workspace, @Reference Store store) {
		this.workspace = workspace;
		this.store = store;
		log = new ChangeLog(store);
	}

	/** What a file tells of the log; only exports are signed. */
	public record Kept(Head head, Optional<Anchor> signed) {}

	/** Fingerprint of the key this workspace signs with, to be kept outside; made when there is none. */
	public static String fingerprint(Workspace workspace) {
		return Anchor.fingerprint(OfficeKey.of(workspace).key());
	}

	/** The end of the log now, signed. */
	public Anchor now(Author author) {
		OfficeKey key = OfficeKey.of(workspace);
		if (!store.read(session -> isKnown(session, key.key()))) store.write(author, session -> {
			session.log(new Change(KIND, id(key.key()), "key-made", Details.of().put("fingerprint", null, Anchor.fingerprint(key.key())).json()));
			return key;
		});
		return store.read(session -> {
			Head head = log.head();
			Instant at = Rows.one(session, "select made_at from " + session.dialect().whole(session.connection(), "change_log") + " where chain = ? and seq = ?", row -> Instant.ofEpochMilli(row.whole(1)), head.chain(), head.seq())
					.orElse(Instant.EPOCH);
			Anchor open = new Anchor(head, at, key.key(), "");
			return new Anchor(head, at, key.key(), key.sign(open.signed()));
		});
	}

	private static UUID id(String key) {
		ByteBuffer hash = ByteBuffer.wrap(HexFormat.of().parseHex(Anchor.fingerprint(key)));
		return new UUID(hash.getLong(), hash.getLong());
	}

	private static boolean isKnown(Session session, String key) throws SQLException {
		return Rows.one(session, "select 1 from " + session.dialect().whole(session.connection(), "change_log") + " where subject_kind = ? and subject_id = ?", row -> true, KIND, id(key)).isPresent();
	}

	/**
	 * Reads an anchor, an export that holds one, or a backup.
	 *
	 * @throws StoreException when the file is none of them, or damaged
	 */
	public Kept in(Path file) {
		try {
			Optional<Anchor> anchor = isZip(file) ? inside(file) : Anchor.of(beginning(Files.newInputStream(file)));
			if (anchor.isPresent()) return new Kept(anchor.get().head(), anchor);
			if (!isZip(file)) throw none(file);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		try (BackupFile backup = BackupFile.open(file)) {
			backup.verify(Progress.NONE);
			return new Kept(backup.head(), Optional.empty());
		}
	}

	private static StoreException none(Path file) {
		return new StoreException(Problem.of("anchor.none", "文件中没有变更日志的末尾", "the file holds no end of a change log").at(file.toString()).remedy("给出导出的数据包、归档、其中的" + Anchor.FILE + "，或备份", "name an export, an archive, its " + Anchor.FILE + ", or a backup"), null);
	}

	private static boolean isZip(Path file) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			return in.read() == 'P' && in.read() == 'K';
		}
	}

	private static Optional<Anchor> inside(Path file) throws IOException {
		try (ZipFile zip = new ZipFile(file.toFile())) {
			ZipEntry entry = zip.getEntry(Anchor.FILE);
			if (entry == null && !BackupFile.isOne(zip)) throw none(file);
			return entry == null ? Optional.empty() : Anchor.of(beginning(zip.getInputStream(entry)));
		} catch (ZipException e) {
			return Optional.empty(); // what is wrong with it says whoever reads backups
		}
	}

	private static String beginning(InputStream in) throws IOException {
		try (in) {
			return new String(in.readNBytes(LARGEST), StandardCharsets.UTF_8);
		}
	}

	/** Everything that stands against the log as it is now: the signature, the key, and the first entry that differs. */
	public List<Problem> check(Kept kept, Progress progress) {
		List<Problem> problems = new ArrayList<>();
		against(kept).ifPresent(problems::add);
		log.verify(kept.head(), progress).fault().ifPresent(problems::add);
		return problems;
	}

	/** What stands against the signature and its key; what is not signed has none. */
	public Optional<Problem> against(Kept kept) {
		return kept.signed().flatMap(this::against);
	}

	private Optional<Problem> against(Anchor anchor) {
		if (!anchor.isGenuine()) return Optional.of(Problem.of("anchor.forged", "签名不符：导出文件中的变更日志末尾被改动", "the signature is wrong: the end of the log in the export was changed").remedy("改用另一份导出或备份核对", "take another export or backup"));
		if (store.read(session -> isKnown(session, anchor.key()))) return Optional.empty();
		return Optional.of(Problem.of("anchor.unknown-key", "签名所用的密钥不在变更日志中：" + anchor.fingerprint(), "the change log does not name the key that signed: " + anchor.fingerprint())
				.remedy("与导出时留存的密钥指纹核对：一致则日志被改写，不一致则文件是他人所制", "compare it with the fingerprint kept when it was exported: the same means that the log was rewritten, another that the file is somebody else's"));
	}
}
