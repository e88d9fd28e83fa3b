package org.safetyworkbench.ui.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.inspection.Visit;
import org.safetyworkbench.inspection.VisitSheet;
import org.safetyworkbench.store.StoreException;
import org.safetyworkbench.ui.form.AskDialog;
import org.safetyworkbench.ui.look.Panels;
import org.safetyworkbench.ui.outbox.DraftKind;
import org.safetyworkbench.ui.outbox.Outgoing;
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
	private final Consumer<VisitSheet> ends;
	private final Composite bar;
	private final Button finish;
	private final Button rest;
	private final Button next;
	private final Button discard;
	private VisitRecord record;

	/**
	 * @param finished told of the visit that was just finished
	 * @param ends told of the visit whose end waits on this computer
	 */
	VisitActions(Composite bar, Desk desk, VisitWork work, ChecklistPane checklist, Consumer<Visit> finished, Consumer<VisitSheet> ends) {
		this.bar = bar;
		this.desk = desk;
		this.texts = desk.texts();
		this.work = work;
		this.checklist = checklist;
		this.finished = finished;
		this.ends = ends;
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
		String closed = read.ends() ? texts.get("inspection.ends.closed") : visit.isOpen() ? "" : texts.get("inspection.closed", texts.of(visit.state().label()));
		allow(finish, !closed.isEmpty() ? closed : visit.on().isAfter(today) ? texts.get("inspection.finish.early", visit.on()) : "");
		for (Button button : List.of(rest, next, discard)) allow(button, closed);
		bar.layout();
	}

	private static void allow(Button button, String against) {
		button.setEnabled(against.isEmpty());
		button.setToolTipText(against);
	}

	/** With all answers on their way; what is missing is told before. */
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
		desk.background().load(bar, texts.get("work.reading"), progress -> Unsent.sheet(desk, record), this::ask);
	}

	private void finishIfThere() {
		if (!bar.isDisposed()) finish();
	}

	private void ask(VisitSheet sheet) {
		FinishDialog dialog = new FinishDialog(bar.getShell(), desk, sheet);
		if (dialog.open() == Window.OK) desk.background().load(bar, texts.get("work.saving"), progress -> desk.outgoing().submit(FinishDraft.of(record.person(), sheet, LocalDate.now()), Visit.class), result -> answered(result, sheet));
		else dialog.wanted().ifPresent(item -> {
			checklist.go(item.id());
			checklist.focus();
		});
	}

	/** When somebody else answered meanwhile, what stands now is shown before it is for good. */
	private void answered(Result<Visit> result, VisitSheet sheet) {
		if (result.isOk()) done(result.value());
		else if (Outgoing.isKept(result.problems())) ends.accept(sheet);
		else if (result.problems().contains(DraftKind.conflict())) {
			MessageDialog.openInformation(bar.getShell(), texts.get("inspection.finish.title"), texts.get("inspection.finish.again"));
			finish();
		} else desk.failures().show(texts.get("inspection.finish.title"), new StoreException(result.problems().get(0), null));
	}

	private void done(Visit visit) {
		desk.changed();
		finished.accept(visit);
	}

	private void rest() {
		checklist.leave();
		int open = checklist.sheet().total() - checklist.sheet().answered();
		if (!MessageDialog.openConfirm(bar.getShell(), texts.get("inspection.rest"), texts.get("inspection.rest.ask", open))) return;
		if (record.isUnsent() || desk.outgoing().broken().isPresent()) checklist.rest();
		else work.run((visits, person) -> visits.answerRest(person, work.id(), "pass", LocalDate.now()), answers -> {
			desk.changed();
			checklist.focus();
		});
	}

	private void discard() {
		if (record.isUnsent()) {
			giveUp();
			return;
		}
		AskDialog.why(desk, bar.getShell(), texts.get("inspection.discard"), texts.get("inspection.discard.ask", record.visit().enterpriseName()),
				reason -> work.visits().discard(work.person(), work.id(), reason), discarded -> desk.changed()).open();
	}

	/** Nobody else knows of it yet. */
	private void giveUp() {
		int waiting = desk.outgoing().about(work.id()).size();
		if (!MessageDialog.openConfirm(bar.getShell(), texts.get("inspection.discard"), texts.get("outbox.drop.all", record.visit().enterpriseName(), waiting))) return;
		desk.background().load(bar, texts.get("work.saving"), progress -> {
			desk.outgoing().dropAll(work.id());
			return work.id();
		}, gone -> desk.leave(Place.record(Place.INSPECTION, gone)));
	}
}
