package org.safetyworkbench.cli;

import java.nio.file.Path;
import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.paper.Papers;

/** Lays out the templates of papers for editing. */
@Component(service = Command.class, property = Command.NAME + "=templates")
public final class TemplatesCommand implements Command {

	private final Papers papers;

	@Activate
	public TemplatesCommand(@Reference Papers papers) {
		this.papers = papers;
	}

	@Override
	public Exit run(Arguments arguments, Console console) {
		List<Path> files = papers.editableTemplates();
		console.answer(() -> JsonObject.of("templates", files.stream().map(Path::toString).toList()), () -> files.forEach(file -> console.line(file.toString())));
		return Exit.DONE;
	}
}
