package org.safetyworkbench.exchange;

import java.text.DecimalFormat;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.safetyworkbench.core.Office;
import org.safetyworkbench.evidence.Evidence;
import org.safetyworkbench.evidence.EvidenceRole;
import org.safetyworkbench.evidence.EvidenceStore;
import org.safetyworkbench.hazard.Action;
import org.safetyworkbench.hazard.Deferral;
import org.safetyworkbench.hazard.Dossier;
import org.safetyworkbench.hazard.FiveFixed;
import org.safetyworkbench.hazard.Hazard;
import org.safetyworkbench.hazard.HazardRow;
import org.safetyworkbench.hazard.Listing;
import org.safetyworkbench.hazard.Move;
import org.safetyworkbench.hazard.Pressure;
import org.safetyworkbench.hazard.Transfer;
import org.safetyworkbench.paper.Authority;
import org.safetyworkbench.paper.ChineseDate;
import org.safetyworkbench.paper.Fields;
import org.safetyworkbench.paper.Finding;
import org.safetyworkbench.paper.Issued;
import org.safetyworkbench.paper.Paper;
import org.safetyworkbench.paper.PaperKind;
import org.safetyworkbench.paper.PaperQuery;
import org.safetyworkbench.paper.Papers;
import org.safetyworkbench.paper.Photo;
import org.safetyworkbench.paper.Recipient;
import org.safetyworkbench.paper.RecordLink;
import org.safetyworkbench.store.Cursor;

/** Draws the papers about hazards of one enterprise. */
final class HazardPapers {

	/** A hazard as lists know it and with all that happened. */
	record File(HazardRow row, Dossier dossier) {}

	private static final int PHOTOS = 8;
	private static final int PIXELS = 1000;

	private final PaperSource source;
	private final Papers papers;
	private final EvidenceStore evidence;

	HazardPapers(PaperSource source, Papers papers, EvidenceStore evidence) {
		this.source = source;
		this.papers = papers;
		this.evidence = evidence;
	}

	/** One paper for all of them, or one each as the kind wants it; letters one for each addressee. */
	List<Paper> of(PaperKind kind, Office office, Recipient enterprise, List<File> files, LocalDate on) {
		boolean isShared = PaperRule.of(kind).orElseThrow().isShared();
		Map<Object, List<File>> groups = new LinkedHashMap<>();
		for (File file : files) groups.computeIfAbsent(isShared ? addressee(kind, file.dossier()) : file.row().id(), key -> new ArrayList<>()).add(file);
		return groups.values().stream().map(group -> paper(kind, office, enterprise, group, on)).toList();
	}

	private Paper paper(PaperKind kind, Office office, Recipient enterprise, List<File> files, LocalDate on) {
		List<Finding> findings = files.stream().map(file -> source.finding(file.row(), file.dossier(), outcome(kind, file.dossier()))).toList();
		Dossier first = files.getFirst().dossier();
		Paper paper = PaperSource.about(Paper.of(kind, office, enterprise, findings).to(addressee(kind, first)), Optional.of(first.hazard().enterprise()))
				.with(values(kind, office, files, on));
		return switch (kind) {
			case IMMEDIATE_ORDER, RECHECK_OPINION -> paper.withPhotos(photos(files));
			default -> paper;
		};
	}

	private Authority addressee(PaperKind kind, Dossier dossier) {
		Optional<Authority> letter = switch (kind) {
			case TRANSFER_LETTER -> PaperRule.sent(dossier, Transfer.Kind.TRANSFER).map(this::recipient);
			case COPY_LETTER -> PaperRule.sent(dossier, Transfer.Kind.COPY).map(this::recipient);
			case CRIMINAL_REFERRAL -> PaperRule.sent(dossier, Transfer.Kind.CRIMINAL).map(this::recipient);
			case REMINDER_LETTER, SUPERVISION_LETTER, INTERVIEW_NOTICE, CIRCULAR -> PaperRule.pressed(dossier, tool(kind)).map(Pressure::recipient).filter(name -> !name.isBlank()).map(name -> new Authority("", name));
			case MAJOR_REPORT -> dossier.reports().stream().reduce((a, b) -> b).map(report -> new Authority("", report.recipient()));
			default -> Optional.empty();
		};
		return letter.orElse(Authority.NONE);
	}

	private Authority recipient(Transfer transfer) {
		return transfer.recipient().isBlank() ? source.authority(transfer.authority()) : new Authority(transfer.authority(), transfer.recipient());
	}

	private static Pressure.Tool tool(PaperKind kind) {
		return switch (kind) {
			case SUPERVISION_LETTER -> Pressure.Tool.SUPERVISE;
			case INTERVIEW_NOTICE -> Pressure.Tool.INTERVIEW;
			case CIRCULAR -> Pressure.Tool.CIRCULAR;
			default -> Pressure.Tool.REMIND;
		};
	}

	private static String outcome(PaperKind kind, Dossier dossier) {
		if (kind != PaperKind.RECHECK_OPINION) return "";
		return recheck(dossier).map(move -> move.note().isBlank() ? move.action() == Action.PASS ? "已按要求完成整改" : "未按要求完成整改" : move.note()).orElse("");
	}

	private static Optional<Move> recheck(Dossier dossier) {
		return dossier.moves().reversed().stream().filter(move -> move.action() == Action.PASS || move.action() == Action.SEND_BACK).findFirst();
	}

	private Map<String, String> values(PaperKind kind, Office office, List<File> files, LocalDate on) {
		Map<String, String> values = new HashMap<>();
		Dossier first = files.getFirst().dossier();
		switch (kind) {
			case DEFERRAL_APPLICATION -> {
				deferral(first, deferral -> true).ifPresentOrElse(deferral -> application(deferral, values), () -> values.put(Fields.OLD_DEADLINE, ChineseDate.of(first.hazard().dueOn())));
				values.put(Fields.ORDER, order(files));
			}
			case DEFERRAL_DECISION -> deferral(first, Deferral::isDecided).ifPresent(deferral -> decision(deferral, values));
			case RECHECK_OPINION -> recheck(files, values);
			case TRANSFER_LETTER -> PaperRule.sent(first, Transfer.Kind.TRANSFER).ifPresent(sent -> sent(sent, values));
			case COPY_LETTER -> PaperRule.sent(first, Transfer.Kind.COPY).ifPresent(sent -> sent(sent, values));
			case CRIMINAL_REFERRAL -> PaperRule.sent(first, Transfer.Kind.CRIMINAL).ifPresent(sent -> sent(sent, values));
			case LISTING_NOTICE, DELISTING_NOTICE -> {
				first.listings().stream().reduce((a, b) -> b).ifPresent(listing -> listing(listing, values));
				five(first, values);
				copy(office, first, values);
			}
			case REMINDER_LETTER, SUPERVISION_LETTER, INTERVIEW_NOTICE, CIRCULAR -> {
				values.put(Fields.OVERDUE, overdue(files, on));
				values.put(Fields.NOTE, PaperRule.pressed(first, tool(kind)).map(Pressure::note).orElse(""));
				PaperRule.pressed(first, tool(kind)).ifPresent(pressure -> meeting(pressure, values));
				if (kind == PaperKind.CIRCULAR) copy(office, first, values);
			}
			case MAJOR_REPORT -> {
				values.put(Fields.REPORT, first.reports().size() > 1 ? "第二次" : "第一次");
				values.put(Fields.STATE, first.hazard().state().label().zh() + first.moves().reversed().stream().findFirst().filter(move -> !move.note().isBlank()).map(move -> "：" + move.note()).orElse("") + "。");
				five(first, values);
			}
			default -> { /* enterprise and findings say everything */ }
		}
		return values;
	}

	/** An interview recorded before its time was asked for leaves room to write it. */
	private static void meeting(Pressure pressure, Map<String, String> values) {
		values.put(Fields.MEETING, pressure.meeting().isEmpty() ? "　　　　年　　月　　日　　时" : ChineseDate.written(pressure.meeting()));
		values.put(Fields.PLACE, pressure.place());
	}

	private static Optional<Deferral> deferral(Dossier dossier, java.util.function.Predicate<Deferral> wanted) {
		return dossier.deferrals().stream().filter(wanted).reduce((a, b) -> b);
	}

	private static void application(Deferral deferral, Map<String, String> values) {
		values.put(Fields.REASON, deferral.reason());
		values.put(Fields.ASKED_ON, ChineseDate.of(deferral.askedOn()));
		values.put(Fields.OLD_DEADLINE, ChineseDate.of(deferral.deadlineBefore()));
		values.put(Fields.NEW_DEADLINE, ChineseDate.of(deferral.until()));
	}

	private static void decision(Deferral deferral, Map<String, String> values) {
		application(deferral, values);
		Deferral.Decision decision = deferral.decision().orElseThrow();
		values.put(Fields.DECISION, decision.granted() ? "同意延期整改" : "不同意延期整改，仍按原定期限执行");
		values.put(Fields.NEW_DEADLINE, decision.granted() ? ChineseDate.of(decision.until()) : "");
		values.put(Fields.DECISION_REASON, decision.grounds());
		values.put(Fields.DECIDED_BY, decision.by());
	}

	private void recheck(List<File> files, Map<String, String> values) {
		List<Integer> failed = new ArrayList<>();
		for (int i = 0; i < files.size(); i++) if (recheck(files.get(i).dossier()).filter(move -> move.action() == Action.PASS).isEmpty()) failed.add(i + 1);
		String rows = failed.stream().map(String::valueOf).collect(Collectors.joining("、", "第", "项"));
		values.put(Fields.RESULT, failed.isEmpty() ? files.size() + "项均已按要求完成整改。" : (failed.size() == files.size() ? "" : "除" + rows + "外已按要求完成整改；") + rows + "未按要求完成整改，应当继续整改。");
		values.put(Fields.RECHECKED_ON, joined(files, d -> recheck(d).map(move -> ChineseDate.of(move.on())).orElse("")));
		values.put(Fields.RECHECKERS, joined(files, d -> recheck(d).map(Move::actor).orElse("")));
		values.put(Fields.ORDER, order(files));
	}

	private static String joined(List<File> files, Function<Dossier, String> text) {
		return files.stream().map(file -> text.apply(file.dossier())).filter(one -> !one.isEmpty()).distinct().collect(Collectors.joining("、"));
	}

	/** The orders these hazards rest on, with their numbers. */
	private String order(List<File> files) {
		return files.stream().flatMap(file -> papers.page(PaperQuery.about(RecordLink.hazard(file.row().id())).of(PaperKind.RECTIFICATION_ORDER), Cursor.START, 5).rows().stream())
				.filter(paper -> paper.annulled().isEmpty()).map(Issued::number).distinct().map(number -> "《" + PaperKind.RECTIFICATION_ORDER.title().zh() + "》（" + number + "）").collect(Collectors.joining("、"));
	}

	private static void sent(Transfer transfer, Map<String, String> values) {
		transfer.replyDue().ifPresent(day -> values.put(Fields.REPLY_BY, ChineseDate.of(day)));
		values.put(Fields.NOTE, transfer.note());
	}

	private static void listing(Listing listing, Map<String, String> values) {
		values.put(Fields.LEVEL, listing.level().label().zh());
		values.put(Fields.LISTED_ON, ChineseDate.of(listing.on()));
		values.put(Fields.LISTED_UNTIL, ChineseDate.of(listing.until()));
		listing.accepted().ifPresent(act -> {
			values.put(Fields.ACCEPTED_ON, ChineseDate.of(act.on()));
			values.put(Fields.ACCEPTANCE, act.words().isBlank() ? "验收合格" : act.words());
		});
		listing.ended().ifPresent(act -> values.put(Fields.NOTE, act.words()));
	}

	private static void five(Dossier dossier, Map<String, String> values) {
		FiveFixed five = dossier.five().orElse(null);
		if (five == null) return;
		values.put(Fields.FIVE_PERSON, five.person());
		values.put(Fields.FIVE_MEASURE, five.measures());
		five.moneyYuan().ifPresent(yuan -> values.put(Fields.FIVE_MONEY, yuan == 0 ? "无需资金" : new DecimalFormat("#,##0.##").format(yuan) + "元"));
		five.until().ifPresent(day -> values.put(Fields.FIVE_LIMIT, ChineseDate.of(day)));
		values.put(Fields.FIVE_PLAN, five.plan());
	}

	/** Copied to the authority that leads, when it is another one. */
	private void copy(Office office, Dossier dossier, Map<String, String> values) {
		if (!dossier.hazard().authority().equals(office.authority())) values.put(Fields.COPY_TO, source.authority(dossier.hazard().authority()).name());
	}

	private static String overdue(List<File> files, LocalDate on) {
		List<Hazard> late = files.stream().map(file -> file.dossier().hazard()).filter(hazard -> hazard.state().isOpen() && hazard.dueOn().isBefore(on)).toList();
		if (late.isEmpty()) return "";
		long days = late.stream().mapToLong(hazard -> ChronoUnit.DAYS.between(hazard.dueOn(), on)).max().orElseThrow();
		return late.size() + "项已逾期" + (late.size() > 1 ? "，最长" : "") + days + "天";
	}

	/** Before and after side by side. */
	private List<Photo> photos(List<File> files) {
		List<Photo> photos = new ArrayList<>();
		for (int i = 0; i < files.size() && photos.size() < PHOTOS; i++) {
			List<Evidence> all = evidence.of("hazard", files.get(i).row().id()).stream().filter(one -> one.isImage() && !one.withdrawn()).toList();
			List<Evidence> before = all.stream().filter(one -> one.role() == EvidenceRole.BEFORE).toList();
			List<Evidence> after = all.stream().filter(one -> one.role() == EvidenceRole.AFTER).toList();
			String place = files.size() == 1 ? "" : "第" + (i + 1) + "项 ";
			for (int pair = 0; pair < Math.max(before.size(), after.size()) && photos.size() < PHOTOS; pair++) {
				if (pair < before.size()) photo(before.get(pair), place).ifPresent(photos::add);
				if (pair < after.size()) photo(after.get(pair), place).ifPresent(photos::add);
			}
		}
		return photos;
	}

	private Optional<Photo> photo(Evidence one, String place) {
		return photo(evidence, one, place + one.role().label().zh());
	}

	/** A picture that cannot be shown is left out: the record still has it. */
	static Optional<Photo> photo(EvidenceStore evidence, Evidence one, String lead) {
		if (evidence.thumbnail(one).isEmpty()) return Optional.empty();
		String caption = lead + (one.note().isBlank() ? "" : "：" + one.note()) + one.takenAt().map(at -> "（" + ChineseDate.of(at.toLocalDate()) + "）").orElse("");
		return Optional.of(new Photo(caption, () -> evidence.picture(one, PIXELS).orElseThrow(() -> new java.io.UncheckedIOException(new java.io.IOException(one.name())))));
	}
}
