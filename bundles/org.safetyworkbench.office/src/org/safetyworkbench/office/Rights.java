package org.safetyworkbench.office;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.store.Author;
import org.safetyworkbench.store.News;
import org.safetyworkbench.store.Permit;
import org.safetyworkbench.store.Session;
import org.safetyworkbench.store.Viewer;

/**
 * Who works at this desk, and so what is seen there. It needs the store's session only, because the store asks it. What is seen
 * is kept until people, units or stand-ins change here, another desk's change is heard of, or the day ends.
 */
@Component(service = {Viewer.class, Rights.class})
public final class Rights implements Viewer {

	private static final String DESK = "desk.person", ABSENT = "desk.absent";

	private final OfficeSettings settings;
	private final Clock clock;
	private volatile Known known;

	/** Stand-ins begin and end with the day. */
	private record Known(LocalDate day, Permit permit) {}

	@Activate
	public Rights(@Reference OfficeSettings settings) {
		this(settings, Clock.systemDefaultZone());
	}

	public Rights(OfficeSettings settings, Clock clock) {
		this.settings = settings;
		this.clock = clock;
	}

	@Override
	public Permit permit(Session session) throws SQLException {
		Known last = known;
		LocalDate today = LocalDate.now(clock);
		if (last == null || !last.day().equals(today)) known = last = new Known(today, person(session).permit());
		return last.permit();
	}

	@Override
	public void heard(News news) {
		if (news.tells("staff", "unit")) known = null;
	}

	Person person(Session session) throws SQLException {
		Person me = own(session);
		Optional<UUID> absent = settings.get(ABSENT).flatMap(Rights::id);
		return absent.isEmpty() ? me : inPlaceOf(session, me, absent.get()).orElse(me);
	}

	private Person own(Session session) throws SQLException {
		Optional<String> login = session.dialect().login(session.connection());
		if (login.isPresent()) {
			Optional<Person> signedIn = StaffTable.byLogin(session, login.get()).filter(Person::active);
			return signedIn.isPresent() ? signedIn.get() : account(session, login.get());
		}
		Optional<UUID> chosen = settings.get(DESK).flatMap(Rights::id);
		Optional<Person> person = chosen.isEmpty() ? Optional.empty() : StaffTable.find(session, chosen.get()).filter(Person::active);
		if (person.isEmpty()) person = StaffTable.byName(session, Author.local().name()).filter(Person::active);
		return person.isPresent() ? person.get() : account(session, Author.local().name());
	}

	/** Whoever is not registered: everything before anybody is, no role afterwards. */
	private static Person account(Session session, String name) throws SQLException {
		Set<Role> roles = StaffTable.all(session).isEmpty() ? EnumSet.allOf(Role.class) : Set.of();
		return new Person(UUID.nameUUIDFromBytes(("account:" + name).getBytes(StandardCharsets.UTF_8)), name, roles, "", true);
	}

	/** Who works here in the place of that colleague, if today is a day for it. */
	Optional<Person> inPlaceOf(Session session, UUID absent) throws SQLException {
		return inPlaceOf(session, own(session), absent);
	}

	private Optional<Person> inPlaceOf(Session session, Person me, UUID absent) throws SQLException {
		LocalDate today = LocalDate.now(clock);
		if (StandInTable.of(session, absent).stream().noneMatch(one -> one.deputy().equals(me.id()) && one.isOn(today))) return Optional.empty();
		return StaffTable.find(session, absent).filter(Person::active).map(me::inPlaceOf);
	}

	/** For themselves. */
	void work(UUID person) {
		settings.set(DESK, person.toString());
		settings.set(ABSENT, "");
		known = null;
	}

	void workFor(UUID absent) {
		settings.set(ABSENT, absent.toString());
		known = null;
	}

	private static Optional<UUID> id(String text) {
		try {
			return Optional.of(UUID.fromString(text));
		} catch (IllegalArgumentException e) {
			return Optional.empty();
		}
	}
}
