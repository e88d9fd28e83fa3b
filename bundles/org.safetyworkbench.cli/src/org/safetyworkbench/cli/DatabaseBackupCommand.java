package org.safetyworkbench.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.store.archive.Contents;
import org.safetyworkbench.store.archive.Custody;

/** Writes everything of the workspace into one file, while others go on working. */
@Component(service = Command.class, property = Command.NAME + "=database backup")
public final class DatabaseBackupCommand implements Command {

	private final Custody custody;

	@Activate
	public DatabaseBackupCommand(@Reference Custody custody) {
		this.custody = custody;
	}

	@Override
	public Exit run(Arguments arguments, Console console) {
		Path out = arguments.path("--out").orElseThrow().toAbsolutePath();
		Instant now = Instant.now();
		Path file = Files.isDirectory(out) ? Custody.named(out, now) : out;
		Contents contents = custody.backup(file, now, Progress.NONE);
		DatabaseAnswer.print(console, contents, "已备份到" + file, "backed up to " + file, "file", file.toString());
		return Exit.DONE;
	}
}
