package org.safetyworkbench.cli;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.office.Accounts;
import org.safetyworkbench.office.Person;
import org.safetyworkbench.office.Staff;

/** Opens or closes somebody's login to the shared server. */
@Component(service = Command.class, property = Command.NAME + "=staff login")
public final class StaffLoginCommand implements Command {

	private final Staff staff;
	private final Accounts accounts;

	@Activate
	public StaffLoginCommand(@Reference Staff staff, @Reference Accounts accounts) {
		this.staff = staff;
		this.accounts = accounts;
	}

	@Override
	public Exit run(Arguments arguments, Console console) {
		Person person = Actor.named(staff, arguments.needed("NAME"));
		return arguments.has("--close") ? close(person, console) : open(person, arguments.text("LOGIN").orElse(person.name()), console);
	}

	private Exit open(Person person, String login, Console console) {
		Result<Accounts.Account> opened = accounts.open(person.id(), login);
		if (!opened.isOk()) throw Stop.refused(opened.problems());
		Accounts.Account account = opened.value();
		console.answer(() -> JsonObject.of("person", person.name(), "login", account.login(), "password", account.password()), () -> {
			console.line("登录名：" + account.login(), "login: " + account.login());
			console.line("初始密码（只显示这一次，请登录后修改）：" + account.password(), "first password (shown only now, to be changed after signing in): " + account.password());
		});
		return Exit.DONE;
	}

	private Exit close(Person person, Console console) {
		Result<Person> closed = accounts.close(person.id());
		if (!closed.isOk()) throw Stop.refused(closed.problems());
		console.answer(() -> JsonObject.of("person", person.name(), "login", ""), () -> console.line(person.name() + "不能再登录", person.name() + " signs in no more"));
		return Exit.DONE;
	}
}
