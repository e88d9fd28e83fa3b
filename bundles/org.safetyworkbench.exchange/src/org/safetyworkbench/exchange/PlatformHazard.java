package org.safetyworkbench.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.safetyworkbench.evidence.Evidence;
import org.safetyworkbench.hazard.Article;
import org.safetyworkbench.hazard.Deferral;
import org.safetyworkbench.hazard.FiveFixed;
import org.safetyworkbench.hazard.HazardRow;
import org.safetyworkbench.hazard.ItemSnapshot;
import org.safetyworkbench.hazard.Listing;
import org.safetyworkbench.hazard.Move;
import org.safetyworkbench.hazard.Pressure;
import org.safetyworkbench.hazard.Receipt;
import org.safetyworkbench.hazard.Report;
import org.safetyworkbench.hazard.Trail;
import org.safetyworkbench.hazard.Transfer;

/** A hazard of a package, with its whole process: the fields, and one line for each step. */
record PlatformHazard(HazardRow row, Trail trail, Optional<ItemSnapshot> item, List<Evidence> evidence) {

	/** A step of the process in one line. */
	record Step(PlatformHazard hazard, Move move) {}

	static PlatformPart<PlatformHazard> part() {
		return new PlatformPart<PlatformHazard>("hazards").field("id", "隐患编号", "id", h -> h.row.id()).field("enterpriseId", "企业编号", "enterprise id", h -> h.row.enterprise())
				.field("creditCode", "统一社会信用代码", "credit code", h -> h.row.creditCode()).field("enterpriseName", "企业名称", "enterprise", h -> h.row.enterpriseName())
				.field("areaCode", "行政区划代码", "area code", h -> h.row.areaCode()).field("sector", "行业", "sector", h -> h.row.sector()).field("item", "检查项编号", "checklist item", h -> h.row.item())
				.field("question", "检查内容", "question", h -> h.row.title()).field("finding", "隐患情况", "finding", h -> h.row.finding())
				.field("severity", "等级（major重大/general一般）", "severity", h -> Tables.code(h.row.severity())).field("source", "来源", "source", h -> h.row.source().code())
				.field("basis", "依据条款", "articles", h -> h.basis()).field("state", "状态", "state", h -> h.row.state().code()).field("stateName", "状态名称", "state in words", h -> h.row.state().label())
				.field("foundOn", "发现日期", "found on", h -> h.row.foundOn()).field("foundBy", "发现人", "found by", h -> h.trail.foundBy()).field("dueOn", "整改期限", "deadline", h -> h.row.dueOn())
				.field("closedOn", "销号日期", "closed off on", h -> h.row.closedOn()).field("authority", "牵头部门代码", "lead authority", h -> h.row.authority())
				.field("measure", "整改措施", "measure", PlatformHazard::measure).field("moneyYuan", "整改资金（元）", "money (yuan)", h -> h.row.moneyYuan()).field("listed", "挂牌督办中", "listed now", h -> h.row.listed())
				.field("riskId", "风险点编号", "risk point", h -> h.row.risk())
				.nested("five", "五定", "the five fixed", h -> h.trail.five().map(PlatformHazard::five)).nested("process", "处置过程", "moves", h -> all(h.trail.moves(), PlatformHazard::move))
				.nested("receipts", "告知签收", "receipts of notice", h -> all(h.trail.receipts(), PlatformHazard::receipt)).nested("reports", "双报告", "double report", h -> all(h.trail.reports(), PlatformHazard::report))
				.nested("deferrals", "延期", "deferrals", h -> all(h.trail.deferrals(), PlatformHazard::deferral)).nested("listings", "挂牌督办", "listings", h -> all(h.trail.listings(), PlatformHazard::listing))
				.nested("transfers", "移送抄送", "transfers and copies", h -> all(h.trail.transfers(), PlatformHazard::transfer)).nested("pressures", "督促措施", "pressing", h -> all(h.trail.pressures(), PlatformHazard::pressure))
				.nested("evidence", "证据", "evidence", h -> all(h.evidence.stream().filter(one -> !one.withdrawn()).toList(), PlatformHazard::evidence));
	}

	static PlatformPart<Step> process() {
		return new PlatformPart<Step>("process").field("hazardId", "隐患编号", "hazard", s -> s.hazard.row.id()).field("creditCode", "统一社会信用代码", "credit code", s -> s.hazard.row.creditCode())
				.field("seq", "序号", "number", s -> s.move.seq()).field("on", "日期", "on", s -> s.move.on()).field("action", "动作", "action", s -> s.move.action().code())
				.field("actionName", "动作名称", "action in words", s -> s.move.action().label()).field("from", "原状态", "from", s -> s.move.from().code()).field("to", "新状态", "to", s -> s.move.to().code())
				.field("by", "办理人", "by", s -> s.move.actor()).field("note", "说明", "note", s -> s.move.note());
	}

	List<Step> steps() {
		return trail.moves().stream().map(move -> new Step(this, move)).toList();
	}

	private List<String> basis() {
		if (!trail.ownBasis().isEmpty()) return List.of(trail.ownBasis());
		return item.map(ItemSnapshot::articles).orElse(List.of()).stream().map(Article::words).toList();
	}

	private Object measure() {
		return trail.ownMeasure().isEmpty() ? item.map(snapshot -> (Object) snapshot.measure()).orElse("") : trail.ownMeasure();
	}

	private static <T> List<Map<String, Object>> all(List<T> some, java.util.function.Function<T, Map<String, Object>> written) {
		return new ArrayList<>(some.stream().map(written).toList());
	}

	private static Map<String, Object> five(FiveFixed five) {
		return object("person", five.person(), "measures", five.measures(), "moneyYuan", five.moneyYuan(), "until", five.until(), "contingencyPlan", five.plan(), "on", five.fixedOn(), "by", five.by());
	}

	private static Map<String, Object> move(Move move) {
		return object("seq", move.seq(), "action", move.action().code(), "from", move.from().code(), "to", move.to().code(), "on", move.on(), "by", move.actor(), "note", move.note());
	}

	private static Map<String, Object> receipt(Receipt receipt) {
		return object("party", receipt.party().code(), "name", receipt.name(), "on", receipt.on(), "how", receipt.how());
	}

	private static Map<String, Object> report(Report report) {
		return object("place", report.place(), "on", report.on(), "recipient", report.recipient(), "document", report.document(), "by", report.by());
	}

	private static Map<String, Object> deferral(Deferral deferral) {
		return object("askedOn", deferral.askedOn(), "applicant", deferral.applicant(), "reason", deferral.reason(), "deadlineBefore", deferral.deadlineBefore(), "until", deferral.until(),
				"decision", deferral.decision().map(decision -> object("on", decision.on(), "granted", decision.granted(), "until", decision.until(), "grounds", decision.grounds(), "by", decision.by())));
	}

	private static Map<String, Object> listing(Listing listing) {
		return object("level", listing.level().code(), "document", listing.number(), "on", listing.on(), "until", listing.until(), "by", listing.by(), "accepted", listing.accepted().map(PlatformHazard::act),
				"ended", listing.ended().map(PlatformHazard::act), "published", listing.published().map(PlatformHazard::act));
	}

	private static Map<String, Object> act(Listing.Act act) {
		return object("on", act.on(), "words", act.words(), "by", act.by());
	}

	private static Map<String, Object> transfer(Transfer transfer) {
		return object("kind", transfer.kind().code(), "authority", transfer.authority(), "recipient", transfer.recipient(), "on", transfer.sentOn(), "by", transfer.by(), "receiptOn", transfer.receiptOn(),
				"repliedOn", transfer.repliedOn(), "reply", transfer.reply());
	}

	private static Map<String, Object> pressure(Pressure pressure) {
		return object("tool", pressure.tool().code(), "on", pressure.on(), "recipient", pressure.recipient(), "note", pressure.note(), "by", pressure.by());
	}

	private static Map<String, Object> evidence(Evidence evidence) {
		return object("role", evidence.role().name().toLowerCase(java.util.Locale.ROOT), "name", evidence.name(), "media", evidence.media(), "size", evidence.size(), "sha256", evidence.sha256(), "takenAt", evidence.takenAt(), "note", evidence.note());
	}

	/** In the order given; what is not known is left out. */
	static Map<String, Object> object(Object... namesAndValues) {
		Map<String, Object> object = new LinkedHashMap<>();
		for (int i = 0; i < namesAndValues.length; i += 2) {
			Object value = namesAndValues[i + 1] instanceof Optional<?> optional ? optional.orElse(null) : namesAndValues[i + 1];
			if (value != null && !"".equals(value)) object.put((String) namesAndValues[i], value);
		}
		return object;
	}
}
