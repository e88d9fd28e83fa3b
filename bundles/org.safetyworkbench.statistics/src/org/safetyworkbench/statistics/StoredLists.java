package org.safetyworkbench.statistics;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.hazard.Ledger;
import org.safetyworkbench.inspection.Inspections;
import org.safetyworkbench.inspection.Visits;
import org.safetyworkbench.library.Library;
import org.safetyworkbench.register.Areas;
import org.safetyworkbench.register.Enterprises;
import org.safetyworkbench.risk.RiskPoints;
import org.safetyworkbench.store.Cursor;
import org.safetyworkbench.store.Page;
import org.safetyworkbench.store.Store;

/** Lists read from the records of all slices. */
@Component
public final class StoredLists implements Lists {

	private static final int READ_AT_ONCE = 500;

	private final Store store;
	private final Map<ListKind, ListSource> sources = new EnumMap<>(ListKind.class);

	@Activate
	public StoredLists(@Reference Store store, @Reference Ledger ledger, @Reference Visits visits, @Reference Inspections inspections, @Reference Enterprises enterprises,
			@Reference RiskPoints risks, @Reference Areas areas, @Reference Library library) {
		this.store = store;
		Labels labels = new Labels(areas, library);
		ListSource hazards = new HazardLists(ledger, enterprises, labels);
		ListSource checks = new VisitLists(visits, enterprises, risks, labels);
		ListSource points = new RiskLists(risks, enterprises, labels);
		for (ListKind kind : ListKind.values())
			sources.put(kind, switch (kind) {
				case THREE_CHECK, FIVE_CHECK -> checks;
				case FOUR_ENTERPRISE -> new EnterpriseList(enterprises, ledger, inspections, labels);
				case FIVE_ENFORCEMENT -> new EnforcementList(ledger, labels);
				case TWO_CONTROL, TWO_HAZARD_CHECK, RISK_BASE, RISK_DUTY, RISK_CONTROL, RISK_EMERGENCY -> points;
				default -> hazards;
			});
	}

	@Override
	public List<ListColumn> columns(ListKind kind) {
		return sources.get(kind).columns(kind);
	}

	@Override
	public Page<ListRow> page(ListQuery query, Cursor after, int size, Progress progress) {
		return store.read(session -> sources.get(query.kind()).page(session, query, after, size, progress));
	}

	@Override
	public void each(ListQuery query, Progress progress, Consumer<ListRow> line) {
		Optional<Cursor> next = Optional.of(Cursor.START);
		while (next.isPresent()) {
			progress.checkCancelled();
			Page<ListRow> page = page(query, next.get(), READ_AT_ONCE, progress);
			page.rows().forEach(line);
			progress.worked(page.rows().size());
			next = page.next();
		}
	}
}
