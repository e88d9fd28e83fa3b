package org.safetyworkbench.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.safetyworkbench.core.Office;
import org.safetyworkbench.evidence.Evidence;
import org.safetyworkbench.evidence.EvidenceRole;
import org.safetyworkbench.evidence.EvidenceStore;
import org.safetyworkbench.hazard.Ledger;
import org.safetyworkbench.inspection.Answer;
import org.safetyworkbench.inspection.Cited;
import org.safetyworkbench.inspection.Reading;
import org.safetyworkbench.inspection.SheetItem;
import org.safetyworkbench.inspection.Visit;
import org.safetyworkbench.inspection.VisitKind;
import org.safetyworkbench.inspection.VisitSheet;
import org.safetyworkbench.inspection.VisitState;
import org.safetyworkbench.library.Focus;
import org.safetyworkbench.office.Person;
import org.safetyworkbench.office.Staff;
import org.safetyworkbench.paper.ChineseDate;
import org.safetyworkbench.paper.Citation;
import org.safetyworkbench.paper.Fields;
import org.safetyworkbench.paper.Finding;
import org.safetyworkbench.paper.Paper;
import org.safetyworkbench.paper.PaperKind;
import org.safetyworkbench.paper.Photo;
import org.safetyworkbench.paper.Recipient;
import org.safetyworkbench.paper.RecordLink;
import org.safetyworkbench.spi.Item;
import org.safetyworkbench.spi.Severity;

/** Draws the papers about a visit: its record and its empty checklist. */
final class VisitPapers {

	private static final int PHOTOS = 12;

	private final PaperSource source;
	private final Ledger ledger;
	private final Staff staff;
	private final EvidenceStore evidence;

	VisitPapers(PaperSource source, Ledger ledger, Staff staff, EvidenceStore evidence) {
		this.source = source;
		this.ledger = ledger;
		this.staff = staff;
		this.evidence = evidence;
	}

	Paper record(Office office, Recipient enterprise, VisitSheet sheet) {
		Visit visit = sheet.visit();
		Map<UUID, UUID> hazards = ledger.hazardsOf(sheet.answers().values().stream().map(Answer::id).toList());
		List<Finding> findings = sheet.failed().stream().map(item -> finding(visit, item, sheet.answer(item.id()).orElseThrow(), hazards)).toList();
		Map<String, String> values = presence(visit);
		values.put(Fields.PAPER, title(visit.kind()));
		values.put(Fields.SITUATION, situation(sheet));
		values.put(Fields.OPINION, visit.presence().opinion());
		values.put(Fields.NOTE, visit.presence().note());
		Paper paper = Paper.of(PaperKind.INSPECTION_RECORD, office, enterprise, findings).about(RecordLink.visit(visit.id())).with(values).withPhotos(photos(sheet));
		return signature(sheet).map(photo -> paper.with(Fields.SIGNATURE, photo)).orElse(paper);
	}

	/** Service and patrol are no inspections, and their records do not say they were. */
	private static String title(VisitKind kind) {
		return switch (kind) {
			case SERVICE -> "安全生产指导服务记录";
			case PATROL -> "日常巡查记录";
			default -> PaperKind.INSPECTION_RECORD.title().zh();
		};
	}

	private Map<String, String> presence(Visit visit) {
		Map<String, String> values = new HashMap<>();
		values.put(Fields.INSPECTED_ON, ChineseDate.of(visit.on()));
		values.put(Fields.INSPECTORS, visit.inspectors());
		values.put(Fields.CERTIFICATES, visit.presence().inspectors().stream().map(name -> staff.byName(name).map(Person::certificate).orElse("")).filter(number -> !number.isBlank()).collect(Collectors.joining("、")));
		values.put(Fields.VISIT_KIND, visit.kind().label().zh() + (visit.method().isBlank() ? "" : "（" + visit.method() + "）"));
		values.put(Fields.REPRESENTATIVE, visit.presence().representative());
		return values;
	}

	private static String situation(VisitSheet sheet) {
		Visit visit = sheet.visit();
		long good = sheet.answers().values().stream().filter(answer -> !answer.failed() && answer.reading() != Reading.Verdict.NOT_APPLICABLE).count();
		long outside = sheet.answers().values().stream().filter(answer -> answer.reading() == Reading.Verdict.NOT_APPLICABLE).count();
		StringBuilder text = new StringBuilder("对照").append(sections(sheet.items())).append("检查").append(sheet.answers().size()).append("项：符合").append(good).append("项，不符合").append(sheet.failed().size()).append("项");
		if (outside > 0) text.append("，不适用").append(outside).append("项");
		text.append("。");
		if (!visit.extent().isWhole()) text.append(visit.extent().words().zh()).append("。");
		if (visit.state() == VisitState.FINISHED) sheet.standardisation().ifPresent(found -> text.append(found.words().zh()).append("。"));
		if (!sheet.unanswered().isEmpty()) text.append("另有").append(sheet.unanswered().size()).append("项本次未检查。");
		if (!visit.partners().isBlank()) text.append("参加部门：").append(visit.partners()).append("。");
		if (!visit.presence().lateReason().isBlank()) text.append("（事后补录：").append(visit.presence().lateReason()).append("）");
		return text.toString();
	}

	private static String sections(List<SheetItem> items) {
		List<String> names = items.stream().map(item -> item.section().zh()).distinct().toList();
		return names.isEmpty() || names.size() > 3 ? "安全检查表" : names.stream().collect(Collectors.joining("、", "《", "》检查表"));
	}

	private Finding finding(Visit visit, SheetItem asked, Answer answer, Map<UUID, UUID> hazards) {
		Item item = asked.item();
		String words = item.question().zh().replaceFirst("[?？]\\s*$", "") + "：" + answer.finding().words().zh() + (answer.note().isBlank() ? "" : "（" + answer.note() + "）");
		String authority = item.authorities().isEmpty() ? "" : item.authorities().getFirst();
		return new Finding(Optional.ofNullable(hazards.get(answer.id())), item.id(), words, item.severity() == Severity.MAJOR, asked.basis().stream().map(VisitPapers::citation).toList(), item.rectification().measure().zh(),
				visit.on(), visit.on().plusDays(item.rectification().defaultDays()), answer.inspector(), source.authority(authority), item.transferRequired(), "");
	}

	private static Citation citation(Cited cited) {
		return new Citation(cited.title(), cited.article(), cited.verified(), cited.isLaw());
	}

	private List<Photo> photos(VisitSheet sheet) {
		return sheet.evidence().stream().filter(one -> one.isImage() && !one.withdrawn() && one.role() != EvidenceRole.SIGNATURE && one.role() != EvidenceRole.SCAN).limit(PHOTOS)
				.map(one -> HazardPapers.photo(evidence, one, one.item().isEmpty() ? one.role().label().zh() : one.item())).flatMap(Optional::stream).toList();
	}

	private Optional<Photo> signature(VisitSheet sheet) {
		List<Evidence> signed = sheet.evidence().stream().filter(one -> one.isImage() && !one.withdrawn() && one.role() == EvidenceRole.SIGNATURE).toList();
		return signed.isEmpty() ? Optional.empty() : HazardPapers.photo(evidence, signed.getLast(), "签名");
	}

	/** The empty checklist of a visit; what is answered already is not on it. */
	Paper checklist(Office office, Recipient enterprise, VisitSheet sheet) {
		return questions(Paper.of(PaperKind.BLANK_CHECKLIST, office, enterprise, List.of()).about(RecordLink.visit(sheet.visit().id())).with(presence(sheet.visit())), sheet.items(), sheet.visit().extent().focus());
	}

	/** The empty checklist for an enterprise, or for whoever is visited. */
	Paper checklist(Office office, Recipient enterprise, Optional<UUID> id, List<SheetItem> items, Focus focus) {
		return PaperSource.about(questions(Paper.of(PaperKind.BLANK_CHECKLIST, office, enterprise, List.of()), items, focus), id);
	}

	private static Paper questions(Paper paper, List<SheetItem> items, Focus focus) {
		List<Map<String, String>> rows = new ArrayList<>();
		String group = "";
		for (SheetItem asked : items) {
			Map<String, String> row = new LinkedHashMap<>();
			String now = asked.section().zh() + (asked.item().group().zh().isEmpty() ? "" : "·" + asked.item().group().zh());
			row.put(Fields.CHECK_INDEX, String.valueOf(rows.size() + 1));
			row.put(Fields.CHECK_GROUP, now.equals(group) ? "" : now);
			row.put(Fields.CHECK_QUESTION, asked.item().question().zh());
			row.put(Fields.CHECK_VERIFY, ways(asked.item().verify()));
			row.put(Fields.CHECK_BASIS, asked.basis().stream().filter(Cited::isLaw).limit(2).map(Cited::words).collect(Collectors.joining("；")));
			row.put(Fields.CHECK_ANSWER, AnswerForm.of(asked.item()));
			rows.add(row);
			group = now;
		}
		List<String> names = items.stream().map(item -> item.section().zh()).distinct().toList();
		return paper.withQuestions(rows).with(Fields.CHECKLIST, (names.size() == 1 ? names.getFirst() : "") + (focus.isEverything() ? "安全检查表" : focus.form().zh())).with(Fields.COUNT, String.valueOf(rows.size()));
	}

	private static String ways(List<String> verify) {
		return verify.stream().map(AnswerForm::way).collect(Collectors.joining("、"));
	}
}
