package org.safetyworkbench.inspection;

import java.time.LocalDate;
import java.util.UUID;

import org.safetyworkbench.core.Problem;
import org.safetyworkbench.library.Focus;

/** Why something cannot be done with a visit. */
final class VisitProblems {

	private VisitProblems() {}

	static Problem unknown(UUID visit) {
		return Problem.of(Visits.UNKNOWN, "没有这次检查：" + visit, "there is no visit " + visit).remedy("刷新后重试", "load again");
	}

	static Problem unknownEnterprise() {
		return Problem.of("visit.enterprise-unknown", "名录中没有这家企业", "the enterprise is not in the register").remedy("先登记企业", "register it first");
	}

	static Problem nothingAsked(boolean sectorsKnown) {
		return Problem.of("visit.no-items", "没有适用的检查项", "no item applies")
				.remedy(sectorsKnown ? "选择其他检查表" : "企业行业待定：先确定行业，或选择检查表", sectorsKnown ? "choose other checklists" : "set the enterprise's sector first, or choose a checklist");
	}

	static Problem nothingInFocus(Focus focus) {
		return Problem.of("visit.nothing-in-focus", "适用的检查项中没有属于“" + focus.label().zh() + "”的", "no item that applies belongs to: " + focus.label().en()).remedy("放宽检查范围，或选择其他检查表", "choose a wider part, or other checklists");
	}

	static Problem unknownPack(String pack) {
		return Problem.of("visit.pack-unknown", "没有检查表：" + pack, "there is no checklist " + pack).remedy("从列表中选择", "choose one of the list");
	}

	static Problem openAlready(LocalDate on) {
		return Problem.of("visit.open-already", "该企业 " + on + " 已有一次未完成的检查", "a visit of that enterprise on " + on + " is open already").remedy("继续那次检查，或先完成、作废它", "go on with it, or finish or discard it first");
	}

	static Problem closed(VisitState state) {
		if (state == VisitState.DISCARDED) return Problem.of("visit.discarded", "检查已作废，不能修改", "the visit was discarded").remedy("另开一次检查", "open another visit");
		return Problem.of("visit.finished", "检查已完成，不能修改", "the visit is finished and cannot be changed").remedy("对已答项目作出有理由的更正，或另开一次检查", "correct an answer with a reason, or open another visit");
	}

	static Problem notFinished() {
		return Problem.of("visit.not-finished", "检查尚未完成，直接修改即可", "the visit is not finished: simply answer again").remedy("直接修改答案", "answer again");
	}

	static Problem notAsked(String item) {
		return Problem.of("visit.not-asked", "本次检查没有这个检查项：" + item, "this visit does not ask " + item).remedy("核对编号", "check its id").at(item);
	}

	static Problem notAnswered(String item) {
		return Problem.of("visit.not-answered", "本次检查没有检查 " + item + "，不能事后补上", item + " was not answered in this visit and cannot be added afterwards").remedy("另开一次检查", "open another visit").at(item);
	}

	static Problem notYet(LocalDate on) {
		return Problem.of("visit.not-yet", "检查日是 " + on + "，还没有到", "the visit is on " + on + ", which has not come").remedy("到检查日再填写；提前进行的，请按实际日期另开", "answer on that day, or open one for the day it really takes place");
	}

	static Problem nothingAnswered() {
		return Problem.of("visit.nothing-answered", "还没有填写任何检查结果", "nothing is answered yet").remedy("至少填写一项；没有进行的检查请作废", "answer at least one item; discard a visit that did not take place");
	}

	static Problem changed() {
		return Problem.of("visit.changed-meanwhile", "这次检查已被他人修改", "somebody else changed this visit meanwhile").remedy("刷新后重试", "load again and repeat your change");
	}

	static Problem noReason() {
		return Problem.of("visit.reason-missing", "须说明原因", "say why").remedy("填写原因", "give the reason");
	}

	static Problem same(String item) {
		return Problem.of("visit.same", "与现有结果相同", "that is what it says already").remedy("无需更正", "nothing to correct").at(item);
	}

	static Problem sameSaid() {
		return Problem.of("visit.same", "与现有记录相同", "that is what it says already").remedy("无需更正", "nothing to correct");
	}

	static Problem unknownRest(String word) {
		return Problem.of("visit.rest", "其余项只能统一填“合格”（pass）或“不适用”（na）：" + word, "the rest can be answered by 'pass' or 'na' only: " + word).remedy("选择其一", "choose one of them");
	}
}
