package org.safetyworkbench.ui.ledger;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.program.Program;
import org.eclipse.ui.PlatformUI;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.core.Workspace;
import org.safetyworkbench.exchange.PaperDesk;
import org.safetyworkbench.office.Person;
import org.safetyworkbench.paper.Form;
import org.safetyworkbench.paper.Issued;
import org.safetyworkbench.paper.PaperException;
import org.safetyworkbench.paper.Papers;
import org.safetyworkbench.paper.RecordLink;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.text.Texts;
import org.safetyworkbench.ui.work.Services;

/** Issues every order and letter that an enterprise's hazards allow now. */
final class PaperJob {

	private final Desk desk;
	private final Texts texts;

	PaperJob(Desk desk) {
		this.desk = desk;
		this.texts = desk.texts();
	}

	void start(UUID enterprise) {
		Person person = desk.person();
		desk.background().run(texts.get("hazard.paper"), progress -> write(desk.services(), person, RecordLink.enterprise(enterprise), progress), this::show);
	}

	private static List<Path> write(Services services, Person person, RecordLink enterprise, Progress progress) {
		PaperDesk papers = services.get(PaperDesk.class);
		var issued = papers.issueAll(person, enterprise, LocalDate.now(), progress);
		if (!issued.isOk()) throw new PaperException(issued.problems().getFirst());
		List<Path> files = new ArrayList<>();
		for (Issued paper : issued.value()) for (Form form : Form.values()) files.add(services.get(Papers.class).writeOut(paper, form, services.get(Workspace.class).papers()));
		return files.stream().filter(file -> file.toString().endsWith(Form.PDF.extension())).toList();
	}

	private void show(List<Path> written) {
		Path folder = written.getFirst().getParent();
		String names = written.stream().map(paper -> paper.getFileName().toString()).collect(Collectors.joining("\n"));
		if (MessageDialog.openQuestion(PlatformUI.getWorkbench().getModalDialogShellProvider().getShell(), texts.get("page.hazard"), texts.get("paper.done", written.size(), folder, names)))
			Program.launch(written.size() == 1 ? written.getFirst().toString() : folder.toString());
	}
}
