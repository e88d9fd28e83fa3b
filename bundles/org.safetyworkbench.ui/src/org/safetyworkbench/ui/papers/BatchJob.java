package org.safetyworkbench.ui.papers;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.exchange.PaperDesk;
import org.safetyworkbench.paper.Issued;
import org.safetyworkbench.paper.PaperKind;
import org.safetyworkbench.paper.RecordLink;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.text.Texts;
import org.safetyworkbench.ui.work.Background;

/** Issues papers in the progress area, where it can be cancelled; what was issued till then stays. Offers to print them at the end. */
final class BatchJob {

	private static final int NAMED = 10;

	private final Desk desk;
	private final Texts texts;
	private final PaperKind kind;

	BatchJob(Desk desk, PaperKind kind) {
		this.desk = desk;
		this.texts = desk.texts();
		this.kind = kind;
	}

	void start(Background.Work<List<RecordLink>> records) {
		desk.background().run(texts.get("papers.batch.job", texts.of(kind.title())),
				progress -> desk.services().get(PaperDesk.class).issue(desk.person(), kind, records.run(progress), LocalDate.now(), progress), this::show);
	}

	private void show(Result<List<Issued>> result) {
		desk.changed();
		List<Issued> issued = result.isOk() ? result.value() : List.of();
		String problems = result.problems().stream().map(this::words).distinct().limit(NAMED).collect(Collectors.joining("\n"));
		String message = texts.get("papers.batch.done", issued.size()) + (problems.isEmpty() ? "" : "\n\n" + problems);
		if (new Done(PlatformUI.getWorkbench().getModalDialogShellProvider().getShell(), texts, message, !issued.isEmpty()).open() == 0 && !issued.isEmpty())
			new PaperActions(desk).print(issued);
	}

	private String words(Problem problem) {
		return texts.of(problem);
	}

	/** How many were issued; the first button prints them. */
	private static final class Done extends MessageDialog {

		Done(Shell parent, Texts texts, String message, boolean some) {
			super(parent, texts.get("papers.batch.title"), null, message, some ? INFORMATION : WARNING, 0,
					some ? new String[] {texts.get("papers.print"), texts.get("button.close")} : new String[] {texts.get("button.close")});
		}

		@Override
		protected void configureShell(Shell shell) {
			super.configureShell(shell);
			shell.setData("id", "batch.done");
		}
	}
}
