package org.safetyworkbench.paper.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;

/**
 * The fonts papers are set in, parsed once for all papers: the system's 仿宋, 小标宋, 黑体, 楷体 and 宋体 where they are
 * installed (they may not be shipped), otherwise the Noto Serif SC of this bundle, which has 30 000 characters; for rarer
 * ones a font with the extensions of Unicode, where the system has one.
 */
final class Fonts {

	/** Families official papers use, and the files that hold them on Windows and Linux. */
	enum Family {
		SONG("song", false, "simsun.ttf", "songti.ttf"), FANGSONG("fangsong", false, "simfang.ttf", "fangsong_gb2312.ttf", "fangsong.ttf"),
		XIAOBIAOSONG("xiaobiaosong", true, "fzxbsjw.ttf", "fzxbsjw--gb1-0.ttf", "fzxiaobiaosong-b05s.ttf"),
		HEITI("heiti", true, "simhei.ttf"), KAITI("kaiti", false, "simkai.ttf", "kaiti_gb2312.ttf"),
		RARE("rare", false, "simsunb.ttf", "hanaminb.ttf", "hanamin-b.ttf");

		private final String id;
		private final boolean heavy;
		private final List<String> files;

		Family(String id, boolean heavy, String... files) {
			this.id = id;
			this.heavy = heavy;
			this.files = List.of(files);
		}

		/** The family a Word document means by a name. */
		static Family of(String name) {
			String lower = name.toLowerCase(Locale.ROOT);
			if (lower.contains("仿宋") || lower.contains("fangsong")) return FANGSONG;
			if (lower.contains("小标宋")) return XIAOBIAOSONG;
			if (lower.contains("黑") || lower.contains("hei") || lower.contains("sans")) return HEITI;
			return lower.contains("楷") || lower.contains("kai") ? KAITI : SONG;
		}

		String id() {
			return id;
		}

		/** Value of {@code font-family}: itself, then the shipped font, then rare characters. */
		String css() {
			return id + ",shipped,rare";
		}

		/** Whether its strokes are heavy, so that another font must be set bold in its place. */
		boolean isHeavy() {
			return heavy;
		}
	}

	private final TrueTypeFont shipped;
	private final Map<Family, TrueTypeFont> installed = new EnumMap<>(Family.class);
	private final List<CmapLookup> lookups;

	private Fonts(TrueTypeFont shipped, Map<Family, TrueTypeFont> installed) {
		this.shipped = shipped;
		this.installed.putAll(installed);
		this.lookups = Stream.of(shipped, installed.get(Family.RARE)).filter(Objects::nonNull).map(Fonts::lookup).toList();
	}

	/** The shipped font and what is found in these folders (searched with their subfolders). */
	static Fonts in(List<Path> folders) {
		Map<Family, TrueTypeFont> installed = new EnumMap<>(Family.class);
		for (Path folder : folders)
			if (Files.isDirectory(folder)) search(folder, installed);
		try (InputStream resource = Fonts.class.getResourceAsStream("/fonts/NotoSerifSC-Regular.ttf")) {
			return new Fonts(new TTFParser().parse(new RandomAccessReadBuffer(resource.readAllBytes())), installed);
		} catch (IOException e) {
			throw new UncheckedIOException("the shipped font cannot be read", e);
		}
	}

	/** Folders where the running system keeps fonts. */
	static List<Path> systemFolders() {
		String home = System.getProperty("user.home", "");
		return Stream.of("/usr/share/fonts", "/usr/local/share/fonts", home + "/.fonts", home + "/.local/share/fonts",
				windows("WINDIR", "Fonts"), windows("LOCALAPPDATA", "Microsoft/Windows/Fonts")).filter(Predicate.not(String::isEmpty)).map(Path::of).toList();
	}

	private static String windows(String variable, String folder) {
		String root = System.getenv(variable);
		return root == null ? "" : root + "/" + folder;
	}

	private static void search(Path folder, Map<Family, TrueTypeFont> installed) {
		try (Stream<Path> files = Files.walk(folder, 6, new FileVisitOption[0])) {
			files.forEach(file -> {
				String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
				for (Family family : Family.values())
					if (family.files.contains(name) && !installed.containsKey(family)) parse(file).ifPresent(font -> installed.put(family, font));
			});
		} catch (IOException | UncheckedIOException e) {
			System.getLogger(Fonts.class.getName()).log(System.Logger.Level.INFO, "font folder not readable: " + folder, e);
		}
	}

	/** A font of the system, if it can be read and its maker allows embedding. */
	private static Optional<TrueTypeFont> parse(Path file) {
		try {
			TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBufferedFile(file.toFile()));
			int embedding = font.getOS2Windows() == null ? 0 : font.getOS2Windows().getFsType();
			return (embedding & 0x000F) == 2 ? Optional.empty() : Optional.of(font);
		} catch (IOException e) {
			System.getLogger(Fonts.class.getName()).log(System.Logger.Level.INFO, "font not readable: " + file, e);
			return Optional.empty();
		}
	}

	boolean has(Family family) {
		return installed.containsKey(family);
	}

	TrueTypeFont shipped() {
		return shipped;
	}

	Map<Family, TrueTypeFont> installed() {
		return installed;
	}

	/** Characters of the text that no font here can show, each once. */
	String missing(String text) {
		StringBuilder missing = new StringBuilder();
		text.codePoints().distinct().filter(c -> !Character.isWhitespace(c) && !Character.isISOControl(c))
				.filter(c -> lookups.stream().allMatch(lookup -> lookup.getGlyphId(c) == 0)).forEach(missing::appendCodePoint);
		return missing.toString();
	}

	private static CmapLookup lookup(TrueTypeFont font) {
		try {
			return font.getUnicodeCmapLookup();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
