package org.safetyworkbench.cli;

import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Workspace;
import org.safetyworkbench.store.Installed;
import org.safetyworkbench.store.Secret;
import org.safetyworkbench.store.Settings;
import org.safetyworkbench.store.archive.Custody;

/** Another password: of one's own login on a server, or of the encrypted workspace. */
@Component(service = Command.class, property = Command.NAME + "=database password")
public final class DatabasePasswordCommand implements Command {

	private final Workspace workspace;
	private final Custody custody;
	private final Installed installed;

	@Activate
	public DatabasePasswordCommand(@Reference Workspace workspace, @Reference Custody custody, @Reference Installed installed) {
		this.workspace = workspace;
		this.custody = custody;
		this.installed = installed;
	}

	@Override
	public Exit run(Arguments arguments, Console console) {
		String account = new Settings(workspace).get(Settings.DATABASE_URL).orElse(workspace.root().toString());
		Optional<Secret> old = installed.secrets().password(account);
		if (old.isEmpty()) throw new Stop(Problem.of("password.missing", "缺少现在的密码", "the present password is missing").remedy("用 --password-file 给出，或在控制台输入", "give it by --password-file, or at the console"));
		try (Secret present = old.get(); Secret fresh = NewPassword.of(account, console)) {
			custody.changePassword(present, fresh);
		}
		console.answer(() -> JsonObject.of("changed", true), () -> console.line("密码已修改", "the password was changed"));
		return Exit.DONE;
	}
}
