package org.safetyworkbench.statistics;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.safetyworkbench.core.Progress;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.hazard.Action;
import org.safetyworkbench.hazard.HazardRow;
import org.safetyworkbench.hazard.Ledger;
import org.safetyworkbench.hazard.Listing;
import org.safetyworkbench.hazard.Move;
import org.safetyworkbench.hazard.Pressure;
import org.safetyworkbench.hazard.Trail;
import org.safetyworkbench.hazard.Trails;
import org.safetyworkbench.hazard.Trails.Part;
import org.safetyworkbench.hazard.Transfer;
import org.safetyworkbench.spi.Severity;
import org.safetyworkbench.store.Cursor;
import org.safetyworkbench.store.Page;
import org.safetyworkbench.store.Session;

/** 执法清单: what the office did about hazards with its powers, act by act. */
final class EnforcementList implements ListSource {

	/** @param document number of the paper where the record has it */
	private record Act(HazardRow hazard, Text what, LocalDate on, String by, Object recipient, String document, Object outcome) {}

	private final Ledger ledger;
	private final Labels labels;
	private final Columns<Act> columns;

	EnforcementList(Ledger ledger, Labels labels) {
		this.ledger = ledger;
		this.labels = labels;
		columns = new Columns<Act>().column("enterprise", "企业名称", "Enterprise", 28, act -> act.hazard().enterpriseName())
				.column("creditCode", "统一社会信用代码", "Credit code", 22, act -> act.hazard().creditCode())
				.column("area", "所在地区", "Area", 16, act -> labels.place(act.hazard().areaCode()))
				.column("problem", "问题", "Problem", 34, act -> act.hazard().statement())
				.column("severity", "隐患等级", "Severity", 10, act -> Labels.severity(act.hazard().severity()))
				.column("act", "执法措施", "Act", 18, Act::what)
				.column("on", "日期", "On", 12, Act::on)
				.column("by", "执法（经办）人员", "By", 14, Act::by)
				.column("recipient", "相对人（接收单位）", "Recipient", 22, Act::recipient)
				.column("document", "文号", "Document", 18, Act::document)
				.column("outcome", "结果", "Outcome", 22, Act::outcome);
	}

	@Override
	public List<ListColumn> columns(ListKind kind) {
		return columns.columns();
	}

	@Override
	public Page<ListRow> page(Session session, ListQuery query, Cursor after, int size, Progress progress) throws SQLException {
		return ListSource.filled((cursor, some) -> ledger.page(HazardLists.ledger(query), cursor, some, progress), rows -> lines(session, rows), after, size, progress);
	}

	private List<ListRow> lines(Session session, List<HazardRow> rows) throws SQLException {
		Map<UUID, Trail> trails = Trails.of(session, rows.stream().map(HazardRow::id).toList(), Set.of(Part.MOVES, Part.TRANSFERS, Part.LISTINGS, Part.PRESSURES));
		return rows.stream().flatMap(row -> acts(row, trails.get(row.id())).stream()).map(act -> new ListRow("hazard", act.hazard().id(), columns.cells(act), act.hazard().severity() == Severity.MAJOR)).toList();
	}

	private List<Act> acts(HazardRow hazard, Trail trail) {
		List<Act> acts = new ArrayList<>();
		for (Move move : trail.moves())
			if (move.action() == Action.ORDER || move.action() == Action.CORRECT_ON_SPOT)
				acts.add(new Act(hazard, move.action().label(), move.on(), move.actor(), hazard.enterpriseName(), "", hazard.state().label()));
		for (Transfer transfer : trail.transfers())
			acts.add(new Act(hazard, transfer.kind().label(), transfer.sentOn(), transfer.by(), transfer.recipient().isEmpty() ? labels.authority(transfer.authority()) : transfer.recipient(), "",
					transfer.reply().isEmpty() ? transfer.waiting().label() : transfer.reply()));
		for (Listing listing : trail.listings())
			acts.add(new Act(hazard, Action.LIST.label(), listing.on(), listing.by(), hazard.enterpriseName(), listing.number(),
					listing.ended().map(end -> (Object) new Text(end.on() + " 摘牌", "de-listed on " + end.on())).orElse(new Text("督办中", "under supervision"))));
		for (Pressure pressure : trail.pressures())
			acts.add(new Act(hazard, pressure.tool().label(), pressure.on(), pressure.by(), pressure.recipient(), "", pressure.note()));
		acts.sort(Comparator.comparing(Act::on));
		return acts;
	}
}
