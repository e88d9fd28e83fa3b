package org.safetyworkbench.ui.ledger;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Control;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.hazard.Action;
import org.safetyworkbench.hazard.Deed;
import org.safetyworkbench.hazard.Hazard;
import org.safetyworkbench.hazard.Loop;
import org.safetyworkbench.hazard.Offer;
import org.safetyworkbench.risk.RiskPoints;
import org.safetyworkbench.store.StoreException;
import org.safetyworkbench.ui.form.AskDialog;
import org.safetyworkbench.ui.outbox.Needed;
import org.safetyworkbench.ui.outbox.Outgoing;
import org.safetyworkbench.ui.risk.RiskChoices;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.text.Texts;

/** Does what was chosen about a hazard, on its page or in a list: asks for what the action needs, submits it, and lets people settle conflicts. */
public final class Acting {

	static final String STALE = "hazard.changed-meanwhile";

	private final Desk desk;
	private final Texts texts;
	private final Control page;
	private final Consumer<Action> done;
	/** What was typed into a dialog that was left, by action. */
	private final Map<Action, Map<String, String>> kept = new EnumMap<>(Action.class);

	/** @param done told what was done, after everything has been read anew */
	public Acting(Desk desk, Control page, Consumer<Action> done) {
		this.desk = desk;
		this.texts = desk.texts();
		this.page = page;
		this.done = done;
	}

	/**
	 * For lists, which have not read the hazard: what is not allowed is refused with its reasons.
	 *
	 * @param known fields that the list's line answers
	 */
	public void start(UUID hazard, Action action, Map<String, String> known) {
		kept.put(action, Map.copyOf(known));
		desk.background().load(page, texts.get("work.reading"), progress -> HazardRecord.read(desk.services(), hazard, LocalDate.now()), record -> {
			Offer offer = record.offers().stream().filter(one -> one.action() == action).findFirst().orElseThrow();
			if (offer.allowed()) start(record, offer);
			else desk.failures().show(texts.of(action.label()), new StoreException(offer.against().get(0), null));
		});
	}

	void start(HazardRecord record, Offer offer) {
		if (Deeds.isPlain(offer)) plain(record, offer);
		else ask(record, offer);
	}

	private void plain(HazardRecord record, Offer offer) {
		Deed deed = Deed.of(offer.action(), LocalDate.now());
		desk.background().load(page, texts.get("work.saving"), progress -> act(record, deed), result -> {
			if (result.isOk()) finished(offer.action());
			else if (Outgoing.isKept(result.problems())) waits(offer, result.problems().get(0));
			else if (isStale(result.problems())) new ConflictDialog(desk, page.getShell(), record, offer, deed, this::finished).open();
			else desk.failures().show(texts.of(offer.action().label()), new StoreException(result.problems().get(0), null));
		});
	}

	private void ask(HazardRecord record, Offer offer) {
		LocalDate today = LocalDate.now();
		Deed[] tried = new Deed[1];
		new AskDialog<Hazard>(desk, page.getShell(), texts.title(offer.action().label()), intro(record), Deeds.asks(texts, offer, today, kept.getOrDefault(offer.action(), Map.of())), values -> {
			tried[0] = Deeds.deed(offer, values, today);
			return act(record, tried[0]);
		}, hazard -> finished(offer.action())).onDrop(values -> kept.put(offer.action(), values)).onProblems(problems -> {
			if (Outgoing.isKept(problems)) {
				waits(offer, problems.get(0));
				return true;
			}
			if (!isStale(problems)) return false;
			page.getDisplay().asyncExec(() -> new ConflictDialog(desk, page.getShell(), record, offer, tried[0], this::finished).open());
			return true;
		}).open();
	}

	/** The server is gone: it goes later. */
	private void waits(Offer offer, Problem problem) {
		kept.remove(offer.action());
		page.getDisplay().asyncExec(() -> MessageDialog.openInformation(page.getShell(), texts.of(offer.action().label()), texts.of(problem)));
	}

	private String intro(HazardRecord record) {
		return texts.get("act.intro", record.hazard().enterpriseName(), record.statement(texts), record.person().name());
	}

	private static boolean isStale(List<Problem> problems) {
		return problems.stream().anyMatch(problem -> problem.code().equals(STALE));
	}

	private Result<Hazard> act(HazardRecord record, Deed deed) {
		Optional<Problem> wrong = RiskChoices.wrong(deed, desk.services().get(RiskPoints.class));
		return wrong.isPresent() ? Result.failed(wrong.get()) : act(desk, record, deed);
	}

	/** By way of the outbox, unless it must not lie there. */
	static Result<Hazard> act(Desk desk, HazardRecord record, Deed deed) {
		if (record.hazard().confidential()) return now(Needed.SECRET, desk, record, deed);
		if (!deed.evidence().isEmpty()) return now(Needed.EVIDENCE, desk, record, deed);
		return desk.outgoing().submit(DeedDraft.of(desk.texts(), record, deed), Hazard.class);
	}

	private static Result<Hazard> now(Needed why, Desk desk, HazardRecord record, Deed deed) {
		try {
			return why.now(() -> desk.services().get(Loop.class).act(record.person(), record.hazard().id(), record.hazard().version(), deed));
		} catch (StoreException e) {
			return Result.failed(e.problem());
		}
	}

	private void finished(Action action) {
		kept.remove(action);
		desk.changed();
		done.accept(action);
	}
}
