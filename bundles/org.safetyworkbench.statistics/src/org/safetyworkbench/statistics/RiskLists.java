package org.safetyworkbench.statistics;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.safetyworkbench.core.Progress;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.register.Enterprise;
import org.safetyworkbench.register.Enterprises;
import org.safetyworkbench.risk.Colour;
import org.safetyworkbench.risk.Control;
import org.safetyworkbench.risk.Responsibility;
import org.safetyworkbench.risk.RiskPoint;
import org.safetyworkbench.risk.RiskPoints;
import org.safetyworkbench.risk.RiskQuery;
import org.safetyworkbench.risk.RiskQuery.Filter;
import org.safetyworkbench.risk.RiskRow;
import org.safetyworkbench.store.Cursor;
import org.safetyworkbench.store.Page;
import org.safetyworkbench.store.Session;

/**
 * The two lists of every risk point (S4-35), and the four lists of each major, that is red, one (S4-26); asked for one risk
 * point, that one whatever its colour.
 */
final class RiskLists implements ListSource {

	private record At(RiskPoint risk, Optional<Enterprise> enterprise) {}

	/** @param item checklist item that checks the control, empty for one without */
	private record Controlled(At at, Control control, String item) {}

	private record Duty(At at, Responsibility duty) {}

	private final RiskPoints risks;
	private final Enterprises enterprises;
	private final Labels labels;
	private final Columns<At> base;
	private final Columns<At> emergency;
	private final Columns<Duty> duties;
	private final Columns<Controlled> controls;
	private final Columns<Controlled> graded;
	private final Columns<Controlled> checks;

	RiskLists(RiskPoints risks, Enterprises enterprises, Labels labels) {
		this.risks = risks;
		this.enterprises = enterprises;
		this.labels = labels;
		base = this.<At>named(at -> at).column("level", "风险等级", "Grade", 12, at -> at.risk().colour().level()).column("colour", "颜色", "Colour", 8, at -> at.risk().colour().label())
				.column("method", "评估方法", "Method", 14, at -> at.risk().profile().basis().method().label()).column("basis", "评估依据", "Judged by", 26, at -> at.risk().profile().basis().words())
				.column("accidents", "可能导致的事故", "Accidents", 22, at -> at.risk().profile().accidents()).column("assessed", "评估日期", "Assessed on", 12, at -> at.risk().assessedOn())
				.column("review", "下次评估", "Next assessment", 12, at -> at.risk().profile().reviewDueOn());
		emergency = this.<At>named(at -> at).column("accidents", "可能导致的事故", "Accidents", 22, at -> at.risk().profile().accidents())
				.column("emergency", "应急处置措施", "Emergency handling", 50, at -> at.risk().profile().emergency())
				.column("principal", "企业主要负责人", "Principal", 14, at -> at.enterprise().map(Enterprise::principal)).column("phone", "联系电话", "Phone", 22, at -> at.enterprise().map(Enterprise::phone));
		duties = named(Duty::at).column("level", "责任层级", "Level", 16, duty -> duty.duty().level().label()).column("person", "责任人", "Person", 14, duty -> duty.duty().person())
				.column("task", "职责", "Task", 44, duty -> duty.duty().task());
		controls = controlled(named(Controlled::at));
		graded = controlled(named(Controlled::at).column("level", "风险等级", "Grade", 12, one -> one.at().risk().colour().level())
				.column("colour", "颜色", "Colour", 8, one -> one.at().risk().colour().label()).column("accidents", "可能导致的事故", "Accidents", 20, one -> one.at().risk().profile().accidents()));
		checks = named(Controlled::at).column("content", "排查内容", "What is checked", 40, one -> one.item().isEmpty() ? one.control().text() : labels.item(one.item()))
				.column("item", "检查项编号", "Item", 12, Controlled::item).column("control", "对应管控措施", "Control", 30, one -> one.control().text())
				.column("cycle", "排查周期", "Cycle", 12, one -> cycle(one.control())).column("level", "排查层级", "Level", 14, one -> one.control().level().label())
				.column("person", "排查责任人", "Person", 14, one -> one.control().person());
	}

	private <R> Columns<R> named(java.util.function.Function<R, At> at) {
		return new Columns<R>().column("enterprise", "企业名称", "Enterprise", 28, row -> at.apply(row).enterprise().map(Enterprise::name))
				.column("creditCode", "统一社会信用代码", "Credit code", 22, row -> at.apply(row).enterprise().map(one -> one.creditCode().value()))
				.column("risk", "风险点", "Risk point", 22, row -> at.apply(row).risk().name()).column("place", "部位", "Place", 18, row -> at.apply(row).risk().profile().place());
	}

	private static Columns<Controlled> controlled(Columns<Controlled> columns) {
		return columns.column("defence", "措施类别", "Kind of defence", 10, one -> one.control().kind().label()).column("control", "管控措施", "Control", 40, one -> one.control().text())
				.column("dutyLevel", "责任层级", "Level", 14, one -> one.control().level().label()).column("person", "责任人", "Person", 14, one -> one.control().person())
				.column("cycle", "检查周期", "Cycle", 12, one -> cycle(one.control()));
	}

	private static Text cycle(Control control) {
		return control.cycleDays() == 0 ? Text.EMPTY : new Text("每" + control.cycleDays() + "天", "every " + control.cycleDays() + " days");
	}

	@Override
	public List<ListColumn> columns(ListKind kind) {
		return switch (kind) {
			case TWO_CONTROL -> graded.columns();
			case TWO_HAZARD_CHECK -> checks.columns();
			case RISK_BASE -> base.columns();
			case RISK_DUTY -> duties.columns();
			case RISK_CONTROL -> controls.columns();
			default -> emergency.columns();
		};
	}

	@Override
	public Page<ListRow> page(Session session, ListQuery query, Cursor after, int size, Progress progress) throws SQLException {
		return ListSource.filled((cursor, some) -> ids(query, cursor, some, progress), ids -> at(risks.list(ids)).stream().flatMap(at -> lines(query.kind(), at).stream()).toList(), after, size, progress);
	}

	private Page<UUID> ids(ListQuery query, Cursor after, int size, Progress progress) {
		if (query.riskPoint().isPresent()) return new Page<>(List.of(query.riskPoint().get()), Optional.empty());
		List<Filter> filters = new ArrayList<>();
		query.enterprise().ifPresent(id -> filters.add(new Filter.OfEnterprise(new Enterprise.Id(id))));
		query.area().ifPresent(area -> filters.add(new Filter.InArea(area)));
		query.sector().ifPresent(sector -> filters.add(new Filter.InSector(sector)));
		if (query.kind().group() == ListGroup.RISK_FOUR) filters.add(new Filter.OfColour(Colour.RED));
		Page<RiskRow> page = risks.page(new RiskQuery(filters, RiskQuery.Sort.COLOUR), after, size, progress);
		return new Page<>(page.rows().stream().map(RiskRow::id).toList(), page.next());
	}

	private List<At> at(List<RiskPoint> points) {
		Map<Enterprise.Id, Enterprise> known = new HashMap<>();
		enterprises.list(points.stream().map(RiskPoint::enterprise).distinct().toList()).forEach(one -> known.put(one.id(), one));
		return points.stream().map(point -> new At(point, Optional.ofNullable(known.get(point.enterprise())))).toList();
	}

	private List<ListRow> lines(ListKind kind, At at) {
		List<Control> all = at.risk().profile().controls();
		return switch (kind) {
			case TWO_CONTROL -> all.stream().map(one -> row(at, graded.cells(new Controlled(at, one, "")))).toList();
			case TWO_HAZARD_CHECK -> all.stream().flatMap(one -> (one.items().isEmpty() ? List.of("") : one.items()).stream().map(item -> row(at, checks.cells(new Controlled(at, one, item))))).toList();
			case RISK_BASE -> List.of(row(at, base.cells(at)));
			case RISK_DUTY -> at.risk().profile().responsibilities().stream().map(duty -> row(at, duties.cells(new Duty(at, duty)))).toList();
			case RISK_CONTROL -> all.stream().map(one -> row(at, controls.cells(new Controlled(at, one, "")))).toList();
			default -> List.of(row(at, emergency.cells(at)));
		};
	}

	private static ListRow row(At at, List<Object> cells) {
		return new ListRow("risk", at.risk().id(), cells, at.risk().colour() == Colour.RED);
	}
}
