package org.safetyworkbench.office;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.core.Ids;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.store.Author;
import org.safetyworkbench.store.Change;
import org.safetyworkbench.store.Details;
import org.safetyworkbench.store.Row;
import org.safetyworkbench.store.Rows;
import org.safetyworkbench.store.Session;
import org.safetyworkbench.store.Store;

/** People in the store; the choice of this desk in the workspace's settings. */
@Component
public final class StoredStaff implements Staff {

	private static final String DESK = "desk.person";
	private static final String COLUMNS = "select id, name, roles, certificate, active from staff";

	private final Store store;
	private final OfficeSettings settings;

	@Activate
	public StoredStaff(@Reference Store store, @Reference OfficeSettings settings) {
		this.store = store;
		this.settings = settings;
	}

	@Override
	public Person me() {
		Optional<Person> chosen = settings.get(DESK).flatMap(StoredStaff::id).flatMap(this::find).filter(Person::active);
		return chosen.or(() -> byName(Author.local().name()).filter(Person::active)).orElseGet(this::account);
	}

	private Person account() {
		String name = Author.local().name();
		Set<Role> roles = all().isEmpty() ? EnumSet.allOf(Role.class) : Set.of();
		return new Person(UUID.nameUUIDFromBytes(("account:" + name).getBytes(StandardCharsets.UTF_8)), name, roles, "", true);
	}

	private static Optional<UUID> id(String text) {
		try {
			return Optional.of(UUID.fromString(text));
		} catch (IllegalArgumentException e) {
			return Optional.empty();
		}
	}

	@Override
	public void work(UUID person) {
		settings.set(DESK, person.toString());
	}

	@Override
	public List<Person> all() {
		return store.read(session -> Rows.query(session, COLUMNS + " order by active desc, name", StoredStaff::person));
	}

	@Override
	public Optional<Person> find(UUID id) {
		return store.read(session -> Rows.one(session, COLUMNS + " where id = ?", StoredStaff::person, id));
	}

	@Override
	public Optional<Person> byName(String name) {
		return store.read(session -> byName(session, name));
	}

	private static Optional<Person> byName(Session session, String name) throws SQLException {
		return Rows.one(session, COLUMNS + " where name = ?", StoredStaff::person, name.strip());
	}

	@Override
	public Result<Person> add(Author author, String name, Set<Role> roles, String certificate) {
		Person person = new Person(Ids.next(), name.strip(), roles, certificate.strip(), true);
		return store.write(author, session -> {
			Optional<Problem> refused = refusal(session, person);
			if (refused.isPresent()) return Result.failed(refused.get());
			Person me = me();
			if (all().isEmpty() && !me.name().equals(person.name())) insert(session, me);
			insert(session, person);
			return Result.of(person);
		});
	}

	private static void insert(Session session, Person person) throws SQLException {
		Rows.update(session, "insert into staff (id, name, roles, certificate, active) values (?, ?, ?, ?, ?)", person.id(), person.name(), Role.codes(person.roles()),
				person.certificate(), person.active());
		session.log(new Change("staff", person.id(), "added", Details.of().put("name", null, person.name()).put("roles", null, Role.codes(person.roles()))
				.put("certificate", null, person.certificate()).json()));
	}

	@Override
	public Result<Person> save(Author author, Person person) {
		return store.write(author, session -> {
			Optional<Person> before = find(person.id());
			if (before.isEmpty()) return Result.failed(Problem.of("staff.unknown", "没有登记此人：" + person.name(), "nobody is registered as " + person.name()).remedy("先添加人员", "add the person first"));
			Optional<Problem> refused = refusal(session, person).or(() -> lastAdmin(person));
			if (refused.isPresent()) return Result.failed(refused.get());
			String details = Details.of().put("name", before.get().name(), person.name()).put("roles", Role.codes(before.get().roles()), Role.codes(person.roles()))
					.put("certificate", before.get().certificate(), person.certificate()).put("active", before.get().active(), person.active()).json();
			if (details.equals(Details.none())) return Result.of(person);
			Rows.update(session, "update staff set name = ?, roles = ?, certificate = ?, active = ? where id = ?", person.name(), Role.codes(person.roles()), person.certificate(),
					person.active(), person.id());
			session.log(new Change("staff", person.id(), "changed", details));
			return Result.of(person);
		});
	}

	private static Optional<Problem> refusal(Session session, Person person) throws SQLException {
		if (person.name().isBlank() || person.name().length() > 100)
			return Optional.of(Problem.of("staff.name", "姓名应为1至100字", "a name has 1 to 100 characters").remedy("填写姓名", "give the name"));
		if (person.certificate().length() > 60)
			return Optional.of(Problem.of("staff.certificate", "执法证号不超过60字", "a certificate number has at most 60 characters").remedy("核对证号", "check the number"));
		if (person.roles().contains(Role.ENFORCER) && person.certificate().isBlank() && person.active())
			return Optional.of(Problem.of("staff.certificate-missing", "执法人员须填写执法证号", "an enforcement officer needs a certificate number")
					.remedy("填写证号，或不选“执法人员”", "give the number, or leave the role out"));
		return byName(session, person.name()).filter(other -> !other.id().equals(person.id()))
				.map(other -> Problem.of("staff.name-taken", "已有同名人员：" + person.name(), person.name() + " is registered already").remedy("加上可区分的字样", "add something that tells them apart"));
	}

	private Optional<Problem> lastAdmin(Person person) {
		Predicate<Person> admin = one -> one.has(Role.ADMIN);
		if (admin.test(person) || all().stream().filter(one -> !one.id().equals(person.id())).anyMatch(admin)) return Optional.empty();
		return Optional.of(Problem.of("staff.last-admin", "至少须保留一名在岗的管理员", "at least one active administrator must remain").remedy("先让他人担任管理员", "make somebody else administrator first"));
	}

	private static Person person(Row row) throws SQLException {
		return new Person(row.id(1), row.text(2), Role.ofCodes(row.text(3)), row.text(4), row.integer(5) != 0);
	}
}
