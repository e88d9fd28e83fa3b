package org.safetyworkbench.ui.ledger;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.safetyworkbench.hazard.Counts;
import org.safetyworkbench.hazard.HazardRow;
import org.safetyworkbench.hazard.HazardState;
import org.safetyworkbench.ui.look.Look;
import org.safetyworkbench.ui.look.Panels;
import org.safetyworkbench.ui.shell.Desk;

/** Hazards as cards, a column for each state somebody still has to do something in. */
final class Board {

	private final Composite board;
	private final LocalDate today;
	private final Map<HazardState, Lane> lanes = new EnumMap<>(HazardState.class);

	Board(Composite parent, Desk desk, LocalDate today, Consumer<HazardRow> open) {
		this.today = today;
		board = new Composite(parent, SWT.NONE);
		for (HazardState state : HazardState.values()) if (state.isOpen()) {
			Lane lane = new Lane(board, desk, state, today, open, this::chose);
			lane.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
			lanes.put(state, lane);
		}
		GridLayout layout = Panels.bare(lanes.size());
		layout.makeColumnsEqualWidth = true;
		layout.horizontalSpacing = Look.em(board).y / 3;
		board.setLayout(layout);
	}

	Composite control() {
		return board;
	}

	/** One column at a time holds the chosen cards. */
	private void chose(Lane lane) {
		lanes.values().stream().filter(other -> other != lane).forEach(Lane::deselect);
	}

	List<HazardRow> chosen() {
		return lanes.values().stream().flatMap(lane -> lane.chosen().stream()).toList();
	}

	void show(LedgerFilter filter) {
		lanes.forEach((state, lane) -> lane.show(filter.query(today, state)));
	}

	/** @param everything whether the board is not filtered: then the ledger's own numbers are right */
	void count(Counts counts, boolean everything) {
		lanes.forEach((state, lane) -> lane.count(everything ? counts.byState().getOrDefault(state, 0L) : -1));
	}
}
