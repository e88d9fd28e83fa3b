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
import org.safetyworkbench.core.Office;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.core.Workspace;
import org.safetyworkbench.hazard.HazardRow;
import org.safetyworkbench.hazard.HazardState;
import org.safetyworkbench.hazard.ItemSnapshot;
import org.safetyworkbench.hazard.Ledger;
import org.safetyworkbench.hazard.LedgerQuery;
import org.safetyworkbench.library.Library;
import org.safetyworkbench.library.Packs;
import org.safetyworkbench.paper.Authority;
import org.safetyworkbench.paper.Case;
import org.safetyworkbench.paper.Citation;
import org.safetyworkbench.paper.Finding;
import org.safetyworkbench.paper.Numbering;
import org.safetyworkbench.paper.Papers;
import org.safetyworkbench.paper.Recipient;
import org.safetyworkbench.paper.WrittenPaper;
import org.safetyworkbench.register.Enterprise;
import org.safetyworkbench.register.Enterprises;
import org.safetyworkbench.office.OfficeSettings;
import org.safetyworkbench.spi.Severity;
import org.safetyworkbench.store.Cursor;
import org.safetyworkbench.store.StoreException;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.text.Texts;
import org.safetyworkbench.ui.work.Services;

/** Writes the papers of an enterprise for all its hazards that an official has confirmed and that are still open. */
final class PaperJob {

	private static final int MOST = 500;

	private final Desk desk;
	private final Texts texts;

	PaperJob(Desk desk) {
		this.desk = desk;
		this.texts = desk.texts();
	}

	void start(UUID enterprise) {
		desk.background().run(texts.get("hazard.paper"), progress -> write(desk.services(), enterprise, progress), this::show);
	}

	private static List<WrittenPaper> write(Services services, UUID id, Progress progress) {
		Enterprise enterprise = services.get(Enterprises.class).find(new Enterprise.Id(id)).orElseThrow();
		Ledger ledger = services.get(Ledger.class);
		Packs packs = services.get(Library.class).packs();
		List<Finding> findings = new ArrayList<>();
		for (HazardRow row : ledger.page(LedgerQuery.of(LedgerQuery.Sort.DUE, new LedgerQuery.Filter.OfEnterprise(id)), Cursor.START, MOST, progress).rows())
			if (row.state().isOpen() && row.state() != HazardState.DRAFT) findings.add(finding(row, ledger, packs));
		if (findings.isEmpty())
			throw new StoreException(Problem.of("paper.nothing-confirmed", "没有已确认的未销号隐患，不能出文书", "no open hazard is confirmed, so there is nothing to write")
					.remedy("先逐条确认隐患", "confirm the hazards first"), null);
		Office office = services.get(OfficeSettings.class).office();
		Recipient recipient = new Recipient(enterprise.creditCode(), enterprise.name(), enterprise.address(), enterprise.principal(), enterprise.phone());
		return services.get(Papers.class).write(List.of(new Case(recipient, findings)), office, LocalDate.now(), Numbering.NUMBERED,
				services.get(Workspace.class).papers(), progress);
	}

	private static Finding finding(HazardRow row, Ledger ledger, Packs packs) {
		ItemSnapshot item = ledger.snapshot(row.snapshot()).orElseThrow();
		List<Citation> basis = item.articles().stream().map(a -> new Citation(a.title(), a.article(), a.verified(), a.isLaw())).toList();
		String inspectors = ledger.sightings(row.id()).stream().map(sighting -> sighting.inspector()).distinct().collect(Collectors.joining("、"));
		String authority = packs.authority(row.authority()).map(one -> one.name().zh()).orElse(row.authority());
		return new Finding(row.item(), row.statement().zh(), row.severity() == Severity.MAJOR, basis, item.measure().zh(), row.foundOn(),
				row.dueOn(), inspectors, new Authority(row.authority(), authority), row.transfer());
	}

	private void show(List<WrittenPaper> written) {
		Path folder = written.get(0).pdf().getParent();
		String names = written.stream().map(paper -> paper.pdf().getFileName().toString()).collect(Collectors.joining("\n"));
		if (MessageDialog.openQuestion(PlatformUI.getWorkbench().getModalDialogShellProvider().getShell(), texts.get("page.hazard"),
				texts.get("paper.done", written.size(), folder, names)))
			Program.launch(written.size() == 1 ? written.get(0).pdf().toString() : folder.toString());
	}
}
