package org.safetyworkbench.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

import org.safetyworkbench.core.Office;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.evidence.EvidenceRole;
import org.safetyworkbench.evidence.Subject;
import org.safetyworkbench.hazard.Action;
import org.safetyworkbench.hazard.Deed;
import org.safetyworkbench.hazard.Hazard;
import org.safetyworkbench.hazard.LedgerQuery;
import org.safetyworkbench.hazard.NewHazard;
import org.safetyworkbench.hazard.Source;
import org.safetyworkbench.inspection.NewVisit;
import org.safetyworkbench.inspection.SheetItem;
import org.safetyworkbench.inspection.VisitKind;
import org.safetyworkbench.office.Person;
import org.safetyworkbench.paper.Paper;
import org.safetyworkbench.paper.PaperKind;
import org.safetyworkbench.paper.Recipient;
import org.safetyworkbench.register.Enterprise;
import org.safetyworkbench.spi.Answer.YesNo;
import org.safetyworkbench.spi.Severity;
import org.safetyworkbench.statistics.CurveQuery;
import org.safetyworkbench.statistics.Scope;
import org.safetyworkbench.store.Cursor;

/** What an office does all day, in random order, each act told to the journal. */
public final class DailyWork {

	/** Enterprises of one import. */
	static final int BATCH = 20;
	static final int PAPERS = 3;

	private final FaultOffice office;
	private final FaultOffice reviewing;
	private final Person official;
	private final Person reviewer;
	private final Random random;
	private final Journal journal;
	private final Deque<Enterprise> toVisit = new ArrayDeque<>();
	private final List<Enterprise> known = new ArrayList<>();
	private final Deque<Way> ways = new ArrayDeque<>();
	private final Path inbox;
	private int batch;
	private int papers;

	/** A hazard on its way, and what comes next. */
	private record Way(UUID hazard, int step) {}

	/** @param first number of the first import; two desks must not share numbers */
	public DailyWork(FaultOffice office, Random random, Journal journal, int first) {
		this(office, random, journal, first, office.person("甲"), office.person("乙"));
	}

	/** With people who are there already. */
	public DailyWork(FaultOffice office, Random random, Journal journal, int first, Person official, Person reviewer) {
		this(office, random, journal, first, official, office, reviewer);
	}

	/** @param reviewing where the reviewer signed in */
	public DailyWork(FaultOffice office, Random random, Journal journal, int first, Person official, FaultOffice reviewing, Person reviewer) {
		this.reviewing = reviewing;
		this.official = official;
		this.reviewer = reviewer;
		this.office = office;
		this.random = random;
		this.journal = journal;
		batch = first;
		inbox = inbox();
		papers = first * 1000;
	}

	/** One act; the first is always an import. */
	public void act() {
		if (known.isEmpty()) register();
		else switch (random.nextInt(12)) {
			case 0 -> register();
			case 1 -> answers();
			case 2, 3 -> visit();
			case 4, 5 -> record();
			case 6, 7, 8, 9 -> walk();
			case 10 -> papers();
			default -> office.figures.curve(CurveQuery.upTo(FaultOffice.DAY, 2, Scope.ALL));
		}
	}

	/**
	 * One act in the proportions of an ordinary day: mostly reading and answering, a paper now and then.
	 *
	 * @return what was done: search, ledger, visit, hazard, import or papers
	 */
	public String ordinaryAct() {
		int chance = random.nextInt(100);
		if (known.isEmpty() || toVisit.isEmpty()) {
			register();
			return "import";
		}
		if (chance < 25) {
			office.enterprises.search("号店" + random.nextInt(BATCH), 20, Progress.NONE);
			return "search";
		}
		if (chance < 50) {
			office.ledger.page(LedgerQuery.of(LedgerQuery.Sort.DUE, new LedgerQuery.Filter.Open()), Cursor.START, 50, Progress.NONE);
			return "ledger";
		}
		if (chance < 65) {
			visit();
			return "visit";
		}
		if (chance < 99) {
			walk();
			return "hazard";
		}
		papers();
		return "papers";
	}

	/** A hazard everybody works on: who saw an old version is refused, who is told it is done has changed it alone. */
	public boolean contest(UUID hazard) {
		int seen = office.loop.dossier(hazard).hazard().version();
		Result<Hazard> result = office.loop.act(official, hazard, seen, Deed.of(Action.SET_DEADLINE, FaultOffice.DAY).with("deadline", "+" + (1 + random.nextInt(200))).because("另有安排"));
		if (!result.isOk() && !result.problems().getFirst().code().equals("hazard.changed-meanwhile")) throw new FaultOffice.Refused(result.problems());
		return result.isOk();
	}

	/** A hazard for {@link #contest}. */
	public UUID contested() {
		UUID hazard = FaultOffice.done(office.loop.record(official, NewHazard.of(FaultOffice.card(any()), Source.SELF_REPORT, Severity.GENERAL, "众人之事", FaultOffice.DAY)));
		FaultOffice.done(office.loop.act(official, hazard, 0, Deed.of(Action.CONFIRM, FaultOffice.DAY)));
		return hazard;
	}

	private Enterprise any() {
		return known.get(random.nextInt(known.size()));
	}

	private void register() {
		int number = batch; // the next time again, when it fails
		StringBuilder csv = new StringBuilder("企业名称,统一社会信用代码,行政区划代码,行业\n");
		for (int i = 0; i < BATCH; i++) csv.append("批次").append(number).append("号店").append(i).append(',').append(FaultOffice.code(number * BATCH + i).value()).append(",350503,餐饮燃气\n");
		String act = "import " + number;
		journal.begun(act);
		Path file = file("register.csv", csv);
		FaultOffice.done(office.register.run(file, Optional.empty(), FaultOffice.ADMIN, FaultOffice.DAY, Progress.NONE, DailyWork::refused));
		journal.done(act);
		batch++;
		for (int i = 0; i < BATCH; i++) known.add(office.enterprises.find(FaultOffice.code(number * BATCH + i)).orElseThrow());
		toVisit.addAll(known.subList(known.size() - BATCH, known.size()));
	}

	private static void refused(Object refusal) {
		throw new IllegalStateException(refusal.toString());
	}

	private void answers() {
		int number = batch - 1;
		StringBuilder csv = new StringBuilder("统一社会信用代码,检查日期,检查人,检查项,结果\n");
		for (int i = 0; i < BATCH; i++) csv.append(FaultOffice.code(number * BATCH + i).value()).append(",2026-11-18,甲,CG-018,否\n");
		String act = "answers " + number;
		journal.begun(act);
		FaultOffice.done(office.answers.run(file("answers.csv", csv), Optional.empty(), FaultOffice.ADMIN, FaultOffice.DAY, Progress.NONE, DailyWork::refused));
		journal.done(act);
	}

	/** Files come from elsewhere: the desk's disk may be full. */
	private static Path inbox() {
		try {
			Path inbox = Files.createTempDirectory("inbox");
			inbox.toFile().deleteOnExit();
			return inbox;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private Path file(String name, CharSequence text) {
		try {
			return Files.writeString(inbox.resolve(name), text);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** A visit that finds everything wrong, and a hazard of its own: from then on the wordings of all items that desks share are there. */
	public void wordings() {
		register();
		visit(() -> true, true);
		record();
	}

	private void visit() {
		visit(() -> random.nextInt(4) == 0, random.nextInt(3) != 0);
	}

	private void visit(BooleanSupplier wrong, boolean finished) {
		Enterprise enterprise = toVisit.poll();
		if (enterprise == null) return;
		UUID visit = FaultOffice.done(office.visits.open(official, NewVisit.of(enterprise.id().value(), VisitKind.INSPECTION, FaultOffice.DAY, official.name()), FaultOffice.DAY)).id();
		journal.done("open " + visit);
		List<String> items = FaultOffice.done(office.visits.sheet(visit)).items().stream().filter(item -> item.item().answer() instanceof YesNo).map(SheetItem::id).limit(6).toList();
		for (String item : items) {
			String act = "answer " + visit + " " + item + " " + (wrong.getAsBoolean() ? "no" : "yes");
			journal.begun(act);
			FaultOffice.done(office.visits.answer(official, visit, item, act.endsWith("no") ? "否" : "是", "", "", FaultOffice.DAY));
			journal.done(act);
		}
		if (!finished) return;
		journal.begun("finish " + visit);
		FaultOffice.done(office.visits.finish(official, visit, FaultOffice.DAY));
		journal.done("finish " + visit);
	}

	private void record() {
		UUID hazard = FaultOffice.done(office.loop.record(official, NewHazard.of(FaultOffice.card(any()), Source.SELF_REPORT, Severity.GENERAL, "通道堵塞" + random.nextInt(1 << 20), FaultOffice.DAY)));
		journal.done("record " + hazard);
		ways.add(new Way(hazard, 0));
	}

	private void walk() {
		Way way = ways.poll();
		if (way == null) {
			record();
			return;
		}
		UUID hazard = way.hazard();
		switch (way.step()) {
			case 0 -> deed(office, official, hazard, Deed.of(Action.CONFIRM, FaultOffice.DAY));
			case 1 -> deed(office, official, hazard, Deed.of(Action.ADVISE, FaultOffice.DAY).with("deadline", "+10"));
			case 2 -> proof(hazard, EvidenceRole.BEFORE);
			case 3 -> proof(hazard, EvidenceRole.AFTER);
			case 4 -> deed(office, official, hazard, Deed.of(Action.SUBMIT, FaultOffice.DAY).with("result", "已清理"));
			case 5 -> deed(office, official, hazard, Deed.of(Action.PASS, FaultOffice.DAY).with("opinion", "合格"));
			default -> deed(reviewing, reviewer, hazard, Deed.of(Action.CLOSE, FaultOffice.DAY).with("opinion", "同意"));
		}
		if (way.step() < 6) ways.addFirst(new Way(hazard, way.step() + 1));
	}

	private void deed(FaultOffice office, Person person, UUID id, Deed deed) {
		String act = "act " + id + " " + deed.action().code();
		journal.begun(act);
		Hazard hazard = FaultOffice.done(office.loop.act(person, id, 0, deed));
		journal.done(act);
		if (!hazard.id().equals(id)) throw new IllegalStateException(hazard + " is not " + id);
	}

	private void proof(UUID hazard, EvidenceRole role) {
		byte[] content = ("%PDF-1.7 " + hazard + role).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
		UUID id = FaultOffice.done(office.evidence.add(official.author(), Subject.hazard(hazard), role, "proof.pdf", content, "")).id();
		journal.done("evidence " + id);
	}

	private void papers() {
		int number = papers; // the same papers again, when it fails: they are issued once
		Recipient shop = new Recipient(known.getFirst().creditCode().value(), "收件" + number + "号", "路1号", "某", "000");
		String act = "papers " + number;
		journal.begun(act);
		office.papers.issue(official.author(), IntStream.range(0, PAPERS).mapToObj(i -> Paper.of(PaperKind.CIRCULAR, Office.DEFAULT, shop, List.of()).with("事由", number + "之" + i)).toList(), FaultOffice.DAY, Progress.NONE);
		journal.done(act);
		papers++;
	}
}
