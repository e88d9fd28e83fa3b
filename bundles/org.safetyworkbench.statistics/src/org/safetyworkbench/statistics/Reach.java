package org.safetyworkbench.statistics;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.safetyworkbench.inspection.VisitState;
import org.safetyworkbench.store.Cursor;
import org.safetyworkbench.store.Keyset;
import org.safetyworkbench.store.Page;
import org.safetyworkbench.store.Permit;
import org.safetyworkbench.store.Rows;
import org.safetyworkbench.store.Session;

/** Counts enterprises, and those that were inspected, from the records: of all figures these alone need no read model. */
final class Reach {

	private static final String FINISHED = "inspection.state = ? and inspection.inspected_on >= ? and inspection.inspected_on <= ?";
	private static final String ANY_SECTOR = "exists (select 1 from enterprise_sector s where s.enterprise_id = enterprise.id";
	private static final String ONE_SECTOR = ANY_SECTOR + " and s.sector = ?)";
	private static final Visited NONE = new Visited(0, 0);

	private record Visited(long enterprises, long visits) {}

	private final Session session;
	private final CoverageQuery query;

	Reach(Session session, CoverageQuery query) {
		this.session = session;
		this.query = query;
	}

	List<Coverage> list(Labels labels) throws SQLException {
		Map<String, Long> all = new TreeMap<>();
		List<Object> parameters = new ArrayList<>();
		Rows.each(session, "select " + group() + ", count(*) from enterprise" + sectors() + " where " + seen(parameters) + " group by " + group(), row -> all.put(row.text(1), row.whole(2)), parameters.toArray());
		Map<String, Visited> visited = visited();
		return all.entrySet().stream().map(entry -> coverage(labels.key(query.by(), entry.getKey()), entry.getValue(), visited.getOrDefault(entry.getKey(), NONE)))
				.sorted(Comparator.comparing(Coverage::group, Labels.ORDER)).toList();
	}

	private static Coverage coverage(Key key, long enterprises, Visited visited) {
		return new Coverage(key, enterprises, visited.enterprises(), visited.visits());
	}

	private Map<String, Visited> visited() throws SQLException {
		Map<String, Visited> visited = new HashMap<>();
		List<Object> parameters = new ArrayList<>(finished());
		Rows.each(session, "select " + group() + ", count(distinct inspection.enterprise_id), count(*) from inspection join enterprise on enterprise.id = inspection.enterprise_id" + sectors()
				+ " where " + FINISHED + " and " + seen(parameters) + " group by " + group(), row -> visited.put(row.text(1), new Visited(row.whole(2), row.whole(3))), parameters.toArray());
		return visited;
	}

	private List<Object> finished() {
		return List.of(VisitState.FINISHED.code(), query.months().firstDay(), query.months().lastDay());
	}

	/** Those of a group that were not inspected, by name. */
	Page<Coverage.Left> left(Key group, Cursor after, int size) throws SQLException {
		Keyset keyset = Keyset.select("id, name, credit_code").from("enterprise").index("ix_enterprise_name");
		if (query.by().isArea()) keyset.where(area() + " = ?", group.code());
		else if (group.code().isEmpty()) keyset.where("not " + ANY_SECTOR + ")");
		else keyset.where(ONE_SECTOR, group.code());
		List<Object> parameters = new ArrayList<>();
		keyset.where(asked(parameters), parameters.toArray());
		return keyset.where("not exists (select 1 from inspection where inspection.enterprise_id = enterprise.id and " + FINISHED + ")", finished().toArray()).orderBy("name", "id")
				.page(session, after, size, row -> new Coverage.Left(row.id(1), row.text(2), row.text(3)));
	}

	private String sectors() {
		return query.by() == Dimension.SECTOR ? " left join enterprise_sector on enterprise_sector.enterprise_id = enterprise.id" : "";
	}

	private String group() {
		return query.by() == Dimension.SECTOR ? "coalesce(enterprise_sector.sector, '')" : area();
	}

	private String area() {
		return switch (query.by()) {
			case PREFECTURE -> "substr(enterprise.area_code, 1, 4)";
			case COUNTY -> "substr(enterprise.area_code, 1, 6)";
			default -> "case when enterprise.area_code = '' then '' else substr(enterprise.area_code || '000', 1, 9) end";
		};
	}

	private String asked(List<Object> parameters) {
		StringBuilder where = new StringBuilder("1 = 1");
		query.area().ifPresent(area -> {
			where.append(" and enterprise.area_code like ?");
			parameters.add(area.prefix() + "%");
		});
		query.sector().ifPresent(sector -> {
			where.append(" and ").append(ONE_SECTOR);
			parameters.add(sector);
		});
		return where.toString();
	}

	/** Of what is asked for, what may be seen. */
	private String seen(List<Object> parameters) throws SQLException {
		String asked = asked(parameters);
		Optional<Permit.Condition> seen = session.seen("enterprise");
		seen.ifPresent(condition -> parameters.addAll(condition.parameters()));
		return seen.map(condition -> asked + " and (" + condition.sql() + ")").orElse(asked);
	}
}
