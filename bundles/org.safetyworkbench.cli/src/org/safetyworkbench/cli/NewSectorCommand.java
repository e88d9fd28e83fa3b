package org.safetyworkbench.cli;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.library.Library;
import org.safetyworkbench.workshop.SectorProject;

/** Writes the project of a new sector. */
@Component(service = Command.class, property = Command.NAME + "=new-sector")
public final class NewSectorCommand implements Command {

	private final Library library;
	private final Path workbench;

	@Activate
	public NewSectorCommand(BundleContext context, @Reference Library library) {
		this(library, Path.of(URI.create(context.getProperty("osgi.install.area").replace(" ", "%20"))));
	}

	NewSectorCommand(Library library, Path workbench) {
		this.library = library;
		this.workbench = workbench;
	}

	@Override
	public Exit run(Arguments arguments, Console console) {
		Path folder = arguments.path("--dir").orElseThrow().toAbsolutePath().normalize();
		Result<SectorProject> project = SectorProject.of(arguments.text("ID").orElseThrow(), arguments.text("--code").orElse(""), arguments.text("--name").orElseThrow(), arguments.text("--name-en").orElse(""),
				LocalDate.now(), workbench, library.packs().packs());
		Result<List<Path>> written = project.then(one -> arguments.has("--java") ? one.writeWithJava(folder, arguments.text("--repository").orElse(repository())) : one.write(folder));
		if (!written.isOk()) throw Stop.refused(written.problems());
		List<String> files = written.value().stream().map(file -> folder.relativize(file).toString()).toList();
		console.answer(() -> JsonObject.of("folder", folder.toString(), "code", project.value().code(), "files", files), () -> {
			files.forEach(console::line);
			console.line("下一步：" + folder + "/build", "next: " + folder + "/build");
		});
		return Exit.DONE;
	}

	/** In a checkout the p2 repository lies beside the products; elsewhere somebody has to say where it is. */
	private String repository() {
		return Stream.iterate(workbench, Objects::nonNull, Path::getParent).map(folder -> folder.resolve("repository")).filter(folder -> Files.exists(folder.resolve("p2.index"))).map(Path::toString).findFirst()
				.orElse("http://localhost/safety-workbench");
	}
}
