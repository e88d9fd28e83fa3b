package org.safetyworkbench.cli;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.store.archive.Contents;
import org.safetyworkbench.store.archive.Custody;

/** Fills an empty workspace, or the empty database its settings name, from a backup. */
@Component(service = Command.class, property = Command.NAME + "=database restore")
public final class DatabaseRestoreCommand implements Command {

	private final Custody custody;

	@Activate
	public DatabaseRestoreCommand(@Reference Custody custody) {
		this.custody = custody;
	}

	@Override
	public Exit run(Arguments arguments, Console console) {
		Contents contents = custody.restore(arguments.file("FILE").orElseThrow(), Progress.NONE);
		DatabaseAnswer.print(console, contents, "已恢复并核对", "restored and verified", "file", arguments.needed("FILE"));
		return Exit.DONE;
	}
}
