package org.safetyworkbench.exchange;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
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
import org.safetyworkbench.evidence.EvidenceStore;
import org.safetyworkbench.hazard.Action;
import org.safetyworkbench.hazard.Dossier;
import org.safetyworkbench.hazard.Ledger;
import org.safetyworkbench.hazard.Loop;
import org.safetyworkbench.inspection.SheetItem;
import org.safetyworkbench.inspection.VisitSheet;
import org.safetyworkbench.inspection.Visits;
import org.safetyworkbench.library.Focus;
import org.safetyworkbench.library.Library;
import org.safetyworkbench.office.OfficeSettings;
import org.safetyworkbench.office.Person;
import org.safetyworkbench.office.Role;
import org.safetyworkbench.office.Staff;
import org.safetyworkbench.paper.Form;
import org.safetyworkbench.paper.Issued;
import org.safetyworkbench.paper.PaperException;
import org.safetyworkbench.paper.PaperKind;
import org.safetyworkbench.paper.Papers;
import org.safetyworkbench.paper.Recipient;
import org.safetyworkbench.paper.RecordLink;
import org.safetyworkbench.register.Enterprise;
import org.safetyworkbench.register.Enterprises;

/** The one place where records become papers. Which kind may be issued when is in {@link PaperRule}. */
@Component(service = PaperDesk.class)
public final class PaperDesk {

	private final Papers papers;
	private final Loop loop;
	private final Visits visits;
	private final Enterprises enterprises;
	private final Library library;
	private final OfficeSettings settings;
	private final Drawings drawings;

	@Activate
	public PaperDesk(@Reference Papers papers, @Reference Ledger ledger, @Reference Loop loop, @Reference Visits visits, @Reference Enterprises enterprises, @Reference Library library,
			@Reference OfficeSettings settings, @Reference Staff staff, @Reference EvidenceStore evidence) {
		this.papers = papers;
		this.loop = loop;
		this.visits = visits;
		this.enterprises = enterprises;
		this.library = library;
		this.settings = settings;
		this.drawings = new Drawings(papers, ledger, loop, visits, enterprises, library, settings, staff, evidence);
	}

	/**
	 * A kind of paper for a record.
	 *
	 * @param against why it cannot be issued now, empty when it can
	 */
	public record Offered(PaperKind kind, List<Problem> against) {
		public boolean isAllowed() {
			return against.isEmpty();
		}
	}

	/** Every kind of paper that concerns such a record (hazard, visit, enterprise); for several hazards one that may be is enough. */
	public List<Offered> offered(RecordLink record, LocalDate today) {
		List<Offered> offered = new ArrayList<>();
		if (record.kind().equals(RecordLink.VISIT)) offered.add(new Offered(PaperKind.INSPECTION_RECORD, Drawings.against(drawings.sheet(record.id()))));
		List<Dossier> dossiers = drawings.hazards(record).stream().map(row -> loop.dossier(row.id())).toList();
		for (PaperRule rule : PaperRule.all()) {
			if (!record.kind().equals(RecordLink.HAZARD) && !rule.isShared()) continue;
			List<Problem> problems = dossiers.stream().map(rule::against).flatMap(Optional::stream).toList();
			if (dossiers.isEmpty()) offered.add(new Offered(rule.kind(), List.of(Drawings.none(rule.kind()))));
			else offered.add(new Offered(rule.kind(), problems.size() < dossiers.size() ? List.of() : problems.subList(0, 1)));
		}
		return offered;
	}

	/** The papers an action usually leads to, to be proposed after it was done; of those that may be issued now. */
	public List<PaperKind> after(Action action, UUID hazard) {
		Dossier dossier = loop.dossier(hazard);
		return PaperRule.all().stream().filter(rule -> rule.after().contains(action) && rule.against(dossier).isEmpty()).map(PaperRule::kind).toList();
	}

	/** The paper that usually follows an action. */
	public static Optional<PaperKind> kindFor(Action action) {
		return PaperRule.all().stream().filter(rule -> rule.after().contains(action)).map(PaperRule::kind).findFirst();
	}

	/**
	 * Issues that kind of paper for all records: hazards of one enterprise share a paper where the kind allows it, letters are
	 * one per addressee. Hazards that are named themselves must all allow it, otherwise nothing is issued; of those of a visit or
	 * an enterprise the ones that allow it are taken. A job of a thousand papers can be cancelled; what was issued stays.
	 */
	public Result<List<Issued>> issue(Person by, PaperKind kind, Collection<RecordLink> records, LocalDate on, Progress progress) {
		Optional<Problem> role = role(by);
		if (role.isPresent()) return Result.failed(role.get());
		Result<Drawings.Drawing> drawing = drawings.drawing(kind, records, on, progress);
		if (!drawing.isOk()) return Result.failed(drawing.problems());
		progress.begin(new Text("生成文书", "writing papers"), drawing.value().size());
		return Result.of(papers.issue(by.author(), drawing.value(), on, progress));
	}

	private static Optional<Problem> role(Person by) {
		if (by.has(Role.OFFICIAL) || by.has(Role.ENFORCER) || by.has(Role.CHIEF) || by.has(Role.HEAD)) return Optional.empty();
		return Optional.of(Problem.of("paper.role", by.name() + "不是工作人员，不能出具文书", by.name() + " may not issue papers").remedy("由工作人员出具，或由管理员调整角色", "let an official do it, or have the administrator change the roles"));
	}

	/**
	 * What became of many records.
	 *
	 * @param refused why no paper was issued for these; the others are among the issued
	 */
	public record Batch(List<Issued> issued, Map<RecordLink, List<Problem>> refused) {}

	/** Issues for the records that allow it and names those that do not. */
	public Batch issueEach(Person by, PaperKind kind, Collection<RecordLink> records, LocalDate on, Progress progress) {
		Map<RecordLink, List<Problem>> refused = new LinkedHashMap<>();
		List<RecordLink> good = new ArrayList<>();
		Optional<Problem> role = role(by);
		for (RecordLink record : records) {
			progress.checkCancelled();
			List<Problem> problems = role.isPresent() ? List.of(role.get()) : against(kind, record);
			if (problems.isEmpty()) good.add(record);
			else refused.put(record, problems);
		}
		if (good.isEmpty()) return new Batch(List.of(), refused);
		Result<List<Issued>> issued = issue(by, kind, good, on, progress);
		if (!issued.isOk()) good.forEach(record -> refused.put(record, issued.problems()));
		return new Batch(issued.toOptional().orElse(List.of()), refused);
	}

	private List<Problem> against(PaperKind kind, RecordLink record) {
		return offered(record, LocalDate.EPOCH).stream().filter(one -> one.kind() == kind).findFirst().map(Offered::against).orElse(List.of(Drawings.none(kind)));
	}

	/** Issues every order, notice and letter that the record's hazards allow now. */
	public Result<List<Issued>> issueAll(Person by, RecordLink record, LocalDate on, Progress progress) {
		List<Issued> issued = new ArrayList<>();
		List<PaperKind> kinds = offered(record, on).stream().filter(Offered::isAllowed).map(Offered::kind)
				.filter(kind -> kind == PaperKind.RECTIFICATION_ORDER || kind == PaperKind.IMMEDIATE_ORDER || kind == PaperKind.TRANSFER_LETTER || kind == PaperKind.COPY_LETTER).toList();
		if (kinds.isEmpty()) return Result.failed(Drawings.none(PaperKind.RECTIFICATION_ORDER));
		for (PaperKind kind : kinds) {
			Result<List<Issued>> some = issue(by, kind, List.of(record), on, progress);
			if (!some.isOk()) return some;
			issued.addAll(some.value());
		}
		return Result.of(issued);
	}

	/** How the paper would look, without number; nothing is recorded. The first one where there would be several. */
	public Result<Path> preview(PaperKind kind, RecordLink record, LocalDate on, Form form, Path file) {
		if (kind == PaperKind.INSPECTION_RECORD && record.kind().equals(RecordLink.VISIT))
			return drawings.sheet(record.id()).map(sheet -> papers.draft(drawings.visitPapers().record(settings.office(), drawings.recipient(sheet), sheet), on, form, file));
		return drawings.drawing(kind, List.of(record), on, Progress.NONE).map(drawing -> papers.draft(drawing.iterator().next(), on, form, file));
	}

	/**
	 * The empty checklist of a visit, with the QR code that leads back to it.
	 *
	 * @throws PaperException when there is no such visit, or the file cannot be written
	 */
	public Path blankChecklist(UUID visit, LocalDate on, Form form, Path file) {
		VisitSheet sheet = orThrow(drawings.sheet(visit));
		return papers.draft(drawings.visitPapers().checklist(settings.office(), drawings.recipient(sheet), sheet), on, form, file);
	}

	/** The empty checklist of packs, or a part of it, for whoever is visited. */
	public Path blankChecklist(List<String> packs, Focus focus, LocalDate on, Form form, Path file) {
		List<SheetItem> items = SheetItems.of(library.packs(), packs, focus);
		if (items.isEmpty())
			throw new PaperException(Problem.of("paper.no-items", "所选检查表和范围中没有检查项", "the chosen checklists and part hold no item").remedy("放宽检查范围，或选择其他检查表", "choose a wider part, or other checklists"));
		return papers.draft(drawings.visitPapers().checklist(settings.office(), Recipient.NONE, Optional.empty(), items, focus), on, form, file);
	}

	/** What would be asked at an enterprise, before there is a visit; the QR code leads to the enterprise. @param packs ids, none for all that concern it */
	public Path blankChecklist(UUID enterprise, List<String> packs, Focus focus, LocalDate on, Form form, Path file) {
		List<SheetItem> items = orThrow(visits.preview(enterprise, packs, focus, on));
		Recipient recipient = enterprises.find(new Enterprise.Id(enterprise)).map(PaperSource::recipient).orElse(Recipient.NONE);
		return papers.draft(drawings.visitPapers().checklist(settings.office(), recipient, Optional.of(enterprise), items, focus), on, form, file);
	}

	private static <T> T orThrow(Result<T> result) {
		if (!result.isOk()) throw new PaperException(result.problems().getFirst());
		return result.value();
	}

}
