package org.safetyworkbench.store.archive;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, written in hexadecimal digits. */
final class Hashes {

	private Hashes() {}

	static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java runtime has SHA-256", e);
		}
	}

	static String of(MessageDigest digest) {
		return HexFormat.of().formatHex(digest.digest());
	}

	/** Reads all of it. */
	static String of(InputStream content) throws IOException {
		MessageDigest digest = sha256();
		byte[] block = new byte[1 << 16];
		for (int n; (n = content.read(block)) >= 0;) digest.update(block, 0, n);
		return of(digest);
	}

	static String of(byte[] content) {
		return HexFormat.of().formatHex(sha256().digest(content));
	}
}
