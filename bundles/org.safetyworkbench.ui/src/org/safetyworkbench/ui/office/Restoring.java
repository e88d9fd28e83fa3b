package org.safetyworkbench.ui.office;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.swt.widgets.Shell;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.office.FirstAdministrator;
import org.safetyworkbench.store.archive.Contents;
import org.safetyworkbench.store.archive.Custody;
import org.safetyworkbench.ui.exchange.Files;
import org.safetyworkbench.ui.form.Ask;
import org.safetyworkbench.ui.form.AskDialog;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.shell.OtherWindow;
import org.safetyworkbench.ui.text.Texts;

/** Makes another workspace from a backup, with an embedded database or an empty shared one, and offers to open it. */
record Restoring(Desk desk, Shell shell, Path open) {

	/** @param errand none for an embedded database */
	private record Place(Path folder, Optional<Errand> errand) {}

	void embedded() {
		ask("office.database.restore", List.of(), (folder, values) -> Result.of(new Place(folder, Optional.empty())));
	}

	void shared() {
		ask("office.database.restore.shared", Errand.asks(desk), (folder, values) -> Errand.of(values).map(errand -> new Place(folder, Optional.of(errand))));
	}

	/** What was asked for, taken together. */
	private interface Answer {
		Result<Place> of(Path folder, Map<String, String> values);
	}

	private void ask(String title, List<Ask> more, Answer answer) {
		Texts texts = desk.texts();
		Files.toOpen(shell, "RESTORE", texts.get(title)).ifPresent(file -> {
			List<Ask> asks = new ArrayList<>(List.of(Ask.of("folder", texts.get("office.database.restore.folder"), Ask.Kind.LINE).must().value(suggested().toString())));
			asks.addAll(more);
			new AskDialog<Place>(desk, shell, texts.get(title).replace("…", ""), texts.get("office.database.restore.intro", file), asks, values -> folder(values.get("folder")).then(folder -> answer.of(folder, values)),
					place -> restore(title, file, place)).open();
		});
	}

	/** Beside the workspace that is open. */
	private Path suggested() {
		Path root = open.toAbsolutePath().normalize();
		return root.resolveSibling(root.getFileName() + "-restored-" + LocalDate.now());
	}

	private static Result<Path> folder(String words) {
		Path folder = Path.of(words.strip());
		if (folder.isAbsolute()) return Result.of(folder);
		return Result.failed(Problem.of("restore.folder", "请给出完整的文件夹路径", "give the whole path of the folder").at(words).remedy("如 /home/甲/恢复", "such as /home/me/restored"));
	}

	private void restore(String title, Path file, Place place) {
		Custody custody = desk.services().get(Custody.class);
		desk.background().<Contents>run(desk.texts().get(title).replace("…", ""), progress -> place.errand().isEmpty() ? custody.restore(file, place.folder(), Optional.empty(), progress)
				: shared(custody, file, place.folder(), place.errand().get(), progress), done -> done(title, place.folder(), done));
	}

	private Contents shared(Custody custody, Path file, Path folder, Errand errand, Progress progress) {
		return errand.done(desk.services().get(FirstAdministrator.class), target -> custody.restore(file, folder, Optional.of(target), progress));
	}

	private void done(String title, Path folder, Contents done) {
		if (shell.isDisposed()) return;
		Texts texts = desk.texts();
		OtherWindow.offer(shell, desk, texts.get(title).replace("…", ""), texts.get("office.database.restored", folder, done.allRows(), done.files(), done.head().hash()), folder);
	}
}
