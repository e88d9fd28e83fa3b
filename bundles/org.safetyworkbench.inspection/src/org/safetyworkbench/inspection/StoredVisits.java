package org.safetyworkbench.inspection;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.evidence.EvidenceStore;
import org.safetyworkbench.library.Focus;
import org.safetyworkbench.library.Library;
import org.safetyworkbench.office.Calendar;
import org.safetyworkbench.office.OfficeSettings;
import org.safetyworkbench.office.Person;
import org.safetyworkbench.office.Policy;
import org.safetyworkbench.office.Staff;
import org.safetyworkbench.register.Enterprise;
import org.safetyworkbench.register.Enterprises;
import org.safetyworkbench.store.Cursor;
import org.safetyworkbench.store.Page;
import org.safetyworkbench.store.Session;
import org.safetyworkbench.store.Store;

/** Visits in the store: reads them, and hands what changes them to {@link Opening}, {@link Filling}, {@link Ending} and {@link Restating}. */
@Component(service = Visits.class)
public final class StoredVisits implements Visits {

	private final Store store;
	private final Enterprises enterprises;
	private final EvidenceStore evidence;
	private final SheetTable sheets = new SheetTable(new Wordings());
	private final Opening opening;
	private final Filling filling;
	private final Ending ending;
	private final Restating restating;

	@Activate
	public StoredVisits(@Reference Store store, @Reference Library library, @Reference Enterprises enterprises, @Reference EvidenceStore evidence, @Reference OfficeSettings office, @Reference Staff staff,
			@Reference Calendar calendar, @Reference Policy policy) {
		this(store, library, enterprises, evidence, office, staff, calendar, policy, Clock.systemUTC());
	}

	public StoredVisits(Store store, Library library, Enterprises enterprises, EvidenceStore evidence, OfficeSettings office, Staff staff, Calendar calendar, Policy policy, Clock clock) {
		this.store = store;
		this.enterprises = enterprises;
		this.evidence = evidence;
		Rules rules = new Rules(staff, calendar, policy);
		opening = new Opening(store, library, enterprises, office, rules, sheets);
		filling = new Filling(store, rules, sheets);
		ending = new Ending(store, rules, sheets, opening, clock);
		restating = new Restating(store, clock);
	}

	@Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
	public void addConsequences(Consequences one) {
		ending.consequences().add(one);
	}

	public void removeConsequences(Consequences one) {
		ending.consequences().remove(one);
	}

	@Override
	public List<Checklist> checklists(Enterprise enterprise, LocalDate on) {
		return opening.checklists(enterprise, on);
	}

	@Override
	public Result<List<SheetItem>> preview(UUID enterprise, List<String> packs, Focus focus, LocalDate on) {
		return opening.preview(enterprise, packs, focus, on);
	}

	@Override
	public Result<List<SheetItem>> preview(Person person, Enterprise enterprise, LocalDate on) {
		return opening.preview(person, enterprise, on);
	}

	@Override
	public Result<NewVisit> pinned(Person person, Enterprise enterprise, NewVisit visit) {
		return opening.pinned(person, enterprise, visit);
	}

	@Override
	public VisitSheet begun(NewVisit visit, Card enterprise, LocalDate today) {
		return opening.begun(visit, enterprise, today);
	}

	@Override
	public List<Text> notices(UUID enterprise, VisitKind kind, LocalDate on) {
		return opening.notices(enterprise, kind, on);
	}

	@Override
	public Result<Visit> open(Person person, NewVisit visit, LocalDate today) {
		return opening.open(person, visit, today);
	}

	@Override
	public Result<Answer> answer(Person person, UUID visit, String item, String result, String measured, String note, LocalDate today) {
		return filling.answer(person, visit, item, result, measured, note, today);
	}

	@Override
	public Result<Visit> unanswer(Person person, UUID visit, String item, LocalDate today) {
		return filling.unanswer(person, visit, item, today);
	}

	@Override
	public Result<List<Answer>> answerRest(Person person, UUID visit, String passOrNa, LocalDate today) {
		return filling.answerRest(person, visit, passOrNa, today);
	}

	@Override
	public Result<Visit> describe(Person person, UUID visit, int seenVersion, Presence presence) {
		return filling.describe(person, visit, seenVersion, presence);
	}

	@Override
	public Result<Visit> finish(Person person, UUID visit, LocalDate today) {
		return ending.finish(person, visit, today);
	}

	@Override
	public Result<Visit> discard(Person person, UUID visit, String reason) {
		return ending.discard(person, visit, reason);
	}

	@Override
	public Result<Answer> correct(Person person, UUID visit, String item, String result, String measured, String note, String reason) {
		return ending.correct(person, visit, item, result, measured, note, reason);
	}

	@Override
	public Result<Visit> correctPresence(Person person, UUID visit, String representative, String opinion, String reason) {
		return restating.correct(person, visit, representative, opinion, reason);
	}

	@Override
	public int visitsThisYear(UUID enterprise, int year) {
		return store.read(session -> Opening.thisYear(session, enterprise, year));
	}

	@Override
	public Optional<Visit> find(UUID visit) {
		return store.read(session -> VisitTable.find(session, visit)).map(found -> named(List.of(found.visit())).getFirst());
	}

	@Override
	public Page<Visit> page(VisitQuery query, Cursor after, int size) {
		Page<Visit> page = store.read(session -> VisitTable.page(session, query, after, size));
		return new Page<>(named(page.rows()), page.next());
	}

	/** Imported visits know their enterprise by id only. */
	private List<Visit> named(List<Visit> visits) {
		List<Enterprise.Id> unknown = visits.stream().filter(visit -> visit.enterpriseName().isEmpty()).map(visit -> new Enterprise.Id(visit.enterprise())).distinct().toList();
		if (unknown.isEmpty()) return visits;
		Map<UUID, String> names = enterprises.list(unknown).stream().collect(Collectors.toMap(e -> e.id().value(), Enterprise::name));
		return visits.stream().map(visit -> visit.enterpriseName().isEmpty() ? visit.withName(names.getOrDefault(visit.enterprise(), "")) : visit).toList();
	}

	@Override
	public Result<VisitSheet> sheet(UUID visit) {
		return store.read(session -> {
			Optional<VisitTable.Found> found = VisitTable.find(session, visit);
			return found.isEmpty() ? Result.failed(VisitProblems.unknown(visit)) : sheet(session, found.get());
		});
	}

	private Result<VisitSheet> sheet(Session session, VisitTable.Found found) throws SQLException {
		Visit visit = named(List.of(found.visit())).getFirst();
		Optional<Card> card = found.card().or(() -> opening.card(visit.enterprise()));
		if (card.isEmpty()) return Result.failed(VisitProblems.unknownEnterprise());
		SheetTable.Pins pins = sheets.pins(session, visit.id());
		List<SheetItem> items = pins.items();
		Ending.Record record = visit.isOpen() ? new Ending.Record(sheets.answers(session, visit, items), Map.of()) : ending.record(session, visit.id());
		if (items.isEmpty()) items = record.answers().values().stream().map(this::askedNow).toList();
		return Result.of(new VisitSheet(visit, card.get(), items, pins.guide(), record.answers(), record.corrections(), PresenceTable.of(session, found.asFinished()), evidence.of(session, "inspection", visit.id())));
	}

	private SheetItem askedNow(Answer answer) {
		return opening.asked().item(answer.item()).orElseGet(() -> Asked.gone(answer.item(), answer.pack(), answer.packVersion()));
	}
}
