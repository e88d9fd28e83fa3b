package org.safetyworkbench.statistics;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.safetyworkbench.core.Progress;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.inspection.Answer;
import org.safetyworkbench.inspection.SheetItem;
import org.safetyworkbench.inspection.Visit;
import org.safetyworkbench.inspection.VisitQuery;
import org.safetyworkbench.inspection.VisitState;
import org.safetyworkbench.inspection.Visits;
import org.safetyworkbench.register.Enterprise;
import org.safetyworkbench.register.Enterprises;
import org.safetyworkbench.risk.Control;
import org.safetyworkbench.risk.RiskPoint;
import org.safetyworkbench.risk.RiskPoints;
import org.safetyworkbench.store.Cursor;
import org.safetyworkbench.store.Page;
import org.safetyworkbench.store.Session;

/** 检查清单: for the office every inspection, for enterprises every item that was checked. */
final class VisitLists implements ListSource {

	private record Seen(Visit visit, Optional<Enterprise> enterprise) {}

	private record Check(Seen seen, SheetItem item, Optional<Answer> answer) {}

	private final Visits visits;
	private final Enterprises enterprises;
	private final RiskPoints risks;
	private final Columns<Seen> inspections;
	private final Columns<Check> checks;

	VisitLists(Visits visits, Enterprises enterprises, RiskPoints risks, Labels labels) {
		this.visits = visits;
		this.enterprises = enterprises;
		this.risks = risks;
		inspections = new Columns<Seen>().column("enterprise", "企业名称", "Enterprise", 28, seen -> seen.visit().enterpriseName())
				.column("creditCode", "统一社会信用代码", "Credit code", 22, seen -> seen.enterprise().map(one -> one.creditCode().value()))
				.column("area", "所在地区", "Area", 16, seen -> seen.enterprise().flatMap(Enterprise::area).map(area -> labels.place(area.value())))
				.column("sectors", "行业", "Sectors", 16, seen -> seen.enterprise().map(one -> one.sectors().stream().map(labels::sector).toList()))
				.column("on", "检查日期", "On", 12, seen -> seen.visit().on())
				.column("kind", "检查方式", "Kind", 12, seen -> seen.visit().kind().label())
				.column("inspectors", "检查人员", "Inspectors", 18, seen -> seen.visit().inspectors())
				.column("partners", "联合部门", "Partners", 16, seen -> seen.visit().partners())
				.column("items", "检查项数", "Items", 10, seen -> seen.visit().items() == 0 ? seen.visit().answered() : seen.visit().items())
				.column("answered", "已查项数", "Answered", 10, seen -> seen.visit().answered())
				.column("failed", "不合格项数", "Failed", 10, seen -> seen.visit().failed())
				.column("state", "状态", "State", 10, seen -> seen.visit().state().label());
		checks = new Columns<Check>().column("enterprise", "企业名称", "Enterprise", 28, check -> check.seen().visit().enterpriseName())
				.column("creditCode", "统一社会信用代码", "Credit code", 22, check -> check.seen().enterprise().map(one -> one.creditCode().value()))
				.column("on", "检查日期", "On", 12, check -> check.seen().visit().on())
				.column("section", "检查表", "Checklist", 16, check -> check.item().section())
				.column("item", "编号", "Item", 10, check -> check.item().id())
				.column("question", "检查内容", "Question", 36, check -> check.item().item().question())
				.column("basis", "依据", "Basis", 34, check -> check.item().basisWords())
				.column("result", "检查结果", "Result", 14, check -> check.answer().map(answer -> answer.reading().words()).orElse(new Text("未查", "not checked")))
				.column("finding", "不合格情况", "Finding", 28, check -> check.answer().map(answer -> answer.finding().words()))
				.column("note", "备注", "Note", 18, check -> check.answer().map(Answer::note))
				.column("inspectors", "检查人员", "Inspectors", 16, check -> check.seen().visit().inspectors());
	}

	@Override
	public List<ListColumn> columns(ListKind kind) {
		return kind == ListKind.THREE_CHECK ? checks.columns() : inspections.columns();
	}

	@Override
	public Page<ListRow> page(Session session, ListQuery query, Cursor after, int size, Progress progress) throws SQLException {
		Optional<RiskPoint> risk = query.riskPoint().flatMap(risks::find);
		VisitQuery wanted = new VisitQuery(risk.map(point -> point.enterprise().value()).or(query::enterprise), query.kind() == ListKind.THREE_CHECK ? Optional.of(VisitState.FINISHED) : Optional.empty(),
				Optional.empty(), query.span().map(Months::firstDay), query.span().map(Months::lastDay));
		Set<String> items = new HashSet<>();
		risk.ifPresent(point -> point.profile().controls().stream().map(Control::items).forEach(items::addAll));
		return ListSource.filled((cursor, some) -> visits.page(wanted, cursor, some), page -> lines(seen(page, query), query.kind(), risk.isPresent(), items), after, size, progress);
	}

	private List<Seen> seen(List<Visit> page, ListQuery query) {
		Map<UUID, Enterprise> known = new HashMap<>();
		for (Enterprise one : enterprises.list(page.stream().map(Visit::enterprise).distinct().map(Enterprise.Id::new).toList())) known.put(one.id().value(), one);
		return page.stream().map(visit -> new Seen(visit, Optional.ofNullable(known.get(visit.enterprise())))).filter(seen -> isAsked(seen, query)).toList();
	}

	private static boolean isAsked(Seen seen, ListQuery query) {
		if (seen.visit().state() == VisitState.DISCARDED) return false;
		if (query.area().isPresent() && seen.enterprise().flatMap(Enterprise::area).filter(query.area().get()::contains).isEmpty()) return false;
		return query.sector().isEmpty() || seen.enterprise().filter(one -> one.sectors().contains(query.sector().get())).isPresent();
	}

	private List<ListRow> lines(List<Seen> some, ListKind kind, boolean ofRisk, Set<String> items) {
		if (kind == ListKind.FIVE_CHECK) return some.stream().map(seen -> new ListRow("inspection", seen.visit().id(), inspections.cells(seen), false)).toList();
		List<ListRow> lines = new ArrayList<>();
		for (Seen seen : some)
			visits.sheet(seen.visit().id()).toOptional().ifPresent(sheet -> sheet.items().stream().filter(item -> !ofRisk || items.contains(item.id()))
					.map(item -> new Check(seen, item, sheet.answer(item.id())))
					.forEach(check -> lines.add(new ListRow("inspection", seen.visit().id(), checks.cells(check), check.answer().filter(Answer::failed).isPresent()))));
		return lines;
	}
}
