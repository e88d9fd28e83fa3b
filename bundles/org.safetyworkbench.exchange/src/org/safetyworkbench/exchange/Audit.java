package org.safetyworkbench.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.office.Role;
import org.safetyworkbench.office.Staff;
import org.safetyworkbench.store.ChangeLog;
import org.safetyworkbench.store.Cursor;
import org.safetyworkbench.store.Entry;
import org.safetyworkbench.store.Page;
import org.safetyworkbench.store.archive.Anchor;
import org.safetyworkbench.store.archive.Anchors;

/**
 * What an auditor does: verify the change log, also against what was kept outside, see who read confidential cases, and take the
 * log out for the archive. On a shared server the server itself shows the whole log to auditors only.
 */
@Component(service = Audit.class)
public final class Audit {

	private static final int PAGE = 2000;

	private final ChangeLog log;
	private final Anchors anchors;
	private final Staff staff;

	@Activate
	public Audit(@Reference ChangeLog log, @Reference Anchors anchors, @Reference Staff staff) {
		this.log = log;
		this.anchors = anchors;
		this.staff = staff;
	}

	/** Empty when who works here is an auditor. */
	private Optional<Problem> refusal() {
		return staff.me().has(Role.AUDITOR) ? Optional.empty() : Optional.of(Problem.of("rights.auditor", "须由审计人员查看", "this is for auditors").remedy("请审计人员办理", "ask an auditor"));
	}

	/** Who read tip-offs and who reported them, latest first. */
	public Result<Page<Entry>> readings(Cursor after, int size, Progress progress) {
		return refusal().map(Result::<Page<Entry>>failed).orElseGet(() -> Result.of(log.readings(after, size, progress)));
	}

	/** The whole log, latest first. */
	public Result<Page<Entry>> latest(Cursor after, int size, Progress progress) {
		return refusal().map(Result::<Page<Entry>>failed).orElseGet(() -> Result.of(log.latest(after, size, progress)));
	}

	/** Everything that stands against the log. @param kept what is held against it, empty for the log alone */
	public List<Problem> verify(Optional<Anchors.Kept> kept, Progress progress) {
		return kept.map(one -> anchors.check(one, progress)).orElseGet(() -> log.verify(progress).fault().map(List::of).orElse(List.of()));
	}

	/**
	 * Writes the log up to now into a package with a signed end: each entry with its hash as CSV and JSON, so that the chain can be
	 * computed again without this program.
	 *
	 * @return the signed end, whose key's fingerprint is to be kept elsewhere
	 */
	public Result<Anchor> export(Path zip, Progress progress) throws IOException {
		Optional<Problem> refusal = refusal();
		if (refusal.isPresent()) return Result.failed(refusal.get());
		Path beside = zip.toAbsolutePath().getParent();
		Files.createDirectories(beside);
		Path folder = Files.createTempDirectory(beside, "." + zip.getFileName() + "-");
		try {
			Anchor anchor = anchors.now(staff.me().author());
			progress.begin(new Text("导出变更日志", "Exporting the change log"), anchor.head().seq());
			PlatformPart.Open<Entry> part = part().open(folder);
			try (part) {
				each(anchor.head().seq(), part, progress);
			}
			Map<String, Object> manifest = Map.of("format", "safety-workbench-change-log", "version", 1, "entries", anchor.head().seq(), "hash", anchor.head().hash(), "at", anchor.at().toString(), "key", anchor.fingerprint(),
					"files", part.files().stream().map(PlatformManifest.File::json).toList());
			PlatformPackage.pack(folder, manifest, anchor, part.files(), zip, progress);
			return Result.of(anchor);
		} catch (UncheckedIOException e) {
			throw e.getCause();
		} finally {
			PlatformExport.delete(folder);
		}
	}

	private void each(long upTo, PlatformPart.Open<Entry> part, Progress progress) {
		Optional<Cursor> next = Optional.of(Cursor.START);
		while (next.isPresent()) {
			progress.checkCancelled();
			Page<Entry> page = log.page(next.get(), PAGE);
			page.rows().stream().filter(entry -> entry.seq() <= upTo).forEach(part::add);
			progress.worked(page.rows().size());
			next = page.rows().isEmpty() || page.rows().getLast().seq() >= upTo ? Optional.empty() : page.next();
		}
	}

	private static PlatformPart<Entry> part() {
		return new PlatformPart<Entry>("change-log").field("seq", "序号", "entry", Entry::seq).field("at", "时间（1970年起毫秒）", "at (milliseconds since 1970)", entry -> entry.at().toEpochMilli())
				.field("author", "何人", "who", entry -> entry.author().name()).field("reason", "理由", "why", entry -> entry.author().reason()).field("kind", "记录种类", "kind of record", entry -> entry.change().kind())
				.field("subject", "记录编号", "record", entry -> entry.change().subject()).field("action", "动作", "action", entry -> entry.change().action()).field("detail", "内容", "detail", entry -> entry.change().detail())
				.field("previousHash", "上一条校验值", "hash of the entry before", Entry::previousHash).field("hash", "校验值", "hash", Entry::hash);
	}
}
