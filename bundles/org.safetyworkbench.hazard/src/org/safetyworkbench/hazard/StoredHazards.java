package org.safetyworkbench.hazard;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.core.Office;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.library.Library;
import org.safetyworkbench.library.Packs;
import org.safetyworkbench.spi.Ruling;
import org.safetyworkbench.spi.Subject;
import org.safetyworkbench.store.Author;
import org.safetyworkbench.store.Batch;
import org.safetyworkbench.store.Row;
import org.safetyworkbench.store.Permit;
import org.safetyworkbench.store.Rows;
import org.safetyworkbench.store.Session;
import org.safetyworkbench.store.Store;

/**
 * Hazards in the store: proposals and the daily pass by SQL in batches; single changes are {@link Loop}'s. What rules
 * derive (colour, escalation, hand-over day) is recomputed at will and has no entry in the change log of its own.
 */
@Component
public final class StoredHazards implements Hazards {

	private static final int GROUP = 1000;

	private final Store store;
	private final Library library;
	private final Snapshots snapshots = new Snapshots();

	@Activate
	public StoredHazards(@Reference Store store, @Reference Library library) {
		this.store = store;
		this.library = library;
	}

	@Override
	public List<Proposed> propose(Session session, List<Proposal> proposals) throws SQLException {
		Packs packs = library.packs();
		List<Proposed> proposed = new ArrayList<>(proposals.size());
		for (int from = 0; from < proposals.size(); from += GROUP)
			proposed.addAll(new Proposals(session, packs, snapshots).decide(proposals.subList(from, Math.min(proposals.size(), from + GROUP))));
		return proposed;
	}

	@Override
	public Optional<Hazard> find(UUID id) {
		return store.read(session -> HazardTable.find(session, id));
	}

	@Override
	public List<Ruling> rulings(UUID id, LocalDate asOf, Office office) {
		return store.read(session -> Rows.one(session, "select " + ASKED + " from hazard where id = ?", StoredHazards::known, id))
				.map(hazard -> library.packs().agenda(Subject.HAZARD, hazard.sector().isEmpty() ? Set.of() : Set.of(hazard.sector()), office.jurisdiction(), asOf).evaluate(hazard.facts()))
				.orElse(List.of());
	}

	private static final String ASKED = "sector, pending_until, severity, found_on, due_on, closed_on, transferred_on, reported_on, authority, measure, id, colour, escalation, stock,"
			+ " transfer_due, recheck_on, five_fixed";

	private static Assessor.Known known(Row row) throws SQLException {
		boolean isOpen = row.date(2).orElseThrow().isBefore(Days.NEVER);
		return new Assessor.Known(row.text(1), isOpen, Assessor.facts(Hazard.severity(row.integer(3)), row.date(4).orElseThrow(), row.date(5).orElseThrow(), row.date(6).orElse(null),
				row.date(7).orElse(null), row.date(8).orElse(null), row.text(9), row.optionalText(10).isPresent(), row.integer(17)));
	}

	/** A hazard to look at again. */
	private record Due(UUID id, Assessor.Known hazard, Assessment before, LocalDate recheckOn) {

		static Due of(Row row) throws SQLException {
			return new Due(row.id(11), known(row), new Assessment(row.text(12), row.integer(13), row.text(14), row.date(15).orElseThrow()), row.date(16).orElseThrow());
		}
	}

	@Override
	public long reassess(Author author, LocalDate asOf, Office office, Progress progress) {
		Share share = store.read(Share::of);
		if (share == Share.NONE) return 0;
		Packs packs = library.packs();
		String versions = packs.packs().stream().map(pack -> pack.id().toString()).sorted().collect(Collectors.joining(";"));
		boolean all = store.read(session -> Rows.one(session, "select packs, as_of from hazard_pass where place = ?",
				row -> !row.text(1).equals(digest(versions)) || row.date(2).orElseThrow().isAfter(asOf), office.jurisdiction())).orElse(true);
		Assessor assessor = new Assessor(packs, office, asOf);
		if (share == Share.OWN) return reassessDue(author, assessor, asOf, progress);
		long changed = all ? reassessOpen(author, assessor, progress) : 0;
		changed += reassessDue(author, assessor, asOf, progress);
		store.write(author, session -> {
			Rows.update(session, "delete from hazard_pass");
			return Rows.update(session, "insert into hazard_pass (place, packs, as_of) values (?, ?, ?)", office.jurisdiction(), digest(versions), asOf);
		});
		return changed;
	}

	/** How much of the pass this desk can do: on a shared server it changes what its person may change, and only who sees every place says that all is done. */
	private enum Share {
		NONE, OWN, ALL;

		static Share of(Session session) throws SQLException {
			if (session.dialect().login(session.connection()).isEmpty() || session.permit() == Permit.ALL) return ALL;
			if (!session.permit().works()) return NONE;
			return session.permit().isEverywhere() ? ALL : OWN;
		}
	}

	private static String digest(String versions) {
		return versions.length() <= 2000 ? versions : versions.length() + ":" + versions.hashCode();
	}

	/** Those whose day has come, until none is left. */
	private long reassessDue(Author author, Assessor assessor, LocalDate asOf, Progress progress) {
		long changed = 0;
		while (true) {
			progress.checkCancelled();
			int[] group = store.write(author, session -> {
				List<Due> due = Rows.query(session, "select " + ASKED + " from hazard" + session.dialect().useIndex("ix_hazard_recheck") + " where recheck_on <= ? order by recheck_on, id"
						+ session.dialect().first(GROUP), Due::of, asOf);
				return new int[] {due.size(), keep(session, assessor, due)};
			});
			if (group[0] == 0) return changed;
			progress.worked(group[0]);
			changed += group[1];
		}
	}

	/** All open ones: the packs, the place or the direction of time changed. */
	private long reassessOpen(Author author, Assessor assessor, Progress progress) {
		long changed = 0;
		var next = Optional.of(org.safetyworkbench.store.Cursor.START);
		LedgerPlan plan = LedgerPlan.of(LedgerQuery.of(LedgerQuery.Sort.DUE, new LedgerQuery.Filter.Open()));
		while (next.isPresent()) {
			progress.checkCancelled();
			var from = next.get();
			var page = store.read(session -> plan.keyset(ASKED, LedgerQuery.Sort.DUE).unlimited().page(session, from, GROUP, Due::of));
			changed += store.write(author, session -> keep(session, assessor, page.rows()));
			progress.worked(page.rows().size());
			next = page.next();
		}
		return changed;
	}

	private static int keep(Session session, Assessor assessor, List<Due> due) throws SQLException {
		int changed = 0;
		try (Batch update = new Batch(session, "update hazard set colour = ?, escalation = ?, stock = ?, transfer_due = ?, recheck_on = ? where id = ?")) {
			for (Due row : due) {
				Assessor.Answer answer = assessor.ask(row.hazard());
				Assessment now = answer.assessment();
				if (now.equals(row.before()) && answer.recheckOn().equals(row.recheckOn())) continue;
				if (!now.equals(row.before())) changed++;
				update.add(now.colour(), now.escalation(), now.stock(), now.transferDue(), answer.recheckOn(), row.id());
			}
		}
		return changed;
	}
}
