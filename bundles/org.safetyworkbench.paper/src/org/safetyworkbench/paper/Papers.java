package org.safetyworkbench.paper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.core.Workspace;
import org.safetyworkbench.office.OfficeSettings;
import org.safetyworkbench.store.Author;
import org.safetyworkbench.store.Cursor;
import org.safetyworkbench.store.Page;
import org.safetyworkbench.store.RecordFiles;
import org.safetyworkbench.store.Store;

/**
 * Issues official papers, keeps them and writes them out. An office's own templates lie in the {@code templates} folder of
 * its workspace, what was issued in {@code papers/kept}.
 */
@Component(service = Papers.class)
public final class Papers {

	/** Papers that share a transaction: few, so that others wait short. */
	private static final int GROUP = 8;
	private static final int PAGE = 500;

	private final Workspace workspace;
	private final Store store;
	private final NumberRules rules;
	private final Press press;
	private final PaperFiles files;
	private final Issuing issuing;

	@Activate
	public Papers(@Reference Workspace workspace, @Reference Store store, @Reference OfficeSettings settings) {
		this.workspace = workspace;
		this.store = store;
		this.rules = new NumberRules(settings);
		this.press = new Press(workspace.root().resolve("templates"));
		this.files = new PaperFiles(workspace.root().resolve(PaperSchema.FOLDER), new RecordFiles(store, workspace, PaperSchema.FILE_TABLE));
		this.issuing = new Issuing(store, rules, press, files);
	}

	public Issued issue(Author author, Paper paper, LocalDate on) {
		return issue(author, List.of(paper), on, Progress.NONE).getFirst();
	}

	/**
	 * Issues papers: each gets its number, is kept on disk and recorded, in one transaction a group. What would say the same
	 * as a paper of that day is that paper and gets no second number. When cancelled or failing, the groups before stay issued.
	 *
	 * @param papers asked for one by one, so that a thousand need the memory of a few
	 * @throws PaperException when a template or a photograph cannot be used or the folder cannot be written; nothing of that
	 *             paper's group is issued then
	 */
	public List<Issued> issue(Author author, Iterable<Paper> papers, LocalDate on, Progress progress) {
		Press.Job job = press.job();
		List<Issued> issued = new ArrayList<>();
		List<Press.Proof> group = new ArrayList<>();
		for (Iterator<Paper> rest = papers.iterator(); rest.hasNext();) {
			progress.checkCancelled();
			group.add(job.proof(rest.next(), on));
			if (group.size() < GROUP && rest.hasNext()) continue;
			issued.addAll(issuing.issue(author, group, progress));
			group.clear();
		}
		return issued;
	}

	/** Writes papers without number into the folder, as docx and PDF; nothing is recorded. Files of an earlier run are replaced. */
	public List<WrittenPaper> draft(List<Paper> papers, LocalDate on, Path folder, Progress progress) {
		if (papers.isEmpty()) return List.of();
		progress.begin(new Text("生成文书", "writing papers"), papers.size());
		Press.Job job = press.job();
		List<Press.Proof> proofs = papers.stream().map(paper -> job.proof(paper, on)).toList();
		List<WrittenPaper> written = new ArrayList<>();
		Set<String> names = new HashSet<>();
		Map<PaperKind, String> blanks = new EnumMap<>(PaperKind.class);
		try {
			Files.createDirectories(folder);
			for (Press.Proof proof : proofs) {
				progress.checkCancelled();
				String number = blanks.computeIfAbsent(proof.paper().kind(), kind -> kind.isNumbered() ? rules.standard(kind).blank(on.getYear()) : "");
				Press.Sheet sheet = press.print(proof, number);
				String name = FileNames.of(proof.paper());
				for (int copy = 2; !names.add(name); copy++) name = FileNames.of(proof.paper()) + "_" + copy;
				written.add(new WrittenPaper(proof.paper().kind(), number, PaperFiles.replace(folder.resolve(name + ".docx"), sheet.docx(), false),
						PaperFiles.replace(folder.resolve(name + ".pdf"), sheet.pdf(), false), sheet.unprintable()));
				progress.worked(1);
			}
		} catch (IOException e) {
			throw notWritten(folder, e);
		}
		return written;
	}

	/** One form of a paper without number, as a file: previews and blank checklists. */
	public Path draft(Paper paper, LocalDate on, Form form, Path file) {
		try {
			Press.Sheet sheet = press.print(press.job().proof(paper, on), paper.kind().isNumbered() ? rules.standard(paper.kind()).blank(on.getYear()) : "");
			if (file.toAbsolutePath().getParent() != null) Files.createDirectories(file.toAbsolutePath().getParent());
			return PaperFiles.replace(file.toAbsolutePath(), form == Form.DOCX ? sheet.docx() : sheet.pdf(), false);
		} catch (IOException e) {
			throw notWritten(file, e);
		}
	}

	/** The XHTML page a paper is printed from, for those who want to print or measure it otherwise. */
	public String asPage(Paper paper, LocalDate on) {
		try {
			return press.page(press.job().proof(paper, on));
		} catch (IOException e) {
			throw notWritten(templateFolder(), e);
		}
	}

	/** Issued papers, latest first. */
	public Page<Issued> page(PaperQuery query, Cursor after, int size) {
		return store.read(session -> new Register(session).page(query, after, size));
	}

	public Optional<Issued> find(UUID id) {
		return store.read(session -> new Register(session).find(id));
	}

	public Optional<Issued> numbered(String number) {
		return store.read(session -> new Register(session).numbered(number));
	}

	/** The file that is kept, for looking at; the PDF is printed again when it is missing or cut. */
	public Path file(Issued paper, Form form) {
		Path docx = kept(paper);
		if (form == Form.DOCX) return docx;
		Path pdf = files.file(paper.hash(), Form.PDF);
		try {
			if (!files.isPrinted(paper.hash())) files.keep(paper.hash(), Form.PDF, press.reprint(Files.readAllBytes(docx), paper.enterpriseName() + " " + paper.kind().title().zh() + " " + paper.number()));
			return pdf;
		} catch (IOException e) {
			throw notWritten(pdf, e);
		}
	}

	/** Writes an issued paper out again, unchanged. @param to a file, or a folder for a file named after enterprise, kind and number */
	public Path writeOut(Issued paper, Form form, Path to) {
		Path file = Files.isDirectory(to) ? to.resolve(FileNames.of(paper) + form.extension()) : to.toAbsolutePath();
		try {
			if (file.getParent() != null) Files.createDirectories(file.getParent());
			return PaperFiles.replace(file, Files.readAllBytes(file(paper, form)), false);
		} catch (IOException e) {
			throw notWritten(file, e);
		}
	}

	/** One PDF of several papers, in their order, for printing in one go. */
	public Path bundle(List<Issued> issued, Path pdf, Progress progress) {
		progress.begin(new Text("合并文书", "joining papers"), issued.size());
		List<Path> parts = new ArrayList<>();
		for (Issued paper : issued) {
			progress.checkCancelled();
			parts.add(file(paper, Form.PDF));
			progress.worked(1);
		}
		try {
			if (pdf.toAbsolutePath().getParent() != null) Files.createDirectories(pdf.toAbsolutePath().getParent());
			return Bundle.join(parts, pdf.toAbsolutePath());
		} catch (IOException e) {
			throw notWritten(pdf, e);
		}
	}

	/** Whether the paper kept is the one issued. */
	public Optional<Problem> verify(Issued paper) {
		try {
			kept(paper);
			return Optional.empty();
		} catch (PaperException e) {
			return Optional.of(e.problem());
		}
	}

	/** Reads every paper kept and names those that are missing or changed; papers from before these records kept none. */
	public List<Problem> verify(Progress progress) {
		progress.begin(new Text("核对留存的文书", "checking the papers kept"), 0);
		List<Problem> problems = new ArrayList<>();
		for (Optional<Cursor> at = Optional.of(Cursor.START); at.isPresent();) {
			Page<Issued> page = page(PaperQuery.ALL, at.get(), PAGE);
			for (Issued paper : page.rows()) {
				progress.checkCancelled();
				if (paper.isKept()) verify(paper).map(problem -> problem.at(paper.kind().title().zh() + " " + paper.number())).ifPresent(problems::add);
				progress.worked(1);
			}
			at = page.next();
		}
		return problems;
	}

	private Path kept(Issued paper) {
		if (!paper.isKept())
			throw new PaperException(Problem.of("paper.not-kept", "该文书出具时未留存原文：" + paper.number(), "the text of this paper was not kept: " + paper.number()).remedy("查找当时的纸质件", "look for the sheet of that time"));
		Path docx = files.fetched(paper.hash());
		try {
			if (!Files.exists(docx))
				throw new PaperException(Problem.of("paper.missing", "留存的文书文件不见了", "the file of the paper is missing").remedy("在出具它的电脑上打开，或从备份恢复", "open it at the desk that issued it, or bring it back from a backup").at(docx.toString()));
			if (PaperFiles.hash(Files.readAllBytes(docx)).equals(paper.hash())) return docx;
			throw new PaperException(Problem.of("paper.changed", "留存的文书文件已被改动，与出具时不一致", "the file of the paper was changed since it was issued").remedy("从备份恢复", "bring it back from a backup").at(docx.toString()));
		} catch (IOException e) {
			throw new PaperException(Problem.of("paper.unreadable", "留存的文书读不出：" + e.getMessage(), "the paper cannot be read: " + e.getMessage()).remedy("检查文件权限", "check the rights of the file").at(docx.toString()), e);
		}
	}

	/** Declares a paper void; it stays listed and its number is not given again. @param author with the reason */
	public Result<Issued> annul(Author author, UUID id, LocalDate on) {
		if (author.reason().isBlank()) return Result.failed(Problem.of("paper.reason", "作废文书应写明理由", "a paper is annulled with a reason").remedy("填写理由", "give the reason"));
		return store.write(author, session -> {
			Register register = new Register(session);
			Optional<Issued> paper = register.find(id);
			if (paper.isEmpty()) return Result.failed(Problem.of("paper.unknown", "没有这份文书", "there is no such paper").remedy("在文书清单中选择", "choose one of the list"));
			if (paper.get().annulled().isPresent())
				return Result.failed(Problem.of("paper.annulled", "该文书已经作废：" + paper.get().number(), "the paper is annulled already").remedy("不必重复作废", "nothing is left to do"));
			register.annul(paper.get(), author, on);
			return Result.of(register.find(id).orElseThrow());
		});
	}

	/** How the numbers of that kind are written. */
	public NumberRule rule(PaperKind kind) {
		return store.read(session -> rules.of(session, kind));
	}

	/** The last serial that word of that kind got in a year, empty when none was given. */
	public OptionalInt lastSerial(PaperKind kind, int year) {
		return store.read(session -> new Register(session).last(rules.of(session, kind).word(), year));
	}

	/** Numbers from now on; a rule that would repeat is refused. */
	public Result<NumberRule> setRule(Author author, PaperKind kind, String word, String pattern) {
		if (!kind.isNumbered())
			return Result.failed(Problem.of("paper.number-none", kind.title().zh() + "不编号", "a " + kind.title().en() + " has no number").remedy("选择编号的文书", "choose another kind"));
		return store.write(author, session -> rules.set(session, kind, word, pattern));
	}

	/** Where the templates an office may edit lie. */
	public Path templateFolder() {
		return workspace.root().resolve("templates");
	}

	/** Puts the templates an office may edit in Word into the workspace, keeping those already there; answers their files. */
	public List<Path> editableTemplates() {
		try {
			List<Path> written = new ArrayList<>();
			Files.createDirectories(templateFolder());
			for (PaperKind kind : PaperKind.values()) {
				Path file = templateFolder().resolve(kind.templateFile());
				if (!Files.exists(file)) Files.write(file, press.templates().builtIn(kind).bytes(), StandardOpenOption.CREATE_NEW);
				written.add(file);
			}
			return written;
		} catch (IOException e) {
			throw new PaperException(Problem.of("template.not-written", "模板写不出：" + e, "the templates cannot be written: " + e)
					.remedy("检查工作区的写入权限和磁盘空间", "check rights and disk space of the workspace").at(workspace.root().toString()), e);
		}
	}

	/** Whether the office has changed the template of that kind. */
	public boolean isOwnTemplate(PaperKind kind) {
		return press.templates().isOwn(kind);
	}

	/** Returns to the built-in template; answers where the office's own was laid aside. */
	public Path restoreTemplate(PaperKind kind) {
		return press.templates().layAside(kind);
	}

	/** Why the template of that kind cannot be used, empty when it can. */
	public Optional<Problem> templateProblem(PaperKind kind) {
		try {
			press.templates().of(kind);
			return Optional.empty();
		} catch (PaperException e) {
			return Optional.of(e.problem());
		}
	}

	static PaperException notWritten(Path where, IOException e) {
		return new PaperException(Problem.of("paper.not-written", "文书写不出：" + e, "papers cannot be written: " + e)
				.remedy("检查磁盘空间和文件夹的写入权限；文件正在Word中打开时请先关闭", "check disk space and rights of the folder; close files open in Word").at(where.toString()), e);
	}
}
