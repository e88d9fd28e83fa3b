package org.safetyworkbench.cli;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.store.archive.Contents;
import org.safetyworkbench.store.archive.Custody;
import org.safetyworkbench.store.archive.Target;

/** Brings the workspace to a shared database; interrupted, the same command goes on. */
@Component(service = Command.class, property = Command.NAME + "=database move")
public final class DatabaseMoveCommand implements Command {

	private final Custody custody;
	private final FirstLogin first;

	@Activate
	public DatabaseMoveCommand(@Reference Custody custody, @Reference FirstLogin first) {
		this.custody = custody;
		this.first = first;
	}

	@Override
	public Exit run(Arguments arguments, Console console) {
		Target target = target(arguments);
		Contents contents = custody.move(target, Progress.NONE);
		DatabaseAnswer.print(console, contents, "已迁移并核对；工作区从现在起使用" + target.url(), "moved and verified; the workspace uses " + target.url() + " from now on", "url", target.url());
		first.make(arguments, target, console);
		return Exit.DONE;
	}

	static Target target(Arguments arguments) {
		return new Target(arguments.needed("URL"), arguments.needed("--user"), arguments.file("--certificate").map(file -> file.toAbsolutePath().toString()).orElse(""));
	}
}
