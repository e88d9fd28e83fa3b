package org.safetyworkbench.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.evidence.EvidenceStore;
import org.safetyworkbench.hazard.HazardRow;
import org.safetyworkbench.hazard.Ledger;
import org.safetyworkbench.hazard.LedgerQuery;
import org.safetyworkbench.hazard.Loop;
import org.safetyworkbench.inspection.Answer;
import org.safetyworkbench.inspection.VisitSheet;
import org.safetyworkbench.inspection.Visits;
import org.safetyworkbench.library.Library;
import org.safetyworkbench.office.OfficeSettings;
import org.safetyworkbench.office.Staff;
import org.safetyworkbench.paper.Paper;
import org.safetyworkbench.paper.PaperKind;
import org.safetyworkbench.paper.Papers;
import org.safetyworkbench.paper.Recipient;
import org.safetyworkbench.paper.RecordLink;
import org.safetyworkbench.register.Enterprise;
import org.safetyworkbench.register.Enterprises;
import org.safetyworkbench.store.Cursor;

/** Reads the records papers are about and draws the papers, enterprise by enterprise, when they are asked for. */
final class Drawings {

	/** Open hazards of one enterprise that are looked at. */
	private static final int MOST = 500;
	/** Hazards that are not read a second time between check and paper: memory stays flat in larger jobs. */
	private static final int REMEMBERED = 2000;

	private final Papers papers;
	private final Ledger ledger;
	private final Loop loop;
	private final Visits visits;
	private final Enterprises enterprises;
	private final Library library;
	private final OfficeSettings settings;
	private final Staff staff;
	private final EvidenceStore evidence;

	Drawings(Papers papers, Ledger ledger, Loop loop, Visits visits, Enterprises enterprises, Library library, OfficeSettings settings, Staff staff, EvidenceStore evidence) {
		this.papers = papers;
		this.ledger = ledger;
		this.loop = loop;
		this.visits = visits;
		this.enterprises = enterprises;
		this.library = library;
		this.settings = settings;
		this.staff = staff;
		this.evidence = evidence;
	}

	static Problem none(PaperKind kind) {
		return Problem.of("paper.nothing", "没有可以出具" + kind.title().zh() + "的隐患", "no hazard for a " + kind.title().en()).remedy("先办理隐患", "deal with the hazards first");
	}

	static List<Problem> against(Result<VisitSheet> sheet) {
		if (!sheet.isOk()) return sheet.problems();
		return sheet.value().visit().isOpen() ? List.of(Problem.of("paper.visit-open", "检查还没有结束，不能出具记录", "the visit is not finished").remedy("先结束检查", "finish the visit first")) : List.of();
	}

	Result<VisitSheet> sheet(UUID visit) {
		return visits.sheet(visit);
	}

	Recipient recipient(VisitSheet sheet) {
		return enterprises.find(new Enterprise.Id(sheet.visit().enterprise())).map(PaperSource::recipient)
				.orElseGet(() -> new Recipient(sheet.enterprise().creditCode(), sheet.enterprise().name(), "", "", ""));
	}

	private PaperSource source() {
		return new PaperSource(ledger, library.packs());
	}

	VisitPapers visitPapers() {
		return new VisitPapers(source(), ledger, staff, evidence);
	}

	/** The hazards a record stands for. */
	List<HazardRow> hazards(RecordLink record) {
		return switch (record.kind()) {
			case RecordLink.HAZARD -> ledger.row(record.id()).stream().toList();
			case RecordLink.VISIT -> sheet(record.id()).toOptional().stream().flatMap(sheet -> ledger.hazardsOf(sheet.answers().values().stream().map(Answer::id).toList()).values().stream()).distinct()
					.flatMap(id -> ledger.row(id).stream()).toList();
			case RecordLink.ENTERPRISE -> ledger.page(LedgerQuery.of(LedgerQuery.Sort.DUE, new LedgerQuery.Filter.OfEnterprise(record.id())), Cursor.START, MOST, Progress.NONE).rows().stream()
					.filter(row -> row.state().isOpen()).toList();
			default -> List.of();
		};
	}

	/** Papers that are drawn when they are asked for, enterprise by enterprise. */
	record Drawing(List<List<UUID>> groups, java.util.function.Function<List<UUID>, List<Paper>> papers) implements Iterable<Paper> {
		long size() {
			return groups.size();
		}

		@Override
		public Iterator<Paper> iterator() {
			return groups.stream().flatMap(group -> papers.apply(group).stream()).iterator();
		}
	}

	Result<Drawing> drawing(PaperKind kind, Collection<RecordLink> records, LocalDate on, Progress progress) {
		if (kind == PaperKind.INSPECTION_RECORD) return inspections(records);
		Optional<PaperRule> rule = PaperRule.of(kind);
		if (rule.isEmpty()) return Result.failed(Problem.of("paper.not-issued", kind.title().zh() + "不编号留存，直接打印即可", "a " + kind.title().en() + " is printed, not issued").remedy("用打印检查表", "print it"));
		progress.begin(new Text("核对隐患", "checking the hazards"), records.size());
		Map<UUID, List<UUID>> byEnterprise = new LinkedHashMap<>();
		Map<UUID, HazardPapers.File> read = new HashMap<>();
		Set<UUID> seen = new LinkedHashSet<>();
		List<Problem> problems = new ArrayList<>();
		for (RecordLink record : records) {
			progress.checkCancelled();
			for (HazardRow row : hazards(record)) {
				if (!seen.add(row.id())) continue;
				HazardPapers.File file = new HazardPapers.File(row, loop.dossier(row.id()));
				Optional<Problem> against = rule.get().against(file.dossier());
				if (against.isEmpty()) {
					byEnterprise.computeIfAbsent(row.enterprise(), id -> new ArrayList<>()).add(row.id());
					if (read.size() < REMEMBERED) read.put(row.id(), file);
				} else if (record.kind().equals(RecordLink.HAZARD)) problems.add(against.get().at(row.enterpriseName() + " " + row.item()));
			}
			progress.worked(1);
		}
		if (!problems.isEmpty()) return Result.failed(problems);
		if (byEnterprise.isEmpty()) return Result.failed(none(kind));
		HazardPapers drawer = new HazardPapers(source(), papers, evidence);
		return Result.of(new Drawing(List.copyOf(byEnterprise.values()), ids -> drawn(drawer, kind, ids, read, on)));
	}

	private List<Paper> drawn(HazardPapers drawer, PaperKind kind, List<UUID> ids, Map<UUID, HazardPapers.File> read, LocalDate on) {
		List<HazardPapers.File> files = ids.stream().map(id -> Optional.ofNullable(read.remove(id)).orElseGet(() -> new HazardPapers.File(ledger.row(id).orElseThrow(), loop.dossier(id)))).toList();
		HazardRow first = files.getFirst().row();
		return drawer.of(kind, settings.office(), source().recipient(enterprises.find(new Enterprise.Id(first.enterprise())), first), files, on);
	}

	private Result<Drawing> inspections(Collection<RecordLink> records) {
		List<List<UUID>> ids = new ArrayList<>();
		for (RecordLink record : records) {
			List<Problem> problems = record.kind().equals(RecordLink.VISIT) ? against(sheet(record.id())) : List.of(Problem.of("paper.visit", "检查记录按检查出具", "a record belongs to a visit").remedy("选择一次检查", "choose a visit"));
			if (!problems.isEmpty()) return Result.failed(problems);
			ids.add(List.of(record.id()));
		}
		if (ids.isEmpty()) return Result.failed(Problem.of("paper.visit", "没有选择检查", "no visit is chosen").remedy("选择一次检查", "choose a visit"));
		return Result.of(new Drawing(ids, group -> group.stream().map(id -> sheet(id).value()).map(sheet -> visitPapers().record(settings.office(), recipient(sheet), sheet)).toList()));
	}
}
