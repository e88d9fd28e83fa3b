package org.safetyworkbench.faults.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.safetyworkbench.bench.tape.Tape;
import org.safetyworkbench.core.AreaCode;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.duty.DutyList;
import org.safetyworkbench.duty.DutyQuery;
import org.safetyworkbench.duty.StoredDutyList;
import org.safetyworkbench.faults.DailyWork;
import org.safetyworkbench.faults.FaultOffice;
import org.safetyworkbench.faults.Journal;
import org.safetyworkbench.hazard.LedgerQuery;
import org.safetyworkbench.inspection.VisitQuery;
import org.safetyworkbench.inspection.VisitState;
import org.safetyworkbench.register.EnterpriseQuery;
import org.safetyworkbench.register.Filter;
import org.safetyworkbench.statistics.CurveQuery;
import org.safetyworkbench.statistics.Scope;
import org.safetyworkbench.store.Cursor;
import org.safetyworkbench.store.derby.DerbyDatabase;

/** Every hot query says which area it is about, or stands in docs/scale.md among those that do not, with the reason. */
class HotQueriesTest {

	private static final AreaCode AREA = new AreaCode("350503");
	private static final Path PAGE = Path.of("../../docs/scale.md");
	/** The tables that are partitioned; everything else is small and on every node. */
	private static final Pattern PARTITIONED = Pattern.compile("from (enterprise|hazard|duty|inspection|answer|visit_answer|figure_cell|figure_due|figure_stock|figure_item)\\b");
	private static final Pattern KEY = Pattern.compile("where.*\\barea(_code|_county|_prefecture)? (=|>=|>|like|between)");

	@TempDir
	Path folder;

	@Test
	void everyHotQueryCarriesTheAreaOrIsListed() throws Exception {
		List<String> heard = new ArrayList<>();
		Tape tape = new Tape(DerbyDatabase.inMemory(), transaction -> transaction.statements().forEach(sql -> heard.add(sql.toLowerCase(Locale.ROOT).replaceAll("\\s+", " "))));
		String page = Files.readString(PAGE);
		try (FaultOffice office = new FaultOffice(folder, tape)) {
			DailyWork work = new DailyWork(office, new Random(1), new Journal(), 0);
			for (int i = 0; i < 8; i++) work.act();
			office.figures.catchUp(Progress.NONE);
			queries(office).forEach((name, query) -> {
				heard.clear();
				query.run();
				List<String> without = heard.stream().filter(sql -> PARTITIONED.matcher(sql).find() && !KEY.matcher(sql).find()).toList();
				boolean isListed = page.contains("| `" + name + "` | no |");
				assertThat(isListed || page.contains("| `" + name + "` | yes |")).as(name + " stands in docs/scale.md").isTrue();
				assertThat(without.isEmpty()).as(name + (isListed ? " is listed as one without the area, but carries it" : " lacks the area: " + without)).isEqualTo(!isListed);
			});
		}
	}

	private static Map<String, Runnable> queries(FaultOffice office) {
		DutyList duties = new StoredDutyList(office.store);
		UUID enterprise = office.enterprises.page(EnterpriseQuery.EVERYTHING, Cursor.START, 1, Progress.NONE).rows().getFirst().id().value();
		Map<String, Runnable> queries = new LinkedHashMap<>();
		queries.put("register: an area", () -> office.enterprises.page(new EnterpriseQuery(new Filter.InArea(AREA), EnterpriseQuery.Sort.AREA), Cursor.START, 50, Progress.NONE));
		queries.put("register: everything", () -> office.enterprises.page(EnterpriseQuery.EVERYTHING, Cursor.START, 50, Progress.NONE));
		queries.put("register: by credit code", () -> office.enterprises.find(FaultOffice.code(1)));
		queries.put("register: search", () -> office.enterprises.search("号店", 20, Progress.NONE));
		queries.put("ledger: open ones of an area", () -> ledger(office, new LedgerQuery.Filter.InArea(AREA), new LedgerQuery.Filter.Open()));
		queries.put("ledger: overdue ones of an area", () -> ledger(office, new LedgerQuery.Filter.InArea(AREA), new LedgerQuery.Filter.Overdue(FaultOffice.DAY)));
		queries.put("ledger: open ones", () -> ledger(office, new LedgerQuery.Filter.Open()));
		queries.put("ledger: of an enterprise", () -> ledger(office, new LedgerQuery.Filter.OfEnterprise(enterprise)));
		queries.put("duties: of an area", () -> duties.page(DutyQuery.of(DutyQuery.Sort.DUE, new DutyQuery.Filter.InArea(AREA)), Cursor.START, 50, Progress.NONE));
		queries.put("duties: all", () -> duties.page(DutyQuery.of(DutyQuery.Sort.DUE), Cursor.START, 50, Progress.NONE));
		queries.put("inspections: open ones", () -> office.visits.page(VisitQuery.ALL.in(VisitState.OPEN), Cursor.START, 50));
		queries.put("inspections: of an enterprise", () -> office.visits.page(VisitQuery.ALL.of(enterprise), Cursor.START, 50));
		queries.put("figures: curve of an area", () -> office.figures.curve(CurveQuery.upTo(FaultOffice.DAY, 12, Scope.ALL.in(AREA))));
		queries.put("figures: curve of the province", () -> office.figures.curve(CurveQuery.upTo(FaultOffice.DAY, 12, Scope.ALL)));
		return queries;
	}

	private static void ledger(FaultOffice office, LedgerQuery.Filter... filters) {
		office.ledger.page(LedgerQuery.of(LedgerQuery.Sort.DUE, filters), Cursor.START, 50, Progress.NONE);
	}
}
