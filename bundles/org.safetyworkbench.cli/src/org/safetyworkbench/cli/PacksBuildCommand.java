package org.safetyworkbench.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.spi.PackProvider;
import org.safetyworkbench.workshop.Release;

/** Checks and tests a pack of documents and writes its update site. */
@Component(service = Command.class, property = Command.NAME + "=packs build")
public final class PacksBuildCommand implements Command {

	private final List<PackProvider> installed;

	@Activate
	public PacksBuildCommand(@Reference(cardinality = ReferenceCardinality.MULTIPLE) List<PackProvider> installed) {
		this.installed = List.copyOf(installed);
	}

	@Override
	public Exit run(Arguments arguments, Console console) {
		Path path = arguments.file("DIR").orElseThrow();
		Path out = arguments.path("--out").orElseThrow().toAbsolutePath();
		Result<Release> built = Release.of(Candidate.at(path), installed);
		if (!built.isOk()) throw Stop.refused(built.problems().stream().map(problem -> problem.at(path.toString())).toList());
		Release release = built.value();
		write(out, release.repository());
		console.answer(() -> JsonObject.of("pack", release.pack().id().toString(), "tests", release.tests(), "bundle", release.bundle(), "feature", release.feature(), "repository", out.toString()), () -> {
			console.line(release.pack().id() + "：没有错误，" + release.tests() + "个测试通过", release.pack().id() + ": no fault, " + release.tests() + " tests passed");
			console.line("功能包 " + release.feature() + " 已写入 " + out, "feature " + release.feature() + " written to " + out);
		});
		return Exit.DONE;
	}

	private static void write(Path file, byte[] content) {
		try {
			Files.createDirectories(file.getParent());
			Files.write(file, content);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
