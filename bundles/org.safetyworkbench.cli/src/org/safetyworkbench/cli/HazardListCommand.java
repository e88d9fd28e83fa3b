package org.safetyworkbench.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.hazard.HazardRow;
import org.safetyworkbench.hazard.HazardState;
import org.safetyworkbench.hazard.Ledger;
import org.safetyworkbench.hazard.LedgerQuery;
import org.safetyworkbench.hazard.LedgerQuery.Filter;
import org.safetyworkbench.office.Staff;
import org.safetyworkbench.register.Enterprises;
import org.safetyworkbench.store.Cursor;

/** Hazards with their ids, earliest deadline first. */
@Component(service = Command.class, property = Command.NAME + "=hazard list")
public final class HazardListCommand implements Command {

	private static final int MOST = 1000;

	private final Ledger ledger;
	private final Enterprises enterprises;
	private final Staff staff;

	@Activate
	public HazardListCommand(@Reference Ledger ledger, @Reference Enterprises enterprises, @Reference Staff staff) {
		this.ledger = ledger;
		this.enterprises = enterprises;
		this.staff = staff;
	}

	@Override
	public Exit run(Arguments arguments, Console console) {
		LedgerQuery query = LedgerQuery.of(LedgerQuery.Sort.DUE, arguments.text("--state").<Filter>map(code -> new Filter.InState(state(code))).orElse(new Filter.Open()));
		if (arguments.has("--enterprise")) query = query.with(new Filter.OfEnterprise(Records.enterprise(enterprises, arguments.needed("--enterprise")).id().value()));
		if (arguments.has("--mine") || arguments.has("--officer")) query = query.with(new Filter.FollowedBy(arguments.text("--officer").orElseGet(() -> staff.me().desk())));
		List<HazardRow> rows = ledger.page(query, Cursor.START, MOST, Progress.NONE).rows();
		LocalDate today = arguments.date("--as-of").orElseGet(LocalDate::now);
		console.answer(() -> JsonObject.of("hazards", rows.stream().map(row -> object(row, today)).toList()), () -> {
			List<List<String>> lines = new ArrayList<>();
			for (HazardRow row : rows)
				lines.add(List.of(row.id().toString(), console.text(row.state().label()), console.text(Records.severity(row.severity())), row.dueOn() + (row.isOverdue(today) ? "!" : ""), row.officer(), row.item(), row.enterpriseName(),
						console.text(row.finding())));
			console.table(lines);
		});
		return Exit.DONE;
	}

	static Object object(HazardRow row, LocalDate today) {
		return JsonObject.of("id", row.id().toString(), "creditCode", row.creditCode(), "enterprise", row.enterpriseName(), "item", row.item(), "finding", row.finding().zh(), "severity",
				row.severity().name().toLowerCase(), "state", row.state().code(), "found", row.foundOn().toString(), "deadline", row.dueOn().toString(), "overdue", row.isOverdue(today), "authority", row.authority(),
				"waiting", row.waiting().name().toLowerCase(), "officer", row.officer(), "version", row.version());
	}

	private static HazardState state(String code) {
		List<String> codes = Stream.of(HazardState.values()).map(HazardState::code).toList();
		if (!codes.contains(code)) throw new Stop(Problem.of("usage.state", "没有状态“" + code + "”，可选：" + String.join("、", codes), "there is no state '" + code + "', only " + String.join(", ", codes)));
		return HazardState.of(code);
	}
}
