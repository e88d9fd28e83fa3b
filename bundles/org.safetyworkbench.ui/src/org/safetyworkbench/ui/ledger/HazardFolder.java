package org.safetyworkbench.ui.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.safetyworkbench.evidence.EvidenceRole;
import org.safetyworkbench.evidence.Subject;
import org.safetyworkbench.paper.PaperKind;
import org.safetyworkbench.ui.evidence.EvidenceStrip;
import org.safetyworkbench.ui.look.Look;
import org.safetyworkbench.ui.look.Panels;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.text.Texts;
import org.safetyworkbench.ui.why.Line;
import org.safetyworkbench.ui.why.Prose;
import org.safetyworkbench.ui.why.Reasons;

/** Beside a hazard's facts: evidence, what happened, papers, reasons, and why some actions are refused. */
final class HazardFolder {

	private static final int PAPERS = 2;

	private final Desk desk;
	private final Texts texts;
	private final UUID id;
	private final CTabFolder folder;
	private final EvidenceStrip evidence;
	private final HazardPapers papers;
	private final Prose story;
	private final Prose why;
	private final Prose whyNot;

	HazardFolder(Composite parent, Desk desk, UUID id, LocalDate today) {
		this.desk = desk;
		this.texts = desk.texts();
		this.id = id;
		folder = new CTabFolder(parent, SWT.TOP | SWT.FLAT);
		folder.setData("id", "hazard.folder");
		ScrolledComposite scroller = new ScrolledComposite(folder, SWT.V_SCROLL);
		scroller.setExpandHorizontal(true);
		scroller.setExpandVertical(true);
		Composite area = Panels.padded(scroller);
		scroller.setContent(area);
		evidence = new EvidenceStrip(area, desk, List.of(EvidenceRole.BEFORE, EvidenceRole.AFTER, EvidenceRole.RECEIPT, EvidenceRole.SCAN), "hazard.evidence").onChange(desk::changed);
		evidence.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, false));
		Label hint = new Label(area, SWT.WRAP);
		hint.setText(texts.get("hazard.evidence.pair"));
		hint.setForeground(desk.look().faint());
		GridData wrapped = new GridData(SWT.FILL, SWT.CENTER, true, false);
		wrapped.widthHint = Look.width(hint, 30);
		hint.setLayoutData(wrapped);
		tab("evidence", scroller);
		story = new Prose(folder, desk.look(), "hazard.story");
		tab("story", story.control());
		papers = new HazardPapers(folder, desk, id, today);
		tab("papers", papers.control());
		why = new Prose(folder, desk.look(), "hazard.why");
		tab("why", why.control());
		whyNot = new Prose(folder, desk.look(), "hazard.whynot");
		tab("whynot", whyNot.control());
		folder.setSelection(0);
	}

	private void tab(String name, Control control) {
		CTabItem item = new CTabItem(folder, SWT.NONE);
		item.setText(texts.get("hazard.tab." + name));
		item.setControl(control);
	}

	HazardPapers papers() {
		return papers;
	}

	/** Brings the papers to the front and issues one. */
	void issue(PaperKind kind) {
		folder.setSelection(PAPERS);
		papers.issue(kind);
	}

	void show(HazardRecord read, Offered offered) {
		evidence.show(Subject.hazard(id), read.notOpen(texts));
		story.show(new Story(texts, read.packs()).lines(read.changes()));
		papers.show(read.person());
		why.show(reasons(read));
		List<Line> refusals = offered.refusals(texts);
		whyNot.show(refusals.isEmpty() ? List.of(new Line(Line.Style.FAINT, texts.get("hazard.whynot.none"))) : refusals);
	}

	private List<Line> reasons(HazardRecord read) {
		Reasons reasons = new Reasons(texts);
		var item = read.dossier().item();
		List<Line> lines = new ArrayList<>();
		lines.add(new Line(Line.Style.HEADING, texts.get("hazard.why")));
		lines.add(new Line(Line.Style.PLAIN, texts.get("hazard.why.severity", texts.get("severity." + read.hazard().severity()), texts.of(item.severityBasis()))));
		lines.add(new Line(Line.Style.PLAIN, texts.get("hazard.why.deadline", read.hazard().foundOn(), item.days())));
		if (!item.pack().isEmpty()) lines.add(new Line(Line.Style.FAINT, texts.get("hazard.why.pack", item.pack(), item.packVersion())));
		read.rulings().forEach(ruling -> {
			lines.add(new Line(Line.Style.HEADING, ruling.leader().key() + "　" + texts.of(ruling.leader().name())));
			lines.add(reasons.binding(ruling.leader().binding()));
			lines.addAll(reasons.outcome(ruling.leader(), ruling.outcome()).stream().skip(1).toList());
			ruling.leader().basis().forEach(basis -> lines.add(reasons.article(basis, read.packs())));
		});
		return lines;
	}
}
