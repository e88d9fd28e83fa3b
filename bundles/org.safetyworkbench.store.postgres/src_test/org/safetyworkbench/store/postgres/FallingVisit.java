package org.safetyworkbench.store.postgres;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.safetyworkbench.core.Result;
import org.safetyworkbench.core.Workspace;
import org.safetyworkbench.evidence.StoredEvidence;
import org.safetyworkbench.hazard.FailedItems;
import org.safetyworkbench.hazard.Loop;
import org.safetyworkbench.hazard.NewHazard;
import org.safetyworkbench.hazard.Source;
import org.safetyworkbench.hazard.StoredHazards;
import org.safetyworkbench.hazard.StoredLoop;
import org.safetyworkbench.inspection.Card;
import org.safetyworkbench.inspection.NewVisit;
import org.safetyworkbench.inspection.StoredVisits;
import org.safetyworkbench.inspection.VisitKind;
import org.safetyworkbench.library.Focus;
import org.safetyworkbench.library.FolderPack;
import org.safetyworkbench.library.Library;
import org.safetyworkbench.library.PackLibrary;
import org.safetyworkbench.office.OfficeSettings;
import org.safetyworkbench.office.Person;
import org.safetyworkbench.office.Policy;
import org.safetyworkbench.office.Rights;
import org.safetyworkbench.office.Staff;
import org.safetyworkbench.office.StoredCalendar;
import org.safetyworkbench.office.StoredStaff;
import org.safetyworkbench.register.Enterprises;
import org.safetyworkbench.spi.Norm;
import org.safetyworkbench.spi.Severity;
import org.safetyworkbench.spi.Theme;
import org.safetyworkbench.store.Author;
import org.safetyworkbench.store.OpenStore;
import org.safetyworkbench.store.Store;
import org.safetyworkbench.store.Stores;
import org.safetyworkbench.store.Work;
import org.safetyworkbench.store.outbox.Draft;
import org.safetyworkbench.store.outbox.Outbox;

/** The desk of an official who began, answered and finished a visit of a part of the checklist and recorded a hazard while the server was gone; falls, as by kill -9, while it sends that. */
final class FallingVisit implements AutoCloseable {

	static final UUID VISIT = new UUID(0, 0x71), HAZARD = new UUID(0, 0x72);
	private static final Optional<NewVisit.Pinned> ASKED = Optional.of(new NewVisit.Pinned(List.of("CM-001", "CM-002", "CM-003"), 40));
	private static final Focus PART = Focus.of(Theme.FIRE, Norm.GRID);
	private static final Library LIBRARY = new PackLibrary(FolderPack.bundlesIn(Path.of("..")));

	final OpenStore store;
	final Staff staff;
	private final StoredVisits visits;
	private final Loop loop;
	private final Path folder;

	FallingVisit(Path folder, Server server) {
		this.folder = folder;
		Workspace workspace = new Workspace(folder);
		store = Stores.open(workspace, new PostgresDatabase(server), GuardedOffice.SCHEMAS);
		OfficeSettings settings = new OfficeSettings(workspace);
		Rights rights = new Rights(settings);
		store.seenBy(rights);
		staff = new StoredStaff(store, rights);
		StoredCalendar calendar = new StoredCalendar(store);
		Policy policy = new Policy(store, calendar);
		StoredEvidence evidence = new StoredEvidence(store, workspace, policy);
		visits = new StoredVisits(store, LIBRARY, new Enterprises(store), evidence, settings, staff, calendar, policy);
		visits.addConsequences(new FailedItems(new StoredHazards(store, LIBRARY), evidence));
		loop = new StoredLoop(store, workspace, LIBRARY);
	}

	/** @param way to the database */
	Outbox outbox(Store way) {
		return new Outbox(new Workspace(folder), way, draft -> deliver(staff.me(), draft), Clock.systemUTC());
	}

	private Result<?> deliver(Person me, Draft draft) {
		return switch (draft.kind()) {
			case "visit" -> visits.open(me, new NewVisit(VISIT, at(draft).id(), VisitKind.SERVICE, GuardedOffice.DAY, List.of("official"), List.of(), PART, ASKED, "", "", ""), GuardedOffice.DAY);
			case "answer" -> visits.answer(me, VISIT, draft.text("item"), draft.text("result"), "", "", GuardedOffice.DAY);
			case "finish" -> visits.finish(me, VISIT, GuardedOffice.DAY);
			default -> loop.record(me, new NewHazard(HAZARD, at(draft), Source.CAMPAIGN, Severity.GENERAL, Optional.empty(), "堵塞", "", "", GuardedOffice.DAY, GuardedOffice.DAY, Optional.empty(), "", "", false, ""));
		};
	}

	/** The enterprise has another id in each office. */
	private static Card at(Draft draft) {
		Card here = GuardedOffice.HERE;
		return new Card(UUID.fromString(draft.text("enterprise")), here.creditCode(), here.name(), here.areaCode(), here.sectors());
	}

	/** What was entered, in that order. */
	void enter(Outbox outbox, UUID enterprise) {
		outbox.keep(draft("visit", VISIT, Map.of("enterprise", enterprise.toString())));
		outbox.keep(draft("answer", VISIT, Map.of("item", "CM-001", "result", "是")));
		outbox.keep(draft("hazard", HAZARD, Map.of("enterprise", enterprise.toString())));
		outbox.keep(draft("answer", VISIT, Map.of("item", "CM-002", "result", "否")));
		outbox.keep(draft("finish", VISIT, Map.of()));
	}

	private static Draft draft(String kind, UUID subject, Map<String, String> content) {
		return Draft.of(Instant.EPOCH, Author.of("official"), kind, subject, kind, content);
	}

	@Override
	public void close() {
		store.close();
	}

	/** Falls in the transaction of that number, or after its commit. */
	private record Trap(Store store, AtomicInteger left, boolean isAfter) implements Store {

		@Override
		public <T> T read(Work<T> work) {
			return store.read(work);
		}

		@Override
		public <T> T write(Author author, Work<T> work) {
			boolean isLast = left.decrementAndGet() == 0;
			T result = store.write(author, session -> {
				T done = work.in(session);
				if (isLast && !isAfter) Runtime.getRuntime().halt(9);
				return done;
			});
			if (isLast) Runtime.getRuntime().halt(9);
			return result;
		}
	}

	/** @param arguments folder, URL and login, number of the transaction, whether it was committed, the enterprise */
	public static void main(String[] arguments) {
		FallingVisit desk = new FallingVisit(Path.of(arguments[0]), new Server(arguments[1], arguments[2], ""));
		Outbox outbox = desk.outbox(new Trap(desk.store, new AtomicInteger(Integer.parseInt(arguments[3])), Boolean.parseBoolean(arguments[4])));
		if (outbox.waiting().isEmpty()) desk.enter(outbox, UUID.fromString(arguments[5]));
		outbox.send();
	}
}
