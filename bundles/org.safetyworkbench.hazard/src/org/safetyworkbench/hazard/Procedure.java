package org.safetyworkbench.hazard;

import static org.safetyworkbench.hazard.Action.*;
import static org.safetyworkbench.hazard.Gate.*;
import static org.safetyworkbench.hazard.HazardState.*;
import static org.safetyworkbench.office.Role.CHIEF;
import static org.safetyworkbench.office.Role.ENFORCER;
import static org.safetyworkbench.office.Role.HEAD;
import static org.safetyworkbench.office.Role.OFFICIAL;
import static org.safetyworkbench.office.Role.REVIEWER;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.safetyworkbench.core.Text;
import org.safetyworkbench.office.Role;

/**
 * The closed loop as one table: action, states it starts from, state it leads to, who may, what must be there before, what
 * is asked. The window's buttons, the command line and the database ({@code hazard_transition}, compared by a test) follow
 * it. To change the procedure, change this table, and append a script to {@link HazardSchema} when a move is added.
 */
public final class Procedure {

	private static final Set<HazardState> RUNNING = EnumSet.of(CONFIRMED, ORDERED, TRANSFERRED, RECTIFYING, SUBMITTED, RECHECKED);
	private static final Set<HazardState> ANY = EnumSet.allOf(HazardState.class);

	private static final List<Step> STEPS = List.of(
			// moves
			move(CONFIRM, from(DRAFT), CONFIRMED, OFFICIAL),
			move(ORDER, from(CONFIRMED), ORDERED, ENFORCER).guarded(FOUND_WITH_POWERS, LEGAL_BASIS, OWN_AUTHORITY, DEADLINE_AHEAD).asking(Ask.DEADLINE_FIELD, Ask.optional(Ask.MEASURE_FIELD)),
			move(ADVISE, from(CONFIRMED), RECTIFYING, OFFICIAL).guarded(WITHOUT_POWERS, DEADLINE_AHEAD, FIVE_FIXED, NOTICE_RECEIVED).asking(Ask.DEADLINE_FIELD, Ask.optional(Ask.MEASURE_FIELD)),
			move(BEGIN, from(ORDERED), RECTIFYING, OFFICIAL).guarded(FIVE_FIXED, NOTICE_RECEIVED).asking(Ask.NOTE_FIELD),
			move(CORRECT_ON_SPOT, from(CONFIRMED), SUBMITTED, OFFICIAL).guarded(GENERAL_ONLY, AFTER_EVIDENCE).asking(Ask.RESULT_FIELD),
			move(TRANSFER, from(CONFIRMED), TRANSFERRED, OFFICIAL).guarded(OTHER_AUTHORITY).asking(Ask.AUTHORITY_FIELD, Ask.NOTE_FIELD),
			move(RETURN, from(TRANSFERRED), CONFIRMED, OFFICIAL).because()
					.asking(Field.optional(Ask.AUTHORITY, FieldType.AUTHORITY, "改由", "now competent").hint("退回后由哪个部门主管，不填为本部门", "who is competent now; this office when left out")),
			move(SETTLE, from(TRANSFERRED), SUBMITTED, OFFICIAL).asking(Ask.REPLY_FIELD),
			move(SUBMIT, from(RECTIFYING), SUBMITTED, OFFICIAL).asking(Ask.RESULT_FIELD, Field.optional(Ask.MONEY, FieldType.MONEY, "实际投入（元）", "money spent (yuan)")),
			move(PASS, from(SUBMITTED), RECHECKED, OFFICIAL).guarded(EVIDENCE_PAIR).asking(Ask.OPINION_FIELD),
			move(SEND_BACK, from(SUBMITTED, RECHECKED), RECTIFYING, OFFICIAL, REVIEWER).guarded(FIVE_FIXED, NOTICE_RECEIVED).because(),
			move(CLOSE, from(RECHECKED), CLOSED, REVIEWER).guarded(SECOND_PERSON, EVIDENCE_PAIR, FIVE_FIXED, NOTICE_RECEIVED, BOTH_REPORTS, DELISTED, NO_OPEN_DEFERRAL).asking(Ask.OPINION_FIELD),
			move(REOPEN, from(CLOSED), RECTIFYING, CHIEF).guarded(ITEM_FREE, DEADLINE_AHEAD, FIVE_FIXED, NOTICE_RECEIVED).because().asking(Ask.DEADLINE_FIELD),
			move(WITHDRAW, from(DRAFT, CONFIRMED), WITHDRAWN, OFFICIAL).guarded(CHIEF_FOR_MAJOR).because(),
			move(WITHDRAW, from(ORDERED, RECTIFYING), WITHDRAWN, CHIEF).because(),
			move(REINSTATE, from(WITHDRAWN), DRAFT, OFFICIAL).guarded(ITEM_FREE).because(),
			// what is said about it
			stay(JUDGE, from(DRAFT, CONFIRMED, ORDERED, TRANSFERRED, SUBMITTED, RECHECKED), OFFICIAL, CHIEF).guarded(CHIEF_FOR_MAJOR).because()
					.asking(Ask.SEVERITY_FIELD, Field.optional(Ask.BASIS, FieldType.LONG_TEXT, "判定依据", "article it is judged by")),
			stay(JUDGE, from(RECTIFYING), OFFICIAL, CHIEF).guarded(CHIEF_FOR_MAJOR, FIVE_FIXED, NOTICE_RECEIVED).because()
					.asking(Ask.SEVERITY_FIELD, Field.optional(Ask.BASIS, FieldType.LONG_TEXT, "判定依据", "article it is judged by")),
			stay(SET_DEADLINE, from(DRAFT, CONFIRMED, TRANSFERRED), OFFICIAL).guarded(DEADLINE_AHEAD).because().asking(Ask.DEADLINE_FIELD),
			stay(SET_DEADLINE, from(ORDERED, RECTIFYING), OFFICIAL).guarded(DEADLINE_AHEAD, ONLY_SHORTER).because().asking(Ask.DEADLINE_FIELD),
			stay(SET_MEASURE, from(DRAFT, CONFIRMED, ORDERED, TRANSFERRED, RECTIFYING), OFFICIAL).because().asking(Ask.MEASURE_FIELD),
			stay(LINK_RISK, ANY, OFFICIAL).asking(Field.needed(Ask.RISK, FieldType.ID, "风险点", "risk point"), Field.optional(Ask.CONTROL, FieldType.ID, "失效的管控措施", "control that failed")),
			// what major hazards need
			stay(FIX_FIVE, RUNNING, OFFICIAL).asking(Field.optional(Ask.PERSON, FieldType.TEXT, "整改责任人", "person"), Field.optional(Ask.MEASURES, FieldType.LONG_TEXT, "措施", "measures"),
					Field.optional(Ask.MONEY, FieldType.MONEY, "资金（元）", "money (yuan)"), Ask.optional(Ask.UNTIL_FIELD.called("整改时限", "time limit")), Field.optional(Ask.PLAN, FieldType.LONG_TEXT, "应急预案", "contingency plan")),
			stay(RECORD_RECEIPT, RUNNING, OFFICIAL).asking(Field.needed(Ask.PARTY, FieldType.CHOICE, "签收人身份", "who").among(Ask.options(Receipt.Party.class, Receipt.Party::label)),
					Field.needed(Ask.NAME, FieldType.TEXT, "签收人", "signed by"), Field.optional(Ask.HOW, FieldType.TEXT, "送达方式", "how it was served")),
			stay(REPORT_FIRST, RUNNING, OFFICIAL).guarded(MAJOR_ONLY, NOT_REPORTED).asking(Ask.RECIPIENT_FIELD, Field.optional(Ask.DOCUMENT, FieldType.TEXT, "文号或标题", "number or title")),
			stay(REPORT_SECOND, RUNNING, OFFICIAL).guarded(MAJOR_ONLY, REPORTED_ONCE).asking(Ask.RECIPIENT_FIELD, Field.optional(Ask.DOCUMENT, FieldType.TEXT, "文号或标题", "number or title")),
			stay(LIST, RUNNING, CHIEF, HEAD).guarded(MAJOR_ONLY, NOT_LISTED).asking(Field.needed(Ask.LEVEL, FieldType.CHOICE, "挂牌级别", "level").among(Ask.options(Listing.Level.class, Listing.Level::label)),
					Ask.UNTIL_FIELD.called("督办期限", "supervised until"), Field.optional(Ask.NUMBER, FieldType.TEXT, "通知书文号", "number of the notice")),
			stay(ACCEPT_LISTING, from(SUBMITTED, RECHECKED), REVIEWER, CHIEF).guarded(LISTED, NOT_ACCEPTED, SECOND_PERSON, EVIDENCE_PAIR).asking(Ask.OPINION_FIELD),
			stay(DELIST, from(SUBMITTED, RECHECKED), CHIEF, HEAD).guarded(LISTED, ACCEPTED).asking(Ask.NOTE_FIELD),
			stay(PUBLISH, RUNNING, CHIEF, HEAD).guarded(LISTED).asking(Field.needed(Ask.WHERE, FieldType.TEXT, "公示载体", "where")),
			// time
			stay(ASK_DEFERRAL, from(ORDERED, RECTIFYING), OFFICIAL).guarded(NO_OPEN_DEFERRAL, DEFERRAL_FITS).because().asking(Ask.UNTIL_FIELD.called("申请延至", "asked for until"), Field.needed(Ask.APPLICANT, FieldType.TEXT, "申请人", "applicant")),
			stay(DECIDE_DEFERRAL, RUNNING, CHIEF).guarded(OPEN_DEFERRAL, NOT_THE_ASKER, DEFERRAL_FITS).because()
					.asking(Field.needed(Ask.DECISION, FieldType.CHOICE, "决定", "decision").among(List.of(new Option(Ask.GRANTED, new Text("同意", "granted")), new Option(Ask.REFUSED, new Text("不同意", "refused")))),
							Ask.optional(Ask.UNTIL_FIELD.called("同意延至", "granted until"))),
			// other authorities
			stay(COPY_TO_AUTHORITY, RUNNING, OFFICIAL).guarded(OTHER_AUTHORITY).asking(Ask.AUTHORITY_FIELD, Ask.NOTE_FIELD),
			stay(REFER_CRIMINAL, EnumSet.of(CONFIRMED, ORDERED, TRANSFERRED, RECTIFYING, SUBMITTED, RECHECKED, CLOSED), CHIEF, HEAD).because().asking(Ask.RECIPIENT_FIELD),
			stay(RECORD_TRANSFER_RECEIPT, ANY, OFFICIAL).guarded(RECEIPT_WAITED).asking(Ask.TRANSFER_FIELD),
			stay(RECORD_REPLY, ANY, OFFICIAL).guarded(REPLY_WAITED).asking(Ask.TRANSFER_FIELD, Ask.REPLY_FIELD),
			// pressure
			stay(PRESS, RUNNING, OFFICIAL, CHIEF, HEAD).guarded(LADDER, INTERVIEW_SET).asking(Field.needed(Ask.TOOL, FieldType.CHOICE, "方式", "tool").among(Ladder.options()), Ask.RECIPIENT_FIELD,
					Field.optional(Ask.MEETING, FieldType.TEXT, "约谈时间", "time of the interview").hint("约谈时填写，如2026年12月5日9时30分", "for an interview"),
					Field.optional(Ask.PLACE, FieldType.TEXT, "约谈地点", "place of the interview").hint("约谈时填写", "for an interview"), Ask.NOTE_FIELD),
			stay(TREAT_AS_ACCIDENT, RUNNING, CHIEF, HEAD).guarded(MAJOR_ONLY, LONG_OPEN_MAJOR).because().asking(Field.needed(Ask.LEAD, FieldType.TEXT, "牵头调查单位", "who leads the investigation")));

	private Procedure() {}

	public static List<Step> steps() {
		return STEPS;
	}

	/** The lines of an action; they start from different states. */
	public static List<Step> of(Action action) {
		return STEPS.stream().filter(step -> step.action() == action).toList();
	}

	public static Optional<Step> of(Action action, HazardState state) {
		return STEPS.stream().filter(step -> step.action() == action && step.from().contains(state)).findFirst();
	}

	private static Set<HazardState> from(HazardState... states) {
		return EnumSet.copyOf(Arrays.asList(states));
	}

	private static Step move(Action action, Set<HazardState> from, HazardState to, Role... roles) {
		return new Step(action, from, Optional.of(to), Set.of(roles), List.of(), false, List.of());
	}

	private static Step stay(Action action, Set<HazardState> in, Role... roles) {
		return new Step(action, in, Optional.empty(), Set.of(roles), List.of(), false, List.of());
	}
}
