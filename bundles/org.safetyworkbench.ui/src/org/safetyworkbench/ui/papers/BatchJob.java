package org.safetyworkbench.ui.papers;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.exchange.PaperDesk;
import org.safetyworkbench.exchange.PaperDesk.Batch;
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
		desk.background().run(texts.get("papers.batch.job", texts.of(kind.title())), progress -> issue(records, progress), this::show);
	}

	private Batch issue(Background.Work<List<RecordLink>> records, Progress progress) throws Exception {
		try {
			return desk.services().get(PaperDesk.class).issueEach(desk.person(), kind, records.run(progress), LocalDate.now(), progress);
		} catch (Progress.Cancelled e) {
			PlatformUI.getWorkbench().getDisplay().asyncExec(desk::changed); // what was issued till then is there
			throw e;
		}
	}

	private void show(Batch batch) {
		desk.changed();
		List<Issued> issued = batch.issued();
		String message = texts.get("papers.batch.done", issued.size()) + (batch.refused().isEmpty() ? "" : "\n\n" + refusals(batch));
		if (new Done(PlatformUI.getWorkbench().getModalDialogShellProvider().getShell(), texts, message, !issued.isEmpty()).open() == 0 && !issued.isEmpty())
			new PaperActions(desk).print(issued);
	}

	/** How many were refused, and why: each reason with how many it met. */
	private String refusals(Batch batch) {
		Map<String, Long> reasons = batch.refused().values().stream().map(problems -> problems.stream().map(texts::of).distinct().collect(Collectors.joining(texts.get("list.semicolon"))))
				.collect(Collectors.groupingBy(reason -> reason, LinkedHashMap::new, Collectors.counting()));
		return texts.get("papers.batch.refused", batch.refused().size()) + "\n"
				+ reasons.entrySet().stream().limit(NAMED).map(reason -> texts.get("papers.batch.reason", reason.getValue(), reason.getKey())).collect(Collectors.joining("\n"));
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
