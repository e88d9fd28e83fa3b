package org.safetyworkbench.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.safetyworkbench.core.AreaCode;
import org.safetyworkbench.inspection.Answer;
import org.safetyworkbench.inspection.SheetItem;
import org.safetyworkbench.inspection.Standardisation;
import org.safetyworkbench.inspection.Visit;
import org.safetyworkbench.inspection.VisitSheet;
import org.safetyworkbench.register.Enterprise;
import org.safetyworkbench.risk.Control;
import org.safetyworkbench.risk.Responsibility;
import org.safetyworkbench.risk.RiskPoint;

/** The other parts of a package: enterprises, risk points and visits. */
final class PlatformParts {

	private PlatformParts() {}

	static PlatformPart<Enterprise> enterprises() {
		return new PlatformPart<Enterprise>("enterprises").field("id", "企业编号", "id", e -> e.id().value()).field("creditCode", "统一社会信用代码", "credit code", e -> e.creditCode().value())
				.field("name", "企业名称", "name", Enterprise::name).field("areaCode", "行政区划代码", "area code", e -> e.area().map(AreaCode::value)).field("address", "地址", "address", Enterprise::address)
				.field("sectors", "行业", "sectors", e -> List.copyOf(e.sectors())).field("principal", "主要负责人", "principal", Enterprise::principal).field("phone", "联系电话", "phone", Enterprise::phone)
				.field("registeredOn", "注册日期", "registered on", e -> e.licence().registeredOn()).field("kind", "企业类型", "type", e -> e.licence().kind())
				.field("capital", "注册资金", "capital", e -> e.licence().capital()).field("scope", "经营范围", "business scope", e -> e.licence().scope())
				.nested("facts", "行业信息", "facts", PlatformParts::facts);
	}

	private static Map<String, Object> facts(Enterprise enterprise) {
		Map<String, Object> facts = new LinkedHashMap<>();
		for (String name : enterprise.facts().names()) enterprise.facts().get(name).ifPresent(value -> facts.put(name, value));
		return facts;
	}

	static PlatformPart<RiskPoint> risks() {
		return new PlatformPart<RiskPoint>("risks").field("id", "风险点编号", "id", RiskPoint::id).field("enterpriseId", "企业编号", "enterprise", r -> r.enterprise().value()).field("name", "风险点", "name", RiskPoint::name)
				.field("place", "部位", "place", r -> r.profile().place()).field("colour", "颜色", "colour", r -> r.colour().code()).field("level", "风险等级", "grade", r -> r.colour().level())
				.field("method", "评估方法", "method", r -> r.profile().basis().method().code()).field("basis", "评估依据", "judged by", r -> r.profile().basis().words())
				.field("accidents", "可能导致的事故", "accidents", r -> r.profile().accidents()).field("emergency", "应急处置", "emergency handling", r -> r.profile().emergency())
				.field("assessedOn", "评估日期", "assessed on", RiskPoint::assessedOn).field("reviewDueOn", "下次评估", "next assessment", r -> r.profile().reviewDueOn())
				.nested("responsibilities", "责任分工", "division of duty", r -> new ArrayList<>(r.profile().responsibilities().stream().map(PlatformParts::duty).toList()))
				.nested("controls", "管控措施", "controls", r -> new ArrayList<>(r.profile().controls().stream().map(PlatformParts::control).toList()));
	}

	private static Map<String, Object> duty(Responsibility duty) {
		return PlatformHazard.object("level", duty.level().code(), "person", duty.person(), "task", duty.task());
	}

	private static Map<String, Object> control(Control control) {
		return PlatformHazard.object("id", control.id(), "kind", control.kind().code(), "text", control.text(), "level", control.level().code(), "person", control.person(), "items", control.items(), "cycleDays", control.cycleDays());
	}

	/** An answer in one line. */
	record Answered(Visit visit, SheetItem item, Answer answer) {}

	static PlatformPart<VisitSheet> visits() {
		return new PlatformPart<VisitSheet>("inspections").field("id", "检查编号", "id", v -> v.visit().id()).field("enterpriseId", "企业编号", "enterprise", v -> v.visit().enterprise())
				.field("creditCode", "统一社会信用代码", "credit code", v -> v.enterprise().creditCode().value()).field("enterpriseName", "企业名称", "enterprise name", v -> v.visit().enterpriseName())
				.field("on", "检查日期", "on", v -> v.visit().on()).field("kind", "检查方式", "kind", v -> v.visit().kind().code()).field("kindName", "检查方式名称", "kind in words", v -> v.visit().kind().label())
				.field("hasPowers", "行政检查", "with powers", v -> v.visit().kind().hasPowers()).field("inspectors", "检查人员", "inspectors", v -> v.visit().presence().inspectors())
				.field("representative", "企业在场人员", "representative", v -> v.visit().presence().representative()).field("opinion", "企业意见", "opinion", v -> v.visit().presence().opinion())
				.field("method", "检查方法", "method", v -> v.visit().method()).field("partners", "联合部门", "partners", v -> v.visit().partners()).field("state", "状态", "state", v -> v.visit().state().code())
				.field("enteredOn", "录入日期", "entered on", v -> v.visit().enteredOn()).field("lateReason", "补录理由", "why entered late", v -> v.visit().presence().lateReason())
				.field("finishedAt", "完成时间", "finished at", v -> v.visit().finishedAt()).field("items", "检查项数", "items", v -> v.items().size()).field("failed", "不合格项数", "failed", v -> v.visit().failed())
				.field("focus", "检查范围", "part asked", v -> v.visit().extent().focus().label()).field("leftOut", "范围外适用项数", "items that applied and were left out", v -> v.visit().extent().leftOut())
				.field("guideAsked", "标准化指南类项数", "items of the standardisation guide", v -> v.standardisation().map(Standardisation::asked))
				.field("guideFulfilled", "标准化符合项数", "of those fulfilled", v -> v.standardisation().map(Standardisation::fulfilled))
				.field("guideUnfulfilled", "标准化不符合项数", "of those not fulfilled", v -> v.standardisation().map(Standardisation::unfulfilled))
				.field("guideNotApplicable", "标准化不适用项数", "of those not applicable", v -> v.standardisation().map(Standardisation::notApplicable))
				.field("guidePercent", "标准化符合率（%）", "share fulfilled, percent", v -> v.standardisation().map(Standardisation::percent).filter(OptionalInt::isPresent).map(OptionalInt::getAsInt))
				.nested("packs", "检查表版本", "checklists", v -> v.visit().packs());
	}

	static PlatformPart<Answered> answers() {
		return new PlatformPart<Answered>("answers").field("inspectionId", "检查编号", "inspection", a -> a.visit.id()).field("item", "检查项编号", "item", a -> a.item.id())
				.field("question", "检查内容", "question", a -> a.item.item().question()).field("basis", "依据", "basis", a -> a.item.basisWords())
				.field("result", "检查结果", "result", a -> a.answer.reading().words()).field("measured", "实测值", "measured", a -> a.answer.measured()).field("failed", "不合格", "failed", a -> a.answer.failed())
				.field("finding", "不合格情况", "finding", a -> a.answer.finding().words()).field("note", "备注", "note", a -> a.answer.note()).field("packVersion", "检查表版本", "checklist version", a -> a.answer.packVersion());
	}

	static List<Answered> answers(VisitSheet sheet) {
		return sheet.items().stream().map(item -> sheet.answer(item.id()).map(answer -> new Answered(sheet.visit(), item, answer))).flatMap(Optional::stream).toList();
	}
}
