package org.safetyworkbench.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;

import org.safetyworkbench.library.FolderPack;
import org.safetyworkbench.spi.DocumentPack;

/** The packs of documents on a test's class path: what a team's bundle was resolved against. */
public final class ClassPathPacks {

	private static final String HEADER = DocumentPack.FOLDER + "/pack.yaml";

	private ClassPathPacks() {}

	/** Each jar or folder that holds a pack. */
	public static List<FolderPack> all() {
		try {
			return Collections.list(ClassPathPacks.class.getClassLoader().getResources(HEADER)).stream().map(ClassPathPacks::root).distinct().map(FolderPack::of).toList();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** {@code jar:file:/a/b.jar!/SAFETY-INF/pack.yaml} lies in {@code /a/b.jar}, {@code file:/a/SAFETY-INF/pack.yaml} in {@code /a}. */
	private static Path root(URL header) {
		String text = header.toString();
		if (header.getProtocol().equals("jar")) return Path.of(URI.create(text.substring("jar:".length(), text.indexOf("!/"))));
		return Path.of(URI.create(text.substring(0, text.length() - HEADER.length())));
	}
}
