package org.safetyworkbench.cli;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.store.archive.Custody;
import org.safetyworkbench.store.archive.Target;

/** Prepares a database on a server: the role that owns it, tables, rights. It may be repeated. */
@Component(service = Command.class, property = Command.NAME + "=database init")
public final class DatabaseInitCommand implements Command {

	private final Custody custody;
	private final FirstLogin first;

	@Activate
	public DatabaseInitCommand(@Reference Custody custody, @Reference FirstLogin first) {
		this.custody = custody;
		this.first = first;
	}

	@Override
	public Exit run(Arguments arguments, Console console) {
		Target target = DatabaseMoveCommand.target(arguments);
		prepare(custody, target, console);
		first.make(arguments, target, console);
		return Exit.DONE;
	}

	static void prepare(Custody custody, Target target, Console console) {
		String owner = custody.prepare(target);
		console.answer(() -> JsonObject.of("url", target.url(), "owner", owner), () -> console.line("数据库已就绪：" + target.url() + "，表的所有者是" + owner, "the database is ready: " + target.url() + ", its tables belong to " + owner));
	}
}
