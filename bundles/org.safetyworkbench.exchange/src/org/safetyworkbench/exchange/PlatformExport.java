package org.safetyworkbench.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.evidence.EvidenceStore;
import org.safetyworkbench.hazard.HazardRow;
import org.safetyworkbench.hazard.Ledger;
import org.safetyworkbench.hazard.LedgerQuery;
import org.safetyworkbench.hazard.LedgerQuery.Filter;
import org.safetyworkbench.hazard.Trail;
import org.safetyworkbench.hazard.Trails;
import org.safetyworkbench.inspection.Visit;
import org.safetyworkbench.inspection.VisitQuery;
import org.safetyworkbench.inspection.VisitState;
import org.safetyworkbench.inspection.Visits;
import org.safetyworkbench.office.OfficeSettings;
import org.safetyworkbench.register.Enterprises;
import org.safetyworkbench.risk.Colour;
import org.safetyworkbench.risk.RiskPoints;
import org.safetyworkbench.risk.RiskQuery;
import org.safetyworkbench.spi.Severity;
import org.safetyworkbench.statistics.Months;
import org.safetyworkbench.store.Cursor;
import org.safetyworkbench.store.Page;
import org.safetyworkbench.store.Session;
import org.safetyworkbench.store.Store;
import org.safetyworkbench.store.archive.Anchor;
import org.safetyworkbench.store.archive.Anchors;

/**
 * One package of everything an upper platform asks for (C-60; S1-099, S4-29, S4-44): enterprises, risk points, visits with
 * answers, hazards with their whole process, each as JSON and as CSV, with a manifest and SHA-256 sums. Records flow page by
 * page through files beside the package, so that the memory needed does not grow with them. Longer than other classes
 * because it is the one place that walks all slices.
 */
@Component(service = PlatformExport.class)
public final class PlatformExport {

	private static final int PAGE = 500;

	private final Store store;
	private final Anchors anchors;
	private final OfficeSettings office;
	private final Enterprises enterprises;
	private final RiskPoints risks;
	private final Visits visits;
	private final Ledger ledger;
	private final EvidenceStore evidence;

	@Activate
	public PlatformExport(@Reference Store store, @Reference Anchors anchors, @Reference OfficeSettings office, @Reference Enterprises enterprises, @Reference RiskPoints risks, @Reference Visits visits,
			@Reference Ledger ledger, @Reference EvidenceStore evidence) {
		this.store = store;
		this.anchors = anchors;
		this.office = office;
		this.enterprises = enterprises;
		this.risks = risks;
		this.visits = visits;
		this.ledger = ledger;
		this.evidence = evidence;
	}

	/**
	 * Writes the package; a file of that name is replaced once the new one is whole.
	 *
	 * @param today stands in the manifest
	 */
	public PlatformManifest write(Path zip, PlatformScope scope, LocalDate today, Progress progress) throws IOException {
		Path beside = zip.toAbsolutePath().getParent();
		Files.createDirectories(beside);
		Path folder = Files.createTempDirectory(beside, "." + zip.getFileName() + "-");
		try {
			progress.begin(new Text("导出交换包", "Writing the exchange package"), 0);
			Written written = new Written(folder, scope, progress);
			Anchor anchor = anchors.now(store.read(Session::permit).holder());
			written.enterprises();
			written.risks();
			written.visits();
			written.hazards();
			PlatformManifest manifest = new PlatformManifest(office.office(), today, scope, anchor, written.sections, List.copyOf(written.files));
			PlatformPackage.pack(folder, manifest.json(), anchor, manifest.files(), zip, progress);
			return manifest;
		} catch (UncheckedIOException e) {
			throw e.getCause();
		} finally {
			delete(folder);
		}
	}

	/** What is wrong with a package: changed, missing or added files; nothing when it is as it was written. */
	public List<Problem> check(Path zip) throws IOException {
		return PlatformPackage.check(zip);
	}

	static void delete(Path folder) throws IOException {
		try (Stream<Path> all = Files.walk(folder)) {
			for (Path one : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(one);
		}
	}

	/** The parts of one package. */
	private final class Written {

		private final Path folder;
		private final PlatformScope scope;
		private final Progress progress;
		private final List<PlatformManifest.File> files = new ArrayList<>();
		private final Map<String, Long> sections = new LinkedHashMap<>();

		Written(Path folder, PlatformScope scope, Progress progress) {
			this.folder = folder;
			this.scope = scope;
			this.progress = progress;
		}

		private void done(String section, PlatformPart.Open<?> part) throws IOException {
			files.addAll(part.files());
			sections.put(section, part.rows());
		}

		void enterprises() throws IOException {
			var part = PlatformParts.enterprises().open(folder);
			try (part) {
				enterprises.each(progress, one -> {
					if (scope.area().isPresent() && one.area().filter(scope.area().get()::contains).isEmpty()) return;
					part.add(one);
					progress.worked(1);
				});
			}
			done("enterprises", part);
		}

		void risks() throws IOException {
			List<RiskQuery.Filter> filters = new ArrayList<>();
			scope.area().ifPresent(area -> filters.add(new RiskQuery.Filter.InArea(area)));
			if (scope.majorOnly()) filters.add(new RiskQuery.Filter.OfColour(Colour.RED));
			var part = PlatformParts.risks().open(folder);
			try (part) {
				risks.each(new RiskQuery(filters, RiskQuery.Sort.COLOUR), progress, part::add);
			}
			done("risks", part);
		}

		void visits() throws IOException {
			VisitQuery query = new VisitQuery(Optional.empty(), Optional.of(VisitState.FINISHED), Optional.empty(), scope.span().map(Months::firstDay), scope.span().map(Months::lastDay));
			var part = PlatformParts.visits().open(folder);
			var answers = PlatformParts.answers().open(folder);
			try (part; answers) {
				pages(cursor -> visits.page(query, cursor, PAGE), page -> page.stream().map(Visit::id).map(visits::sheet).flatMap(sheet -> sheet.toOptional().stream()).filter(sheet -> isIn(sheet.enterprise().areaCode()))
						.forEach(sheet -> {
							part.add(sheet);
							PlatformParts.answers(sheet).forEach(answers::add);
						}));
			}
			done("inspections", part);
			done("answers", answers);
		}

		private boolean isIn(String areaCode) {
			return scope.area().isEmpty() || areaCode.startsWith(scope.area().get().prefix());
		}

		void hazards() throws IOException {
			var part = PlatformHazard.part().open(folder);
			var process = PlatformHazard.process().open(folder);
			try (part; process) {
				pages(cursor -> ledger.page(query(), cursor, PAGE, progress), page -> store.read(session -> whole(session, page)).forEach(hazard -> {
					part.add(hazard);
					hazard.steps().forEach(process::add);
				}));
			}
			done("hazards", part);
			done("process", process);
		}

		private LedgerQuery query() {
			LedgerQuery query = LedgerQuery.of(LedgerQuery.Sort.FOUND);
			if (scope.area().isPresent()) query = query.with(new Filter.InArea(scope.area().get()));
			if (scope.span().isPresent()) query = query.with(new Filter.Found(scope.span().get().firstDay(), scope.span().get().lastDay()));
			return scope.majorOnly() ? query.with(new Filter.OfSeverity(Severity.MAJOR)) : query;
		}

		private List<PlatformHazard> whole(Session session, List<HazardRow> page) throws SQLException {
			Map<UUID, Trail> trails = Trails.of(session, page.stream().map(HazardRow::id).toList());
			List<PlatformHazard> hazards = new ArrayList<>();
			for (HazardRow row : page) hazards.add(new PlatformHazard(row, trails.get(row.id()), ledger.snapshot(row.snapshot()), evidence.of(session, "hazard", row.id())));
			return hazards;
		}

		private interface Pages<R> {
			Page<R> at(Cursor cursor);
		}

		private <R> void pages(Pages<R> pages, java.util.function.Consumer<List<R>> taking) {
			Optional<Cursor> next = Optional.of(Cursor.START);
			while (next.isPresent()) {
				progress.checkCancelled();
				Page<R> page = pages.at(next.get());
				taking.accept(page.rows());
				progress.worked(page.rows().size());
				next = page.next();
			}
		}
	}
}
