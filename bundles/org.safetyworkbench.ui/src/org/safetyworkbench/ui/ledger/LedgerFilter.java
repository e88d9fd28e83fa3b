package org.safetyworkbench.ui.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.safetyworkbench.core.AreaCode;
import org.safetyworkbench.hazard.HazardState;
import org.safetyworkbench.hazard.LedgerQuery;
import org.safetyworkbench.hazard.LedgerQuery.Filter;
import org.safetyworkbench.hazard.LedgerQuery.Sort;
import org.safetyworkbench.spi.Severity;

/** What the ledger is restricted to; each part may be null or empty for "all". */
final class LedgerFilter {

	/** Spans of days people ask for. */
	enum Due { OVERDUE, TODAY, WEEK }

	/** "Open" beside the states themselves. */
	static final String OPEN = "open";

	Due due;
	String state = OPEN;
	Severity severity;
	String authority;
	Optional<AreaCode> area = Optional.empty();
	String text = "";
	Sort sort = Sort.DUE;

	/** Takes a preset over, as the first page's numbers give it; everything else is "all". */
	void preset(Map<String, String> preset) {
		due = preset.containsKey("due") ? Due.valueOf(preset.get("due").toUpperCase(java.util.Locale.ROOT)) : null;
		state = preset.getOrDefault("state", OPEN);
		severity = preset.containsKey("severity") ? Severity.valueOf(preset.get("severity").toUpperCase(java.util.Locale.ROOT)) : null;
		authority = preset.get("authority");
		area = Optional.empty();
		text = "";
		sort = Sort.DUE;
	}

	/** Whether nothing restricts the list: then an empty one means an empty ledger. */
	boolean isEverything() {
		return due == null && (state == null || state.equals(OPEN)) && severity == null && authority == null && area.isEmpty() && text.isEmpty();
	}

	LedgerQuery query(LocalDate today) {
		List<Filter> filters = new ArrayList<>();
		if (due != null) filters.add(switch (due) {
			case OVERDUE -> new Filter.Overdue(today);
			case TODAY -> new Filter.Due(today, today);
			case WEEK -> new Filter.Due(today, today.plusDays(7));
		});
		else if (OPEN.equals(state)) filters.add(new Filter.Open());
		if (state != null && !OPEN.equals(state)) filters.add(new Filter.InState(HazardState.of(state)));
		if (severity != null) filters.add(new Filter.OfSeverity(severity));
		if (authority != null) filters.add(new Filter.LedBy(authority));
		area.ifPresent(code -> filters.add(new Filter.InArea(code)));
		if (!text.isEmpty()) filters.add(new Filter.Containing(text));
		return new LedgerQuery(filters, sort);
	}
}
