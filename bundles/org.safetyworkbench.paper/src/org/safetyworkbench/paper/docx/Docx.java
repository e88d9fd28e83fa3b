package org.safetyworkbench.paper.docx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packs parts into a docx. The same parts give the same bytes. */
public final class Docx {

	/** Noon of 1 January 1980, the first day a zip can name, in milliseconds. */
	private static final long ANY_TIME = 315_576_000_000L;

	private Docx() {}

	public static byte[] zip(Map<String, byte[]> parts) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 14);
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (var part : parts.entrySet()) {
				ZipEntry entry = new ZipEntry(part.getKey());
				entry.setTime(ANY_TIME);
				zip.putNextEntry(entry);
				zip.write(part.getValue());
			}
		} catch (IOException e) {
			throw new IllegalStateException("writing to memory", e);
		}
		return bytes.toByteArray();
	}
}
