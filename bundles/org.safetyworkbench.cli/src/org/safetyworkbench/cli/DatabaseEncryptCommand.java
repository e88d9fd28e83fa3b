package org.safetyworkbench.cli;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.core.Workspace;
import org.safetyworkbench.store.Installed;

/** Encrypts the database of a workspace with a password, or takes it away again. */
@Component(service = Command.class, property = Command.NAME + "=database encrypt")
public final class DatabaseEncryptCommand implements Command {

	private final Workspace workspace;
	private final Installed installed;

	@Activate
	public DatabaseEncryptCommand(@Reference Workspace workspace, @Reference Installed installed) {
		this.workspace = workspace;
		this.installed = installed;
	}

	@Override
	public Exit run(Arguments arguments, Console console) {
		boolean off = arguments.has("--off");
		if (off) installed.of(workspace).decrypt(workspace, installed.secrets());
		else installed.of(workspace).encrypt(workspace, installed.secrets());
		console.answer(() -> JsonObject.of("encrypted", !off), () -> console.line(off ? "已取消加密" : "已加密；今后打开时须给密码", off ? "no longer encrypted" : "encrypted; the password is wanted at each opening"));
		return Exit.DONE;
	}
}
