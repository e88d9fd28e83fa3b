package org.safetyworkbench.ui.transfer;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.safetyworkbench.hazard.Action;
import org.safetyworkbench.hazard.Loop;
import org.safetyworkbench.hazard.Offer;
import org.safetyworkbench.hazard.Transfer.Waiting;
import org.safetyworkbench.hazard.TransferRow;
import org.safetyworkbench.ui.ledger.Acting;
import org.safetyworkbench.ui.look.Panels;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.shell.Place;
import org.safetyworkbench.ui.text.Texts;

/** What can be recorded about the chosen transfer; what cannot is greyed and says why. */
final class TransferButtons {

	private static final List<Action> ACTIONS = List.of(Action.RECORD_TRANSFER_RECEIPT, Action.RECORD_REPLY, Action.RETURN, Action.SETTLE);

	/** The field of the actions that says which of a hazard's transfers is meant. */
	private static final String TRANSFER = "transfer";

	private final Desk desk;
	private final Texts texts;
	private final Map<Action, Button> buttons = new EnumMap<>(Action.class);
	private final Button open;
	private final Label why;
	private Optional<TransferRow> chosen = Optional.empty();

	TransferButtons(Composite parent, Desk desk) {
		this.desk = desk;
		this.texts = desk.texts();
		Composite bar = Panels.row(parent, ACTIONS.size() + 1);
		Acting acting = new Acting(desk, bar, done -> {});
		for (Action action : ACTIONS) buttons.put(action, Panels.button(bar, texts.title(action.label()), "transfers." + action.code(), () -> chosen.ifPresent(row -> acting.start(row.hazard(), action, Map.of(TRANSFER, row.transfer().id().toString())))));
		open = Panels.button(bar, texts.get("transfers.open"), "transfers.open", this::open);
		why = Panels.faint(parent, desk.look(), "");
		show(Optional.empty());
	}

	void open() {
		chosen.ifPresent(row -> desk.go(Place.record(Place.HAZARD, row.hazard())));
	}

	void show(Optional<TransferRow> row) {
		chosen = row;
		buttons.values().forEach(button -> button.setEnabled(false));
		open.setEnabled(row.isPresent());
		why.setText(texts.get(row.isPresent() ? "work.reading" : "transfers.choose"));
		row.ifPresent(one -> desk.background().load(why, texts.get("work.reading"), progress -> desk.services().get(Loop.class).offers(one.hazard(), desk.person(), LocalDate.now()), offers -> {
			if (chosen.filter(now -> now.hazard().equals(one.hazard())).isPresent()) offer(offers);
		}));
	}

	private void offer(List<Offer> offers) {
		String against = "";
		for (Offer offer : offers) {
			Button button = buttons.get(offer.action());
			if (button == null) continue;
			button.setEnabled(offer.allowed());
			String reasons = offer.against().stream().map(texts::of).distinct().collect(Collectors.joining("\n"));
			button.setToolTipText(reasons);
			if (against.isEmpty() && !offer.allowed()) against = texts.get("why.pair", texts.of(offer.action().label()), reasons.lines().findFirst().orElse(""));
		}
		if (chosen.get().transfer().waiting() == Waiting.RETURNED) against = texts.get("transfers.returned");
		why.setText(against);
		why.setToolTipText(against);
	}
}
