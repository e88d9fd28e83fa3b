package org.safetyworkbench.statistics;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.safetyworkbench.spi.Severity;
import org.safetyworkbench.store.Rows;
import org.safetyworkbench.store.Session;

/** Counts item by sector, in a period and in the one before. */
final class CommonProblems {

	private record Problem(String sector, String item) {}

	private final Session session;
	private final CommonQuery query;
	private List<String> areas;

	CommonProblems(Session session, CommonQuery query) {
		this.session = session;
		this.query = query;
	}

	List<Common> list(Labels labels) throws SQLException {
		Map<Problem, Long> now = counts(query.months());
		Map<Problem, Long> before = counts(query.months().before());
		return now.entrySet().stream().filter(entry -> entry.getValue() > 0)
				.sorted(Map.Entry.<Problem, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey(Comparator.comparing(Problem::item).thenComparing(Problem::sector))))
				.limit(query.limit()).map(entry -> common(entry.getKey(), entry.getValue(), before.getOrDefault(entry.getKey(), 0L), labels)).toList();
	}

	private static Common common(Problem problem, long count, long before, Labels labels) {
		return new Common(problem.item(), labels.item(problem.item()), problem.sector(), labels.sector(problem.sector()), count, before);
	}

	private Map<Problem, Long> counts(Months months) throws SQLException {
		Map<Problem, Long> counts = new HashMap<>();
		for (String area : areas()) {
			List<Object> parameters = new ArrayList<>(List.of(area, Period.of(months.from()), Period.of(months.to())));
			query.scope().sector().ifPresent(parameters::add);
			String own = Cube.sectors(session.permit(), parameters);
			Rows.each(session, "select sector, item, sum(" + column() + ") from figure_item" + session.dialect().useIndex("pk_figure_item") + " where area = ? and period >= ? and period <= ?"
					+ (query.scope().sector().isPresent() ? " and sector = ?" : "") + own + " group by sector, item", row -> counts.merge(new Problem(row.text(1), row.text(2)), row.whole(3), Long::sum), parameters.toArray());
		}
		return counts;
	}

	/** Everywhere, or the areas inside the one asked for and of who asks: each is one range of the index. */
	private List<String> areas() throws SQLException {
		if (query.scope().area().isEmpty() && session.permit().areas().isEmpty()) return List.of("");
		return areas == null ? areas = new Cube(session, query.scope(), List.of(Dimension.TOWNSHIP)).together(Period.EVER, Period.EVER).stream().map(sums -> sums.group().getFirst()).toList() : areas;
	}

	private String column() {
		return query.scope().severity().map(severity -> severity == Severity.MAJOR ? "major" : "n - major").orElse("n");
	}
}
