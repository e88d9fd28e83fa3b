package org.safetyworkbench.paper;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;

import org.safetyworkbench.core.Ids;
import org.safetyworkbench.store.RecordFiles;
import org.safetyworkbench.store.Session;

/** The texts of issued papers, by the hash of their docx: {@code papers/kept/ab/abcdef….docx} and the PDF beside it. */
final class PaperFiles {

	private final Path folder;
	private final RecordFiles shared;

	PaperFiles(Path folder, RecordFiles shared) {
		this.folder = folder;
		this.shared = shared;
	}

	static String hash(byte[] content) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java runtime has SHA-256", e);
		}
	}

	Path file(String hash, Form form) {
		return folder.resolve(hash.substring(0, 2)).resolve(hash + form.extension());
	}

	/** Gives the docx to all desks, in the transaction that records the paper. */
	void share(Session session, String hash) throws SQLException {
		shared.share(session, file(hash, Form.DOCX), hash);
	}

	/** The docx, brought from another desk if need be; it may be missing. */
	Path fetched(String hash) {
		Path docx = file(hash, Form.DOCX);
		shared.isHere(docx, hash);
		return docx;
	}

	/** The docx is on the disk before it is recorded: what the register names is there. A PDF can be printed again from it. */
	Path keep(String hash, Form form, byte[] content) throws IOException {
		Path file = file(hash, form);
		Files.createDirectories(file.getParent());
		return replace(file, content, form == Form.DOCX);
	}

	/** Whether the PDF is there to its last line; it may be missing, or cut when the power failed. */
	boolean isPrinted(String hash) throws IOException {
		Path pdf = file(hash, Form.PDF);
		if (!Files.exists(pdf)) return false;
		try (FileChannel channel = FileChannel.open(pdf)) {
			ByteBuffer end = ByteBuffer.allocate((int) Math.min(16, channel.size()));
			channel.read(end, channel.size() - end.capacity());
			return new String(end.array(), StandardCharsets.ISO_8859_1).contains("%%EOF");
		}
	}

	/** Whole or not at all: written beside, then moved over. */
	static Path replace(Path file, byte[] content, boolean durable) throws IOException {
		Path beside = file.resolveSibling("." + Ids.next() + ".tmp");
		try {
			try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
				ByteBuffer bytes = ByteBuffer.wrap(content);
				while (bytes.hasRemaining()) channel.write(bytes);
				if (durable) channel.force(true);
			}
			return Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
		} finally {
			Files.deleteIfExists(beside);
		}
	}
}
