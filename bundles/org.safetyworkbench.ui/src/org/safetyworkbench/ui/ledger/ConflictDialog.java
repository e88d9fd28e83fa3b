package org.safetyworkbench.ui.ledger;

import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.hazard.Action;
import org.safetyworkbench.hazard.Deed;
import org.safetyworkbench.hazard.Hazard;
import org.safetyworkbench.hazard.Loop;
import org.safetyworkbench.hazard.Meanwhile;
import org.safetyworkbench.hazard.Offer;
import org.safetyworkbench.ui.grid.Grid;
import org.safetyworkbench.ui.look.Look;
import org.safetyworkbench.ui.look.Look.Tone;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.text.Texts;
import org.safetyworkbench.ui.why.Prose;

/** Somebody else changed the hazard meanwhile: shows both versions and who did what; apply mine on theirs, or take theirs. */
final class ConflictDialog extends Dialog {

	private record Read(HazardRecord theirs, Meanwhile meanwhile, Offer now) {}

	private final Desk desk;
	private final Texts texts;
	private final HazardRecord seen;
	private final Offer offer;
	private final Deed mine;
	private final Consumer<Action> applied;
	private Prose story;
	private Grid<Conflict.Row> grid;
	private Label verdict;
	private HazardRecord theirs;

	/** @param applied told after mine was applied; taking theirs only reads the page anew */
	ConflictDialog(Desk desk, Shell parent, HazardRecord seen, Offer offer, Deed mine, Consumer<Action> applied) {
		super(parent);
		this.desk = desk;
		this.texts = desk.texts();
		this.seen = seen;
		this.offer = offer;
		this.mine = mine;
		this.applied = applied;
		setShellStyle(getShellStyle() | SWT.RESIZE);
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(texts.get("conflict.title"));
		shell.setData("id", "conflict");
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		((GridLayout) area.getLayout()).verticalSpacing = Look.em(area).y / 2;
		wrapped(area).setText(texts.get("conflict.intro", texts.of(offer.action().label())));
		story = new Prose(area, desk.look(), "conflict.story");
		GridData told = new GridData(SWT.FILL, SWT.FILL, true, false);
		told.heightHint = Look.em(area).y * 5;
		told.widthHint = Look.width(area, 100);
		story.control().setLayoutData(told);
		grid = Grid.<Conflict.Row>of(desk).column(texts.get("conflict.what"), 18, Conflict.Row::label).column(texts.get("conflict.seen"), 26, Conflict.Row::seen).grow()
				.column(texts.get("conflict.theirs"), 26, Conflict.Row::theirs).grow().tone(row -> row.isChanged() ? Tone.ORANGE : null)
				.column(texts.get("conflict.mine"), 26, Conflict.Row::mine).grow().tone(row -> row.isContested() ? Tone.RED : Tone.BLUE).create(area, "conflict.rows");
		GridData data = new GridData(SWT.FILL, SWT.FILL, true, true);
		data.heightHint = Look.em(area).y * 10;
		grid.control().setLayoutData(data);
		verdict = wrapped(area);
		verdict.setData("id", "conflict.verdict");
		Look.paint(verdict, desk.look().color(Tone.RED));
		read();
		return area;
	}

	private Label wrapped(Composite area) {
		Label label = new Label(area, SWT.WRAP);
		GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false);
		data.widthHint = Look.width(label, 100);
		label.setLayoutData(data);
		return label;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, texts.get("conflict.apply"), false).setData("id", "conflict.apply");
		getButton(IDialogConstants.OK_ID).setEnabled(false);
		createButton(parent, IDialogConstants.CANCEL_ID, texts.get("conflict.yield"), true).setData("id", "conflict.yield");
	}

	private void read() {
		desk.background().load(grid.control(), texts.get("work.reading"), progress -> {
			HazardRecord now = HazardRecord.read(desk.services(), seen.hazard().id(), LocalDate.now());
			Meanwhile meanwhile = desk.services().get(Loop.class).meanwhile(seen.hazard().id(), seen.hazard().version());
			return new Read(now, meanwhile, now.offers().stream().filter(one -> one.action() == offer.action()).findFirst().orElse(offer));
		}, this::show);
	}

	private void show(Read read) {
		theirs = read.theirs;
		story.show(new Story(texts, read.theirs.packs()).lines(read.meanwhile.entries()));
		grid.show(Conflict.of(texts, seen, read.theirs, offer, read.now, mine).rows());
		say(read.now.allowed() ? "" : texts.get("conflict.refused", Offered.against(texts, read.now)));
		getButton(IDialogConstants.OK_ID).setEnabled(read.now.allowed());
	}

	private void say(String words) {
		verdict.setText(words);
		getShell().layout(true, true);
	}

	/** Mine on the new version; when it changed yet again, that version is shown. */
	@Override
	protected void okPressed() {
		getButton(IDialogConstants.OK_ID).setEnabled(false);
		desk.background().load(grid.control(), texts.get("work.saving"), progress -> Acting.act(desk, theirs, mine), this::answered);
	}

	private void answered(Result<Hazard> result) {
		if (result.isOk()) {
			super.okPressed();
			applied.accept(offer.action());
		} else if (result.problems().stream().anyMatch(problem -> problem.code().equals(Acting.STALE))) {
			read();
		} else {
			say(result.problems().stream().map(texts::of).collect(Collectors.joining("\n")));
		}
	}

	@Override
	protected void cancelPressed() {
		super.cancelPressed();
		desk.changed();
	}
}
