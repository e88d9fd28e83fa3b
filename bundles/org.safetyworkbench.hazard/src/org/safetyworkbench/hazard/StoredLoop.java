package org.safetyworkbench.hazard;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.core.Workspace;
import org.safetyworkbench.evidence.EvidenceStore;
import org.safetyworkbench.evidence.StoredEvidence;
import org.safetyworkbench.evidence.Subject;
import org.safetyworkbench.library.Library;
import org.safetyworkbench.office.Calendar;
import org.safetyworkbench.office.OfficeSettings;
import org.safetyworkbench.office.Person;
import org.safetyworkbench.office.Policy;
import org.safetyworkbench.office.Role;
import org.safetyworkbench.office.StoredCalendar;
import org.safetyworkbench.store.Change;
import org.safetyworkbench.store.ChangeLog;
import org.safetyworkbench.store.Cursor;
import org.safetyworkbench.store.Details;
import org.safetyworkbench.store.Permit;
import org.safetyworkbench.store.Rows;
import org.safetyworkbench.store.Session;
import org.safetyworkbench.store.Store;
import org.safetyworkbench.store.StoreException;

/** The closed loop in the store: a deed is checked and done in one transaction, with one entry in the change log. */
@Component
public final class StoredLoop implements Loop {

	private static final String CONFLICT = "store.conflict";

	private final Store store;
	private final ChangeLog log;
	private final Dossiers dossiers;
	private final EvidenceStore evidence;
	private final FieldCheck fields;
	private final Prefill prefill;
	private final Outgoing outgoing;
	private final Newcomers newcomers;

	@Activate
	public StoredLoop(@Reference Store store, @Reference Library library, @Reference Hazards hazards, @Reference EvidenceStore evidence, @Reference OfficeSettings settings, @Reference Policy policy,
			@Reference Calendar calendar) {
		this.store = store;
		log = new ChangeLog(store);
		this.evidence = evidence;
		dossiers = new Dossiers(library, hazards, evidence, settings, policy);
		fields = new FieldCheck(library, calendar);
		outgoing = new Outgoing(library, policy);
		prefill = new Prefill(library, policy);
		newcomers = new Newcomers(library, settings);
	}

	/** At a desk with that workspace: for tests and tools. */
	public StoredLoop(Store store, Workspace workspace, Library library) {
		this(store, workspace, library, new StoredCalendar(store));
	}

	private StoredLoop(Store store, Workspace workspace, Library library, Calendar calendar) {
		this(store, workspace, library, calendar, new Policy(store, calendar));
	}

	private StoredLoop(Store store, Workspace workspace, Library library, Calendar calendar, Policy policy) {
		this(store, library, new StoredHazards(store, library), new StoredEvidence(store, workspace, policy), new OfficeSettings(workspace), policy, calendar);
	}

	@Override
	public Dossier dossier(UUID id) {
		Dossier dossier = store.read(session -> {
			Hazard hazard = seen(session, id);
			return dossiers.whole(session, hazard, hazard.foundOn());
		});
		if (dossier.hazard().confidential()) store.write(store.read(Session::permit).holder(), session -> {
			session.log(new Change("hazard", id, "read", Details.none()));
			return id;
		});
		return dossier;
	}

	/** A hazard that is there for who looks. */
	private static Hazard seen(Session session, UUID id) throws SQLException {
		Hazard hazard = HazardTable.find(session, id).orElseThrow(() -> Problems.refused(Problems.unknown(id)));
		Optional<Problem> refusal = hazard.refusal(session.permit());
		if (refusal.isPresent()) throw Problems.refused(refusal.get());
		return hazard;
	}

	@Override
	public Result<String> informant(Person person, UUID id) {
		if (!person.has(Role.CONFIDANT)) return Result.failed(Permit.secret());
		return store.write(person.author(), session -> {
			seen(session, id);
			if (session.dialect().logins().isEmpty()) session.log(new Change("hazard", id, "informant-read", Details.none()));
			return Result.of(Rows.one(session, "select informant from hazard_informant where hazard_id = ?", row -> row.text(1), id).orElse(""));
		});
	}

	@Override
	public List<Offer> offers(UUID id, Person person, LocalDate today) {
		return store.read(session -> {
			Dossier dossier = dossiers.whole(session, seen(session, id), today);
			return Arrays.stream(Action.values()).map(action -> offer(action, dossier, person, today)).toList();
		});
	}

	private Offer offer(Action action, Dossier dossier, Person person, LocalDate today) {
		List<Problem> against = Checks.against(action, dossier, person, Deed.of(action, today));
		Step step = Procedure.of(action, dossier.hazard().state()).orElseGet(() -> Procedure.of(action).getFirst());
		return new Offer(action, against.isEmpty(), against, prefill.fields(step, dossier, today), step.reason());
	}

	@Override
	public Result<Hazard> act(Person person, UUID id, int seenVersion, Deed deed) {
		try {
			return store.write(person.author(deed.reason().strip()), session -> whole(act(session, person, id, seenVersion, deed), deed));
		} catch (Undone e) {
			return Result.failed(e.problems());
		} catch (StoreException e) {
			if (!e.problem().code().equals(CONFLICT)) throw e;
			return Result.failed(Problems.changed(meanwhile(id, seenVersion)));
		}
	}

	/** Evidence was kept before the gates were asked; what is refused leaves none. */
	private static Result<Hazard> whole(Result<Hazard> result, Deed deed) {
		if (!result.isOk() && !deed.evidence().isEmpty()) throw new Undone(result.problems());
		return result;
	}

	private Result<Hazard> act(Session session, Person person, UUID id, int seenVersion, Deed deed) throws SQLException {
		HazardTable.lock(session, id);
		Optional<Hazard> found = HazardTable.find(session, id);
		if (found.isEmpty()) return Result.failed(Problems.unknown(id));
		Hazard hazard = found.get();
		Optional<Problem> refusal = hazard.refusal(person.permit());
		if (refusal.isPresent()) return Result.failed(refusal.get());
		if (seenVersion != 0 && hazard.version() != seenVersion) return Result.failed(Problems.changed(meanwhile(id, seenVersion)));
		Optional<Step> step = Procedure.of(deed.action(), hazard.state());
		if (step.isEmpty()) return Result.failed(Problems.state(deed.action(), hazard.state()));
		List<Problem> unfit = keep(person, id, deed);
		if (!unfit.isEmpty()) return Result.failed(unfit);
		Dossier dossier = dossiers.of(session, hazard, deed.on(), step.get());
		Result<Deed> read = fields.read(step.get(), deed);
		List<Problem> against = new ArrayList<>(Checks.against(step.get(), dossier, person, read.toOptional().orElse(deed.read(Map.of()))));
		against.addAll(read.problems());
		if (!against.isEmpty()) return Result.failed(against);
		perform(session, step.get(), dossier, person, read.value());
		return Result.of(hazard);
	}

	private List<Problem> keep(Person person, UUID id, Deed deed) {
		return deed.evidence().stream().flatMap(exhibit -> evidence.add(person.author(deed.reason().strip()), Subject.hazard(id), exhibit.role(), exhibit.file(), "").problems().stream()).toList();
	}

	private void perform(Session session, Step step, Dossier dossier, Person person, Deed deed) throws SQLException {
		Hazard hazard = dossier.hazard();
		Said before = Said.of(hazard);
		Tally.Face face = Tally.Face.of(hazard);
		Details details = Details.of();
		Map<String, Object> columns = hazard.changing();
		new Effects(session, outgoing, dossier, person, deed, details).apply(step);
		HazardTable.keep(session, hazard, columns);
		before.to(Said.of(hazard), deed, details);
		new Tally().went(face).came(Tally.Face.of(hazard)).keep(session);
		session.log(new Change("hazard", hazard.id(), deed.action().code(), details.json()));
	}

	@Override
	public List<RowResult> actAll(Person person, Collection<UUID> hazards, Deed deed, Progress progress) {
		progress.begin(new Text(deed.action().label().zh(), deed.action().label().en()), hazards.size());
		List<RowResult> results = new ArrayList<>();
		for (UUID id : hazards) {
			if (progress.isCancelled()) break;
			List<Problem> problems = one(person, id, deed);
			results.add(new RowResult(id, isWithheld(problems) ? id.toString() : label(id), problems));
			progress.worked(1);
		}
		return results;
	}

	/** Who may not see a record is not told whose it is either. */
	private static boolean isWithheld(List<Problem> problems) {
		return problems.stream().anyMatch(problem -> problem.code().startsWith("rights."));
	}

	private List<Problem> one(Person person, UUID id, Deed deed) {
		try {
			return act(person, id, 0, deed).problems();
		} catch (StoreException e) {
			return List.of(e.problem());
		}
	}

	/** The enterprise and what was asked; of a hazard that came alone what was found. */
	private String label(UUID id) {
		return store.read(session -> Rows.one(session, "select h.enterprise_name, h.item, s.title_zh, h.finding_zh from hazard h join item_snapshot s on s.id = h.snapshot_id where h.id = ?",
				row -> row.text(1) + "：" + (row.text(2).isEmpty() ? row.text(4) : row.text(2) + " " + row.text(3)), id)).orElse(id.toString());
	}

	@Override
	public Meanwhile meanwhile(UUID id, int seenVersion) {
		int version = store.read(session -> Rows.one(session, "select version from hazard where id = ?", row -> row.integer(1), id)).orElse(seenVersion);
		int changes = Math.max(1, Math.min(50, version - seenVersion));
		return new Meanwhile(version, version == seenVersion ? List.of() : log.timeline("hazard", id, Cursor.START, changes).rows());
	}

	@Override
	public Result<UUID> record(Person person, NewHazard hazard) {
		return store.write(person.author(), session -> newcomers.record(session, person, hazard));
	}

	@Override
	public HazardState replay(UUID id) {
		return store.read(session -> Replay.of(Moves.of(session, id)));
	}
}
