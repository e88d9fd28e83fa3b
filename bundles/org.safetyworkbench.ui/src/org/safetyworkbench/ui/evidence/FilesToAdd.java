package org.safetyworkbench.ui.evidence;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.evidence.Evidence;
import org.safetyworkbench.evidence.EvidenceRole;
import org.safetyworkbench.evidence.EvidenceStore;
import org.safetyworkbench.evidence.Subject;
import org.safetyworkbench.office.Staff;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.text.Texts;

/** Asks for files and adds them to a record as one job; those refused are named with the reason, the others are kept. */
final class FilesToAdd {

	private static final String PICTURES = "*.jpg;*.jpeg;*.png;*.JPG;*.JPEG;*.PNG";

	private final Desk desk;
	private final Texts texts;
	private final Shell shell;
	private final Subject subject;
	private final EvidenceRole role;

	FilesToAdd(Desk desk, Shell shell, Subject subject, EvidenceRole role) {
		this.desk = desk;
		this.texts = desk.texts();
		this.shell = shell;
		this.subject = subject;
		this.role = role;
	}

	void ask(Runnable done) {
		List<Path> files = files();
		if (files.isEmpty()) return;
		desk.background().run(texts.get("evidence.adding"), progress -> add(files, progress), refused -> {
			done.run();
			if (!refused.isEmpty()) MessageDialog.openWarning(shell, texts.get("evidence.refused"),
					refused.stream().map(texts::of).collect(Collectors.joining("\n\n")));
		});
	}

	/** Chosen in the dialog; tests name them beforehand. */
	private List<Path> files() {
		String named = System.getProperty("safetyworkbench.file.EVIDENCE", "");
		if (!named.isEmpty()) return Stream.of(named.split(java.io.File.pathSeparator)).map(Path::of).toList();
		FileDialog dialog = new FileDialog(shell, SWT.OPEN | SWT.MULTI);
		dialog.setText(texts.get("evidence.add." + role).replace("…", ""));
		dialog.setFilterExtensions(new String[] {PICTURES, "*.*"});
		dialog.setFilterNames(new String[] {texts.get("evidence.pictures"), texts.get("import.all")});
		if (dialog.open() == null) return List.of();
		return Stream.of(dialog.getFileNames()).map(name -> Path.of(dialog.getFilterPath(), name)).toList();
	}

	private List<Problem> add(List<Path> files, Progress progress) {
		progress.begin(new Text("添加照片和文件", "Adding photographs and files"), files.size());
		List<Problem> refused = new ArrayList<>();
		for (Path file : files) {
			progress.checkCancelled();
			Result<Evidence> added = store().add(desk.services().get(Staff.class).me().author(), subject, role, file, "");
			refused.addAll(added.problems());
			progress.worked(1);
		}
		return refused;
	}

	private EvidenceStore store() {
		return desk.services().get(EvidenceStore.class);
	}
}
