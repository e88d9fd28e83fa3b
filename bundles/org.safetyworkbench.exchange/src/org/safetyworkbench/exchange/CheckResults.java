package org.safetyworkbench.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import org.safetyworkbench.core.Progress;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.duty.DutyList;
import org.safetyworkbench.duty.DutyQuery;
import org.safetyworkbench.duty.DutyRow;
import org.safetyworkbench.duty.DutyStatus;
import org.safetyworkbench.exchange.table.TableWriter.Format;
import org.safetyworkbench.hazard.HazardRow;
import org.safetyworkbench.hazard.Ledger;
import org.safetyworkbench.hazard.LedgerQuery;
import org.safetyworkbench.library.Packs;
import org.safetyworkbench.paper.Form;
import org.safetyworkbench.paper.Issued;
import org.safetyworkbench.paper.Paper;
import org.safetyworkbench.paper.Papers;
import org.safetyworkbench.register.Enterprise;
import org.safetyworkbench.register.Enterprises;
import org.safetyworkbench.spi.Pack;
import org.safetyworkbench.store.Cursor;
import org.safetyworkbench.store.Page;

/** Writes what the main job found: the ledger and papers enterprise by enterprise, then the duties. */
final class CheckResults {

	private static final int PAGE = 1000;
	private static final int PAPERS_AT_ONCE = 50;

	private final CheckRequest request;
	private final Check.Run run;
	private final Tables tables;
	private final Ledger ledger;
	private final DutyList duties;
	private final Enterprises enterprises;
	private final Papers papers;
	private final PaperSource source;
	private final Map<String, List<Summary.Hazard>> found = new TreeMap<>();
	private final Map<String, String> words = new HashMap<>();
	private long dutiesTotal;
	private long dutiesOverdue;
	private long dutiesUndecided;
	private long written;

	CheckResults(CheckRequest request, Check.Run run, Tables tables, Ledger ledger, DutyList duties, Enterprises enterprises, Papers papers, PaperSource source) {
		this.request = request;
		this.run = run;
		this.tables = tables;
		this.ledger = ledger;
		this.duties = duties;
		this.enterprises = enterprises;
		this.papers = papers;
		this.source = source;
	}

	/** Page by page and not inside one read: papers take their numbers from the store. */
	void writeHazards(Path folder, Progress progress) throws IOException {
		progress.begin(new Text("写台账和文书", "Writing ledger and papers"), run.hazards.size());
		try (TableSpec.Open<HazardRow> table = tables.ledger(request.asOf()).open(Format.XLSX, Files.newOutputStream(folder.resolve("ledger.xlsx")), request.locale())) {
			Map<UUID, List<HazardRow>> sameName = new LinkedHashMap<>();
			String name = null;
			List<Paper> drawn = new ArrayList<>();
			if (run.hazards.isEmpty()) return;
			for (Optional<Cursor> at = Optional.of(Cursor.START); at.isPresent();) {
				Page<HazardRow> page = ledger.page(LedgerQuery.of(LedgerQuery.Sort.NAME), at.get(), PAGE, progress);
				for (HazardRow row : page.rows()) {
					if (!run.hazards.contains(row.id())) continue;
					if (!row.enterpriseName().equals(name)) {
						write(sameName, table, drawn, folder, progress);
						name = row.enterpriseName();
					}
					sameName.computeIfAbsent(row.enterprise(), id -> new ArrayList<>()).add(row);
					progress.worked(1);
				}
				progress.checkCancelled();
				at = page.next();
			}
			write(sameName, table, drawn, folder, progress);
			writePapers(drawn, folder, progress);
		}
	}

	private void write(Map<UUID, List<HazardRow>> byEnterprise, TableSpec.Open<HazardRow> table, List<Paper> drawn, Path folder, Progress progress) {
		Map<UUID, Enterprise> records = new HashMap<>();
		enterprises.list(byEnterprise.keySet().stream().map(Enterprise.Id::new).toList()).forEach(e -> records.put(e.id().value(), e));
		byEnterprise.forEach((id, rows) -> {
			rows.sort(Comparator.comparing(HazardRow::severity).reversed().thenComparing(HazardRow::item));
			for (HazardRow row : rows) {
				table.add(row);
				found.computeIfAbsent(row.creditCode(), code -> new ArrayList<>()).add(new Summary.Hazard(word(row.item()), Tables.code(row.severity()), row.foundOn(), row.dueOn(),
						word(row.authority()), row.transfer()));
			}
			List<HazardRow> open = rows.stream().filter(row -> row.state().isOpen()).toList();
			if (!open.isEmpty())
				drawn.addAll(source.routed(request.office(), source.recipient(Optional.ofNullable(records.get(id)), open.getFirst()), Optional.of(id),
						open.stream().map(source::finding).toList()));
		});
		byEnterprise.clear();
		if (drawn.size() >= PAPERS_AT_ONCE) writePapers(drawn, folder, progress);
	}

	/** One copy of each of the few words that come a million times. */
	private String word(String word) {
		return words.computeIfAbsent(word, same -> same);
	}

	private void writePapers(List<Paper> drawn, Path folder, Progress progress) {
		if (drawn.isEmpty()) return;
		Path papersFolder = folder.resolve("papers");
		if (request.numbered() && !request.dryRun()) {
			List<Issued> issued = papers.issue(request.author(), drawn, request.asOf(), progress);
			for (Issued paper : issued) for (Form form : Form.values()) papers.writeOut(paper, form, folder(papersFolder));
			written += issued.size();
		} else written += papers.draft(drawn, request.asOf(), papersFolder, progress).size();
		drawn.clear();
	}

	private static Path folder(Path folder) {
		try {
			return Files.createDirectories(folder);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	void writeDuties(Path folder, Progress progress) throws IOException {
		progress.begin(new Text("写任务", "Writing duties"), 0);
		try (TableSpec.Open<DutyRow> table = tables.duties().open(Format.XLSX, Files.newOutputStream(folder.resolve("duties.xlsx")), request.locale())) {
			duties.each(DutyQuery.of(DutyQuery.Sort.DUE), progress, row -> {
				if (!run.enterprises.contains(row.enterprise())) return;
				table.add(row);
				dutiesTotal++;
				if (row.status() == DutyStatus.OVERDUE) dutiesOverdue++;
				if (row.status() == DutyStatus.UNDECIDED) dutiesUndecided++;
			});
		}
	}

	Summary summary(Packs packs) {
		return new Summary(Summary.Rows.of(run.register), Summary.Rows.of(run.answers), found, dutiesTotal, dutiesOverdue, dutiesUndecided, written,
				packs.packs().stream().map(Pack::id).toList(), request.office().jurisdiction(), request.asOf());
	}
}
