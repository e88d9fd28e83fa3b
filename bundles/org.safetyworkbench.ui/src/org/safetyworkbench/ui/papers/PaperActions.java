package org.safetyworkbench.ui.papers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Shell;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.paper.Form;
import org.safetyworkbench.paper.Issued;
import org.safetyworkbench.paper.Papers;
import org.safetyworkbench.paper.RecordLink;
import org.safetyworkbench.ui.exchange.Written;
import org.safetyworkbench.ui.form.Ask;
import org.safetyworkbench.ui.form.AskDialog;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.shell.Place;
import org.safetyworkbench.ui.text.Texts;

/** What can be done with papers that were issued. */
public final class PaperActions {

	private final Desk desk;
	private final Texts texts;

	public PaperActions(Desk desk) {
		this.desk = desk;
		this.texts = desk.texts();
	}

	/** Opens a copy, so that nobody changes what is kept. */
	public void open(Issued paper, Form form) {
		desk.background().run(texts.get("papers.opening"), progress -> papers().writeOut(paper, form, Files.createTempDirectory("paper")), this::launch);
	}

	private void launch(Path file) {
		Written.open(desk, file);
	}

	private Papers papers() {
		return desk.services().get(Papers.class);
	}

	/** The page of the record a paper belongs to. */
	void record(Issued paper) {
		paper.link().flatMap(PaperActions::place).ifPresent(desk::go);
	}

	private static Optional<Place> place(RecordLink link) {
		return switch (link.kind()) {
			case RecordLink.HAZARD -> Optional.of(Place.record(Place.HAZARD, link.id()));
			case RecordLink.ENTERPRISE -> Optional.of(Place.record(Place.ENTERPRISE, link.id()));
			case RecordLink.VISIT -> Optional.of(Place.record(Place.INSPECTION, link.id()));
			default -> Optional.empty();
		};
	}

	void annul(Shell shell, Issued paper) {
		new AskDialog<>(desk, shell, texts.get("papers.annul.title"), texts.get("papers.annul.intro", paper.number(), paper.enterpriseName()),
				List.of(Ask.of("reason", texts.get("act.reason"), Ask.Kind.TEXT).must()),
				values -> papers().annul(desk.person().author(values.get("reason")), paper.id(), LocalDate.now()), annulled -> desk.changed()).open();
	}

	/** One PDF of all of them, opened for printing. */
	public void print(List<Issued> chosen) {
		desk.background().run(texts.get("papers.printing", chosen.size()), progress -> papers().bundle(chosen, Files.createTempDirectory("papers").resolve(texts.get("papers.bundle", LocalDate.now()) + ".pdf"), progress),
				this::launch);
	}

	/** Writes both forms of each into a folder the user names. */
	void writeOut(Shell shell, List<Issued> chosen) {
		String folder = System.getProperty("safetyworkbench.folder.PAPERS", "");
		if (folder.isEmpty()) {
			DirectoryDialog dialog = new DirectoryDialog(shell);
			dialog.setText(texts.get("papers.out"));
			folder = dialog.open();
		}
		if (folder == null) return;
		Path to = Path.of(folder);
		desk.background().run(texts.get("papers.writing", chosen.size()), progress -> writeOut(chosen, to, progress),
				files -> Written.show(shell, desk, texts.get("page.papers"), texts.get("papers.written", chosen.size(), files, to), to));
	}

	private int writeOut(List<Issued> chosen, Path folder, Progress progress) throws IOException {
		Files.createDirectories(folder);
		progress.begin(new Text("写出文书", "writing papers"), chosen.size());
		int files = 0;
		for (Issued paper : chosen) {
			progress.checkCancelled();
			for (Form form : Form.values()) {
				papers().writeOut(paper, form, folder);
				files++;
			}
			progress.worked(1);
		}
		return files;
	}

	/** Puts the templates into the workspace where they are not yet, and opens their folder. */
	void openTemplates() {
		desk.background().run(texts.get("papers.templates"), progress -> {
			papers().editableTemplates();
			return papers().templateFolder();
		}, this::launch);
	}
}
