package org.safetyworkbench.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.exchange.PaperDesk;
import org.safetyworkbench.office.Staff;
import org.safetyworkbench.paper.Form;
import org.safetyworkbench.paper.Issued;
import org.safetyworkbench.paper.PaperKind;
import org.safetyworkbench.paper.Papers;
import org.safetyworkbench.paper.RecordLink;

/** Issues papers of one kind for hazards or visits; those that allow none are named. */
@Component(service = Command.class, property = Command.NAME + "=papers issue")
public final class PapersIssueCommand implements Command {

	private final PaperDesk desk;
	private final Papers papers;
	private final Staff staff;

	@Activate
	public PapersIssueCommand(@Reference PaperDesk desk, @Reference Papers papers, @Reference Staff staff) {
		this.desk = desk;
		this.papers = papers;
		this.staff = staff;
	}

	@Override
	public Exit run(Arguments arguments, Console console) {
		PaperKind kind = PaperKind.of(arguments.needed("KIND")).orElseThrow();
		List<RecordLink> records = new ArrayList<>();
		for (String word : arguments.words()) records.add(RecordLink.parse(word).orElseGet(() -> new RecordLink(kind == PaperKind.INSPECTION_RECORD ? RecordLink.VISIT : RecordLink.HAZARD, Records.id(word))));
		if (records.isEmpty()) throw new Stop(Problem.of("usage.missing", "缺少隐患或检查的编号", "no hazard or visit is named").remedy("用 hazard list 或 inspect list 查看编号", "see the ids by hazard list or inspect list"));
		PaperDesk.Batch batch = desk.issueEach(Actor.of(staff, arguments), kind, records, arguments.date("--on").orElseGet(LocalDate::now), Progress.NONE);
		Optional<Path> folder = arguments.path("--out");
		folder.ifPresent(to -> writeOut(batch.issued(), to));
		console.answer(() -> JsonObject.of("issued", batch.issued().stream().map(PapersListCommand::object).toList(), "refused", refused(batch, console)), () -> {
			for (Issued paper : batch.issued()) console.line("✓ " + console.text(paper.kind().title()) + " " + paper.number() + " " + paper.enterpriseName());
			batch.refused().forEach((record, problems) -> problems.forEach(problem -> console.problem(problem.at(record.id().toString()))));
		});
		return batch.refused().isEmpty() ? Exit.DONE : Exit.REFUSED;
	}

	private void writeOut(List<Issued> issued, Path folder) {
		Path to = folder.toAbsolutePath();
		if (!to.toFile().isDirectory() && !to.toFile().mkdirs()) throw new Stop(Problem.of("output.not-written", "建不了文件夹：" + to, "cannot make the folder: " + to).remedy("检查写入权限", "check its rights"));
		for (Issued paper : issued) for (Form form : Form.values()) papers.writeOut(paper, form, to);
	}

	private static Map<String, Object> refused(PaperDesk.Batch batch, Console console) {
		Map<String, Object> refused = new LinkedHashMap<>();
		batch.refused().forEach((record, problems) -> refused.put(record.id().toString(), problems.stream().map(console::object).toList()));
		return refused;
	}

	/** What KIND may be. */
	static List<String> kinds() {
		return Stream.of(PaperKind.values()).filter(kind -> kind != PaperKind.BLANK_CHECKLIST).map(PaperKind::id).toList();
	}
}
