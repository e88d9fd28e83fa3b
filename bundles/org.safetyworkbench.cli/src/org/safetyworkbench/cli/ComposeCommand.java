package org.safetyworkbench.cli;

import java.nio.file.Path;
import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.platform.Composer;
import org.safetyworkbench.platform.Repository;
import org.safetyworkbench.platform.Spec;

/** Makes products out of a repository and a spec. */
@Component(service = Command.class, property = Command.NAME + "=compose")
public final class ComposeCommand implements Command {

	private final Composer composer;

	@Activate
	public ComposeCommand(@Reference Composer composer) {
		this.composer = composer;
	}

	@Override
	public Exit run(Arguments arguments, Console console) {
		Spec spec = FeaturesListCommand.value(Spec.read(arguments.file("SPEC").orElseThrow()));
		Repository repository = FeaturesListCommand.value(Repository.of(arguments.needed("--repository")));
		Result<List<Path>> made = composer.compose(spec, repository, arguments.path("--out").orElseThrow(), arguments.has("--packed"), Progress.NONE);
		List<String> folders = FeaturesListCommand.value(made).stream().map(Path::toString).toList();
		console.answer(() -> JsonObject.of("products", folders), () -> folders.forEach(folder -> console.line("已组装：" + folder, "composed: " + folder)));
		return Exit.DONE;
	}
}
