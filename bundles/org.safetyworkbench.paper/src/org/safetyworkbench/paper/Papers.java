package org.safetyworkbench.paper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.core.Ids;
import org.safetyworkbench.core.Office;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.core.Workspace;
import org.safetyworkbench.paper.docx.DocxTemplate;
import org.safetyworkbench.paper.docx.FilledDocx;
import org.safetyworkbench.paper.pdf.Printer;
import org.safetyworkbench.store.Store;

/**
 * Writes the official papers of cases. The word of a number may be set in the workspace's settings
 * ({@code paper.word.rectification-order = 泉商安改}); an office's own templates lie in its {@code templates} folder.
 */
@Component(service = Papers.class)
public final class Papers {

	private final Workspace workspace;
	private final PaperNumbers numbers;
	private final Templates templates;
	private Printer printer;

	@Activate
	public Papers(@Reference Workspace workspace, @Reference Store store) {
		this.workspace = workspace;
		this.numbers = new PaperNumbers(store, this::word);
		this.templates = new Templates(workspace.root().resolve("templates"));
	}

	/**
	 * The papers a case leads to: at most one order for what the office may order itself, and one letter per other authority
	 * in the order they first appear. Nothing is written.
	 */
	public List<Paper> of(Case c, Office office) {
		List<Paper> papers = new ArrayList<>();
		List<Finding> own = c.findings().stream().filter(finding -> finding.isWithinPowersOf(office.authority())).toList();
		if (!own.isEmpty()) papers.add(new RectificationOrder(office, c.enterprise(), own));
		Map<String, List<Finding>> others = new LinkedHashMap<>();
		for (Finding finding : c.findings())
			if (!finding.isWithinPowersOf(office.authority())) others.computeIfAbsent(finding.authority().code(), code -> new ArrayList<>()).add(finding);
		others.values().forEach(findings -> papers.add(new TransferLetter(office, findings.getFirst().authority(), c.enterprise(), findings)));
		return papers;
	}

	/**
	 * Writes the papers of all cases into the folder, each as docx and PDF; files of the same name are replaced.
	 *
	 * @throws PaperException when the folder cannot be written or a template cannot be used; checked before a number is taken
	 */
	public synchronized List<WrittenPaper> write(List<Case> cases, Office office, LocalDate issuedOn, Numbering numbering, Path folder,
			Progress progress) {
		List<Paper> papers = cases.stream().flatMap(c -> of(c, office).stream()).toList();
		if (papers.isEmpty()) return List.of();
		Map<PaperKind, DocxTemplate> used = new EnumMap<>(PaperKind.class);
		for (Paper paper : papers) used.computeIfAbsent(paper.kind(), templates::of);
		if (printer == null) printer = Printer.ofSystem();
		List<String> texts = numbering == Numbering.NUMBERED ? numbers.take(papers, issuedOn)
				: papers.stream().map(paper -> numbers.blank(paper, issuedOn)).toList();
		progress.begin(new Text("生成文书", "writing papers"), papers.size());
		List<WrittenPaper> written = new ArrayList<>();
		try {
			Files.createDirectories(folder);
			for (int i = 0; i < papers.size(); i++) {
				progress.checkCancelled();
				written.add(write(papers.get(i), texts.get(i), issuedOn, used.get(papers.get(i).kind()), folder));
				progress.worked(1);
			}
		} catch (IOException e) {
			throw new PaperException(Problem.of("paper.not-written", "文书写不出：" + e, "papers cannot be written: " + e)
					.remedy("检查磁盘空间和文件夹的写入权限；文件正在Word中打开时请先关闭", "check disk space and rights of the folder; close files open in Word").at(folder.toString()), e);
		}
		return written;
	}

	/** Puts the templates an office may edit in Word into the workspace, keeping those already there; answers their files. */
	public List<Path> editableTemplates() {
		try {
			return templates.writeMissing();
		} catch (IOException e) {
			throw new PaperException(Problem.of("template.not-written", "模板写不出：" + e, "the templates cannot be written: " + e)
					.remedy("检查工作区的写入权限和磁盘空间", "check rights and disk space of the workspace").at(workspace.root().toString()), e);
		}
	}

	private WrittenPaper write(Paper paper, String number, LocalDate issuedOn, DocxTemplate template, Path folder) throws IOException {
		FilledDocx filled = template.fill(paper.fields(number, issuedOn));
		String name = FileNames.of(paper);
		Path docx = replace(folder.resolve(name + ".docx"), filled.bytes());
		Path pdf = replace(folder.resolve(name + ".pdf"), printer.print(filled, paper.enterprise().name() + " " + paper.kind().title().zh() + " " + number));
		return new WrittenPaper(paper, number, docx, pdf, printer.unprintable(filled));
	}

	/** Whole or not at all: written beside, then moved over. */
	private static Path replace(Path file, byte[] bytes) throws IOException {
		Path beside = file.resolveSibling("." + Ids.next() + ".tmp");
		try {
			Files.write(beside, bytes);
			return Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
		} finally {
			Files.deleteIfExists(beside);
		}
	}

	private String word(PaperKind kind) {
		Properties settings = new Properties();
		if (Files.isRegularFile(workspace.settings()))
			try (var reader = Files.newBufferedReader(workspace.settings())) {
				settings.load(reader);
			} catch (IOException | IllegalArgumentException e) {
				System.getLogger(Papers.class.getName()).log(System.Logger.Level.WARNING, "settings not readable: " + workspace.settings(), e);
			}
		String word = settings.getProperty("paper.word." + kind.id(), "").strip();
		return word.isEmpty() || word.length() > 60 ? kind.word() : word;
	}
}
