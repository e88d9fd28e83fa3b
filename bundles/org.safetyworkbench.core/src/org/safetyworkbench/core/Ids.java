package org.safetyworkbench.core;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Time-ordered ids (UUID version 7, RFC 9562): 48 bits of Unix milliseconds, then a counter, then randomness. Made by
 * the client, so records born offline never collide, and in order, so indexes grow at their end.
 */
public final class Ids {

	private static final SecureRandom RANDOM = new SecureRandom();
	/** Milliseconds shifted left by 12, plus a counter that never goes back. */
	private static final AtomicLong LAST = new AtomicLong();
	private static final ThreadLocal<Pool> POOL = ThreadLocal.withInitial(Pool::new);

	private Ids() {}

	public static UUID next() {
		long now = System.currentTimeMillis() << 12;
		long tick = LAST.updateAndGet(last -> Math.max(now, last + 1));
		long high = tick >>> 12 << 16 | 0x7000 | tick & 0xFFF;
		long low = POOL.get().next() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
		return new UUID(high, low);
	}

	public static byte[] bytes(UUID id) {
		return ByteBuffer.allocate(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).array();
	}

	public static UUID of(byte[] bytes) {
		ByteBuffer buffer = ByteBuffer.wrap(bytes);
		return new UUID(buffer.getLong(), buffer.getLong());
	}

	/** Random numbers fetched in blocks: one system call for 512 ids. */
	private static final class Pool {
		private final byte[] block = new byte[4096];
		private ByteBuffer rest = ByteBuffer.allocate(0);

		long next() {
			if (!rest.hasRemaining()) {
				RANDOM.nextBytes(block);
				rest = ByteBuffer.wrap(block);
			}
			return rest.getLong();
		}
	}
}
