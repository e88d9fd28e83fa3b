package org.safetyworkbench.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.safetyworkbench.spi.Document;
import org.safetyworkbench.spi.PackProvider;

/** The packs of the checkout these tests run in. */
final class ShippedPacks {

	private ShippedPacks() {}

	static List<PackProvider> all() {
		return in(Path.of(".."));
	}

	static List<PackProvider> in(Path bundles) {
		try (Stream<Path> folders = Files.list(bundles)) {
			return folders.filter(folder -> Files.isDirectory(folder.resolve("SAFETY-INF"))).sorted().map(ShippedPacks::pack).toList();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static PackProvider pack(Path bundle) {
		return SamplePack.of(bundle.getFileName().toString(), documents(bundle.resolve("SAFETY-INF")).toArray(Document[]::new));
	}

	private static List<Document> documents(Path folder) {
		try (Stream<Path> files = Files.list(folder)) {
			List<Document> documents = new ArrayList<>();
			for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) documents.add(new Document(file.getFileName().toString(), Files.readString(file)));
			return documents;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
