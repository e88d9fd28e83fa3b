package org.safetyworkbench.office;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.core.Ids;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.store.Author;
import org.safetyworkbench.store.Session;
import org.safetyworkbench.store.Store;

/** People in the store; the choice of this desk in the workspace's settings, or who signed in to the shared server. */
@Component
public final class StoredStaff implements Staff, Rights {

	private static final String DESK = "desk.person", ABSENT = "desk.absent";

	private final Store store;
	private final OfficeSettings settings;
	private final Clock clock;
	private volatile Known known;

	/** Stand-ins begin and end with the day. */
	private record Known(LocalDate day, Permit permit) {}

	@Activate
	public StoredStaff(@Reference Store store, @Reference OfficeSettings settings) {
		this(store, settings, Clock.systemDefaultZone());
	}

	public StoredStaff(Store store, OfficeSettings settings, Clock clock) {
		this.store = store;
		this.settings = settings;
		this.clock = clock;
	}

	@Override
	public Permit permit() {
		Known last = known;
		LocalDate today = LocalDate.now(clock);
		if (last == null || !last.day().equals(today)) known = last = new Known(today, Permit.of(me()));
		return last.permit();
	}

	@Override
	public void refresh() {
		known = null;
	}

	@Override
	public Person me() {
		return store.read(session -> {
			Person me = own(session);
			Optional<UUID> absent = settings.get(ABSENT).flatMap(StoredStaff::id);
			return absent.isEmpty() ? me : inPlaceOf(session, me, absent.get()).orElse(me);
		});
	}

	private Person own(Session session) throws SQLException {
		Optional<String> login = session.dialect().login(session.connection());
		if (login.isPresent()) {
			Optional<Person> signedIn = StaffTable.byLogin(session, login.get()).filter(Person::active);
			return signedIn.isPresent() ? signedIn.get() : account(session, login.get());
		}
		Optional<UUID> chosen = settings.get(DESK).flatMap(StoredStaff::id);
		Optional<Person> person = chosen.isEmpty() ? Optional.empty() : StaffTable.find(session, chosen.get()).filter(Person::active);
		if (person.isEmpty()) person = StaffTable.byName(session, Author.local().name()).filter(Person::active);
		return person.isPresent() ? person.get() : account(session, Author.local().name());
	}

	private static Person account(Session session, String name) throws SQLException {
		Set<Role> roles = StaffTable.all(session).isEmpty() ? EnumSet.allOf(Role.class) : Set.of();
		return new Person(UUID.nameUUIDFromBytes(("account:" + name).getBytes(StandardCharsets.UTF_8)), name, roles, "", true);
	}

	private Optional<Person> inPlaceOf(Session session, Person me, UUID absent) throws SQLException {
		LocalDate today = LocalDate.now(clock);
		if (StandInTable.of(session, absent).stream().noneMatch(one -> one.deputy().equals(me.id()) && one.isOn(today))) return Optional.empty();
		return StaffTable.find(session, absent).filter(Person::active).map(me::inPlaceOf);
	}

	private static Optional<UUID> id(String text) {
		try {
			return Optional.of(UUID.fromString(text));
		} catch (IllegalArgumentException e) {
			return Optional.empty();
		}
	}

	@Override
	public boolean signsIn() {
		return store.read(session -> session.dialect().login(session.connection())).isPresent();
	}

	@Override
	public void work(UUID person) {
		settings.set(DESK, person.toString());
		settings.set(ABSENT, "");
		refresh();
	}

	@Override
	public Result<Person> workFor(UUID absent) {
		Optional<Person> person = store.read(session -> inPlaceOf(session, own(session), absent));
		if (person.isEmpty())
			return Result.failed(Problem.of("stand-in.none", "今天没有您代理此人的登记", "you do not stand in for this person today").remedy("请管理员登记代理：staff stand-in", "ask the administrator: staff stand-in"));
		settings.set(ABSENT, absent.toString());
		refresh();
		return Result.of(person.get());
	}

	@Override
	public List<Person> all() {
		return store.read(StaffTable::all);
	}

	@Override
	public Optional<Person> find(UUID id) {
		return store.read(session -> StaffTable.find(session, id));
	}

	@Override
	public Optional<Person> byName(String name) {
		return store.read(session -> StaffTable.byName(session, name));
	}

	@Override
	public Result<Person> add(Author author, String name, Set<Role> roles, String certificate, Posting posting) {
		Person person = new Person(Ids.next(), name.strip(), roles, certificate.strip(), true, posting, Remit.ALL, Optional.empty());
		return anew(store.write(author, session -> {
			Person me = me();
			List<Problem> against = StaffRules.against(session, person);
			StaffRules.adminOnly(me).ifPresent(against::add);
			if (!against.isEmpty()) return Result.failed(against);
			if (StaffTable.all(session).isEmpty() && !me.name().equals(person.name())) {
				Set<Role> kept = EnumSet.copyOf(me.roles());
				kept.remove(Role.CONFIDANT);
				StaffTable.insert(session, me.with(me.name(), kept, me.certificate(), true, me.posting()), session.dialect().login(session.connection()).orElse(null));
			}
			StaffTable.insert(session, person, null);
			return Result.of(StaffTable.find(session, person.id()).orElseThrow());
		}));
	}

	@Override
	public Result<Person> save(Author author, Person person) {
		return anew(store.write(author, session -> {
			Optional<Person> before = StaffTable.find(session, person.id());
			if (before.isEmpty()) return Result.failed(StaffRules.unknown(person.name()));
			Person me = me();
			List<Problem> against = StaffRules.against(session, person);
			StaffRules.lastAdmin(StaffTable.all(session), person).ifPresent(against::add);
			StaffRules.adminOnly(me).or(() -> StaffRules.ownRights(me, before.get(), person)).ifPresent(against::add);
			if (!against.isEmpty()) return Result.failed(against);
			StaffTable.update(session, before.get(), person);
			return Result.of(StaffTable.find(session, person.id()).orElseThrow());
		}));
	}

	/** What was kept of people is read anew after the write. */
	private <T> T anew(T written) {
		refresh();
		return written;
	}
}
