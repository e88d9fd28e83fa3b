package org.safetyworkbench.ui.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.risk.Basis;
import org.safetyworkbench.risk.Profile;
import org.safetyworkbench.risk.Responsibility;
import org.safetyworkbench.risk.RiskPoint;
import org.safetyworkbench.risk.RiskPoints;
import org.safetyworkbench.store.StoreException;
import org.safetyworkbench.ui.form.Ask;
import org.safetyworkbench.ui.form.AskForm;
import org.safetyworkbench.ui.grid.Grid;
import org.safetyworkbench.ui.look.Look;
import org.safetyworkbench.ui.look.Look.Tone;
import org.safetyworkbench.ui.look.Panels;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.text.Texts;

/** Writes a risk point down, or judges it anew: fields, the basis with the colour it gives, and below controls and duties. */
final class RiskDialog extends Dialog {

	/** What was entered. */
	record Entered(Map<String, String> values, Basis basis, List<org.safetyworkbench.risk.Control> controls, List<Responsibility> responsibilities) {}

	private final Desk desk;
	private final Texts texts;
	private final RiskForm form;
	private final String title;
	private final List<Ask> asks;
	private final Optional<Basis> basis;
	private final boolean basisFixed;
	private final Optional<Profile> parts;
	private final Function<Entered, Result<RiskPoint>> submit;
	private final Consumer<RiskPoint> done;
	private Consumer<Entered> contested = entered -> {};
	private AskForm fields;
	private BasisFields basisFields;
	private PartList<org.safetyworkbench.risk.Control> controls;
	private PartList<Responsibility> responsibilities;
	private Label problem;

	/**
	 * @param basis what is known of it; with basisFixed it is not asked for
	 * @param parts whose controls and duties are edited, empty to leave them out
	 */
	RiskDialog(Desk desk, Shell parent, String title, List<Ask> asks, Optional<Basis> basis, boolean basisFixed, Optional<Profile> parts, Function<Entered, Result<RiskPoint>> submit,
			Consumer<RiskPoint> done) {
		super(parent);
		this.desk = desk;
		this.texts = desk.texts();
		this.form = new RiskForm(texts);
		this.title = title;
		this.asks = List.copyOf(asks);
		this.basis = basis;
		this.basisFixed = basisFixed;
		this.parts = parts;
		this.submit = submit;
		this.done = done;
		setShellStyle(getShellStyle() | SWT.RESIZE);
	}

	/** Told when somebody else changed the risk point meanwhile, after the dialog has closed. */
	RiskDialog onConflict(Consumer<Entered> settle) {
		contested = settle;
		return this;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(title);
		shell.setData("id", "risk");
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		((GridLayout) area.getLayout()).verticalSpacing = Look.em(area).y / 2;
		problem = new Label(area, SWT.WRAP);
		problem.setData("id", "risk.problem");
		Look.paint(problem, desk.look().color(Tone.RED));
		GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false);
		data.widthHint = Look.width(problem, 70);
		problem.setLayoutData(data);
		fields = new AskForm(area, desk, asks, () -> {});
		fields.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, false));
		Panels.heading(area, desk.look(), texts.get("risk.basis"));
		if (basisFixed) Panels.faint(area, desk.look(), basis.map(known -> texts.of(known.method().label()) + "　" + texts.of(known.words())).orElse("") + "　" + texts.get("risk.basis.fixed"));
		else basisFields = new BasisFields(area, desk, form, basis);
		parts.ifPresent(profile -> parts(area, profile));
		say(List.of());
		return area;
	}

	private void parts(Composite area, Profile profile) {
		CTabFolder folder = new CTabFolder(area, SWT.TOP | SWT.FLAT);
		GridData data = new GridData(SWT.FILL, SWT.FILL, true, true);
		data.heightHint = Look.em(folder).y * 12;
		folder.setLayoutData(data);
		controls = new PartList<>(desk, texts.get("risk.control"), form::control, form::control, profile.controls()).create(folder, "risk.controls", controlColumns());
		tab(folder, "risk.controls", controls.control());
		responsibilities = new PartList<Responsibility>(desk, texts.get("risk.responsibility"), form::responsibility, (old, values) -> Result.of(form.responsibility(values)), profile.responsibilities())
				.create(folder, "risk.responsibilities", dutyColumns());
		tab(folder, "risk.responsibilities", responsibilities.control());
		folder.setSelection(0);
	}

	private void tab(CTabFolder folder, String key, Control control) {
		CTabItem item = new CTabItem(folder, SWT.NONE);
		item.setText(texts.get(key));
		item.setControl(control);
	}

	private Grid<org.safetyworkbench.risk.Control> controlColumns() {
		return Grid.<org.safetyworkbench.risk.Control>of(desk).column(texts.get("risk.control.kind"), 10, control -> texts.of(control.kind().label()))
				.column(texts.get("risk.control.text"), 40, org.safetyworkbench.risk.Control::text).grow().column(texts.get("risk.level"), 16, control -> texts.of(control.level().label()))
				.column(texts.get("risk.person"), 12, org.safetyworkbench.risk.Control::person)
				.column(texts.get("risk.control.cycle"), 10, control -> control.cycleDays() == 0 ? "" : String.valueOf(control.cycleDays())).right();
	}

	private Grid<Responsibility> dutyColumns() {
		return Grid.<Responsibility>of(desk).column(texts.get("risk.level"), 16, one -> texts.of(one.level().label())).column(texts.get("risk.person"), 12, Responsibility::person)
				.column(texts.get("risk.task"), 50, Responsibility::task).grow();
	}

	private void say(List<String> faults) {
		problem.setText(String.join("\n", faults));
		((GridData) problem.getLayoutData()).exclude = faults.isEmpty();
		problem.setVisible(!faults.isEmpty());
		problem.getParent().layout(true, true);
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, texts.get("risk.keep"), true).setData("id", "risk.ok");
		createButton(parent, IDialogConstants.CANCEL_ID, texts.get("button.cancel"), false).setData("id", "risk.cancel");
	}

	@Override
	protected void okPressed() {
		List<String> faults = new ArrayList<>(fields.faults());
		if (basisFields != null) faults.addAll(basisFields.faults());
		say(faults);
		if (!faults.isEmpty()) return;
		Basis judgedBy = basisFields == null ? basis.orElseThrow() : basisFields.basis().value();
		Entered entered = new Entered(fields.values(), judgedBy, controls == null ? List.of() : controls.parts(), responsibilities == null ? List.of() : responsibilities.parts());
		getButton(IDialogConstants.OK_ID).setEnabled(false);
		desk.background().load(getShell(), texts.get("work.saving"), progress -> attempt(entered), result -> answered(entered, result));
	}

	/** A failure of the machine must not lock the dialog: what was typed would be lost. */
	private Result<RiskPoint> attempt(Entered entered) {
		try {
			return submit.apply(entered);
		} catch (StoreException e) {
			return Result.failed(e.problem());
		}
	}

	private void answered(Entered entered, Result<RiskPoint> result) {
		getButton(IDialogConstants.OK_ID).setEnabled(true);
		if (result.problems().stream().anyMatch(one -> one.code().equals(RiskPoints.STALE))) {
			close();
			contested.accept(entered);
			return;
		}
		if (!result.isOk()) {
			say(result.problems().stream().map((Problem one) -> texts.of(one)).distinct().toList());
			fields.focus();
			return;
		}
		super.okPressed();
		done.accept(result.value());
	}
}
