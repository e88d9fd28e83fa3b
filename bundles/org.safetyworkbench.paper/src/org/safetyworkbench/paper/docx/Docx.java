package org.safetyworkbench.paper.docx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Packs parts into a docx and takes them out. The same parts give the same bytes. */
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

	static Map<String, byte[]> unzip(byte[] docx, int largest) throws IOException {
		return unzip(new ByteArrayInputStream(docx), largest);
	}

	/** @param largest unpacked size in bytes above which it is {@link TooLarge} */
	static Map<String, byte[]> unzip(InputStream docx, int largest) throws IOException {
		Map<String, byte[]> parts = new LinkedHashMap<>();
		int left = largest;
		try (ZipInputStream zip = new ZipInputStream(docx)) {
			for (ZipEntry entry; (entry = zip.getNextEntry()) != null;) {
				if (entry.isDirectory()) continue;
				byte[] part = left == Integer.MAX_VALUE ? zip.readAllBytes() : zip.readNBytes(left + 1);
				if (left != Integer.MAX_VALUE && (left -= part.length) < 0) throw new TooLarge();
				parts.put(entry.getName(), part);
			}
		}
		return parts;
	}

	/** A zip bomb, or a picture gone wrong. */
	@SuppressWarnings("serial")
	static final class TooLarge extends IOException {}
}
