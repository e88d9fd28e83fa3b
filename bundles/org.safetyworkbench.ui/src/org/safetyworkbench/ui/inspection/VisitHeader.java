package org.safetyworkbench.ui.inspection;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.safetyworkbench.inspection.Visit;
import org.safetyworkbench.ui.look.Look;
import org.safetyworkbench.ui.look.Look.Tone;
import org.safetyworkbench.ui.look.Panels;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.text.Texts;

/** The top of a visit's page: who, where, when, how far, and whether everything is in the store. */
final class VisitHeader {

	private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");

	private final Desk desk;
	private final Texts texts;
	private final Label title;
	private final Label saving;
	private final Button again;
	private final Label about;
	private final ProgressBar bar;
	private final Label counts;
	private final SaidLine part;
	private final SaidLine standardisation;
	private final Composite page;

	VisitHeader(Composite page, Desk desk, Runnable retry) {
		this.desk = desk;
		this.texts = desk.texts();
		this.page = page;
		Composite head = Panels.row(page, 3);
		title = Panels.title(head, desk.look(), texts.get("work.reading"));
		title.setData("id", "inspection.title");
		saving = new Label(head, SWT.RIGHT);
		saving.setData("id", "inspection.saving");
		saving.setLayoutData(new GridData(SWT.END, SWT.CENTER, false, false));
		again = Panels.button(head, texts.get("inspection.again"), "inspection.again", retry);
		again.setVisible(false);
		Composite line = Panels.row(page, 3);
		about = Panels.faint(line, desk.look(), "");
		about.setData("id", "inspection.about");
		bar = new ProgressBar(line, SWT.SMOOTH);
		GridData data = new GridData(SWT.END, SWT.CENTER, false, false);
		data.widthHint = Look.width(bar, 24);
		bar.setLayoutData(data);
		counts = new Label(line, SWT.RIGHT);
		counts.setData("id", "inspection.counts");
		counts.setFont(desk.look().bold());
		counts.setLayoutData(new GridData(SWT.END, SWT.CENTER, false, false));
		part = new SaidLine(page, "inspection.part", desk.look().color(Tone.ORANGE));
		standardisation = new SaidLine(page, "inspection.standardisation", desk.look().foreground());
	}

	void show(VisitRecord record) {
		Visit visit = record.visit();
		title.setText(visit.enterpriseName());
		about.setText(String.join("　", record.ends() ? texts.get("inspection.ends.state") : texts.of(visit.state().label()), record.isUnsent() ? texts.get("inspection.unsent.state") : "", texts.of(visit.kind().label()), visit.on().toString(), visit.inspectors(), visit.method()).replace("　　", "　").strip());
		Look.paint(about, desk.look().color(record.isUnsent() || record.ends() ? Tone.ORANGE : visit.isOpen() ? Tone.BLUE : Tone.GREEN));
		part.say(visit.extent().isWhole() ? List.of() : List.of(texts.of(visit.extent().words())));
		standardisation.say(record.isOpen() ? List.of() : record.sheet().standardisation().stream().map(found -> texts.of(found.words())).toList());
		page.layout();
	}

	void count(int answered, int total, long failed) {
		bar.setMaximum(Math.max(1, total));
		bar.setSelection(answered);
		counts.setText(texts.get("inspection.counts", answered, total, failed));
		Look.paint(counts, failed > 0 ? desk.look().color(Tone.RED) : desk.look().foreground());
		counts.getParent().layout();
	}

	/**
	 * @param failed how many answers could not be saved, or wait on this computer
	 * @param open whether trying again can help
	 */
	void saving(AnswerSaver.State state, int failed, boolean open) {
		saving.setText(switch (state) {
			case SAVED -> texts.get("inspection.saved", CLOCK.format(LocalTime.now()));
			case SAVING -> texts.get("inspection.saving");
			case KEPT -> texts.get("inspection.kept", failed);
			case FAILED -> texts.get(open ? "inspection.unsaved" : "inspection.unsavable", failed);
		});
		saving.setData("state", state);
		Look.paint(saving, desk.look().color(state == AnswerSaver.State.FAILED ? Tone.RED : state == AnswerSaver.State.KEPT ? Tone.ORANGE : Tone.GREY));
		again.setVisible(open && state == AnswerSaver.State.FAILED);
		saving.getParent().layout();
	}
}
