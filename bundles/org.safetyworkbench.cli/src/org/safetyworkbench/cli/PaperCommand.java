package org.safetyworkbench.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
@Component(service = Command.class, property = Command.NAME + "=paper")
public final class PaperCommand implements Command {

	private final PaperDesk desk;
	private final Papers papers;
	private final Staff staff;

	@Activate
	public PaperCommand(@Reference PaperDesk desk, @Reference Papers papers, @Reference Staff staff) {
		this.desk = desk;
		this.papers = papers;
		this.staff = staff;
	}

	@Override
	public Exit run(Arguments arguments, Console console) {
		PaperKind kind = PaperKind.of(arguments.needed("KIND")).orElseThrow();
		List<RecordLink> records = arguments.words().stream().map(word -> record(kind, word)).toList();
		if (records.isEmpty()) throw new Stop(Problem.of("usage.missing", "缺少隐患或检查的编号", "no hazard or visit is named").remedy("用 hazard list 或 inspection list 查看编号", "see the ids by hazard list or inspection list"));
		PaperDesk.Batch batch = desk.issueEach(Actor.of(staff, arguments), kind, records, arguments.date("--on").orElseGet(LocalDate::now), Progress.NONE);
		List<Path> files = arguments.path("--out").filter(to -> !batch.issued().isEmpty()).map(to -> writeOut(batch.issued(), to)).orElse(List.of());
		console.answer(() -> JsonObject.of("issued", batch.issued().stream().map(PaperListCommand::object).toList(), "files", files.stream().map(Path::toString).toList(), "refused", refused(batch, console)), () -> {
			for (Issued paper : batch.issued()) console.line("✓ " + console.text(paper.kind().title()) + " " + paper.number() + " " + paper.enterpriseName());
		});
		batch.refused().forEach((record, problems) -> problems.forEach(problem -> console.problem(problem.at(record.id().toString()))));
		return batch.refused().isEmpty() ? Exit.DONE : Exit.REFUSED;
	}

	private static RecordLink record(PaperKind kind, String word) {
		return RecordLink.parse(word).orElseGet(() -> new RecordLink(kind == PaperKind.INSPECTION_RECORD ? RecordLink.VISIT : RecordLink.HAZARD, Records.id(word)));
	}

	/** Into a file of one form, or a folder for both. */
	private List<Path> writeOut(List<Issued> issued, Path to) {
		String name = to.getFileName().toString();
		if (name.endsWith(Form.PDF.extension())) return List.of(issued.size() == 1 ? papers.writeOut(issued.getFirst(), Form.PDF, to) : papers.bundle(issued, to, Progress.NONE));
		List<Path> files = new ArrayList<>();
		if (!name.endsWith(Form.DOCX.extension())) {
			Path folder = folder(to);
			for (Issued paper : issued) for (Form form : Form.values()) files.add(papers.writeOut(paper, form, folder));
		} else for (int i = 0; i < issued.size(); i++)
			files.add(papers.writeOut(issued.get(i), Form.DOCX, i == 0 ? to : to.resolveSibling(name.replace(Form.DOCX.extension(), "-" + (i + 1) + Form.DOCX.extension()))));
		return files;
	}

	private static Path folder(Path to) {
		try {
			return Files.createDirectories(to.toAbsolutePath());
		} catch (IOException e) {
			throw new Stop(Problem.of("output.not-written", "建不了文件夹：" + to, "cannot make the folder: " + to).remedy("检查写入权限", "check its rights"));
		}
	}

	private static List<Object> refused(PaperDesk.Batch batch, Console console) {
		List<Object> refused = new ArrayList<>();
		batch.refused().forEach((record, problems) -> problems.forEach(problem -> refused.add(console.refusal(problem, record.id()))));
		return refused;
	}

	/** What KIND may be. */
	static List<String> kinds() {
		return Stream.of(PaperKind.values()).filter(PaperKind::isIssued).map(PaperKind::id).toList();
	}
}
