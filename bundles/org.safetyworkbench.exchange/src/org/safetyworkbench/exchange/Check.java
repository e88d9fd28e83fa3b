package org.safetyworkbench.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.core.Ids;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.duty.Duties;
import org.safetyworkbench.duty.DutyList;
import org.safetyworkbench.exchange.table.Json;
import org.safetyworkbench.hazard.Hazards;
import org.safetyworkbench.hazard.Ledger;
import org.safetyworkbench.library.Library;
import org.safetyworkbench.paper.PaperException;
import org.safetyworkbench.paper.Papers;
import org.safetyworkbench.register.Areas;
import org.safetyworkbench.register.Enterprises;
import org.safetyworkbench.store.Store;
import org.safetyworkbench.store.StoreException;

/**
 * The main job: takes a register and answers over, judges them, and writes ledger, duties, papers, refused rows and a
 * summary. The two files are taken over together or not at all; the results appear when all of them are complete.
 */
@Component(service = Check.class)
public final class Check {

	private final Store store;
	private final RegisterImport register;
	private final AnswerImport answers;
	private final Hazards hazards;
	private final Duties duties;
	private final Ledger ledger;
	private final DutyList dutyList;
	private final Enterprises enterprises;
	private final Areas areas;
	private final Papers papers;
	private final Library library;

	@Activate
	public Check(@Reference Store store, @Reference RegisterImport register, @Reference AnswerImport answers, @Reference Hazards hazards, @Reference Duties duties, @Reference Ledger ledger,
			@Reference DutyList dutyList, @Reference Enterprises enterprises, @Reference Areas areas, @Reference Papers papers, @Reference Library library) {
		this.store = store;
		this.register = register;
		this.answers = answers;
		this.hazards = hazards;
		this.duties = duties;
		this.ledger = ledger;
		this.dutyList = dutyList;
		this.enterprises = enterprises;
		this.areas = areas;
		this.papers = papers;
		this.library = library;
	}

	/** What of the workspace belongs to this run. */
	static final class Run implements AnswerImport.Watcher {
		final Set<UUID> enterprises = new HashSet<>();
		final Set<UUID> hazards = new HashSet<>();
		Imported register = Imported.NOTHING;
		Imported answers = Imported.NOTHING;

		@Override
		public void answered(UUID enterprise) {
			enterprises.add(enterprise);
		}

		@Override
		public void hazard(UUID hazard) {
			hazards.add(hazard);
		}
	}

	/** Leaves the transaction with the problem of a file. */
	@SuppressWarnings("serial")
	private static final class Faulty extends RuntimeException {
		private final transient Problem problem;

		Faulty(Problem problem) {
			super(problem.toString(), null, false, false);
			this.problem = problem;
		}
	}

	/** Leaves the transaction of a dry run with its summary. */
	@SuppressWarnings("serial")
	private static final class Tried extends RuntimeException {
		private final transient Summary summary;

		Tried(Summary summary) {
			super("dry run", null, false, false);
			this.summary = summary;
		}
	}

	/** @throws Progress.Cancelled after nothing was written; what was taken over before stays consistent */
	public Result<Summary> run(CheckRequest request, Progress progress) {
		Path unfinished = request.out().resolve(".unfinished-" + Ids.next());
		try {
			Files.createDirectories(unfinished);
			Summary summary = request.dryRun() ? tried(request, unfinished, progress) : done(request, unfinished, progress);
			finish(unfinished, request.out());
			return Result.of(summary);
		} catch (Faulty e) {
			return Result.failed(e.problem);
		} catch (StoreException e) {
			return Result.failed(e.problem());
		} catch (PaperException e) {
			return Result.failed(e.problem());
		} catch (IOException e) {
			return Result.failed(notWritten(e, request.out()));
		} catch (UncheckedIOException e) {
			return Result.failed(notWritten(e.getCause(), request.out()));
		} finally {
			remove(unfinished);
		}
	}

	private static Problem notWritten(IOException e, Path folder) {
		return Problem.of("check.not-written", "结果写不进去：" + e, "the results cannot be written: " + e)
				.remedy("检查文件夹的写入权限和磁盘空间；结果文件正打开时请先关闭", "check rights and disk space of the folder; close result files that are open").at(folder.toString());
	}

	private Summary tried(CheckRequest request, Path folder, Progress progress) throws IOException {
		try {
			store.write(request.author(), session -> {
				try {
					Run run = new Run();
					importBoth(request, folder, run, progress);
					throw new Tried(judged(request, folder, run, progress));
				} catch (IOException e) {
					throw new UncheckedIOException(e);
				}
			});
			throw new IllegalStateException("a dry run ends with its summary");
		} catch (Tried e) {
			return e.summary;
		}
	}

	private Summary done(CheckRequest request, Path folder, Progress progress) throws IOException {
		Run run = new Run();
		store.write(request.author(), session -> {
			try {
				importBoth(request, folder, run, progress);
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
			return null;
		});
		return judged(request, folder, run, progress);
	}

	private void importBoth(CheckRequest request, Path folder, Run run, Progress progress) throws IOException {
		try (RejectedBook rejected = new RejectedBook(folder.resolve("rejected.xlsx"), request.locale())) {
			rejected.begin(new Text("登记表", "register"));
			run.register = taken(register.run(request.register(), request.mapping(), request.author(), progress, rejected, enterprise -> run.enterprises.add(enterprise.id().value())));
			if (request.answers().isEmpty()) return;
			rejected.begin(new Text("检查结果", "answers"));
			run.answers = taken(answers.run(request.answers().get(), Optional.empty(), request.author(), request.asOf(), progress, rejected, run));
		}
	}

	private static Imported taken(Result<Imported> result) {
		if (!result.isOk()) throw new Faulty(result.problems().get(0));
		return result.value();
	}

	private Summary judged(CheckRequest request, Path folder, Run run, Progress progress) throws IOException {
		hazards.reassess(request.author(), request.asOf(), request.office(), progress);
		duties.evaluateAll(request.author(), request.asOf(), request.office(), progress);
		Tables tables = new Tables(library.packs(), areas, ledger, dutyList);
		CheckResults results = new CheckResults(request, run, tables, ledger, dutyList, enterprises, papers, new PaperSource(ledger, library.packs()));
		results.writeHazards(folder, progress);
		results.writeDuties(folder, progress);
		Summary summary = results.summary(library.packs());
		Files.writeString(folder.resolve("summary.json"), Json.pretty(summary.toMap()));
		return summary;
	}

	/** All results are complete: they take the place of those of an earlier run. */
	private static void finish(Path unfinished, Path out) throws IOException {
		Path papers = Files.createDirectories(out.resolve("papers"));
		for (Path folder : new Path[] {unfinished.resolve("papers"), unfinished}) {
			if (!Files.isDirectory(folder)) continue;
			try (Stream<Path> files = Files.list(folder)) {
				for (Path file : files.filter(Files::isRegularFile).toList())
					Files.move(file, (folder.equals(unfinished) ? out : papers).resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
			}
		}
	}

	private static void remove(Path folder) {
		if (!Files.exists(folder)) return;
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
