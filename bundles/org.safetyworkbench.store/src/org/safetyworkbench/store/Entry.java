package org.safetyworkbench.store;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;

/**
 * One entry of the change log.
 *
 * @param chain which log: one per workspace
 * @param seq place in the chain, from 1 without gaps
 * @param previousHash hash of the entry before, empty for the first
 * @param hash SHA-256 over the previous hash and everything else here
 */
public record Entry(String chain, long seq, Instant at, Author author, Change change, String previousHash, String hash) {

	/** An entry with the hash that belongs to it. */
	static Entry sealed(String chain, long seq, Instant at, Author author, Change change, String previousHash) {
		Entry open = new Entry(chain, seq, at, author, change, previousHash, "");
		return new Entry(chain, seq, at, author, change, previousHash, open.computedHash());
	}

	/** Whether the hash is the one that belongs to the content. */
	boolean isIntact() {
		return hash.equals(computedHash());
	}

	/** Every part is written with its length, so that no two contents give the same bytes. */
	private String computedHash() {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
		try (DataOutputStream out = new DataOutputStream(bytes)) {
			text(out, previousHash);
			text(out, chain);
			out.writeLong(seq);
			out.writeLong(at.toEpochMilli());
			text(out, author.name());
			text(out, author.reason());
			text(out, change.kind());
			out.writeLong(change.subject().getMostSignificantBits());
			out.writeLong(change.subject().getLeastSignificantBits());
			text(out, change.action());
			text(out, change.detail());
		} catch (IOException e) {
			throw new IllegalStateException("memory does not fail", e);
		}
		return HexFormat.of().formatHex(SqlScript.sha256().digest(bytes.toByteArray()));
	}

	private static void text(DataOutputStream out, String text) throws IOException {
		byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
		out.writeInt(utf8.length);
		out.write(utf8);
	}
}
