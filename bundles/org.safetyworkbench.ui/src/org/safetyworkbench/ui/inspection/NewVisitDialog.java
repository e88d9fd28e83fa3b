package org.safetyworkbench.ui.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.inspection.Card;
import org.safetyworkbench.inspection.NewVisit;
import org.safetyworkbench.inspection.Visit;
import org.safetyworkbench.inspection.Visits;
import org.safetyworkbench.office.Person;
import org.safetyworkbench.register.Enterprise;
import org.safetyworkbench.register.EnterpriseRow;
import org.safetyworkbench.store.StoreException;
import org.safetyworkbench.ui.enterprise.EnterprisePicker;
import org.safetyworkbench.ui.look.Look;
import org.safetyworkbench.ui.look.Look.Tone;
import org.safetyworkbench.ui.outbox.Outgoing;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.shell.Place;
import org.safetyworkbench.ui.text.Texts;

/** Begins a visit: where, what kind, when, who, which checklists; says what to know of earlier visits before it begins. */
public final class NewVisitDialog extends Dialog {

	private static final int HITS = 5;

	private final Desk desk;
	private final Texts texts;
	private final LocalDate today = LocalDate.now();
	private Optional<UUID> enterprise;
	private final String given;
	private SaidLine notices;
	private SaidLine problem;
	private EnterprisePicker picker;
	private VisitForm form;

	private NewVisitDialog(Shell parent, Desk desk, Optional<UUID> enterprise, String name) {
		super(parent);
		this.desk = desk;
		this.texts = desk.texts();
		this.enterprise = enterprise;
		this.given = name;
		setShellStyle(getShellStyle() | SWT.RESIZE);
	}

	/** For an enterprise that is searched in the dialog. */
	static void open(Desk desk, Shell parent, Optional<UUID> none) {
		new NewVisitDialog(parent, desk, none, "").open();
	}

	/** For an enterprise that is known. */
	public static void open(Desk desk, Shell parent, UUID enterprise, String name) {
		new NewVisitDialog(parent, desk, Optional.of(enterprise), name).open();
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(texts.get("inspection.new").replace("…", ""));
		shell.setData("id", "visit");
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		((GridLayout) area.getLayout()).verticalSpacing = Look.em(area).y / 3;
		if (enterprise.isPresent()) {
			Label name = new Label(area, SWT.WRAP);
			name.setText(given);
			name.setFont(desk.look().heading());
		} else {
			Label name = new Label(area, SWT.NONE);
			name.setText("* " + texts.get("column.enterprise"));
			Look.paint(name, desk.look().color(Tone.RED));
			picker = new EnterprisePicker(area, desk, "visit.enterprise", HITS, this::chosen);
			picker.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, false));
		}
		form = new VisitForm(area, desk, today, this::formed, this::noticed);
		notices = new SaidLine(area, "visit.notices", desk.look().color(Tone.ORANGE));
		problem = new SaidLine(area, "visit.problem", desk.look().color(Tone.RED));
		form.show(enterprise);
		return area;
	}

	private void chosen(Optional<EnterpriseRow> row) {
		Optional<UUID> id = row.map(hit -> hit.id().value());
		if (enterprise.equals(id)) return;
		enterprise = id;
		if (id.isEmpty()) noticed(List.of());
		form.show(enterprise);
	}

	private void formed() {
		getButton(IDialogConstants.OK_ID).setEnabled(enterprise.isPresent());
		fit();
		if (enterprise.isEmpty()) picker.focus();
	}

	private void noticed(List<String> said) {
		notices.say(said);
		fit();
	}

	/** Room for the checklists of an enterprise and what is said of earlier visits, so that nothing moves under the mouse. */
	@Override
	protected Point getInitialSize() {
		Point needed = super.getInitialSize();
		return new Point(needed.x, Math.max(needed.y, getShell().getMonitor().getClientArea().height * (picker == null ? 76 : 94) / 100));
	}

	private void fit() {
		Shell shell = getShell();
		shell.layout(true, true);
		Point wanted = shell.computeSize(SWT.DEFAULT, SWT.DEFAULT);
		Point size = shell.getSize();
		if (wanted.y > size.y || wanted.x > size.x) shell.setSize(Math.max(size.x, wanted.x), Math.min(shell.getMonitor().getClientArea().height, Math.max(size.y, wanted.y)));
		int below = shell.getLocation().y + shell.getSize().y - shell.getMonitor().getClientArea().height;
		if (below > 0) shell.setLocation(shell.getLocation().x, Math.max(0, shell.getLocation().y - below));
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, texts.get("inspection.begin"), true).setData("id", "visit.ok");
		createButton(parent, IDialogConstants.CANCEL_ID, texts.get("button.cancel"), false);
		getButton(IDialogConstants.OK_ID).setEnabled(false);
	}

	@Override
	protected void okPressed() {
		List<String> faults = form.faults();
		problem.say(faults);
		fit();
		if (!faults.isEmpty()) return;
		NewVisit visit = form.visit(enterprise.orElseThrow());
		getButton(IDialogConstants.OK_ID).setEnabled(false);
		desk.background().load(getShell(), texts.get("work.saving"), progress -> attempt(visit), result -> opened(result, visit.id()));
	}

	private Result<Visit> attempt(NewVisit visit) {
		try {
			Person me = desk.person();
			Enterprise at = desk.known().enterprise(visit.enterprise());
			return desk.services().get(Visits.class).pinned(me, at, visit).then(begun -> desk.outgoing().submit(VisitDraft.of(me, begun, Card.of(at), today), Visit.class));
		} catch (StoreException e) {
			return Result.failed(e.problem());
		}
	}

	/** One that waits is shown as well: it can be answered. */
	private void opened(Result<Visit> result, UUID id) {
		getButton(IDialogConstants.OK_ID).setEnabled(true);
		if (result.isOk() || Outgoing.isKept(result.problems())) {
			super.okPressed();
			desk.changed();
			desk.go(Place.record(Place.INSPECTION, id));
			return;
		}
		problem.say(result.problems().stream().map(texts::of).toList());
		fit();
		form.focus();
	}
}
