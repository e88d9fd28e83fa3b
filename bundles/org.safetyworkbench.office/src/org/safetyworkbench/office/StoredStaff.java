package org.safetyworkbench.office;

import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.safetyworkbench.core.Ids;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.store.Author;
import org.safetyworkbench.store.OpenStore;
import org.safetyworkbench.store.Passage;
import org.safetyworkbench.store.Session;
import org.safetyworkbench.store.Store;

/** People in the store. */
@Component
public final class StoredStaff implements Staff {

	private final Store store;
	private final Rights rights;
	private final List<OpenWork> kinds = new CopyOnWriteArrayList<>();

	@Activate
	public StoredStaff(@Reference Store store, @Reference Rights rights) {
		this.store = store;
		this.rights = rights;
	}

	/** At a desk with these settings: for tests and tools. */
	public StoredStaff(Store store, OfficeSettings settings) {
		this(store, new Rights(settings));
	}

	@Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
	public void addWork(OpenWork kind) {
		kinds.add(kind);
	}

	void removeWork(OpenWork kind) {
		kinds.remove(kind);
	}

	@Override
	public Person me() {
		return store.read(rights::person);
	}

	@Override
	public boolean signsIn() {
		return store.read(session -> session.dialect().login(session.connection())).isPresent();
	}

	@Override
	public void work(UUID person) {
		rights.work(person);
	}

	@Override
	public Result<Person> workFor(UUID absent) {
		Optional<Person> person = store.read(session -> rights.inPlaceOf(session, absent));
		if (person.isEmpty())
			return Result.failed(Problem.of("stand-in.none", "今天没有您代理此人的登记", "you do not stand in for this person today").remedy("请管理员登记代理：staff stand-in", "ask the administrator: staff stand-in"));
		rights.workFor(absent);
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
		return store.write(author, session -> {
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
		});
	}

	@Override
	public Result<Person> save(Author author, Person person) {
		return save(author, Optional.empty(), person);
	}

	@Override
	public Result<Person> save(Author author, Person seen, Person person) {
		return save(author, Optional.of(seen), person);
	}

	private Result<Person> save(Author author, Optional<Person> seen, Person person) {
		return store.write(author, session -> {
			Optional<Person> before = StaffTable.find(session, person.id());
			if (before.isEmpty()) return Result.failed(StaffRules.unknown(person.name()));
			if (seen.filter(then -> !before.get().isKeptAs(then)).isPresent()) return Result.failed(OpenStore.conflict());
			Person me = me();
			List<Problem> against = StaffRules.against(session, person);
			StaffRules.lastAdmin(StaffTable.all(session), person).ifPresent(against::add);
			StaffRules.adminOnly(me).or(() -> StaffRules.ownRights(me, before.get(), person)).ifPresent(against::add);
			if (!against.isEmpty()) return Result.failed(against);
			StaffTable.update(session, before.get(), person);
			if (!before.get().name().equals(person.name())) renamed(session, author, me, before.get(), person);
			return Result.of(StaffTable.find(session, person.id()).orElseThrow());
		});
	}

	/** Who was at this desk by the name of their account is chosen from now on. */
	private void renamed(Session session, Author author, Person me, Person before, Person after) throws SQLException {
		for (OpenWork kind : kinds) kind.pass(session, Passage.renamed(author, before.name(), after.name()));
		if (me.id().equals(after.id())) rights.work(after.id());
	}
}
