package org.safetyworkbench.exchange;

import java.util.Arrays;

/**
 * Remembers keys, what stood beside them and in which row, in 20 bytes each, so that repetitions in a file of millions of
 * rows are found without keeping the rows. Keys and contents are 64-bit fingerprints.
 */
final class Seen {

	private long[] keys = new long[1 << 12];
	private long[] contents = new long[1 << 12];
	private int[] rows = new int[1 << 12];
	private int size;

	/** What an earlier row with that key was. */
	enum Earlier { NONE, SAME, DIFFERENT }

	Earlier find(long key, long content) {
		int slot = slot(keys, key);
		return rows[slot] == 0 ? Earlier.NONE : contents[slot] == content ? Earlier.SAME : Earlier.DIFFERENT;
	}

	/** Row in which the key came first. */
	int row(long key) {
		return rows[slot(keys, key)];
	}

	/** @param row at least 1 */
	void add(long key, long content, int row) {
		if (size * 2 > keys.length) grow();
		int slot = slot(keys, key);
		if (rows[slot] != 0) return;
		keys[slot] = key;
		contents[slot] = content;
		rows[slot] = row;
		size++;
	}

	private int slot(long[] table, long key) {
		int slot = (int) (key >>> 20) & table.length - 1;
		while (rows[slot] != 0 && table[slot] != key) slot = slot + 1 & table.length - 1;
		return slot;
	}

	private void grow() {
		long[] oldKeys = keys;
		long[] oldContents = contents;
		int[] oldRows = rows;
		keys = new long[oldKeys.length * 2];
		contents = new long[keys.length];
		rows = new int[keys.length];
		for (int i = 0; i < oldKeys.length; i++)
			if (oldRows[i] != 0) {
				int slot = slot(keys, oldKeys[i]);
				keys[slot] = oldKeys[i];
				contents[slot] = oldContents[i];
				rows[slot] = oldRows[i];
			}
	}

	/** Fingerprint of texts in order. */
	static long fingerprint(Object... parts) {
		long h = 0x9E3779B97F4A7C15L;
		for (Object part : parts) {
			String text = String.valueOf(part);
			for (int i = 0; i < text.length(); i++) h = mixed(h ^ text.charAt(i));
			h = mixed(h ^ 0x1F00FF);
		}
		return h == 0 ? 1 : h;
	}

	private static long mixed(long h) {
		h *= 0xD6E8FEB86659FD93L;
		return h ^ h >>> 32;
	}

	@Override
	public String toString() {
		return size + " keys in " + Arrays.toString(new int[] {keys.length});
	}
}
