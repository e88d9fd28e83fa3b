package org.safetyworkbench.exchange;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.safetyworkbench.core.Problem;
import org.safetyworkbench.hazard.Action;
import org.safetyworkbench.hazard.Dossier;
import org.safetyworkbench.hazard.HazardState;
import org.safetyworkbench.hazard.Pressure;
import org.safetyworkbench.hazard.Transfer;
import org.safetyworkbench.paper.PaperKind;
import org.safetyworkbench.spi.Severity;

/**
 * When a kind of paper may be issued for a hazard: a paper states what was done, so the act comes first. One line a kind.
 *
 * @param after the actions it is proposed after
 * @param isShared whether the hazards of one enterprise go on one paper
 * @param holds whether the act was done
 * @param zh what has to be done first
 */
record PaperRule(PaperKind kind, Set<Action> after, boolean isShared, Predicate<Dossier> holds, String zh, String en) {

	private static final Map<PaperKind, PaperRule> ALL = new LinkedHashMap<>();
	static {
		rule(PaperKind.HAZARD_NOTICE, true, d -> isConfirmed(d), "先确认隐患", "confirm the hazard first", Action.CONFIRM, Action.ADVISE);
		rule(PaperKind.RECTIFICATION_ORDER, true, d -> d.last(Action.ORDER).isPresent(), "先办理“责令限期整改”", "order rectification first", Action.ORDER);
		rule(PaperKind.IMMEDIATE_ORDER, true, d -> d.hazard().withPowers() && d.last(Action.CORRECT_ON_SPOT).isPresent(), "执法检查发现并办理“当场整改”后才能出具", "only for what was found with powers and corrected on the spot", Action.CORRECT_ON_SPOT);
		rule(PaperKind.DEFERRAL_APPLICATION, false, d -> in(d, HazardState.ORDERED, HazardState.RECTIFYING) || !d.deferrals().isEmpty(), "整改期间才能申请延期", "only while it is being rectified", Action.ASK_DEFERRAL);
		rule(PaperKind.DEFERRAL_DECISION, false, d -> d.deferrals().stream().anyMatch(one -> one.isDecided()), "先办理“决定延期”", "decide the deferral first", Action.DECIDE_DEFERRAL);
		rule(PaperKind.RECHECK_OPINION, true, d -> d.last(Action.PASS).isPresent() || d.last(Action.SEND_BACK).isPresent(), "先办理复查（合格或退回整改）", "re-check it first", Action.PASS, Action.SEND_BACK);
		rule(PaperKind.TRANSFER_LETTER, true, d -> sent(d, Transfer.Kind.TRANSFER).isPresent(), "先办理“移送”", "transfer it first", Action.TRANSFER);
		rule(PaperKind.COPY_LETTER, true, d -> sent(d, Transfer.Kind.COPY).isPresent(), "先办理“抄送处罚部门”", "copy it to the punishing authority first", Action.COPY_TO_AUTHORITY, Action.CONFIRM);
		rule(PaperKind.CRIMINAL_REFERRAL, false, d -> sent(d, Transfer.Kind.CRIMINAL).isPresent(), "先办理“移送司法”", "refer it first", Action.REFER_CRIMINAL);
		rule(PaperKind.LISTING_NOTICE, false, d -> !d.listings().isEmpty(), "先办理“挂牌督办”", "list it for supervision first", Action.LIST);
		rule(PaperKind.DELISTING_NOTICE, false, d -> d.listings().stream().anyMatch(one -> !one.isRunning()), "先办理“摘牌”", "de-list it first", Action.DELIST);
		rule(PaperKind.REMINDER_LETTER, true, d -> pressed(d, Pressure.Tool.REMIND).isPresent(), "先登记督促措施“提醒”", "record the reminder first", Action.PRESS);
		rule(PaperKind.SUPERVISION_LETTER, true, d -> pressed(d, Pressure.Tool.SUPERVISE).isPresent(), "先登记督促措施“督办”", "record the supervision first", Action.PRESS);
		rule(PaperKind.INTERVIEW_NOTICE, true, d -> pressed(d, Pressure.Tool.INTERVIEW).isPresent(), "先登记督促措施“约谈”", "record the interview first", Action.PRESS);
		rule(PaperKind.CIRCULAR, true, d -> pressed(d, Pressure.Tool.CIRCULAR).isPresent(), "先登记督促措施“通报”", "record the circular first", Action.PRESS);
		rule(PaperKind.MAJOR_REPORT, false, d -> d.hazard().severity() == Severity.MAJOR && isConfirmed(d), "只有已确认的重大事故隐患需要报告", "only a confirmed major hazard is reported", Action.REPORT_FIRST, Action.REPORT_SECOND);
	}

	private static void rule(PaperKind kind, boolean isShared, Predicate<Dossier> holds, String zh, String en, Action first, Action... others) {
		ALL.put(kind, new PaperRule(kind, EnumSet.of(first, others), isShared, holds, zh, en));
	}

	static List<PaperRule> all() {
		return List.copyOf(ALL.values());
	}

	/** Empty for kinds that are about visits. */
	static Optional<PaperRule> of(PaperKind kind) {
		return Optional.ofNullable(ALL.get(kind));
	}

	Optional<Problem> against(Dossier dossier) {
		return holds.test(dossier) ? Optional.empty()
				: Optional.of(Problem.of("paper.not-yet", "现在不能出具" + kind.title().zh(), "a " + kind.title().en() + " cannot be issued now").remedy(zh, en));
	}

	/** The last one sent that way. */
	static Optional<Transfer> sent(Dossier dossier, Transfer.Kind kind) {
		return dossier.transfers().stream().filter(transfer -> transfer.kind() == kind).reduce((a, b) -> b.sentOn().isBefore(a.sentOn()) ? a : b);
	}

	static Optional<Pressure> pressed(Dossier dossier, Pressure.Tool tool) {
		return dossier.pressures().stream().filter(pressure -> pressure.tool() == tool).reduce((a, b) -> b.on().isBefore(a.on()) ? a : b);
	}

	private static boolean isConfirmed(Dossier dossier) {
		return !in(dossier, HazardState.DRAFT, HazardState.WITHDRAWN);
	}

	private static boolean in(Dossier dossier, HazardState... states) {
		return List.of(states).contains(dossier.hazard().state());
	}
}
