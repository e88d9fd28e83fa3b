package org.safetyworkbench.bench;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.safetyworkbench.bench.tape.Tape;
import org.safetyworkbench.bench.tape.Transaction;
import org.safetyworkbench.core.AreaCode;
import org.safetyworkbench.core.CreditCode;
import org.safetyworkbench.core.Result;
import org.safetyworkbench.core.Workspace;
import org.safetyworkbench.evidence.EvidenceRole;
import org.safetyworkbench.evidence.Subject;
import org.safetyworkbench.hazard.Action;
import org.safetyworkbench.hazard.Deed;
import org.safetyworkbench.hazard.NewHazard;
import org.safetyworkbench.hazard.Source;
import org.safetyworkbench.inspection.Card;
import org.safetyworkbench.inspection.NewVisit;
import org.safetyworkbench.inspection.SheetItem;
import org.safetyworkbench.inspection.VisitKind;
import org.safetyworkbench.library.Library;
import org.safetyworkbench.office.Person;
import org.safetyworkbench.office.Role;
import org.safetyworkbench.register.Enterprise;
import org.safetyworkbench.spi.Answer.YesNo;
import org.safetyworkbench.spi.Severity;
import org.safetyworkbench.store.Secrets;
import org.safetyworkbench.store.derby.DerbyDatabase;

/**
 * What an official does all day, against nothing but the prepared statements that write the same rows: opening an inspection
 * with its checklist, saving an answer, closing a hazard. The office is prepared once and copied, so that both start from the
 * same records; ours reads, checks gates, judges and writes the change log, the floor only writes.
 */
@Component
public final class LoopBenchmark implements Benchmark {

	private static final int TURNS = 60, WARM_UPS = 20, ALL = TURNS + WARM_UPS;
	private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
	private static final Person OFFICER = new Person(UUID.nameUUIDFromBytes(new byte[] {1}), "甲", EnumSet.allOf(Role.class), "A1", true);
	private static final Person SECOND = new Person(UUID.nameUUIDFromBytes(new byte[] {2}), "乙", Set.of(Role.REVIEWER), "", true);

	private final Library library;

	@Activate
	public LoopBenchmark(@Reference Library library) {
		this.library = library;
	}

	@Override
	public String name() {
		return "loop";
	}

	/** One act of the day, done to the n-th record. */
	@FunctionalInterface
	private interface Act {
		Result<?> on(BenchOffice office, int n);
	}

	/** What was prepared: enterprises to be inspected, visits to be answered, hazards to be closed. */
	private record Prepared(List<UUID> enterprises, List<UUID> visits, List<String> items, List<UUID> hazards) {}

	@Override
	public List<Measure> run(Path folder) throws Exception {
		Prepared prepared;
		try (BenchOffice office = new BenchOffice(folder.resolve("prepared"), new DerbyDatabase(), library)) {
			prepared = prepare(office);
		}
		return List.of(
				measure(folder, "opening", "opening an inspection with " + prepared.items().size() + " yes-or-no items and more",
						(office, n) -> office.visits.open(OFFICER, NewVisit.of(prepared.enterprises().get(n), VisitKind.INSPECTION, DAY.plusDays(1), OFFICER.name()), DAY.plusDays(1))),
				measure(folder, "answering", "saving an answer",
						(office, n) -> office.visits.answer(OFFICER, prepared.visits().get(n % 4), prepared.items().get(n / 4), "是", "", "", DAY)),
				measure(folder, "closing", "closing a hazard", (office, n) -> office.loop.act(SECOND, prepared.hazards().get(n), 0, Deed.of(Action.CLOSE, DAY).with("opinion", "同意"))));
	}

	private Measure measure(Path folder, String name, String title, Act act) throws Exception {
		Path ours = copy(folder, name + "-ours"), recorded = copy(folder, name + "-recorded"), floor = copy(folder, name + "-floor");
		List<Transaction> heard = new ArrayList<>(), writes = new ArrayList<>();
		try (BenchOffice office = new BenchOffice(recorded, new Tape(new DerbyDatabase(), heard::add), library)) {
			office.store.read(session -> null);
			for (int n = 0; n < ALL; n++) {
				heard.clear();
				checked(act.on(office, n));
				List<Transaction> written = heard.stream().map(Transaction::writes).filter(one -> !one.statements().isEmpty()).toList();
				if (written.size() != 1) throw new IllegalStateException(name + " is one transaction, not " + written.size());
				writes.addAll(written);
			}
		}
		DerbyDatabase database = new DerbyDatabase();
		Workspace bare = new Workspace(floor);
		try (BenchOffice office = new BenchOffice(ours, new DerbyDatabase(), library); Connection connection = database.open(bare, Secrets.NONE).getConnection()) {
			connection.setAutoCommit(false);
			int[] turn = {0, 0};
			Medians.Pair medians = Medians.of(WARM_UPS, TURNS, () -> checked(act.on(office, turn[0]++)), () -> writes.get(turn[1]++).again(connection));
			return new Measure(title, "ms", medians.ours(), medians.floor(), 2);
		} finally {
			database.close(bare);
		}
	}

	private static <T> T checked(Result<T> result) {
		if (!result.isOk()) throw new IllegalStateException(result.problems().toString());
		return result.value();
	}

	private static Prepared prepare(BenchOffice office) throws IOException {
		List<UUID> enterprises = new ArrayList<>();
		List<UUID> hazards = new ArrayList<>();
		byte[] before = picture(1), after = picture(2);
		for (int i = 0; i < ALL; i++) {
			Enterprise enterprise = Enterprise.of(new CreditCode(ManyHazards.code(i)), "企业" + i).withArea(new AreaCode("350503")).withSectors(Set.of("catering-gas"));
			office.enterprises.save(OFFICER.author(), enterprise);
			enterprises.add(enterprise.id().value());
			hazards.add(recheckedHazard(office, Card.of(enterprise), before, after));
		}
		List<UUID> visits = new ArrayList<>();
		for (int i = 0; i < 4; i++) visits.add(checked(office.visits.open(OFFICER, NewVisit.of(enterprises.get(i), VisitKind.INSPECTION, DAY, OFFICER.name()), DAY)).id());
		List<String> items = checked(office.visits.sheet(visits.getFirst())).items().stream().filter(item -> item.item().answer() instanceof YesNo).map(SheetItem::id).toList();
		return new Prepared(enterprises, visits, items, hazards);
	}

	private static UUID recheckedHazard(BenchOffice office, Card card, byte[] before, byte[] after) {
		UUID hazard = checked(office.loop.record(OFFICER, NewHazard.of(card, Source.SELF_REPORT, Severity.GENERAL, "通道堵塞", DAY)));
		office.act(OFFICER, hazard, Deed.of(Action.CONFIRM, DAY));
		office.act(OFFICER, hazard, Deed.of(Action.ADVISE, DAY).with("deadline", "+10"));
		checked(office.evidence.add(OFFICER.author(), Subject.hazard(hazard), EvidenceRole.BEFORE, "before.png", before, ""));
		checked(office.evidence.add(OFFICER.author(), Subject.hazard(hazard), EvidenceRole.AFTER, "after.png", after, ""));
		office.act(OFFICER, hazard, Deed.of(Action.SUBMIT, DAY).with("result", "已清理"));
		office.act(OFFICER, hazard, Deed.of(Action.PASS, DAY).with("opinion", "合格"));
		return hazard;
	}

	private static byte[] picture(int colour) throws IOException {
		BufferedImage image = new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB);
		image.setRGB(3, 3, colour);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ImageIO.write(image, "png", out);
		return out.toByteArray();
	}

	private static Path copy(Path folder, String name) throws IOException {
		Path from = folder.resolve("prepared"), to = folder.resolve(name);
		try (Stream<Path> files = Files.walk(from)) {
			for (Path file : files.toList()) Files.copy(file, to.resolve(from.relativize(file)));
		}
		return to;
	}
}
