package org.safetyworkbench.cli;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.core.Workspace;
import org.safetyworkbench.office.FirstAdministrator;
import org.safetyworkbench.office.Person;
import org.safetyworkbench.store.Secret;
import org.safetyworkbench.store.archive.Anchors;
import org.safetyworkbench.store.archive.Target;

/** What a new shared database needs before anybody can work: an administrator who signs in, and a key that signs exports. */
@Component(service = FirstLogin.class)
public final class FirstLogin {

	static final Option ADMIN = Option.with("--admin", "NAME", "第一名管理员；密码在控制台输入，或是标准输入的第一行", "the first administrator of people; the password is asked at the console or is the first line of standard input");
	static final Option LOGIN = Option.with("--login", "LOGIN", "其登录名（默认姓名）", "their login (default: the name)");

	private final Workspace workspace;
	private final FirstAdministrator administrators;

	@Activate
	public FirstLogin(@Reference Workspace workspace, @Reference FirstAdministrator administrators) {
		this.workspace = workspace;
		this.administrators = administrators;
	}

	/** Asks for the name where there is a console and none was given; without a name nobody is made. */
	void make(Arguments arguments, Target target, Console console) {
		String fingerprint = Anchors.fingerprint(workspace);
		console.note(new Text("本工作区的签名密钥指纹（请另行留存）：" + fingerprint, "fingerprint of this workspace's signing key (keep it elsewhere): " + fingerprint));
		String name = arguments.text(ADMIN.name()).orElseGet(() -> asked(console)).strip();
		if (name.isEmpty()) {
			console.note(new Text("没有开通管理员；再次运行本命令并写 --admin 姓名", "no administrator was made; run the command again with --admin NAME"));
			return;
		}
		String login = arguments.text(LOGIN.name()).orElse(name);
		try (Secret password = NewPassword.of(name, console)) {
			Person person = Records.done(administrators.appoint(target, name, login, password));
			console.note(new Text("管理员" + person.name() + "以登录名 " + login + " 登录", person.name() + " signs in as " + login + ", an administrator of people"));
		}
	}

	private static String asked(Console console) {
		java.io.Console terminal = System.console();
		if (terminal == null) return "";
		console.note(new Text("第一名管理员的姓名（回车跳过）：", "Name of the first administrator (Enter to leave it):"));
		String line = terminal.readLine();
		return line == null ? "" : line;
	}
}
