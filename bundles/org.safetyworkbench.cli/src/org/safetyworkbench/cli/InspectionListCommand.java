package org.safetyworkbench.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.inspection.Visit;
import org.safetyworkbench.inspection.VisitQuery;
import org.safetyworkbench.inspection.VisitState;
import org.safetyworkbench.inspection.Visits;
import org.safetyworkbench.register.Enterprises;
import org.safetyworkbench.spi.Mark;
import org.safetyworkbench.store.Cursor;

/** Visits with their ids, latest day first. */
@Component(service = Command.class, property = Command.NAME + "=inspection list")
public final class InspectionListCommand implements Command {

	private static final int MOST = 1000;

	private final Visits visits;
	private final Enterprises enterprises;

	@Activate
	public InspectionListCommand(@Reference Visits visits, @Reference Enterprises enterprises) {
		this.visits = visits;
		this.enterprises = enterprises;
	}

	@Override
	public Exit run(Arguments arguments, Console console) {
		VisitQuery query = VisitQuery.ALL;
		if (arguments.has("--state")) query = query.in(state(arguments.needed("--state")));
		if (arguments.has("--enterprise")) query = query.of(Records.enterprise(enterprises, arguments.needed("--enterprise")).id().value());
		List<Visit> rows = visits.page(query, Cursor.START, MOST).rows();
		console.answer(() -> JsonObject.of("visits", rows.stream().map(InspectionListCommand::object).toList()), () -> {
			List<List<String>> lines = new ArrayList<>();
			for (Visit visit : rows)
				lines.add(List.of(visit.id().toString(), visit.on().toString(), console.text(visit.kind().label()), console.text(visit.state().label()), done(visit), visit.enterpriseName(),
						visit.inspectors()));
			console.table(lines);
		});
		return Exit.DONE;
	}

	/** How many items are answered, of how many; imported visits know only the answers. */
	private static String done(Visit visit) {
		return visit.items() == 0 ? String.valueOf(visit.answered()) : visit.answered() + "/" + visit.items();
	}

	static Object object(Visit visit) {
		return JsonObject.of("id", visit.id().toString(), "version", visit.version(), "enterprise", visit.enterpriseName(), "kind", visit.kind().code(), "state", visit.state().code(), "on", visit.on().toString(),
				"inspectors", visit.presence().inspectors(), "focus", visit.extent().focus().marks().stream().map(Mark::word).toList(), "leftOut", visit.extent().leftOut(), "items", visit.items(), "answered", visit.answered(), "failed", visit.failed());
	}

	private static VisitState state(String code) {
		return Stream.of(VisitState.values()).filter(state -> state.code().equals(code)).findFirst()
				.orElseThrow(() -> new Stop(Problem.of("usage.state", "没有状态“" + code + "”，可选：open、finished、discarded", "there is no state '" + code + "', only open, finished, discarded")));
	}
}
