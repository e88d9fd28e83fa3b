package org.safetyworkbench.statistics;

import static org.safetyworkbench.hazard.Trails.Part.FIVE_FIXED;
import static org.safetyworkbench.hazard.Trails.Part.FOUND_BY;
import static org.safetyworkbench.hazard.Trails.Part.MOVES;

import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.safetyworkbench.core.Progress;
import org.safetyworkbench.hazard.Action;
import org.safetyworkbench.hazard.Ledger;
import org.safetyworkbench.hazard.LedgerQuery;
import org.safetyworkbench.hazard.LedgerQuery.Filter;
import org.safetyworkbench.hazard.LedgerQuery.Sort;
import org.safetyworkbench.hazard.ListedHazard;
import org.safetyworkbench.hazard.Trail;
import org.safetyworkbench.hazard.Trails;
import org.safetyworkbench.register.Enterprise;
import org.safetyworkbench.register.EnterpriseRow;
import org.safetyworkbench.register.Enterprises;
import org.safetyworkbench.spi.Severity;
import org.safetyworkbench.store.Cursor;
import org.safetyworkbench.store.Page;
import org.safetyworkbench.store.Session;

/** The lists whose lines are hazards: 隐患/问题, 整改/整改销号, 责任. */
final class HazardLists implements ListSource {

	/**
	 * A list.
	 *
	 * @param parts what its columns need of a hazard's trail
	 * @param ofEnterprise whether they need the enterprise's record
	 */
	private record Shape(Columns<HazardLine> columns, Set<Trails.Part> parts, boolean ofEnterprise) {}

	private final Ledger ledger;
	private final Enterprises enterprises;
	private final Labels labels;
	private final Map<ListKind, Shape> kinds = new EnumMap<>(ListKind.class);

	HazardLists(Ledger ledger, Enterprises enterprises, Labels labels) {
		this.ledger = ledger;
		this.enterprises = enterprises;
		this.labels = labels;
		for (ListKind kind : List.of(ListKind.THREE_HAZARD, ListKind.FOUR_HAZARD)) kinds.put(kind, new Shape(problems(kind), Set.of(), false));
		kinds.put(ListKind.FIVE_PROBLEM, new Shape(problems(ListKind.FIVE_PROBLEM), Set.of(FOUND_BY), false));
		for (ListKind kind : List.of(ListKind.THREE_RECTIFICATION, ListKind.FOUR_RECTIFICATION)) kinds.put(kind, new Shape(rectifications(), Set.of(FIVE_FIXED), true));
		kinds.put(ListKind.FIVE_CLOSE_OFF, new Shape(closeOffs(), Set.of(FIVE_FIXED, MOVES), false));
		for (ListKind kind : List.of(ListKind.FOUR_RESPONSIBILITY, ListKind.FIVE_RESPONSIBILITY)) kinds.put(kind, new Shape(responsibilities(), Set.of(FIVE_FIXED, MOVES), true));
	}

	private Columns<HazardLine> named() {
		return new Columns<HazardLine>().column("enterprise", "企业名称", "Enterprise", 28, line -> line.row().enterpriseName())
				.column("creditCode", "统一社会信用代码", "Credit code", 22, line -> line.row().creditCode())
				.column("area", "所在地区", "Area", 16, line -> labels.place(line.row().areaCode()));
	}

	private Columns<HazardLine> problems(ListKind kind) {
		Columns<HazardLine> columns = named().column("sector", "行业", "Sector", 14, line -> labels.sector(line.row().sector()))
				.column("question", "检查内容", "Question", 34, line -> line.row().title())
				.column("finding", kind == ListKind.FIVE_PROBLEM ? "发现的问题" : "隐患情况", "Finding", 34, line -> line.row().finding())
				.column("severity", "隐患等级", "Severity", 10, line -> Labels.severity(line.row().severity()))
				.column("basis", "依据", "Basis", 36, HazardLine::basis)
				.column("source", "来源", "Source", 12, line -> line.row().source().label())
				.column("found", "发现日期", "Found on", 12, line -> line.row().foundOn());
		if (kind == ListKind.FIVE_PROBLEM) columns.column("foundBy", "检查人员", "Found by", 14, line -> line.trail().foundBy());
		return columns.column("state", "状态", "State", 14, HazardLine::progress);
	}

	private Columns<HazardLine> rectifications() {
		return named().column("finding", "隐患情况", "Hazard", 34, line -> line.row().statement())
				.column("severity", "隐患等级", "Severity", 10, line -> Labels.severity(line.row().severity()))
				.column("measure", "整改措施", "Measure", 34, HazardLine::measure)
				.column("person", "整改责任人", "Who puts it right", 14, HazardLine::person)
				.column("money", "整改资金（元）", "Money (yuan)", 14, HazardLine::money)
				.column("deadline", "整改期限", "Deadline", 12, line -> line.row().dueOn())
				.column("plan", "应急预案", "Contingency plan", 20, line -> line.trail().five().map(five -> five.plan()))
				.column("state", "整改情况", "Progress", 16, HazardLine::progress)
				.column("closed", "销号日期", "Closed off on", 12, HazardLine::closedOn);
	}

	private Columns<HazardLine> closeOffs() {
		return named().column("finding", "问题", "Problem", 34, line -> line.row().statement())
				.column("severity", "隐患等级", "Severity", 10, line -> Labels.severity(line.row().severity()))
				.column("measure", "整改要求", "What is required", 34, HazardLine::measure)
				.column("deadline", "整改期限", "Deadline", 12, line -> line.row().dueOn())
				.column("submitted", "报验日期", "Submitted on", 12, line -> line.on(Action.SUBMIT))
				.column("rechecked", "复查合格日期", "Re-checked on", 12, line -> line.on(Action.PASS))
				.column("recheckedBy", "复查人", "Re-checked by", 10, line -> line.by(Action.PASS))
				.column("closed", "销号日期", "Closed off on", 12, HazardLine::closedOn)
				.column("closedBy", "销号人", "Closed off by", 10, line -> line.closedOn().isPresent() ? line.by(Action.CLOSE) : "")
				.column("state", "状态", "State", 16, HazardLine::progress);
	}

	private Columns<HazardLine> responsibilities() {
		return named().column("finding", "隐患情况", "Hazard", 34, line -> line.row().statement())
				.column("severity", "隐患等级", "Severity", 10, line -> Labels.severity(line.row().severity()))
				.column("principal", "企业主要负责人", "Principal", 14, line -> line.enterprise().map(EnterpriseRow::principal))
				.column("phone", "联系电话", "Phone", 22, line -> line.enterprise().map(EnterpriseRow::phone))
				.column("person", "整改责任人", "Who puts it right", 14, HazardLine::person)
				.column("authority", "监管责任部门", "Authority", 20, line -> labels.authority(line.row().authority()))
				.column("official", "责令（督促）人员", "Official", 14, line -> line.by(Action.ORDER).isEmpty() ? line.by(Action.ADVISE) : line.by(Action.ORDER))
				.column("rechecker", "复查责任人", "Re-check", 12, line -> line.by(Action.PASS))
				.column("closer", "销号责任人", "Close-off", 12, line -> line.by(Action.CLOSE))
				.column("deadline", "完成期限", "Deadline", 12, line -> line.row().dueOn());
	}

	@Override
	public List<ListColumn> columns(ListKind kind) {
		return kinds.get(kind).columns().columns();
	}

	@Override
	public Page<ListRow> page(Session session, ListQuery query, Cursor after, int size, Progress progress) throws SQLException {
		Page<ListedHazard> page = ledger.listed(ledger(query), after, size, progress);
		Columns<HazardLine> columns = kinds.get(query.kind()).columns();
		return new Page<>(lines(session, page.rows(), query).stream().map(line -> new ListRow("hazard", line.row().id(), columns.cells(line), line.row().severity() == Severity.MAJOR)).toList(), page.next());
	}

	private List<HazardLine> lines(Session session, List<ListedHazard> rows, ListQuery query) throws SQLException {
		Shape shape = kinds.get(query.kind());
		Map<UUID, Trail> trails = Trails.of(session, rows.stream().map(ListedHazard::id).toList(), shape.parts());
		Map<UUID, EnterpriseRow> known = shape.ofEnterprise() ? named(rows) : Map.of();
		return rows.stream().map(row -> new HazardLine(row, trails.get(row.id()), Optional.ofNullable(known.get(row.enterprise())), query.asOf())).toList();
	}

	private Map<UUID, EnterpriseRow> named(List<ListedHazard> rows) {
		Map<UUID, EnterpriseRow> named = new HashMap<>();
		for (EnterpriseRow one : enterprises.listed(rows.stream().map(ListedHazard::enterprise).distinct().map(Enterprise.Id::new).toList())) named.put(one.id().value(), one);
		return named;
	}

	/** The hazards a list is about, latest first. */
	static LedgerQuery ledger(ListQuery query) {
		LedgerQuery ledger = LedgerQuery.of(Sort.FOUND, new Filter.Counted());
		if (query.enterprise().isPresent()) ledger = ledger.with(new Filter.OfEnterprise(query.enterprise().get()));
		if (query.area().isPresent()) ledger = ledger.with(new Filter.InArea(query.area().get()));
		if (query.sector().isPresent()) ledger = ledger.with(new Filter.InSector(query.sector().get()));
		if (query.riskPoint().isPresent()) ledger = ledger.with(new Filter.OfRisk(query.riskPoint().get()));
		if (query.span().isPresent()) ledger = ledger.with(new Filter.Found(query.span().get().firstDay(), query.span().get().lastDay()));
		return query.openOnly() ? ledger.with(new Filter.Open()) : ledger;
	}
}
