package org.safetyworkbench.store.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;

/** Content that is hashed as it is read, and that ends with an exception when it is longer than it says it is. */
final class Measured extends FilterInputStream {

	private final MessageDigest digest = Hashes.sha256();
	private final long most;
	private long read;

	Measured(InputStream content, long most) {
		super(content);
		this.most = most;
	}

	@Override
	public int read() throws IOException {
		byte[] one = new byte[1];
		return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
	}

	@Override
	public int read(byte[] into, int from, int count) throws IOException {
		int n = super.read(into, from, count);
		if (n > 0) digest.update(into, from, n);
		read += Math.max(n, 0);
		if (read > most) throw new IOException("longer than " + most + " bytes");
		return n;
	}

	/** Of what was read, in bytes. */
	long size() {
		return read;
	}

	/** Of what was read; asked once, at the end. */
	String hash() {
		return Hashes.of(digest);
	}
}
