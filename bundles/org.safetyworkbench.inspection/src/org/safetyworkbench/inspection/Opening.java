package org.safetyworkbench.inspection;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.library.Focus;
import org.safetyworkbench.library.Library;
import org.safetyworkbench.library.Packs;
import org.safetyworkbench.office.OfficeSettings;
import org.safetyworkbench.office.Person;
import org.safetyworkbench.register.Enterprise;
import org.safetyworkbench.register.Enterprises;
import org.safetyworkbench.spi.Norm;
import org.safetyworkbench.store.Change;
import org.safetyworkbench.store.Details;
import org.safetyworkbench.store.Permit;
import org.safetyworkbench.store.Session;
import org.safetyworkbench.store.Store;

/** What is asked where and when, and the opening of a visit that pins it. */
final class Opening {

	private final Store store;
	private final Library library;
	private final Enterprises enterprises;
	private final OfficeSettings office;
	private final Rules rules;
	private final SheetTable sheets;
	private volatile Asked asked = new Asked(Packs.NONE);

	Opening(Store store, Library library, Enterprises enterprises, OfficeSettings office, Rules rules, SheetTable sheets) {
		this.store = store;
		this.library = library;
		this.enterprises = enterprises;
		this.office = office;
		this.rules = rules;
		this.sheets = sheets;
	}

	Asked asked() {
		Packs packs = library.packs();
		Asked now = asked;
		if (!now.isOf(packs)) asked = now = new Asked(packs);
		return now;
	}

	List<Checklist> checklists(Enterprise enterprise, LocalDate on) {
		return asked().checklists(enterprise, on, place());
	}

	/**
	 * What a visit asks, and how many items that apply it leaves out.
	 *
	 * @param guide ids of those items that the standardisation guide carries
	 */
	private record Chosen(List<SheetItem> items, Extent extent, Set<String> guide) {}

	Result<List<SheetItem>> preview(UUID enterprise, List<String> packs, Focus focus, LocalDate on) {
		return enterprise(enterprise).then(found -> chosen(found, packs, focus, on)).map(Chosen::items);
	}

	private Result<Chosen> chosen(Enterprise enterprise, List<String> packs, Focus focus, LocalDate on) {
		return chosen(store.read(Session::permit), enterprise, packs, focus, on);
	}

	/** Asks the packs only. */
	private Result<Chosen> chosen(Permit permit, Enterprise enterprise, List<String> packs, Focus focus, LocalDate on) {
		for (String pack : packs) if (library.packs().pack(pack).isEmpty()) return Result.failed(VisitProblems.unknownPack(pack));
		Asked now = asked();
		List<SheetItem> all = covered(permit, Card.of(enterprise), now.items(enterprise, packs, on, place()));
		if (all.isEmpty()) return Result.failed(VisitProblems.nothingAsked(!enterprise.sectors().isEmpty() || !packs.isEmpty()));
		List<SheetItem> items = now.within(focus, all);
		return items.isEmpty() ? Result.failed(VisitProblems.nothingInFocus(focus)) : Result.of(chosen(now, items, new Extent(focus, all.size() - items.size())));
	}

	private static Chosen chosen(Asked now, List<SheetItem> items, Extent extent) {
		return new Chosen(items, extent, now.in(Norm.GUIDE, items));
	}

	private static List<SheetItem> covered(Permit permit, Card card, List<SheetItem> items) {
		return items.stream().filter(item -> permit.covers(card.sector(item.item().pack(), permit))).toList();
	}

	Result<List<SheetItem>> preview(Person person, Enterprise enterprise, LocalDate on) {
		return chosen(person.permit(), enterprise, List.of(), Focus.EVERYTHING, on).map(Chosen::items);
	}

	Result<NewVisit> pinned(Person person, Enterprise enterprise, NewVisit wanted) {
		return chosen(person.permit(), enterprise, wanted.packs(), wanted.focus(), wanted.on()).map(chosen -> wanted.asking(chosen.items(), chosen.extent().leftOut()));
	}

	/** What was begun with is what is asked, whatever the register says of the enterprise by now. */
	private Result<Chosen> chosen(Enterprise enterprise, NewVisit wanted) {
		if (wanted.pinned().isEmpty()) return chosen(enterprise, wanted.packs(), wanted.focus(), wanted.on());
		Chosen begun = known(wanted);
		List<SheetItem> items = covered(store.read(Session::permit), Card.of(enterprise), begun.items());
		return items.isEmpty() ? Result.failed(VisitProblems.nothingAsked(!enterprise.sectors().isEmpty())) : Result.of(chosen(asked(), items, begun.extent()));
	}

	private Chosen known(NewVisit wanted) {
		NewVisit.Pinned pinned = wanted.pinned().orElseThrow();
		Asked now = asked();
		return chosen(now, pinned.items().stream().flatMap(item -> now.item(item).stream()).toList(), new Extent(wanted.focus(), pinned.leftOut()));
	}

	VisitSheet begun(NewVisit wanted, Card card, LocalDate today) {
		Chosen chosen = known(wanted);
		return new VisitSheet(visit(wanted, card, chosen, today, List.of()), card, chosen.items(), chosen.guide(), Map.of(), Map.of(), List.of(), List.of());
	}

	private static Visit visit(NewVisit wanted, Card card, Chosen chosen, LocalDate today, List<Text> notices) {
		return new Visit(wanted.id(), 1, card.id(), card.name(), wanted.kind(), VisitState.OPEN, wanted.on(), new Presence(wanted.inspectors(), "", "", "", wanted.lateReason().strip()), wanted.method().strip(),
				wanted.partners().strip(), versions(chosen.items()), chosen.extent(), today, chosen.items().size(), 0, 0, Optional.empty(), notices);
	}

	private String place() {
		return office.office().jurisdiction();
	}

	private Result<Enterprise> enterprise(UUID id) {
		return enterprises.find(new Enterprise.Id(id)).map(Result::of).orElseGet(() -> Result.failed(VisitProblems.unknownEnterprise()));
	}

	Optional<Card> card(UUID enterprise) {
		return enterprises.find(new Enterprise.Id(enterprise)).map(Card::of);
	}

	Result<Visit> open(Person person, NewVisit wanted, LocalDate today) {
		List<Problem> against = new ArrayList<>(rules.against(person, wanted, today));
		Typed.tooLong(against, "检查人员", "inspectors", String.join("、", wanted.inspectors()), 200);
		Typed.tooLong(against, "检查方式", "method", wanted.method(), 200);
		Typed.tooLong(against, "参加部门", "partners", wanted.partners(), 500);
		Typed.tooLong(against, "补录理由", "reason", wanted.lateReason(), 500);
		if (!against.isEmpty()) return Result.failed(against);
		return enterprise(wanted.enterprise()).then(enterprise -> chosen(enterprise, wanted)
				.then(chosen -> store.write(person.author(), session -> open(session, person, wanted, Card.of(enterprise), chosen, today))));
	}

	private Result<Visit> open(Session session, Person person, NewVisit wanted, Card card, Chosen chosen, LocalDate today) throws SQLException {
		if (VisitTable.hasOpen(session, wanted.enterprise(), wanted.on())) return Result.failed(VisitProblems.openAlready(wanted.on()));
		List<Text> notices = new ArrayList<>(notices(session, wanted.enterprise(), wanted.kind(), wanted.on()));
		notices.addAll(rules.cautions(person, wanted.kind(), wanted.inspectors()));
		Visit visit = visit(wanted, card, chosen, today, notices);
		VisitTable.insert(session, visit, card);
		sheets.pin(session, visit.id(), chosen.items(), chosen.guide());
		session.log(new Change("inspection", visit.id(), "opened", opened(visit).json()));
		return Result.of(visit);
	}

	private static Details opened(Visit visit) {
		Extent extent = visit.extent();
		String late = visit.presence().lateReason();
		return Details.of().put("enterprise", null, visit.enterpriseName()).put("kind", null, visit.kind().code()).put("on", null, visit.on()).put("inspectors", null, visit.inspectors())
				.put("items", null, visit.items()).put("packs", null, visit.packs()).put("focus", null, extent.isWhole() ? null : extent.focus().words())
				.put("leftOut", null, extent.isWhole() ? null : extent.leftOut()).put("lateReason", null, late.isEmpty() ? null : late);
	}

	private static String versions(List<SheetItem> items) {
		return items.stream().map(item -> item.item().pack() + " " + item.packVersion()).collect(Collectors.toCollection(TreeSet::new)).stream().collect(Collectors.joining(", "));
	}

	List<Text> notices(UUID enterprise, VisitKind kind, LocalDate on) {
		return store.read(session -> notices(session, enterprise, kind, on));
	}

	private List<Text> notices(Session session, UUID enterprise, VisitKind kind, LocalDate on) throws SQLException {
		List<Visit> lately = VisitTable.near(session, enterprise, on.minusDays(Notices.DAYS), on);
		return kind.hasPowers() ? Notices.of(lately, kind, on, thisYear(session, enterprise, on.getYear()), rules.yearlyLimit()) : Notices.of(lately, kind, on, 0, 0);
	}

	static int thisYear(Session session, UUID enterprise, int year) throws SQLException {
		return VisitTable.withPowers(session, enterprise, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
	}
}
