package org.safetyworkbench.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/** What a file is, found in its bytes: names lie. */
enum Content {
	JPEG("image/jpeg", "jpg", "jpeg", "jpe", "jfif"), PNG("image/png", "png"), GIF("image/gif", "gif"), WEBP("image/webp", "webp"), HEIC("image/heic", "heic", "heif"),
	BMP("image/bmp", "bmp"), TIFF("image/tiff", "tif", "tiff"), PDF("application/pdf", "pdf"),
	DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"), XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");

	private static final int HEAD = 1024;
	private static final Set<String> HEIF_BRANDS = Set.of("heic", "heix", "hevc", "hevx", "heim", "heis", "mif1", "msf1", "avif");

	private final String media;
	private final List<String> endings;

	Content(String media, String... endings) {
		this.media = media;
		this.endings = List.of(endings);
	}

	String media() {
		return media;
	}

	boolean isImage() {
		return media.startsWith("image/");
	}

	/** Whether a file of that name may hold this: pictures are often called by another picture's ending, nothing else is. */
	boolean fits(String name) {
		String ending = ending(name);
		return endings.contains(ending) || isImage() && Stream.of(values()).anyMatch(other -> other.isImage() && other.endings.contains(ending));
	}

	/** The ending to give a file without one. */
	String ending() {
		return endings.getFirst();
	}

	static String ending(String name) {
		int dot = name.lastIndexOf('.');
		return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
	}

	/** All endings, for people: jpg、jpeg、…. */
	static String allowed() {
		return Stream.of(values()).map(Content::ending).collect(Collectors.joining("、"));
	}

	static Optional<Content> of(Path file) throws IOException {
		byte[] head;
		try (InputStream in = Files.newInputStream(file)) {
			head = in.readNBytes(HEAD);
		}
		if (startsWith(head, 0, "PK\3\4")) return office(file);
		return Optional.ofNullable(of(head));
	}

	private static Content of(byte[] head) {
		if (startsWith(head, 0, "\u00FF\u00D8\u00FF")) return JPEG;
		if (startsWith(head, 0, "\u0089PNG\r\n\u001A\n")) return PNG;
		if (startsWith(head, 0, "GIF8")) return GIF;
		if (startsWith(head, 0, "RIFF") && startsWith(head, 8, "WEBP")) return WEBP;
		if (startsWith(head, 4, "ftyp") && head.length >= 12 && HEIF_BRANDS.contains(text(Arrays.copyOfRange(head, 8, 12)))) return HEIC;
		if (startsWith(head, 0, "II*\0") || startsWith(head, 0, "MM\0*")) return TIFF;
		if (startsWith(head, 0, "BM") && startsWith(head, 6, "\0\0\0\0")) return BMP;
		return text(head).contains("%PDF-") ? PDF : null;
	}

	private static Optional<Content> office(Path file) {
		try (ZipFile zip = new ZipFile(file.toFile())) {
			if (zip.getEntry("word/document.xml") != null) return Optional.of(DOCX);
			return zip.getEntry("xl/workbook.xml") != null ? Optional.of(XLSX) : Optional.empty();
		} catch (IOException e) {
			return Optional.empty(); // a broken archive is no document
		}
	}

	private static boolean startsWith(byte[] bytes, int at, String latin) {
		byte[] wanted = latin.getBytes(StandardCharsets.ISO_8859_1);
		return bytes.length >= at + wanted.length && Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length);
	}

	private static String text(byte[] bytes) {
		return new String(bytes, StandardCharsets.ISO_8859_1);
	}
}
