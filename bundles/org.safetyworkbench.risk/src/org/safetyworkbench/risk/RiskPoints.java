package org.safetyworkbench.risk;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.core.Ids;
import org.safetyworkbench.core.Problem;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.library.Library;
import org.safetyworkbench.register.Enterprise;
import org.safetyworkbench.spi.Explanation;
import org.safetyworkbench.store.Author;
import org.safetyworkbench.store.Change;
import org.safetyworkbench.store.Cursor;
import org.safetyworkbench.store.Page;
import org.safetyworkbench.store.Permit.Condition;
import org.safetyworkbench.store.Rows;
import org.safetyworkbench.store.Session;
import org.safetyworkbench.store.Store;

/** The risk points of all enterprises (C-27 to C-30). Days are given by the caller; every change is in the change log. */
@Component(service = RiskPoints.class)
public final class RiskPoints {

	/** Kind of record in the change log. */
	public static final String KIND = "risk-point";
	/** Code of the problem that somebody else changed it meanwhile. */
	public static final String STALE = "risk.changed-meanwhile";

	private final Store store;
	private final Ratings ratings;

	@Activate
	public RiskPoints(@Reference Store store, @Reference Library library) {
		this.store = store;
		ratings = new Ratings(library);
	}

	/** Which colour a basis amounts to by the rules of the packs; not for the window's thread the first time. */
	public Result<Judged> judge(Basis basis) {
		return ratings.judge(basis);
	}

	/** Why: the rule with its cases, numbers and sources; empty when judged directly. */
	public Optional<Explanation> why(Basis basis) {
		return ratings.why(basis);
	}

	/** Also a retired one. */
	public Optional<RiskPoint> find(UUID id) {
		return list(List.of(id)).stream().findFirst();
	}

	/** In the order asked for, without those that do not exist. */
	public List<RiskPoint> list(Collection<UUID> ids) {
		return store.read(session -> new RiskReader(session).byId(ids));
	}

	/** Those of an enterprise, gravest first, without retired ones. */
	public List<RiskPoint> of(Enterprise.Id enterprise) {
		return store.read(session -> new RiskReader(session).ofEnterprise(enterprise));
	}

	public Page<RiskRow> page(RiskQuery query, Cursor after, int size, Progress progress) {
		return store.read(session -> new RiskList(session, query).page(after, size, progress));
	}

	/** All of a query whole, in its order, read in pages; for lists that are written out. */
	public void each(RiskQuery query, Progress progress, Consumer<RiskPoint> consumer) {
		store.read(session -> {
			RiskReader reader = new RiskReader(session);
			Optional<Cursor> next = Optional.of(Cursor.START);
			while (next.isPresent()) {
				Page<UUID> page = new RiskList(session, query).ids(next.get(), 200, progress);
				reader.byId(page.rows()).forEach(consumer);
				progress.worked(page.rows().size());
				progress.checkCancelled();
				next = page.next();
			}
			return null;
		});
	}

	/** How many there are of each colour, of all enterprises that who looks may see; every colour is a key. */
	public Map<Colour, Long> counts() {
		return store.read(session -> {
			Map<Colour, Long> counts = none();
			Optional<Condition> seen = session.seen("risk_point");
			if (seen.isPresent()) Rows.each(session, "select colour, count(*) from risk_point where retired = 0 and " + seen.get().sql() + " group by colour", row -> counts.put(Colour.values()[row.integer(1)], row.whole(2)),
					seen.get().after());
			else Rows.each(session, "select item, n from risk_tally where dimension = ?", row -> counts.put(Colour.of(row.text(1)), row.whole(2)), RiskWriter.COLOURS);
			return counts;
		});
	}

	/** How many there are of each colour in an enterprise. */
	public Map<Colour, Long> counts(Enterprise.Id enterprise) {
		return store.read(session -> {
			Map<Colour, Long> counts = none();
			Rows.each(session, "select colour, count(*) from risk_point" + session.dialect().useIndex("ix_risk_enterprise") + " where enterprise_id = ? and retired = 0 group by colour",
					row -> counts.put(Colour.values()[row.integer(1)], row.whole(2)), enterprise.value());
			return counts;
		});
	}

	private static Map<Colour, Long> none() {
		Map<Colour, Long> counts = new EnumMap<>(Colour.class);
		for (Colour colour : Colour.values()) counts.put(colour, 0L);
		return counts;
	}

	/** The assessments of a risk point, latest first. */
	public List<Review> reviews(UUID id) {
		return store.read(session -> new RiskReader(session).reviews(id));
	}

	/** The controls of these ids by id, also of those taken out since: what a hazard that names one shows. */
	public Map<UUID, ControlName> controls(Collection<UUID> controls) {
		return store.read(session -> new RiskReader(session).controls(controls));
	}

	/** Writes down a new risk point. */
	public Result<RiskPoint> add(Author author, Enterprise.Id enterprise, Profile profile, LocalDate today) {
		return checked(profile).then(judged -> store.write(author, session -> {
			Condition seen = session.seen("enterprise").orElse(Condition.NONE);
			if (Rows.one(session, "select id from enterprise where id = ? and " + seen.sql(), row -> row.id(1), seen.after(enterprise.value())).isEmpty())
				return Result.failed(Problem.of("risk.no-enterprise", "登记表中没有这家企业：" + enterprise, "the register has no enterprise " + enterprise)
						.remedy("先登记企业", "register the enterprise first"));
			RiskPoint added = new RiskPoint(Ids.next(), 1, enterprise, profile, judged, today, Optional.empty(), false);
			RiskWriter writer = new RiskWriter(session);
			writer.insert(added);
			writer.review(added.id(), new Review(1, today, Optional.empty(), Optional.empty(), judged.colour(), profile.basis().method(), profile.basis().words(), "", author.name()), profile.basis());
			session.log(new Change(KIND, added.id(), "added", RiskWords.between(Optional.empty(), added)));
			return Result.of(added);
		}));
	}

	/**
	 * Keeps other words, controls and duties; the basis stays, it changes by {@link #reassess}.
	 *
	 * @param seenVersion version the change was made on
	 */
	public Result<RiskPoint> change(Author author, UUID id, long seenVersion, Profile profile) {
		return checked(profile).then(judged -> write(author, id, seenVersion, "changed", (session, was) -> {
			if (!was.profile().basis().equals(profile.basis()))
				return Result.failed(Problem.of("risk.basis-changed", "判定依据只能通过重新评估修改", "the basis changes by a re-assessment only").remedy("请使用“重新评估”", "use Re-assess"));
			return Result.of(new RiskPoint(id, was.version() + 1, was.enterprise(), profile, was.judged(), was.assessedOn(), was.pending(), false));
		}));
	}

	/** Judges a risk anew, with the reason for it; what asked for it is answered. */
	public Result<RiskPoint> reassess(Author author, UUID id, long seenVersion, Reassessment found) {
		if (found.trigger() == Trigger.CORRECTION && found.note().isBlank())
			return Result.failed(Problem.of("risk.no-reason", "更正须说明理由", "a correction needs a reason").remedy("填写说明", "say why"));
		return Limits.note(found.note()).map(Result::<Judged>failed).orElseGet(() -> judge(found.basis())).then(judged -> write(author, id, seenVersion, "reassessed", (session, was) -> {
			if (found.on().isBefore(was.assessedOn()))
				return Result.failed(Problem.of("risk.earlier", "评估日期早于上次评估（" + was.assessedOn() + "）", "the day is before the last assessment (" + was.assessedOn() + ")")
						.remedy("请核对日期", "check the day"));
			Profile profile = was.profile().withBasis(found.basis()).withReviewDueOn(found.nextOn());
			List<Review> before = new RiskReader(session).reviews(id);
			new RiskWriter(session).review(id, new Review(before.getFirst().number() + 1, found.on(), Optional.of(found.trigger()), Optional.of(was.colour()), judged.colour(),
					found.basis().method(), found.basis().words(), found.note(), author.name()), found.basis());
			return Result.of(new RiskPoint(id, was.version() + 1, was.enterprise(), profile, judged, found.on(), Optional.empty(), false));
		}));
	}

	/**
	 * Asks for an assessment because something happened (C-30); an earlier day that is already set stays.
	 *
	 * @param by when it has to be done
	 */
	public Result<RiskPoint> demand(Author author, UUID id, Trigger trigger, LocalDate by) {
		return write(author, id, 0, "review-demanded", (session, was) -> {
			Optional<LocalDate> due = Optional.of(was.profile().reviewDueOn().filter(day -> day.isBefore(by)).orElse(by));
			return Result.of(new RiskPoint(id, was.version() + 1, was.enterprise(), was.profile().withReviewDueOn(due), was.judged(), was.assessedOn(), Optional.of(trigger), false));
		});
	}

	/** Asks for an assessment of every risk point of an enterprise, as when its process changes as a whole. */
	public Result<List<RiskPoint>> demandAll(Author author, Enterprise.Id enterprise, Trigger trigger, LocalDate by) {
		return store.write(author, session -> {
			List<Result<RiskPoint>> all = new ArrayList<>();
			for (RiskPoint one : of(enterprise)) all.add(demand(author, one.id(), trigger, by));
			return Result.all(all);
		});
	}

	/** Takes a risk point out because it exists no more; hazards that name it still find it. */
	public Result<RiskPoint> retire(Author author, UUID id, long seenVersion) {
		if (author.reason().isBlank())
			return Result.failed(Problem.of("risk.no-reason", "撤销风险点须说明理由", "taking a risk point out needs a reason").remedy("填写理由", "say why"));
		return write(author, id, seenVersion, "retired",
				(session, was) -> Result.of(new RiskPoint(id, was.version() + 1, was.enterprise(), was.profile(), was.judged(), was.assessedOn(), Optional.empty(), true)));
	}

	private Result<Judged> checked(Profile profile) {
		List<Problem> problems = Limits.of(profile);
		return problems.isEmpty() ? judge(profile.basis()) : Result.failed(problems);
	}

	private interface Step {
		Result<RiskPoint> from(Session session, RiskPoint was) throws SQLException;
	}

	/** @param seenVersion 0 = whatever is there */
	private Result<RiskPoint> write(Author author, UUID id, long seenVersion, String action, Step step) {
		return store.write(author, session -> {
			Optional<RiskPoint> was = new RiskReader(session).byId(List.of(id)).stream().findFirst().filter(one -> !one.retired());
			if (was.isEmpty()) return Result.failed(Problem.of("risk.unknown", "没有这个风险点：" + id, "there is no risk point " + id).remedy("刷新后再试", "refresh and try again"));
			if (seenVersion != 0 && seenVersion != was.get().version())
				return Result.failed(Problem.of(STALE, "风险点“" + was.get().name() + "”刚被他人修改", "somebody else has just changed the risk point " + was.get().name())
						.remedy("刷新后重新修改", "refresh and change it again"));
			Result<RiskPoint> next = step.from(session, was.get());
			if (!next.isOk()) return next;
			String details = RiskWords.between(was, next.value());
			if (details.equals("{}") && action.equals("changed")) return Result.of(was.get());
			new RiskWriter(session).update(was.get(), next.value());
			session.log(new Change(KIND, id, action, details));
			return next;
		});
	}
}
