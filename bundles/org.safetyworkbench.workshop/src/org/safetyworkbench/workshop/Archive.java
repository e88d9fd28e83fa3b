package org.safetyworkbench.workshop;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip or jar in memory. The same entries give the same bytes: times are fixed, so that a release can be compared. */
final class Archive {

	private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);

	private final Map<String, byte[]> entries = new LinkedHashMap<>();

	Archive with(String name, byte[] content) {
		entries.put(name, content.clone());
		return this;
	}

	Archive with(String name, String content) {
		return with(name, content.getBytes(StandardCharsets.UTF_8));
	}

	byte[] bytes() {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
			for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
				ZipEntry header = new ZipEntry(entry.getKey());
				header.setTimeLocal(ALWAYS);
				zip.putNextEntry(header);
				zip.write(entry.getValue());
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e); // memory does not fail
		}
		return bytes.toByteArray();
	}
}
