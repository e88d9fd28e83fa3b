package org.safetyworkbench.hazard;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.evidence.EvidenceRole;
import org.safetyworkbench.office.Person;
import org.safetyworkbench.office.Role;
import org.safetyworkbench.spi.Severity;

/**
 * What must be there before a step. Each constant says what it is called, what is missing in this case, and what to do
 * about it; it looks at nothing but the dossier, the person and the deed.
 */
public enum Gate {

	FOUND_WITH_POWERS("检查权限", "powers", (dossier, person, deed) -> refuse(!dossier.hazard().withPowers(), "不是行使检查权限发现的（指导服务、日常巡查或未经现场核实）", "it was not found with powers (service visit, patrol, or not verified on site)"),
			"先作一次行政检查再下达指令，或改为督促企业整改", "inspect with powers first, or advise the enterprise"),

	WITHOUT_POWERS("无检查权限", "no powers", (dossier, person, deed) -> refuse(dossier.hazard().withPowers() && dossier.hazard().source() != Source.SELF_REPORT, "是行使检查权限发现的", "it was found with powers"),
			"责令限期整改、当场整改或移送", "order rectification, have it corrected on the spot, or transfer it"),

	LEGAL_BASIS("法定依据", "legal basis", (dossier, person, deed) -> refuse(dossier.hazard().withPowers() && dossier.item().articles().isEmpty() && dossier.hazard().ownBasis().isEmpty(), "没有检查项条款，也没有填写判定依据", "neither an item's article nor a basis of its own is recorded"),
			"用“判定等级”填写判定依据，等级可不变", "record the article it is judged by with 'judge'; the severity may stay"),

	OWN_AUTHORITY("本部门职权", "own authority", (dossier, person, deed) -> refuse(!isOwn(dossier), "主管部门是" + dossier.around().leader().zh() + "，不是本部门", "the competent authority is " + dossier.around().leader().en() + ", not this office"),
			"移送主管部门", "transfer it to that authority"),

	OTHER_AUTHORITY("接收部门", "other authority", (dossier, person, deed) -> refuse(deed.text(Ask.AUTHORITY).equals(dossier.around().authority()), "接收部门就是本部门", "the recipient is this office itself"),
			"选择其他部门", "choose another authority"),

	DEADLINE_AHEAD("整改期限", "deadline", (dossier, person, deed) -> refuse(deed.date(Ask.DEADLINE).filter(day -> day.isBefore(dossier.hazard().foundOn()) || day.isBefore(deed.on())).isPresent(),
			"整改期限早于发现日期或办理日期", "the deadline lies before the finding or before the day of this step"), "填写当日或以后的日期", "give that day or a later one"),

	ONLY_SHORTER("期限不得自行延长", "not longer", (dossier, person, deed) -> refuse(deed.date(Ask.DEADLINE).filter(day -> day.isAfter(dossier.hazard().dueOn())).isPresent(),
			"责令后延长期限须经延期审批", "after the order a later deadline needs a deferral"), "登记延期申请", "record a request for deferral"),

	GENERAL_ONLY("一般隐患", "general hazard", (dossier, person, deed) -> refuse(isMajor(dossier), "重大隐患不能按当场整改办理", "a major hazard cannot be dealt with on the spot"), "责令限期整改或移送", "order rectification or transfer it"),

	MAJOR_ONLY("重大隐患", "major hazard", (dossier, person, deed) -> refuse(!isMajor(dossier), "是一般隐患", "it is a general hazard"), "只用于重大隐患，一般隐患不办理", "this is for major hazards only"),

	CHIEF_FOR_MAJOR("负责人", "chief", (dossier, person, deed) -> refuse(isMajor(dossier) && dossier.hazard().state() != HazardState.DRAFT && lowers(deed) && !person.has(Role.CHIEF),
			"已确认的重大隐患只能由科室负责人降级或撤销", "a confirmed major hazard is lowered or withdrawn by the chief only"), "请科室负责人办理", "ask the chief"),

	FIVE_FIXED("五定到位", "five fixed", (dossier, person, deed) -> !(isMajor(dossier) || isMajorAfter(deed)) ? Optional.empty() : missing(dossier.five().map(FiveFixed::missing).orElse(FiveFixed.NONE.missing())),
			"落实五定：责任人、措施、资金、时限、应急预案", "fix the five: person, measures, money, time limit, contingency plan"),

	NOTICE_RECEIVED("告知签收", "notice received", (dossier, person, deed) -> !(isMajor(dossier) || isMajorAfter(deed)) ? Optional.empty() : missing(unsigned(dossier.receipts())),
			"登记告知签收", "record the receipts of the notice"),

	AFTER_EVIDENCE("整改后证据", "after evidence", (dossier, person, deed) -> refuse(dossier.evidence(EvidenceRole.AFTER) == 0, "没有整改后的照片或材料", "there is no photo or document of the state after"),
			"添加“整改后”证据", "add evidence of the role 'after'"),

	EVIDENCE_PAIR("整改前后证据", "evidence pair", (dossier, person, deed) -> pair(dossier), "添加“整改前”和“整改后”证据；移送办结的，添加接收部门的书面答复", "add evidence 'before' and 'after'; for one settled by another authority its written reply"),

	SECOND_PERSON("第二人", "second person", (dossier, person, deed) -> refuse(Handlers.of(dossier).contains(person), "报验或复查的人不能销号", "who submitted or re-checked it cannot close it off"), "请另一名复核人员销号", "ask another reviewer"),

	BOTH_REPORTS("双报告", "both reports", (dossier, person, deed) -> !isMajor(dossier) ? Optional.empty() : missing(unreported(dossier.reports())), "登记两次报告", "record both reports"),

	NOT_REPORTED("尚未第一次报告", "first report", (dossier, person, deed) -> refuse(!dossier.reports().isEmpty(), "第一次报告已登记", "the first report is recorded already"), "登记第二次报告", "record the second report"),

	REPORTED_ONCE("已有第一次报告", "second report", (dossier, person, deed) -> secondReport(dossier.reports(), deed), "先登记第一次报告，第二次不早于第一次；各登记一次", "record the first report first and the second not earlier, each once"),

	NO_OPEN_DEFERRAL("无未决延期", "no undecided deferral", (dossier, person, deed) -> refuse(dossier.openDeferral().isPresent(), "有一项延期申请尚未决定", "a request for deferral is not decided"), "请科室负责人先决定", "ask the chief to decide it"),

	OPEN_DEFERRAL("待决延期", "undecided deferral", (dossier, person, deed) -> refuse(dossier.openDeferral().isEmpty(), "没有待决定的延期申请", "no request for deferral waits for a decision"), "先登记延期申请", "record the request first"),

	NOT_THE_ASKER("非登记人", "not the asker", (dossier, person, deed) -> refuse(dossier.openDeferral().filter(open -> open.askerId().equals(person.id().toString())).isPresent(),
			"登记申请的人不能自己决定", "who recorded the request cannot decide it"), "请另一名负责人决定", "ask another chief"),

	DEFERRAL_FITS("延期限度", "limits of deferral", (dossier, person, deed) -> Limits.deferral(dossier, deed), "缩短延期或不同意延期", "ask for less, or refuse"),

	LISTED("已挂牌", "listed", (dossier, person, deed) -> refuse(dossier.listing().isEmpty(), "没有在挂牌督办", "it is not listed"), "先挂牌督办", "list it first"),

	NOT_LISTED("未挂牌", "not listed", (dossier, person, deed) -> refuse(dossier.listing().isPresent(), "已在挂牌督办", "it is listed already"), "等待摘牌", "wait until it is de-listed"),

	NOT_ACCEPTED("未验收", "not accepted", (dossier, person, deed) -> refuse(dossier.listing().flatMap(Listing::accepted).isPresent(), "已验收", "it is accepted already"), "摘牌", "de-list it"),

	ACCEPTED("已验收", "accepted", (dossier, person, deed) -> refuse(dossier.listing().flatMap(Listing::accepted).isEmpty(), "挂牌督办尚未验收", "the listed hazard is not accepted"), "先验收", "accept it first"),

	DELISTED("已摘牌", "de-listed", (dossier, person, deed) -> refuse(dossier.listing().isPresent(), "仍在挂牌督办", "it is still listed"), "验收并摘牌", "accept and de-list it"),

	RECEIPT_WAITED("待回执", "waits for a receipt", (dossier, person, deed) -> refuse(Sent.chosen(dossier, deed, Transfer.Waiting.RECEIPT).isEmpty(), "没有等待回执的移送或抄送", "no transfer or copy waits for its receipt"),
			"查看移送记录", "look at the transfers"),

	REPLY_WAITED("待答复", "waits for a reply", (dossier, person, deed) -> refuse(Sent.chosen(dossier, deed, Transfer.Waiting.REPLY, Transfer.Waiting.RECEIPT).isEmpty(), "没有等待答复的移送或抄送", "no transfer or copy waits for a reply"),
			"查看移送记录", "look at the transfers"),

	LADDER("升级阶梯", "ladder", (dossier, person, deed) -> Ladder.against(dossier, person, deed), "按升级阶梯逐级采取", "go step by step"),

	INTERVIEW_SET("约谈安排", "interview arranged", (dossier, person, deed) -> !deed.text(Ask.TOOL).equals(Pressure.Tool.INTERVIEW.code()) ? Optional.empty() : missing(unarranged(deed)),
			"填写约谈时间和地点", "say when and where"),

	LONG_OPEN_MAJOR("长期未治理", "open for long", (dossier, person, deed) -> refuse(!Limits.isLongOpen(dossier, deed), "发现至今未满长期未治理的天数", "it has not been open for long enough"), "期满后办理", "wait, or let the administrator change the limit"),

	ITEM_FREE("同项无在办", "item is free", (dossier, person, deed) -> refuse(!dossier.around().itemFree(), "该企业同一检查项另有一条在办隐患", "another open hazard of that enterprise has the same item"), "在那条隐患上办理", "work on that one");

	/** What stands against a deed; empty when nothing does. */
	@FunctionalInterface
	interface Test {
		Optional<Text> against(Dossier dossier, Person person, Deed deed);
	}

	private final Text label;
	private final Test test;
	private final Text remedy;

	Gate(String zh, String en, Test test, String remedyZh, String remedyEn) {
		label = new Text(zh, en);
		this.test = test;
		remedy = new Text(remedyZh, remedyEn);
	}

	public Text label() {
		return label;
	}

	/** What to do when it blocks. */
	public Text remedy() {
		return remedy;
	}

	/** {@code five-fixed}, {@code second-person}, … */
	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** The problem has the code {@code gate.} and this gate's. */
	public Optional<Problem> test(Dossier dossier, Person person, Deed deed) {
		return test.against(dossier, person, deed).map(what -> Problem.of("gate." + code(), label.zh() + "：" + what.zh(), label.en() + ": " + what.en()).remedy(remedy.zh(), remedy.en()))
				.map(problem -> isAboutDeadline() ? problem.at(Ask.DEADLINE) : problem);
	}

	/** Whether it is mended in that field. */
	private boolean isAboutDeadline() {
		return this == DEADLINE_AHEAD || this == ONLY_SHORTER;
	}

	private static Optional<Text> refuse(boolean blocked, String zh, String en) {
		return blocked ? Optional.of(new Text(zh, en)) : Optional.empty();
	}

	private static Optional<Text> missing(List<Text> missing) {
		if (missing.isEmpty()) return Optional.empty();
		return Optional.of(new Text("缺" + missing.stream().map(Text::zh).collect(Collectors.joining("、")), missing.stream().map(Text::en).collect(Collectors.joining(", ")) + " missing"));
	}

	private static boolean isMajor(Dossier dossier) {
		return dossier.hazard().severity() == Severity.MAJOR;
	}

	/** Whether the deed judges it major. */
	private static boolean isMajorAfter(Deed deed) {
		return deed.text(Ask.SEVERITY).equals(Ask.code(Severity.MAJOR));
	}

	private static boolean lowers(Deed deed) {
		return deed.action() == Action.WITHDRAW || deed.text(Ask.SEVERITY).equals(Ask.code(Severity.GENERAL));
	}

	private static boolean isOwn(Dossier dossier) {
		String authority = dossier.hazard().authority();
		return authority.isEmpty() || authority.equals(dossier.around().authority());
	}

	private static List<Text> unarranged(Deed deed) {
		List<Text> unarranged = new java.util.ArrayList<>();
		if (deed.text(Ask.MEETING).isEmpty()) unarranged.add(new Text("约谈时间", "the time"));
		if (deed.text(Ask.PLACE).isEmpty()) unarranged.add(new Text("约谈地点", "the place"));
		return unarranged;
	}

	private static List<Text> unsigned(List<Receipt> receipts) {
		List<Text> unsigned = new java.util.ArrayList<>();
		if (receipts.stream().noneMatch(receipt -> receipt.party().isPrincipal())) unsigned.add(new Text("主要负责人签收", "the principal's receipt"));
		if (receipts.stream().noneMatch(receipt -> receipt.party().isController())) unsigned.add(new Text("实际控制人签收", "the actual controller's receipt"));
		return unsigned;
	}

	private static List<Text> unreported(List<Report> reports) {
		List<Text> unreported = new java.util.ArrayList<>();
		if (reports.stream().noneMatch(report -> report.place() == 1)) unreported.add(new Text("第一次报告", "the first report"));
		if (reports.stream().noneMatch(report -> report.place() == 2)) unreported.add(new Text("第二次报告", "the second report"));
		return unreported;
	}

	private static Optional<Text> secondReport(List<Report> reports, Deed deed) {
		if (reports.isEmpty()) return refuse(true, "还没有第一次报告", "there is no first report yet");
		if (reports.size() > 1) return refuse(true, "两次报告都已登记", "both reports are recorded already");
		return refuse(deed.on().isBefore(reports.getFirst().on()), "日期早于第一次报告", "the day is before the first report");
	}

	/** The written reply of another authority stands for the pair: its officials saw the place. */
	private static Optional<Text> pair(Dossier dossier) {
		boolean settled = dossier.last(Action.SETTLE).isPresent() && dossier.evidence(EvidenceRole.SCAN) + dossier.evidence(EvidenceRole.RECEIPT) > 0;
		List<Text> missing = new java.util.ArrayList<>();
		if (dossier.evidence(EvidenceRole.BEFORE) == 0) missing.add(new Text("整改前证据", "evidence of before"));
		if (dossier.evidence(EvidenceRole.AFTER) == 0) missing.add(dossier.hazard().outdated() == 0 ? new Text("整改后证据", "evidence of after") : new Text("退回后新的整改后证据", "evidence of after that is newer than the sending back"));
		return settled ? Optional.empty() : missing(missing);
	}
}
