package org.safetyworkbench.office;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.core.Ids;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.store.Logins;
import org.safetyworkbench.store.Rows;
import org.safetyworkbench.store.Secret;
import org.safetyworkbench.store.Session;
import org.safetyworkbench.store.archive.Custody;
import org.safetyworkbench.store.archive.Target;

/** The first who signs in to a new shared database and registers everybody else; named by whoever administers the database. */
@Component(service = FirstAdministrator.class)
public final class FirstAdministrator {

	private final Custody custody;

	@Activate
	public FirstAdministrator(@Reference Custody custody) {
		this.custody = custody;
	}

	/**
	 * Registers somebody as administrator of people, or makes one of those who are registered already, and lets them sign in.
	 *
	 * @param login under which they sign in
	 */
	public Result<Person> appoint(Target target, String name, String login, Secret password) {
		Optional<Problem> weak = password.weakness();
		return weak.isPresent() ? Result.failed(weak.get()) : custody.at(target, session -> appoint(session, name.strip(), login.strip(), password));
	}

	private static Result<Person> appoint(Session session, String name, String login, Secret password) throws SQLException {
		Optional<Person> before = StaffTable.byName(session, name);
		Person person = before.map(FirstAdministrator::promoted).orElseGet(() -> new Person(Ids.next(), name, Set.of(Role.ADMIN), "", true));
		List<Problem> against = new ArrayList<>(StaffRules.against(session, person));
		Optional<Logins> logins = session.dialect().logins();
		if (logins.isEmpty()) return Result.failed(Accounts.local());
		there(session, logins.get()).map(FirstAdministrator::already).ifPresent(against::add);
		Accounts.unfit(login).ifPresent(against::add);
		if (!against.isEmpty()) return Result.failed(against);
		if (before.isPresent()) StaffTable.update(session, before.get(), person);
		else StaffTable.insert(session, person, null);
		password.use(characters -> open(session, logins.get(), person, login, characters));
		return Result.of(person);
	}

	private static boolean open(Session session, Logins logins, Person person, String login, char[] password) {
		try {
			logins.open(session.connection(), person.id(), login, password);
			return true;
		} catch (SQLException e) {
			throw new org.safetyworkbench.store.StoreException(session.dialect().explain(e), e);
		}
	}

	/** An administrator of people does not work on tip-offs. */
	private static Person promoted(Person person) {
		Set<Role> roles = EnumSet.of(Role.ADMIN);
		roles.addAll(person.roles());
		roles.remove(Role.CONFIDANT);
		return person.with(person.name(), roles, person.certificate(), true, person.posting());
	}

	private record Candidate(String name, String roles, String login) {}

	/** Somebody who can make the next one. */
	private static Optional<String> there(Session session, Logins logins) throws SQLException {
		List<Candidate> candidates = Rows.query(session, "select name, roles, login from staff where active = 1 and login is not null order by name", row -> new Candidate(row.text(1), row.text(2), row.text(3)));
		for (Candidate one : candidates) if (Role.ofCodes(one.roles()).contains(Role.ADMIN) && logins.isOpen(session.connection(), one.login())) return Optional.of(one.name());
		return Optional.empty();
	}

	private static Problem already(String name) {
		return Problem.of("administrator.there", "已有管理员：" + name, "there is an administrator already: " + name).remedy("其他人员由其登记并开通登录：staff add、staff login", "let them register everybody else: staff add, staff login");
	}
}
