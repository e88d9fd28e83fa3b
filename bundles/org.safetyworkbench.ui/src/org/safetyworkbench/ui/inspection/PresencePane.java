package org.safetyworkbench.ui.inspection;

import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.evidence.EvidenceRole;
import org.safetyworkbench.evidence.EvidenceStore;
import org.safetyworkbench.evidence.Subject;
import org.safetyworkbench.inspection.Presence;
import org.safetyworkbench.inspection.Visit;
import org.safetyworkbench.inspection.VisitState;
import org.safetyworkbench.ui.evidence.EvidenceStrip;
import org.safetyworkbench.ui.evidence.SignatureDialog;
import org.safetyworkbench.ui.form.AskForm;
import org.safetyworkbench.ui.form.Versions;
import org.safetyworkbench.ui.look.Look;
import org.safetyworkbench.ui.look.Panels;
import org.safetyworkbench.ui.outbox.Outgoing;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.text.Texts;

/** Who was there, what the enterprise's representative said, the signatures, and everything photographed. */
final class PresencePane {

	private final Desk desk;
	private final Texts texts;
	private final VisitWork work;
	private final ScrolledComposite scroller;
	private final Composite body;
	private final Composite place;
	private final Button save;
	private final Button correct;
	private final Button sign;
	private final EvidenceStrip strip;
	private AskForm form;
	private VisitRecord record;
	/** What the form began with: what was read, or what was written here and waits. */
	private Presence seen;
	private boolean edited;

	PresencePane(Composite parent, Desk desk, VisitWork work) {
		this.desk = desk;
		this.texts = desk.texts();
		this.work = work;
		scroller = new ScrolledComposite(parent, SWT.V_SCROLL);
		scroller.setExpandHorizontal(true);
		scroller.setExpandVertical(true);
		body = new Composite(scroller, SWT.NONE);
		GridLayout layout = new GridLayout(2, false);
		layout.horizontalSpacing = Look.em(body).y;
		body.setLayout(layout);
		scroller.setContent(body);
		scroller.addListener(SWT.Resize, event -> measure());
		Composite left = column(false);
		place = new Composite(left, SWT.NONE);
		place.setLayout(Panels.bare(1));
		place.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, false));
		Composite bar = Panels.row(left, 2);
		save = Panels.button(bar, texts.get("inspection.presence.save"), "inspection.presence.save", this::save);
		correct = Panels.button(bar, texts.get("inspection.correct"), "inspection.presence.correct", () -> CorrectionDialog.ofPresence(desk, body.getShell(), work, record.visit().presence()).open());
		sign = Panels.button(bar, texts.get("inspection.sign"), "inspection.sign", this::sign);
		Composite right = column(true);
		Panels.heading(right, desk.look(), texts.get("inspection.evidence"));
		strip = new EvidenceStrip(right, desk, List.of(EvidenceRole.SIGNATURE, EvidenceRole.SCAN, EvidenceRole.BEFORE, EvidenceRole.OTHER), "inspection.evidence").onChange(desk::changed);
		strip.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
	}

	private Composite column(boolean grow) {
		Composite column = new Composite(body, SWT.NONE);
		GridLayout layout = Panels.bare(1);
		layout.verticalSpacing = Look.em(column).y / 2;
		column.setLayout(layout);
		column.setLayoutData(new GridData(SWT.FILL, SWT.BEGINNING, grow, false));
		return column;
	}

	Control control() {
		return scroller;
	}

	boolean isEdited() {
		return edited;
	}

	private void measure() {
		scroller.setMinHeight(body.computeSize(scroller.getClientArea().width, SWT.DEFAULT).y);
	}

	/** What is being edited is not overwritten. */
	void show(VisitRecord read) {
		Visit visit = read.visit();
		boolean open = read.isOpen();
		strip.show(Subject.inspection(visit.id(), ""), read.isUnsent() ? texts.get("inspection.unsent.photos") : visit.state() == VisitState.DISCARDED ? texts.get("inspection.discarded.photos") : "");
		correct.setEnabled(visit.state() == VisitState.FINISHED);
		sign.setEnabled(visit.state() != VisitState.DISCARDED && !read.isUnsent());
		if (edited && record != null && record.isOpen() == open && record.isUnsent() == read.isUnsent()) return;
		record = read;
		seen = visit.presence();
		for (Control child : place.getChildren()) child.dispose();
		form = new AskForm(place, desk, PresenceAsks.of(texts, visit.presence(), read.staff()), () -> edited(true));
		form.enable(open);
		read.sheet().said().forEach(one -> PresenceText.show(place, desk, one));
		edited(false);
		place.layout(true, true);
		body.layout(true, true);
		measure();
	}

	private void edited(boolean now) {
		edited = now;
		save.setEnabled(now);
	}

	void save() {
		if (edited) save(record.visit().version());
	}

	private void save(int version) {
		Presence mine = PresenceAsks.presence(form.values());
		desk.background().load(body, texts.get("work.saving"), progress -> desk.outgoing().submit(PresenceDraft.of(record.person(), record.visit(), version, seen, mine), Visit.class), result -> saved(result, mine));
	}

	private void saved(Result<Visit> result, Presence mine) {
		if (result.isOk()) taken();
		else if (result.problems().stream().map(Problem::code).anyMatch("visit.changed-meanwhile"::equals)) work.run((visits, person) -> visits.sheet(work.id()), theirs -> compare(mine, theirs.visit()));
		else {
			if (Outgoing.isKept(result.problems())) kept(mine);
			MessageDialog.openInformation(body.getShell(), texts.get("inspection.presence.save"), result.problems().stream().map(texts::of).collect(Collectors.joining("\n")));
		}
	}

	private void kept(Presence mine) {
		seen = mine;
		edited(false);
	}

	private void compare(Presence mine, Visit theirs) {
		switch (new Versions(desk, body.getShell(), PresenceDraft.rows(texts, seen, theirs.presence(), mine)).ask()) {
			case MINE -> save(theirs.version());
			case THEIRS -> taken();
			case NEITHER -> {}
		}
	}

	private void taken() {
		edited(false);
		desk.changed();
	}

	private void sign() {
		String who = form.values().get("representative").isBlank() ? texts.get("inspection.representative") : form.values().get("representative");
		SignatureDialog dialog = new SignatureDialog(body.getShell(), texts, who);
		if (dialog.open() != Window.OK) return;
		work.run((visits, person) -> desk.services().get(EvidenceStore.class).add(person.author(), Subject.inspection(work.id(), ""), EvidenceRole.SIGNATURE,
				texts.get("inspection.sign.file", who), dialog.png(), who), signed -> desk.changed());
	}
}
