package org.safetyworkbench.register;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import org.safetyworkbench.core.AreaCode;
import org.safetyworkbench.core.CreditCode;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.store.Batch;
import org.safetyworkbench.store.Permit;
import org.safetyworkbench.store.Rows;
import org.safetyworkbench.store.Session;

/**
 * Adds and changes many enterprises by credit code inside one transaction, a thousand at a time or so: what is stored of a
 * group is read with few statements, what changes is written in batches, each change with its entry in the change log.
 */
public final class RegisterBatch implements AutoCloseable {

	/**
	 * One enterprise that comes in.
	 *
	 * @param change gets the stored enterprise (empty when the code is new) and answers what it shall be, with the same id
	 *            and code
	 */
	public record Incoming(CreditCode code, Function<Optional<Enterprise>, Enterprise> change) {}

	/** What became of it. */
	public enum Kind { ADDED, UPDATED, UNCHANGED, REFUSED }

	/**
	 * @param changed fields and facts as in {@link Saved}
	 * @param against why it was refused: it is, or would be, outside the scope of who brings it
	 */
	public record Outcome(Kind kind, Enterprise enterprise, Set<String> changed, Optional<Problem> against) {

		private static Outcome of(Kind kind, Enterprise enterprise, Set<String> changed) {
			return new Outcome(kind, enterprise, changed, Optional.empty());
		}

		private static Outcome refused(Enterprise enterprise, Problem problem) {
			return new Outcome(Kind.REFUSED, enterprise, Set.of(), Optional.of(problem));
		}
	}

	private static final String INSERT = "insert into enterprise (" + Columns.ENTERPRISE + ", pinyin) values (" + Columns.places(14) + ")";
	private static final String UPDATE = """
			update enterprise set name = ?, area_code = ?, address = ?, principal = ?, phone = ?, sectors = ?, registered_on = ?,
			kind = ?, capital = ?, scope = ?, version = ?, pinyin = ? where id = ?""";

	private final Session session;
	private final Permit permit;
	private final Pinyin pinyin;
	private final List<Batch> batches = new ArrayList<>();
	private final Batch insert;
	private final Batch update;
	private final Batch forgetSectors;
	private final Batch addSector;
	private final Batch forgetFacts;
	private final Batch addFact;
	private final Batch forgetPersons;
	private final Batch addPerson;

	RegisterBatch(Session session, Pinyin pinyin) throws SQLException {
		this.session = session;
		this.permit = session.permit();
		this.pinyin = pinyin;
		insert = batch(INSERT);
		update = batch(UPDATE);
		forgetSectors = batch("delete from enterprise_sector where enterprise_id = ?");
		forgetFacts = batch("delete from enterprise_fact where enterprise_id = ?");
		forgetPersons = batch("delete from person where enterprise_id = ?");
		addSector = batch("insert into enterprise_sector (enterprise_id, sector, name) values (?, ?, ?)");
		addFact = batch("insert into enterprise_fact (" + Columns.FACT + ") values (?, ?, ?, ?, ?, ?)");
		addPerson = batch("insert into person (" + Columns.PERSON + ", place) values (?, ?, ?, ?, ?, ?)");
	}

	private Batch batch(String sql) throws SQLException {
		Batch batch = new Batch(session, sql);
		batches.add(batch);
		return batch;
	}

	/** @return what became of each, in the order given; a code that comes twice meets its own first result */
	public List<Outcome> upsert(List<Incoming> group) throws SQLException {
		Map<CreditCode, Enterprise> stored = new EnterpriseReader(session).byCode(group.stream().map(Incoming::code).toList());
		List<Outcome> outcomes = new ArrayList<>(group.size());
		for (Incoming incoming : group) {
			Outcome outcome = upsert(incoming, Optional.ofNullable(stored.get(incoming.code())));
			if (outcome.kind() != Kind.REFUSED) stored.put(incoming.code(), outcome.enterprise());
			outcomes.add(outcome);
		}
		for (Batch batch : batches) batch.flush();
		return outcomes;
	}

	private Outcome upsert(Incoming incoming, Optional<Enterprise> before) throws SQLException {
		Enterprise after = incoming.change().apply(before);
		if (!after.creditCode().equals(incoming.code()) || before.isPresent() && !after.id().equals(before.get().id()))
			throw new IllegalArgumentException("an import changes neither code nor id: " + incoming.code());
		Optional<Problem> against = before.flatMap(known -> refusal(known)).or(() -> refusal(after));
		if (against.isPresent()) return Outcome.refused(after, against.get());
		if (before.isPresent() && before.get().equals(after)) return Outcome.of(Kind.UNCHANGED, before.get(), Set.of());
		Changes changes = Changes.between(before, after);
		if (changes.isEmpty()) return Outcome.of(Kind.UNCHANGED, before.orElse(after), Set.of());
		Enterprise saved = after.withVersion(before.map(Enterprise::version).orElse(0L) + 1);
		if (before.isPresent()) change(before.get(), saved);
		else if (!add(saved)) return Outcome.refused(after, Permit.elsewhere());
		session.log(changes.of(saved, before.isEmpty() ? "added" : "changed"));
		return Outcome.of(before.isEmpty() ? Kind.ADDED : Kind.UPDATED, saved, changes.names());
	}

	private Optional<Problem> refusal(Enterprise enterprise) {
		return permit.refusal(area(enterprise), enterprise.sectors());
	}

	/** @return false when the code is taken by an enterprise that this desk does not see */
	private boolean add(Enterprise e) throws SQLException {
		Licence licence = e.licence();
		Object[] values = {e.id().value(), e.creditCode().value(), e.name(), area(e), e.address(), e.principal(), e.phone(), Columns.join(e.sectors()),
				licence.registeredOn().orElse(null), licence.kind(), licence.capital(), licence.scope(), e.version(), pinyin.initials(e.name())};
		if (permit.isEverywhere()) insert.add(values);
		else if (Rows.update(session, INSERT + session.dialect().unlessPresent(), values) == 0) return false;
		addSectors(e);
		addFacts(e);
		addPersons(e);
		return true;
	}

	private void change(Enterprise before, Enterprise e) throws SQLException {
		if (before.isNew()) throw new IllegalStateException("not stored: " + before.id());
		insert.flush(); // it may have been added by the same group
		Licence licence = e.licence();
		update.add(e.name(), area(e), e.address(), e.principal(), e.phone(), Columns.join(e.sectors()), licence.registeredOn().orElse(null),
				licence.kind(), licence.capital(), licence.scope(), e.version(), pinyin.initials(e.name()), e.id().value());
		if (!before.sectors().equals(e.sectors()) || !before.name().equals(e.name())) {
			forget(forgetSectors, addSector, e);
			addSectors(e);
		}
		if (!before.facts().equals(e.facts())) {
			forget(forgetFacts, addFact, e);
			addFacts(e);
		}
		if (!before.persons().equals(e.persons())) {
			forget(forgetPersons, addPerson, e);
			addPersons(e);
		}
	}

	/** In the order of the changes: what was added before goes first, and is gone before more is added. */
	private static void forget(Batch forget, Batch add, Enterprise e) throws SQLException {
		add.flush();
		forget.add(e.id().value());
		forget.flush();
	}

	private void addSectors(Enterprise e) throws SQLException {
		for (String sector : Columns.sectorRows(e)) addSector.add(e.id().value(), sector, e.name());
	}

	private void addFacts(Enterprise e) throws SQLException {
		UUID id = e.id().value();
		for (Map.Entry<String, Object> fact : e.facts().asMap().entrySet()) {
			FactCell cell = FactCell.of(fact.getValue());
			addFact.add(id, fact.getKey(), cell.kind(), cell.text(), cell.number(), cell.date());
		}
	}

	private void addPersons(Enterprise e) throws SQLException {
		int place = 0;
		for (Person person : e.persons()) addPerson.add(e.id().value(), person.id().value(), person.role(), person.name(), person.phone(), place++);
	}

	private static String area(Enterprise e) {
		return e.area().map(AreaCode::value).orElse("");
	}

	@Override
	public void close() throws SQLException {
		for (Batch batch : batches) batch.close();
	}
}
