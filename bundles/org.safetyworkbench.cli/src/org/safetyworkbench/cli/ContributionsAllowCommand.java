package org.safetyworkbench.cli;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.guard.Contributions;

/** Lets the contributions of a bundle that was disabled be called again. */
@Component(service = Command.class, property = Command.NAME + "=contributions allow")
public final class ContributionsAllowCommand implements Command {

	private final Contributions contributions;

	@Activate
	public ContributionsAllowCommand(@Reference Contributions contributions) {
		this.contributions = contributions;
	}

	@Override
	public Exit run(Arguments arguments, Console console) {
		String bundle = arguments.text("BUNDLE").orElseThrow();
		contributions.allow(bundle);
		console.answer(() -> JsonObject.of("allowed", bundle), () -> console.line("已重新启用 " + bundle, bundle + " is called again"));
		return Exit.DONE;
	}
}
