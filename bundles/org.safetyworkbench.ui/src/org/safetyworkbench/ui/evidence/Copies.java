package org.safetyworkbench.ui.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import org.eclipse.swt.SWT;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.safetyworkbench.evidence.Evidence;
import org.safetyworkbench.evidence.EvidenceStore;
import org.safetyworkbench.ui.shell.Desk;

/** Hands copies of evidence out, under the name it came with; the kept file itself never leaves the store. */
final class Copies {

	private final Desk desk;

	Copies(Desk desk) {
		this.desk = desk;
	}

	/** Shows a copy in the program the system has for such files. */
	void open(Evidence evidence) {
		desk.background().run(desk.texts().get("evidence.outside"), progress -> {
			Path copy = Files.createTempDirectory("evidence").resolve(name(evidence));
			return copy(evidence, copy);
		}, copy -> Program.launch(copy.toString()));
	}

	void save(Shell shell, Evidence evidence) {
		FileDialog dialog = new FileDialog(shell, SWT.SAVE);
		dialog.setText(desk.texts().get("evidence.copy").replace("…", ""));
		dialog.setFileName(name(evidence));
		dialog.setOverwrite(true);
		String chosen = dialog.open();
		if (chosen != null) desk.background().run(desk.texts().get("evidence.copy"), progress -> copy(evidence, Path.of(chosen)), copy -> {});
	}

	private Path copy(Evidence evidence, Path to) throws IOException {
		return Files.copy(desk.services().get(EvidenceStore.class).file(evidence), to, StandardCopyOption.REPLACE_EXISTING);
	}

	private static String name(Evidence evidence) {
		return evidence.name().replaceAll("[/\\\\:*?\"<>|]", "_");
	}
}
