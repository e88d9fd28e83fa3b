package org.safetyworkbench.ui.lists;

import java.util.function.Consumer;

import org.eclipse.swt.widgets.Widget;
import org.safetyworkbench.hazard.LedgerQuery;
import org.safetyworkbench.risk.RiskPoints;
import org.safetyworkbench.statistics.ListRow;
import org.safetyworkbench.ui.ledger.FilterText;
import org.safetyworkbench.ui.shell.Desk;
import org.safetyworkbench.ui.shell.Place;

/** From figures and lines to what is behind them. */
final class Ways {

	private Ways() {}

	/** The ledger with exactly those rows, under that heading. */
	static Place ledger(String about, LedgerQuery query) {
		return Place.of(Place.LEDGER).with("drill", about).with("filters", FilterText.write(query.filters())).with("sort", query.sort().name());
	}

	static Consumer<Cell> opening(Desk desk) {
		return cell -> cell.rows().ifPresent(rows -> desk.go(ledger(cell.about(), rows.get())));
	}

	/** Opens the record behind a line of a list; a risk point's is its enterprise. */
	static void open(Desk desk, Widget from, ListRow row) {
		switch (row.kind()) {
			case "hazard" -> desk.go(Place.record(Place.HAZARD, row.subject()));
			case "enterprise" -> desk.go(Place.record(Place.ENTERPRISE, row.subject()));
			case "inspection" -> desk.go(Place.record(Place.INSPECTION, row.subject()));
			case "risk" -> desk.background().load(from, desk.texts().get("work.reading"), progress -> desk.services().get(RiskPoints.class).find(row.subject()),
					found -> found.ifPresent(point -> desk.go(Place.record(Place.ENTERPRISE, point.enterprise()).with("risk", point.id().toString()))));
			default -> throw new IllegalArgumentException("no page for " + row.kind());
		}
	}
}
