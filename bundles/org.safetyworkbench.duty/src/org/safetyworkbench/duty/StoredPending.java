package org.safetyworkbench.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.hazard.HazardRow;
import org.safetyworkbench.hazard.Ledger;
import org.safetyworkbench.hazard.LedgerQuery;
import org.safetyworkbench.hazard.Officers;
import org.safetyworkbench.hazard.Transfer;
import org.safetyworkbench.hazard.TransferQuery;
import org.safetyworkbench.hazard.TransferRow;
import org.safetyworkbench.hazard.Waiting;
import org.safetyworkbench.inspection.VisitQuery;
import org.safetyworkbench.inspection.VisitState;
import org.safetyworkbench.inspection.Visits;
import org.safetyworkbench.office.OfficeSettings;
import org.safetyworkbench.office.Policy;
import org.safetyworkbench.office.Setting;
import org.safetyworkbench.store.Cursor;

/** The beginnings of six lists, each of them an index range, and what the office itself is late with. */
@Component
public final class StoredPending implements Pending {

	private final Ledger ledger;
	private final Visits visits;
	private final Policy policy;
	private final OwnDuties own;
	private final OfficeSettings settings;
	private final Officers officers;

	@Activate
	public StoredPending(@Reference Ledger ledger, @Reference Visits visits, @Reference Policy policy, @Reference OwnDuties own, @Reference OfficeSettings settings, @Reference Officers officers) {
		this.ledger = ledger;
		this.visits = visits;
		this.policy = policy;
		this.own = own;
		this.settings = settings;
		this.officers = officers;
	}

	@Override
	public Page of(LocalDate asOf, int rows) {
		List<TransferRow> replies = new ArrayList<>(transfers(TransferQuery.waiting(Transfer.Waiting.RETURNED), rows));
		replies.addAll(transfers(TransferQuery.overdue(asOf), rows));
		return new Page(visits.page(VisitQuery.ALL.in(VisitState.OPEN), Cursor.START, rows).rows(),
				ledger.page(LedgerQuery.of(LedgerQuery.Sort.DUE, new LedgerQuery.Filter.WaitingFor(Waiting.CHIEF)), Cursor.START, rows, Progress.NONE).rows(),
				ledger.toRemind(asOf, policy.of(Setting.REMIND_BEFORE), policy.of(Setting.REMIND_AFTER), rows), replies,
				own.all(asOf, settings.office()).stream().filter(OwnDuty::isPressing).toList(), followed(asOf, rows));
	}

	private List<HazardRow> followed(LocalDate asOf, int rows) {
		return officers.here(asOf).stream().flatMap(officer -> followed(officer, rows).stream()).sorted(Comparator.comparing(HazardRow::dueOn)).limit(rows).toList();
	}

	private List<HazardRow> followed(String officer, int rows) {
		return ledger.page(LedgerQuery.of(LedgerQuery.Sort.DUE, new LedgerQuery.Filter.FollowedBy(officer), new LedgerQuery.Filter.Open()), Cursor.START, rows, Progress.NONE).rows();
	}

	private List<TransferRow> transfers(TransferQuery query, int rows) {
		return ledger.transfers(query, Cursor.START, rows).rows();
	}
}
