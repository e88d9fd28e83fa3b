package org.safetyworkbench.store.archive;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.function.Supplier;

/** Text none of whose lines is longer than it may be, so that whoever reads it line by line knows how much memory that takes. */
final class ShortLines extends FilterReader {

	private final int longest;
	private final Supplier<? extends RuntimeException> tooLong;
	private int length;

	/** @param tooLong thrown at the first line that is */
	ShortLines(Reader text, int longest, Supplier<? extends RuntimeException> tooLong) {
		super(text);
		this.longest = longest;
		this.tooLong = tooLong;
	}

	@Override
	public int read() throws IOException {
		char[] one = new char[1];
		return read(one, 0, 1) < 0 ? -1 : one[0];
	}

	@Override
	public int read(char[] into, int from, int count) throws IOException {
		int read = super.read(into, from, count);
		for (int i = from; i < from + read; i++) length = into[i] == '\n' ? 0 : length + 1;
		if (length > longest) throw tooLong.get();
		return read;
	}
}
