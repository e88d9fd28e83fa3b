package org.safetyworkbench.ui.papers;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import org.safetyworkbench.core.Progress;
import org.safetyworkbench.hazard.HazardRow;
import org.safetyworkbench.hazard.HazardState;
import org.safetyworkbench.hazard.Ledger;
import org.safetyworkbench.hazard.LedgerQuery;
import org.safetyworkbench.hazard.LedgerQuery.Filter;
import org.safetyworkbench.hazard.LedgerQuery.Sort;
import org.safetyworkbench.inspection.Visit;
import org.safetyworkbench.inspection.VisitQuery;
import org.safetyworkbench.inspection.VisitState;
import org.safetyworkbench.inspection.Visits;
import org.safetyworkbench.paper.PaperKind;
import org.safetyworkbench.paper.RecordLink;
import org.safetyworkbench.spi.Severity;
import org.safetyworkbench.store.Cursor;
import org.safetyworkbench.store.Page;
import org.safetyworkbench.ui.look.Look.Tone;
import org.safetyworkbench.ui.text.Texts;
import org.safetyworkbench.ui.work.Services;

/**
 * Records that a kind of paper is issued for: finished visits for inspection records, hazards in the state that asks for it for
 * all others.
 *
 * @param enterprise only of that one
 */
record Candidates(PaperKind kind, Optional<UUID> enterprise) {

	private static final int PAGE = 200;
	/** A job of more than that is no batch any more. */
	static final int MOST = 5000;
	private static final Set<PaperKind> ALONE = EnumSet.of(PaperKind.BLANK_CHECKLIST, PaperKind.DEFERRAL_APPLICATION, PaperKind.DEFERRAL_DECISION, PaperKind.CRIMINAL_REFERRAL);

	/** Kinds that make sense for many records at once. */
	static List<PaperKind> kinds() {
		return EnumSet.complementOf(EnumSet.copyOf(ALONE)).stream().toList();
	}

	Page<Candidate> page(Services services, Texts texts, Cursor after, Progress progress) {
		if (kind == PaperKind.INSPECTION_RECORD)
			return map(services.get(Visits.class).page(new VisitQuery(enterprise, Optional.of(VisitState.FINISHED), Optional.empty(), Optional.empty(), Optional.empty()), after, PAGE), visit -> candidate(texts, visit));
		return map(services.get(Ledger.class).page(query(), after, PAGE, progress), row -> candidate(texts, row));
	}

	private static <T> Page<Candidate> map(Page<T> page, Function<T, Candidate> mapping) {
		return new Page<>(page.rows().stream().map(mapping).toList(), page.next());
	}

	private LedgerQuery query() {
		LedgerQuery query = LedgerQuery.of(Sort.DUE, state());
		return enterprise.isEmpty() ? query : query.with(new Filter.OfEnterprise(enterprise.get()));
	}

	private Filter state() {
		return switch (kind) {
			case RECTIFICATION_ORDER -> new Filter.InState(HazardState.ORDERED);
			case TRANSFER_LETTER -> new Filter.InState(HazardState.TRANSFERRED);
			case IMMEDIATE_ORDER -> new Filter.InState(HazardState.SUBMITTED);
			case RECHECK_OPINION -> new Filter.InState(HazardState.RECHECKED);
			case COPY_LETTER, MAJOR_REPORT, LISTING_NOTICE, DELISTING_NOTICE -> new Filter.OfSeverity(Severity.MAJOR);
			default -> new Filter.Open();
		};
	}

	private static Candidate candidate(Texts texts, Visit visit) {
		return new Candidate(RecordLink.visit(visit.id()), visit.on().toString(), visit.failed() > 0 ? Tone.ORANGE : Tone.GREEN, visit.enterpriseName(),
				texts.get("papers.visit", texts.of(visit.kind().label()), visit.answered(), visit.failed()), texts.of(visit.state().label()));
	}

	private static Candidate candidate(Texts texts, HazardRow row) {
		return new Candidate(RecordLink.hazard(row.id()), row.dueOn().toString(), row.severity() == Severity.MAJOR ? Tone.RED : Tone.BLUE, row.enterpriseName(), texts.of(row.statement()),
				texts.of(row.state().label()));
	}

	/** All of them, page by page. */
	List<RecordLink> all(Services services, Texts texts, Progress progress) {
		List<RecordLink> all = new ArrayList<>();
		Optional<Cursor> next = Optional.of(Cursor.START);
		while (next.isPresent() && all.size() < MOST) {
			progress.checkCancelled();
			Page<Candidate> page = page(services, texts, next.get(), progress);
			page.rows().forEach(candidate -> all.add(candidate.record()));
			next = page.next();
		}
		return all;
	}
}
