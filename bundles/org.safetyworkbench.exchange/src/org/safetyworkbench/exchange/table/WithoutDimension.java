package org.safetyworkbench.exchange.table;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Takes the uncompressed workbook that the library writes, compresses it in a thread of its own and leaves out the sheets'
 * {@code <dimension ref="A1"/>}: the library writes it before it knows the rows, and readers that believe it (openpyxl in
 * its reading mode) would see a single cell. Without the element they look for themselves.
 *
 * <p>The library's zip has a 64-bit descriptor behind each entry, which the JDK's streaming reader does not expect, so the
 * entries are told apart here.
 */
final class WithoutDimension extends FilterOutputStream {

	private static final String DIMENSION = "<dimension ref=\"A1\"/>";
	/** Bytes of a sheet in which the element stands. */
	private static final int HEAD = 4096;
	private static final int BUFFER = 1 << 18;
	/** Local header of an entry: its size, and where the lengths of name and extra field stand. */
	private static final int HEADER = 30;
	private static final int NAME_LENGTH = 26;
	private static final int EXTRA_LENGTH = 28;
	/** Mark, checksum and two sizes of eight bytes behind an entry. */
	private static final int DESCRIPTOR = 24;

	private final OutputStream target;
	private final Thread thread;
	private volatile IOException failure;
	private boolean closed;

	/** @param target closed with this */
	WithoutDimension(OutputStream target) throws IOException {
		super(new PipedOutputStream());
		this.target = target;
		PipedInputStream in = new PipedInputStream((PipedOutputStream) out, BUFFER);
		thread = Thread.ofPlatform().daemon().name("workbook writer").start(() -> copy(in));
	}

	@Override
	public void write(byte[] bytes, int offset, int length) throws IOException {
		if (failure != null) throw failure;
		out.write(bytes, offset, length);
	}

	private void copy(InputStream in) {
		try (PushbackInputStream from = new PushbackInputStream(in, BUFFER); ZipOutputStream to = new ZipOutputStream(target)) {
			for (byte[] header; isEntry(header = from.readNBytes(HEADER));) {
				String name = new String(from.readNBytes(number(header, NAME_LENGTH)), StandardCharsets.UTF_8);
				from.skipNBytes(number(header, EXTRA_LENGTH));
				to.putNextEntry(new ZipEntry(name));
				copy(name, from, to);
				to.closeEntry();
				from.skipNBytes(DESCRIPTOR);
			}
			from.transferTo(OutputStream.nullOutputStream());
		} catch (IOException e) {
			failure = e;
		}
	}

	private static boolean isEntry(byte[] header) {
		return header.length == HEADER && header[0] == 'P' && header[1] == 'K' && header[2] == 3 && header[3] == 4;
	}

	private static int number(byte[] header, int at) {
		return header[at] & 0xFF | (header[at + 1] & 0xFF) << 8;
	}

	private static void copy(String name, PushbackInputStream from, OutputStream to) throws IOException {
		Content content = new Content(from);
		if (name.startsWith("xl/worksheets/sheet")) {
			String head = new String(content.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
			to.write(head.replace(DIMENSION, "").getBytes(StandardCharsets.ISO_8859_1));
		}
		content.transferTo(to);
		content.giveBack(from);
	}

	/** The content of one entry; what was read beyond its end is given back. */
	private static final class Content extends InflaterInputStream {

		Content(InputStream in) {
			super(in, new Inflater(true), BUFFER / 4);
		}

		void giveBack(PushbackInputStream to) throws IOException {
			to.unread(buf, len - inf.getRemaining(), inf.getRemaining());
			inf.end();
		}
	}

	@Override
	public void close() throws IOException {
		if (closed) return;
		closed = true;
		out.close();
		try {
			thread.join();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IOException("interrupted while writing", e);
		}
		if (failure != null) throw failure;
	}
}
