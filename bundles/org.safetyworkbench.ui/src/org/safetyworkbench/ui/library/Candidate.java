package org.safetyworkbench.ui.library;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.library.FolderPack;
import org.safetyworkbench.platform.Features;
import org.safetyworkbench.platform.Repository;
import org.safetyworkbench.spi.Document;
import org.safetyworkbench.spi.PackProvider;
import org.safetyworkbench.ui.shell.Place;
import org.safetyworkbench.ui.work.Services;

/**
 * A new version that is not installed yet: documents in a folder or jar, or plugins that a repository offers.
 *
 * @param what path of the documents or of a repository, or the id of a plugin
 * @param repository that offers the plugin, empty for a path
 */
public record Candidate(String what, Optional<String> repository) {

	private static final String REPOSITORY = "repository";

	/** A pack whose documents were read already. */
	private record Copy(String origin, List<Document> documents) implements PackProvider {}

	public static Candidate at(Place place) {
		return new Candidate(place.record(), Optional.ofNullable(place.preset().get(REPOSITORY)));
	}

	/** The page that tells what a plugin of a repository would change. */
	public static Place plugin(String id, String repository) {
		return Place.record(Place.CHANGES, id).with(REPOSITORY, repository);
	}

	/** How it is called where there is little room. */
	String name() {
		return repository.isPresent() ? what : String.valueOf(Path.of(what).getFileName());
	}

	/** Its packs, read; call in the background. */
	Result<List<PackProvider>> packs(Services services, Progress progress) {
		if (repository.isPresent()) return offered(services, repository.get(), List.of(what), progress);
		Path path = Path.of(what);
		if (!Files.exists(path)) return Result.failed(none());
		List<PackProvider> documents;
		try {
			documents = copies(List.of(path));
		} catch (UncheckedIOException e) {
			return Result.failed(Problem.of("pack.unreadable", "无法读取：" + e.getMessage(), "cannot be read: " + e.getMessage()).at(what).remedy("检查文件及其权限", "look at the file and its permissions"));
		}
		return documents.isEmpty() ? offered(services, what, List.of(), progress) : Result.of(documents);
	}

	private Result<List<PackProvider>> offered(Services services, String site, List<String> ids, Progress progress) {
		return Repository.of(site).then(found -> services.get(Features.class).look(found, ids, Candidate::copies, progress)).then(packs -> packs.isEmpty() ? Result.failed(none()) : Result.of(packs));
	}

	private Problem none() {
		return Problem.of("pack.empty", "这里没有规则包：" + what, "there are no packs here: " + what).remedy("选择规则包的文件夹、jar，或发布的zip", "choose a pack's folder or jar, or the zip that was released");
	}

	private static List<PackProvider> copies(List<Path> places) {
		return places.stream().map(FolderPack::of).<PackProvider>map(pack -> new Copy(pack.origin(), pack.documents())).filter(copy -> !copy.documents().isEmpty()).toList();
	}
}
