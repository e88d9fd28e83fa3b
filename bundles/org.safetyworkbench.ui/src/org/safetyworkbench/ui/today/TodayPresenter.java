package org.safetyworkbench.ui.today;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.safetyworkbench.duty.DutyRow;
import org.safetyworkbench.duty.DutyStatus;
import org.safetyworkbench.duty.OwnDuty;
import org.safetyworkbench.duty.Pending;
import org.safetyworkbench.duty.Today;
import org.safetyworkbench.hazard.HazardRow;
import org.safetyworkbench.hazard.HazardState;
import org.safetyworkbench.hazard.TransferRow;
import org.safetyworkbench.inspection.Visit;
import org.safetyworkbench.spi.Severity;
import org.safetyworkbench.ui.look.Look.Tone;
import org.safetyworkbench.ui.shell.Place;
import org.safetyworkbench.ui.text.Texts;

/** What must I do today: the numbers and, behind each, its lines. */
final class TodayPresenter {

	/** A big number. */
	record Tile(Bucket bucket, String label, String number, Tone tone) {}

	/**
	 * Something to act on.
	 *
	 * @param due when, {@link LocalDate#MAX} when no day is known, {@link LocalDate#MIN} when it is late without one
	 * @param place where its record is
	 */
	record Line(Tone tone, LocalDate due, String day, String distance, String kind, String enterprise, String what, String state,
			Place place) {}

	private final Texts texts;
	private final Today.Page page;
	private final Pending.Page pending;

	/** @param pending what else waits, none while it is not read yet */
	TodayPresenter(Texts texts, Today.Page page, Pending.Page pending) {
		this.texts = texts;
		this.page = page;
		this.pending = pending;
	}

	/** Nothing was ever recorded here. */
	boolean isBlank() {
		return page.hazards().total() == 0 && page.duties().total() == 0;
	}

	String heading() {
		return texts.heading(page.asOf());
	}

	String summary() {
		return texts.get("today.summary", page.hazards().open(), page.hazards().openMajor(), page.duties().total());
	}

	List<Tile> tiles() {
		return Stream.of(Bucket.values()).map(bucket -> new Tile(bucket, texts.get(bucket.key()), number(bucket), tone(bucket))).toList();
	}

	private Tone tone(Bucket bucket) {
		return count(bucket) == 0 ? Tone.GREY : bucket.tone();
	}

	private String number(Bucket bucket) {
		boolean more = switch (bucket) {
			case TRANSFERS -> page.transfers().size() >= Opening.LINES || pending.replies().size() >= Opening.LINES;
			case FOLLOWED -> pending.followed().size() >= Opening.LINES;
			case DESK -> pending.visits().size() >= Opening.LINES || pending.deferrals().size() >= Opening.LINES || pending.reminders().size() >= Opening.LINES;
			default -> false;
		};
		return count(bucket) + (more ? "+" : "");
	}

	long count(Bucket bucket) {
		return switch (bucket) {
			case OVERDUE -> page.hazards().overdue() + page.duties().overdue();
			case TODAY -> page.hazards().dueToday() + page.duties().dueToday();
			case WEEK -> page.hazards().dueInSevenDays() + page.duties().dueInSevenDays() - count(Bucket.TODAY);
			case DESK -> inState(HazardState.DRAFT) + inState(HazardState.SUBMITTED) + inState(HazardState.RECHECKED) + pending.visits().size() + pending.deferrals().size() + pending.reminders().size() + pending.own().size();
			case FOLLOWED -> pending.followed().size();
			case TRANSFERS -> page.transfers().size() + pending.replies().size();
			case MAJOR -> page.hazards().openMajor();
			case UNDECIDED -> page.duties().undecided();
		};
	}

	private long inState(HazardState state) {
		return page.hazards().byState().getOrDefault(state, 0L);
	}

	/** The bucket to begin with: the first that has lines. */
	Bucket first() {
		return Stream.of(Bucket.OVERDUE, Bucket.TODAY, Bucket.WEEK, Bucket.DESK, Bucket.FOLLOWED, Bucket.TRANSFERS).filter(b -> !lines(b).isEmpty())
				.findFirst().orElse(Bucket.OVERDUE);
	}

	List<Line> lines(Bucket bucket) {
		LocalDate today = page.asOf();
		Stream<Line> all = switch (bucket) {
			case OVERDUE -> Stream.concat(page.hazardsOverdue().stream().map(this::line), page.dutiesOverdue().stream().map(this::line));
			case TODAY -> due().filter(line -> line.due.equals(today));
			case WEEK -> due().filter(line -> line.due.isAfter(today));
			case DESK -> Stream.of(pending.own().stream().map(this::line), pending.visits().stream().map(this::line), pending.deferrals().stream().map(this::line), pending.reminders().stream().map(this::reminder), page.rechecks().stream().map(this::line), page.drafts().stream().map(this::line))
					.flatMap(lines -> lines);
			case FOLLOWED -> pending.followed().stream().map(this::line);
			case TRANSFERS -> Stream.concat(page.transfers().stream().map(this::transfer), pending.replies().stream().map(this::line));
			case MAJOR, UNDECIDED -> Stream.empty();
		};
		return all.sorted(Comparator.comparing(Line::due)).toList();
	}

	private Stream<Line> due() {
		return Stream.concat(page.hazardsDue().stream().map(this::line), page.dutiesDue().stream().map(this::line));
	}

	/** Where all lines of a number are: those this page shows only the first of, or none. */
	List<Place> all(Bucket bucket) {
		Place ledger = Place.of(Place.LEDGER);
		Place duties = Place.of(Place.DUTIES);
		return switch (bucket) {
			case OVERDUE -> List.of(ledger.with("due", "overdue"), duties.with("status", "overdue"));
			case TODAY -> List.of(ledger.with("due", "today"), duties.with("due", "today"));
			case WEEK -> List.of(ledger.with("due", "week"), duties.with("due", "week"));
			case DESK -> List.of(ledger.with("state", "mine"), Place.of(Place.INSPECTIONS));
			case FOLLOWED -> List.of(ledger.with("state", "followed"));
			case TRANSFERS -> List.of(Place.of(Place.TRANSFERS));
			case MAJOR -> List.of(ledger.with("severity", "major").with("state", "open"));
			case UNDECIDED -> List.of(duties.with("status", "undecided"));
		};
	}

	private Line line(HazardRow row) {
		return line(row, row.dueOn());
	}

	private Line transfer(HazardRow row) {
		return line(row, row.transferDue().orElse(row.dueOn()));
	}

	private Line reminder(HazardRow row) {
		Line line = line(row);
		return new Line(line.tone, line.due, line.day, line.distance, line.kind, line.enterprise, line.what, texts.get("today.remind"), line.place);
	}

	private Line line(HazardRow row, LocalDate due) {
		String kind = texts.get(row.severity() == Severity.MAJOR ? "today.kind.major" : "today.kind.hazard");
		return new Line(tone(due), due, due.toString(), texts.distance(page.asOf(), due), kind, row.enterpriseName(), texts.of(row.item().isEmpty() ? row.finding() : row.title()),
				texts.of(row.state().label()), Place.record(Place.HAZARD, row.id()));
	}

	private Line line(Visit visit) {
		return new Line(tone(visit.on()), visit.on(), visit.on().toString(), texts.distance(page.asOf(), visit.on()), texts.get("today.kind.visit"), visit.enterpriseName(),
				texts.get("today.visit", texts.of(visit.kind().label()), visit.answered(), visit.items()), texts.of(visit.state().label()), Place.record(Place.INSPECTION, visit.id()));
	}

	private Line line(TransferRow row) {
		LocalDate due = row.transfer().receiptOn().isPresent() ? row.transfer().replyDue().orElse(row.transfer().sentOn()) : row.transfer().receiptDue().orElse(row.transfer().sentOn());
		return new Line(tone(due), due, due.toString(), texts.distance(page.asOf(), due), texts.get("today.kind.transfer"), row.enterpriseName(), texts.of(row.title()),
				texts.of(row.transfer().waiting().label()), Place.record(Place.HAZARD, row.hazard()));
	}

	private Line line(DutyRow row) {
		LocalDate due = row.dueOn().orElse(LocalDate.MAX);
		boolean known = row.dueOn().isPresent();
		Tone tone = row.status() == DutyStatus.OVERDUE ? Tone.RED : tone(due);
		return new Line(tone, due, known ? due.toString() : "", known ? texts.distance(page.asOf(), due) : "", texts.get("today.kind.duty"),
				row.enterpriseName(), texts.of(row.task()), texts.get("duty.status." + row.status()),
				Place.record(Place.ENTERPRISE, row.enterprise()).with("duty", row.id().toString()));
	}

	private Line line(OwnDuty own) {
		Optional<LocalDate> due = own.dueOn();
		return new Line(Tone.RED, due.orElse(LocalDate.MIN), due.map(LocalDate::toString).orElse(""), due.map(day -> texts.distance(page.asOf(), day)).orElse(""), texts.get("today.kind.duty"),
				texts.get("office.tab.asked"), texts.of(own.rule().name()), texts.get("duty.status." + DutyStatus.OVERDUE), Place.of(Place.OFFICE).with("tab", "asked").with("rule", own.rule().key().toString()));
	}

	private Tone tone(LocalDate due) {
		if (due.isBefore(page.asOf())) return Tone.RED;
		if (due.equals(page.asOf())) return Tone.ORANGE;
		return due.isAfter(page.asOf().plusDays(7)) ? Tone.BLUE : Tone.YELLOW;
	}
}
