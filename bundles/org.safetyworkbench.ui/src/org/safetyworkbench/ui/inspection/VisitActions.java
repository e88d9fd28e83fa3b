package org.safetyworkbench.ui.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.safetyworkbench.inspection.Visit;
import org.safetyworkbench.inspection.VisitSheet;
import org.safetyworkbench.ui.form.AskDialog;
import org.safetyworkbench.ui.look.Panels;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.shell.Place;
import org.safetyworkbench.ui.text.Texts;

/** The buttons of a visit's page; what is not allowed says why. */
final class VisitActions {

	private final Desk desk;
	private final Texts texts;
	private final VisitWork work;
	private final ChecklistPane checklist;
	private final Consumer<Visit> finished;
	private final Composite bar;
	private final Button finish;
	private final Button rest;
	private final Button next;
	private final Button discard;
	private VisitRecord record;

	/** @param finished told of the visit that was just finished */
	VisitActions(Composite bar, Desk desk, VisitWork work, ChecklistPane checklist, Consumer<Visit> finished) {
		this.bar = bar;
		this.desk = desk;
		this.texts = desk.texts();
		this.work = work;
		this.checklist = checklist;
		this.finished = finished;
		finish = Panels.button(bar, texts.get("inspection.finish"), "inspection.finish", this::finish);
		rest = Panels.button(bar, texts.get("inspection.rest"), "inspection.rest", this::rest);
		next = Panels.button(bar, texts.get("inspection.next"), "inspection.next", () -> {
			checklist.nextOpen();
			checklist.focus();
		});
		discard = Panels.button(bar, texts.get("inspection.discard"), "inspection.discard", this::discard);
		Panels.button(bar, texts.get("hazard.enterprise"), "inspection.enterprise", () -> desk.go(Place.record(Place.ENTERPRISE, record.visit().enterprise())));
	}

	void show(VisitRecord read, LocalDate today) {
		record = read;
		Visit visit = read.visit();
		String closed = visit.isOpen() ? "" : texts.get("inspection.closed", texts.of(visit.state().label()));
		allow(finish, !closed.isEmpty() ? closed : visit.on().isAfter(today) ? texts.get("inspection.finish.early", visit.on()) : "");
		for (Button button : List.of(rest, next, discard)) allow(button, closed);
		bar.layout();
	}

	private static void allow(Button button, String against) {
		button.setEnabled(against.isEmpty());
		button.setToolTipText(against);
	}

	/** Only what is in the store can be finished, and what is missing is read there. */
	private void finish() {
		checklist.leave();
		if (checklist.saver().state() == AnswerSaver.State.FAILED) {
			MessageDialog.openWarning(bar.getShell(), texts.get("inspection.finish.title"), texts.get("inspection.finish.unsaved"));
			return;
		}
		if (checklist.saver().state() == AnswerSaver.State.SAVING) {
			bar.getDisplay().timerExec(50, this::finishIfThere);
			return;
		}
		work.run((visits, person) -> visits.sheet(work.id()), this::ask);
	}

	private void finishIfThere() {
		if (!bar.isDisposed()) finish();
	}

	private void ask(VisitSheet sheet) {
		FinishDialog dialog = new FinishDialog(bar.getShell(), desk, sheet);
		if (dialog.open() == Window.OK) work.run((visits, person) -> visits.finish(person, work.id(), LocalDate.now()), this::done);
		else dialog.wanted().ifPresent(item -> {
			checklist.go(item.id());
			checklist.focus();
		});
	}

	private void done(Visit visit) {
		desk.changed();
		finished.accept(visit);
	}

	private void rest() {
		checklist.leave();
		int open = checklist.sheet().total() - checklist.sheet().answered();
		if (!MessageDialog.openConfirm(bar.getShell(), texts.get("inspection.rest"), texts.get("inspection.rest.ask", open))) return;
		work.run((visits, person) -> visits.answerRest(person, work.id(), "pass", LocalDate.now()), answers -> {
			desk.changed();
			checklist.focus();
		});
	}

	private void discard() {
		AskDialog.why(desk, bar.getShell(), texts.get("inspection.discard"), texts.get("inspection.discard.ask", record.visit().enterpriseName()),
				reason -> work.visits().discard(work.person(), work.id(), reason), discarded -> desk.changed()).open();
	}
}
