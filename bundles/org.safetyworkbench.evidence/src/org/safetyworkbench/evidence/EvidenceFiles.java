package org.safetyworkbench.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import org.safetyworkbench.core.Result;
import org.safetyworkbench.store.RecordFiles;
import org.safetyworkbench.store.Session;

/**
 * The folder of evidence: {@code ab/abcdef…} by SHA-256 of the content, {@code ab/abcdef….png} its small picture. Files are
 * written beside, forced to the disk and moved, so that what lies under a hash is whole.
 */
final class EvidenceFiles {

	private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
	private static final Duration ABANDONED = Duration.ofDays(1);
	private static final int SMALL = 200;

	private final Path folder;
	private final RecordFiles shared;

	EvidenceFiles(Path folder, RecordFiles shared) {
		this.folder = folder;
		this.shared = shared;
	}

	/** Content that lies in the folder. */
	record Kept(Content content, long size, String sha256, Photo photo) {}

	/** Where content can be read from. */
	interface Origin {
		InputStream open() throws IOException;
	}

	/** Takes content over. Everything is read once, into a file beside; what is refused is deleted again. */
	Result<Kept> keep(String name, Origin origin, long most) {
		Path beside = folder.resolve(UUID.randomUUID() + ".part");
		try {
			Files.createDirectories(folder);
			try {
				MessageDigest digest = sha256();
				long size = copy(origin, beside, digest, most);
				if (size == 0) return Result.failed(Refusals.empty(name));
				if (size > most) return Result.failed(Refusals.tooBig(name, most));
				Optional<Content> content = Content.of(beside);
				if (content.isEmpty()) return Result.failed(Refusals.unknownContent(name));
				if (!Content.ending(name).isEmpty() && !content.get().fits(name)) return Result.failed(Refusals.otherContent(name, content.get()));
				Kept kept = new Kept(content.get(), size, HexFormat.of().formatHex(digest.digest()), content.get().isImage() ? Photo.of(beside) : Photo.SILENT);
				place(beside, kept);
				return Result.of(kept);
			} finally {
				Files.deleteIfExists(beside);
			}
		} catch (IOException e) {
			return Result.failed(Refusals.unwritable(name, e));
		}
	}

	/** @return how much was copied, at most one byte more than allowed */
	private static long copy(Origin origin, Path to, MessageDigest digest, long most) throws IOException {
		try (InputStream in = origin.open(); FileChannel channel = FileChannel.open(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
				OutputStream out = new DigestOutputStream(Channels.newOutputStream(channel), digest)) {
			byte[] block = new byte[1 << 16];
			long size = 0;
			for (int n; size <= most && (n = in.read(block)) >= 0; size += n) out.write(block, 0, n);
			channel.force(true);
			return size;
		}
	}

	private void place(Path beside, Kept kept) throws IOException {
		Path target = path(kept.sha256());
		Files.createDirectories(target.getParent());
		if (!Files.exists(target) || !hash(target).equals(kept.sha256())) Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		if (kept.content().isImage() && !Files.exists(picture(kept.sha256()))) {
			Optional<byte[]> small = Picture.of(target, kept.photo().orientation(), SMALL);
			if (small.isPresent()) {
				Files.write(beside.resolveSibling(beside.getFileName() + "2"), small.get());
				Files.move(beside.resolveSibling(beside.getFileName() + "2"), picture(kept.sha256()), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
			}
		}
		force(target.getParent());
	}

	/** On systems where a folder can be forced, its new entry is safe too. */
	private static void force(Path folder) {
		try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
			channel.force(true);
		} catch (IOException e) {
			return; // Windows cannot, and does it itself
		}
	}

	Path path(String sha256) {
		if (!HASH.matcher(sha256).matches()) throw new IllegalArgumentException("no hash: " + sha256);
		return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
	}

	/** For all desks, in this transaction. */
	void share(Session session, String sha256) throws SQLException {
		shared.share(session, path(sha256), sha256);
	}

	/** The file, brought from another desk if need be; it may be missing. */
	Path fetched(String sha256) {
		Path file = path(sha256);
		shared.isHere(file, sha256);
		return file;
	}

	private Path picture(String sha256) {
		return path(sha256).resolveSibling(sha256 + ".png");
	}

	/** The small picture, made now when the content came from another desk. */
	Optional<Path> thumbnail(String sha256) {
		Path small = picture(sha256);
		if (!Files.exists(small) && Files.exists(fetched(sha256))) draw(sha256);
		return Optional.of(small).filter(Files::exists);
	}

	private void draw(String sha256) {
		Path file = path(sha256);
		try {
			if (Content.of(file).filter(Content::isImage).isEmpty()) return;
			Optional<byte[]> drawn = Picture.of(file, Photo.of(file).orientation(), SMALL);
			if (drawn.isPresent()) Files.write(picture(sha256), drawn.get());
		} catch (IOException e) {
			System.getLogger(EvidenceFiles.class.getName()).log(System.Logger.Level.INFO, "no small picture of " + file, e);
		}
	}

	/** Hash of a file as it is now. */
	static String hash(Path file) throws IOException {
		MessageDigest digest = sha256();
		try (InputStream in = Files.newInputStream(file)) {
			byte[] block = new byte[1 << 16];
			for (int n; (n = in.read(block)) >= 0;) digest.update(block, 0, n);
		}
		return HexFormat.of().formatHex(digest.digest());
	}

	/** Removes what a fallen machine left half written. */
	void sweep() throws IOException {
		if (!Files.isDirectory(folder)) return;
		FileTime before = FileTime.from(Instant.now().minus(ABANDONED));
		try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, "*.part*")) {
			for (Path part : parts) if (Files.getLastModifiedTime(part).compareTo(before) < 0) Files.deleteIfExists(part);
		}
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java runtime has SHA-256", e);
		}
	}
}
