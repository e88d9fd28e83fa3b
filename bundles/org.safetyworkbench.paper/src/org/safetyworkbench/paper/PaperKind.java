package org.safetyworkbench.paper;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.safetyworkbench.core.Text;

/** Kinds of papers: their title, the word of their number, their template and the fields it must have. */
public enum PaperKind {

	INSPECTION_RECORD("inspection-record", "现场检查记录", "inspection record", "安检记", Fields.ENTERPRISE, Fields.INSPECTED_ON, Fields.SITUATION),
	IMMEDIATE_ORDER("immediate-order", "责令当场整改通知书", "on-the-spot order", "安即改", Fields.ENTERPRISE, Fields.FINDING, Fields.MEASURE),
	RECTIFICATION_ORDER("rectification-order", "责令限期整改指令书", "rectification order", "安改", Fields.ENTERPRISE, Fields.FINDING, Fields.MEASURE, Fields.DEADLINE),
	HAZARD_NOTICE("hazard-notice", "事故隐患告知书", "notice of hazard with receipt", "安告", Fields.ENTERPRISE, Fields.FINDING),
	DEFERRAL_APPLICATION("deferral-application", "延期整改申请表", "deferral application", "", Fields.ENTERPRISE, Fields.FINDING, Fields.DEADLINE),
	DEFERRAL_DECISION("deferral-decision", "延期整改决定书", "deferral decision", "安延", Fields.ENTERPRISE, Fields.FINDING, Fields.DECISION),
	RECHECK_OPINION("recheck-opinion", "整改复查意见书", "re-check opinion", "安复查", Fields.ENTERPRISE, Fields.FINDING, Fields.RESULT),
	TRANSFER_LETTER("transfer-letter", "移送函", "transfer letter", "安移", Fields.ENTERPRISE, Fields.AUTHORITY, Fields.FINDING),
	COPY_LETTER("copy-letter", "抄告函", "copy letter", "安抄", Fields.ENTERPRISE, Fields.AUTHORITY, Fields.FINDING),
	CRIMINAL_REFERRAL("criminal-referral", "涉嫌犯罪案件移送书", "criminal referral", "安刑移", Fields.ENTERPRISE, Fields.AUTHORITY, Fields.FINDING),
	LISTING_NOTICE("listing-notice", "挂牌督办通知书", "listing notice", "安督挂", Fields.ENTERPRISE, Fields.FINDING, Fields.DEADLINE),
	DELISTING_NOTICE("delisting-notice", "解除挂牌督办通知书", "de-listing notice", "安督解", Fields.ENTERPRISE, Fields.FINDING),
	REMINDER_LETTER("reminder-letter", "提醒函", "reminder", "安提", Fields.ENTERPRISE, Fields.FINDING, Fields.DEADLINE),
	SUPERVISION_LETTER("supervision-letter", "督办函", "supervision letter", "安督", Fields.ENTERPRISE, Fields.FINDING, Fields.DEADLINE),
	INTERVIEW_NOTICE("interview-notice", "约谈通知书", "interview notice", "安约", Fields.ENTERPRISE, Fields.FINDING),
	CIRCULAR("circular", "通报", "circular", "安通报", Fields.ENTERPRISE, Fields.FINDING),
	MAJOR_REPORT("major-report", "重大事故隐患情况报告", "report of a major hazard", "安隐报", Fields.ENTERPRISE, Fields.FINDING),
	BLANK_CHECKLIST("blank-checklist", "检查表", "blank checklist", "", Fields.CHECK_QUESTION, Fields.CHECK_ANSWER),
	RISK_LABELS("risk-labels", "风险点码标签", "code labels of risk points", "", Fields.LABEL_RISK, Fields.LABEL_LEVEL, Fields.LABEL_QR);

	private final String id;
	private final Text title;
	private final String word;
	private final List<String> needed;

	PaperKind(String id, String zh, String en, String word, String... needed) {
		this.id = id;
		this.title = new Text(zh, en);
		this.word = word;
		this.needed = Stream.concat(Stream.of(needed), isNumbered() ? Stream.of(Fields.NUMBER) : Stream.empty()).toList();
	}

	/** A kind by its id or its Chinese title. */
	public static Optional<PaperKind> of(String idOrTitle) {
		return Stream.of(values()).filter(kind -> kind.id.equals(idOrTitle) || kind.title.zh().equals(idOrTitle)).findFirst();
	}

	public String id() {
		return id;
	}

	public Text title() {
		return title;
	}

	/** The word (字) its number starts with unless the office has chosen another; empty for kinds without number. */
	public String word() {
		return word;
	}

	public boolean isNumbered() {
		return !word.isEmpty();
	}

	/** Whether it is issued and kept; the others are printed from the records as often as wanted. */
	public boolean isIssued() {
		return this != BLANK_CHECKLIST && this != RISK_LABELS;
	}

	/** Fields without which the paper would say nothing: a template that lacks one is refused. */
	public List<String> neededFields() {
		return needed;
	}

	/** File name of its template in the workspace. */
	public String templateFile() {
		return title.zh() + ".docx";
	}
}
