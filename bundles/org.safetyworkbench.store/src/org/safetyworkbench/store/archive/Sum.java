package org.safetyworkbench.store.archive;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * What rows hold, whatever their order: their number, and the sum of the SHA-256 of each line modulo 2^256. Sums of parts add up,
 * so a load that was interrupted goes on counting.
 */
final class Sum {

	private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(256);

	private final MessageDigest digest = Hashes.sha256();
	private long rows;
	private BigInteger content;

	private Sum(long rows, BigInteger content) {
		this.rows = rows;
		this.content = content;
	}

	static Sum empty() {
		return new Sum(0, BigInteger.ZERO);
	}

	/** Goes on where another one stood. */
	static Sum from(long rows, String content) {
		return new Sum(rows, new BigInteger(content, 16));
	}

	void add(String line) {
		rows++;
		content = content.add(new BigInteger(1, digest.digest(line.getBytes(StandardCharsets.UTF_8)))).mod(MODULUS);
	}

	long rows() {
		return rows;
	}

	String content() {
		return content.toString(16);
	}
}
