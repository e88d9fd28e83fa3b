package org.safetyworkbench.cli;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.store.archive.Custody;

/** Brings the tables and rights of the shared database to this program's versions. */
@Component(service = Command.class, property = Command.NAME + "=database upgrade")
public final class DatabaseUpgradeCommand implements Command {

	private final Custody custody;

	@Activate
	public DatabaseUpgradeCommand(@Reference Custody custody) {
		this.custody = custody;
	}

	@Override
	public Exit run(Arguments arguments, Console console) {
		DatabaseInitCommand.prepare(custody, custody.target(arguments.needed("--user")), console);
		return Exit.DONE;
	}
}
