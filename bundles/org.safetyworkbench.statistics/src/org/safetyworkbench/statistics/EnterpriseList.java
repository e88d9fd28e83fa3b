package org.safetyworkbench.statistics;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.safetyworkbench.core.Progress;
import org.safetyworkbench.hazard.Ledger;
import org.safetyworkbench.hazard.Standing;
import org.safetyworkbench.inspection.Inspections;
import org.safetyworkbench.register.Enterprise;
import org.safetyworkbench.register.EnterpriseQuery;
import org.safetyworkbench.register.EnterpriseRow;
import org.safetyworkbench.register.Enterprises;
import org.safetyworkbench.register.Filter;
import org.safetyworkbench.store.Cursor;
import org.safetyworkbench.store.Page;
import org.safetyworkbench.store.Session;

/** 企业清单 of the four lists: every enterprise with how it stands in the ledger. */
final class EnterpriseList implements ListSource {

	private record Line(Enterprise enterprise, Standing standing, Optional<LocalDate> lastVisit) {}

	private final Enterprises enterprises;
	private final Ledger ledger;
	private final Inspections inspections;
	private final Columns<Line> columns;

	EnterpriseList(Enterprises enterprises, Ledger ledger, Inspections inspections, Labels labels) {
		this.enterprises = enterprises;
		this.ledger = ledger;
		this.inspections = inspections;
		columns = new Columns<Line>().column("enterprise", "企业名称", "Enterprise", 28, line -> line.enterprise().name())
				.column("creditCode", "统一社会信用代码", "Credit code", 22, line -> line.enterprise().creditCode().value())
				.column("area", "所在地区", "Area", 16, line -> line.enterprise().area().map(area -> labels.place(area.value())))
				.column("address", "地址", "Address", 30, line -> line.enterprise().address())
				.column("sectors", "行业", "Sectors", 16, line -> line.enterprise().sectors().stream().map(labels::sector).toList())
				.column("principal", "主要负责人", "Principal", 14, line -> line.enterprise().principal())
				.column("phone", "联系电话", "Phone", 22, line -> line.enterprise().phone())
				.column("openMajor", "未销号重大隐患", "Open major", 12, line -> line.standing().openMajor())
				.column("openGeneral", "未销号一般隐患", "Open general", 12, line -> line.standing().openGeneral())
				.column("overdue", "逾期", "Overdue", 8, line -> line.standing().overdue())
				.column("nextDue", "最近到期", "Next deadline", 12, line -> line.standing().nextDue())
				.column("lastVisit", "最近检查", "Last inspected", 12, Line::lastVisit);
	}

	@Override
	public List<ListColumn> columns(ListKind kind) {
		return columns.columns();
	}

	@Override
	public Page<ListRow> page(Session session, ListQuery query, Cursor after, int size, Progress progress) throws SQLException {
		return ListSource.filled((cursor, some) -> ids(query, cursor, some, progress), ids -> lines(session, ids, query), after, size, progress);
	}

	private Page<Enterprise.Id> ids(ListQuery query, Cursor after, int size, Progress progress) {
		if (query.enterprise().isPresent()) return new Page<>(List.of(new Enterprise.Id(query.enterprise().get())), Optional.empty());
		EnterpriseQuery enterprise = query.area().map(area -> new EnterpriseQuery(new Filter.InArea(area), EnterpriseQuery.Sort.AREA))
				.or(() -> query.sector().map(sector -> new EnterpriseQuery(new Filter.InSector(sector), EnterpriseQuery.Sort.NAME))).orElse(EnterpriseQuery.EVERYTHING);
		Page<EnterpriseRow> page = enterprises.page(enterprise, after, size, progress);
		return new Page<>(page.rows().stream().map(EnterpriseRow::id).toList(), page.next());
	}

	private List<ListRow> lines(Session session, List<Enterprise.Id> ids, ListQuery query) throws SQLException {
		List<UUID> plain = ids.stream().map(Enterprise.Id::value).toList();
		Map<UUID, Standing> standing = ledger.standing(plain, query.asOf());
		Map<UUID, LocalDate> visits = inspections.lastVisits(session, plain);
		return enterprises.list(ids).stream().filter(one -> query.sector().isEmpty() || one.sectors().contains(query.sector().get()))
				.map(one -> new Line(one, standing.get(one.id().value()), Optional.ofNullable(visits.get(one.id().value()))))
				.filter(line -> !query.openOnly() || line.standing().openMajor() + line.standing().openGeneral() > 0)
				.map(line -> new ListRow("enterprise", line.enterprise().id().value(), columns.cells(line), line.standing().openMajor() > 0)).toList();
	}
}
