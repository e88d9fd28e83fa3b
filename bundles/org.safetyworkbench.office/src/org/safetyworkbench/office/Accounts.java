package org.safetyworkbench.office;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.store.Logins;
import org.safetyworkbench.store.Rows;
import org.safetyworkbench.store.Session;
import org.safetyworkbench.store.Store;

/** The logins of a shared server, one per person. Kept by administrators; what a login sees follows from the person. */
@Component(service = Accounts.class)
public final class Accounts {

	/** Letters and digits that are not taken for one another. */
	private static final String LETTERS = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
	private static final int PASSWORD = 16, LONGEST = 63;

	private final Store store;
	private final Staff staff;
	private final SecureRandom random = new SecureRandom();

	/** @param password a first one, shown once and kept nowhere; whoever signs in changes it */
	public record Account(String login, String password) {}

	@Activate
	public Accounts(@Reference Store store, @Reference Staff staff) {
		this.store = store;
		this.staff = staff;
	}

	/** Login of each person who has one; nobody where the database of this desk has none. */
	public Map<UUID, String> logins() {
		return store.read(session -> {
			Map<UUID, String> logins = new HashMap<>();
			if (session.dialect().logins().isPresent()) Rows.query(session, "select id, login from staff where login is not null", row -> logins.put(row.id(1), row.text(2)));
			return logins;
		});
	}

	/** Lets somebody sign in, or gives them another first password. */
	public Result<Account> open(UUID person, String login) {
		Person me = staff.me();
		return store.write(me.author(), session -> {
			List<Problem> against = new ArrayList<>(against(session, me, person));
			unfit(login).ifPresent(against::add);
			if (!against.isEmpty()) return Result.failed(against);
			Account account = new Account(login.strip(), password());
			session.dialect().logins().orElseThrow().open(session.connection(), person, account.login(), account.password().toCharArray());
			return Result.of(account);
		});
	}

	/** They sign in no more. */
	public Result<Person> close(UUID person) {
		Person me = staff.me();
		return store.write(me.author(), session -> {
			List<Problem> against = against(session, me, person);
			if (!against.isEmpty()) return Result.failed(against);
			session.dialect().logins().orElseThrow().close(session.connection(), person);
			return Result.of(StaffTable.find(session, person).orElseThrow());
		});
	}

	private static List<Problem> against(Session session, Person me, UUID person) throws SQLException {
		List<Problem> against = new ArrayList<>();
		Optional<Logins> logins = session.dialect().logins();
		if (logins.isEmpty()) against.add(local());
		else if (!logins.get().isKeeper(session.connection())) StaffRules.adminOnly(me).ifPresent(against::add);
		if (StaffTable.find(session, person).isEmpty()) against.add(StaffRules.unknown(person.toString()));
		return against;
	}

	static Problem local() {
		return Problem.of("account.local", "本机数据库没有登录账号", "the database of this desk has no logins").remedy("部门共享数据库才需要，见 database init", "only a shared database has them, see database init");
	}

	static Optional<Problem> unfit(String login) {
		int length = login.getBytes(StandardCharsets.UTF_8).length;
		return !login.isBlank() && length <= LONGEST ? Optional.empty() : Optional.of(Problem.of("account.login", "登录名应为1至63字节", "a login has 1 to 63 bytes").remedy("改用短的登录名", "choose a shorter one"));
	}

	private String password() {
		StringBuilder password = new StringBuilder();
		for (int i = 0; i < PASSWORD; i++) password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
		return password.toString();
	}
}
