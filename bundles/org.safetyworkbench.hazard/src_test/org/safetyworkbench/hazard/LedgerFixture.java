package org.safetyworkbench.hazard;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.safetyworkbench.core.CreditCode;
import org.safetyworkbench.core.Ids;
import org.safetyworkbench.core.Office;
import org.safetyworkbench.core.Progress;
import org.safetyworkbench.core.Workspace;
import org.safetyworkbench.hazard.Hazards.Outcome;
import org.safetyworkbench.hazard.Hazards.Proposal;
import org.safetyworkbench.hazard.Hazards.Proposed;
import org.safetyworkbench.inspection.Answer;
import org.safetyworkbench.inspection.Card;
import org.safetyworkbench.inspection.InspectionSchema;
import org.safetyworkbench.inspection.Inspections;
import org.safetyworkbench.inspection.RecordedInspections;
import org.safetyworkbench.evidence.EvidenceSchema;
import org.safetyworkbench.library.FolderPack;
import org.safetyworkbench.library.Library;
import org.safetyworkbench.library.PackLibrary;
import org.safetyworkbench.office.Calendar;
import org.safetyworkbench.office.OfficeSchema;
import org.safetyworkbench.office.OfficeSettings;
import org.safetyworkbench.office.Policy;
import org.safetyworkbench.office.StoredCalendar;
import org.safetyworkbench.store.Author;
import org.safetyworkbench.store.Cursor;
import org.safetyworkbench.store.Database;
import org.safetyworkbench.store.OpenStore;
import org.safetyworkbench.store.Rows;
import org.safetyworkbench.store.Stores;
import org.safetyworkbench.store.derby.DerbyDatabase;

/** A ledger on a real database with the real packs, and the words tests tell their stories in. */
abstract class LedgerFixture {

	static final Author INSPECTOR = Author.of("甲");
	static final LocalDate DAY = LocalDate.of(2026, 11, 21);
	static final Office OFFICE = Office.DEFAULT;
	/** Read once: the packs are the same for every test. */
	static final Library LIBRARY = new PackLibrary(FolderPack.bundlesIn(Path.of("..")));

	@TempDir
	Path folder;
	OpenStore store;
	Inspections inspections;
	Hazards hazards;
	Ledger ledger;
	OfficeSettings settings;
	Calendar calendar;
	Policy policy;
	final KnownEvidence evidence = new KnownEvidence();
	Loop loop;
	LocalDate today = DAY;
	private int codes;

	@BeforeEach
	void open() {
		store = Stores.open(new Workspace(folder), database(), List.of(new OfficeSchema(), new EvidenceSchema(), new InspectionSchema(), new HazardSchema()));
		inspections = new RecordedInspections(LIBRARY);
		hazards = new StoredHazards(store, LIBRARY);
		ledger = new StoredLedger(store);
		settings = new OfficeSettings(new Workspace(folder));
		calendar = new StoredCalendar(store);
		policy = new Policy(store, calendar);
		loop = new StoredLoop(store, LIBRARY, hazards, evidence, settings, policy, calendar);
	}

	Database database() {
		return DerbyDatabase.inMemory();
	}

	@AfterEach
	void close() {
		store.close();
	}

	Card restaurant() {
		return restaurant("丰泽区小面馆" + codes, "350503");
	}

	Card restaurant(String name, String area) {
		String first = "91350503MA2" + String.format("%06d", ++codes);
		return new Card(Ids.next(), new CreditCode(first + CreditCode.checkCharacter(first)), name, area, List.of("catering-gas"));
	}

	Answer answer(Card card, String item, LocalDate on, String result) {
		return inspections.answer(LIBRARY.packs().item(item).orElseThrow(), card.id(), on, "甲", result, "", "").value();
	}

	/** Records and proposes as an import does. */
	List<Outcome> enter(Card card, Answer... answers) {
		List<Proposed> proposed = store.write(INSPECTOR, session -> {
			List<Proposal> proposals = new ArrayList<>();
			for (var recorded : inspections.record(session, List.of(answers))) proposals.add(new Proposal(card, recorded.answer()));
			return hazards.propose(session, proposals);
		});
		return proposed.stream().map(Proposed::outcome).toList();
	}

	List<HazardRow> rows(LedgerQuery query) {
		return ledger.page(query, Cursor.START, 1000, Progress.NONE).rows();
	}

	List<HazardRow> rows() {
		return rows(LedgerQuery.of(LedgerQuery.Sort.DUE));
	}

	HazardRow only() {
		List<HazardRow> rows = rows();
		if (rows.size() != 1) throw new AssertionError(rows.size() + " hazards");
		return rows.getFirst();
	}

	/** For tests of reading: writes the moves that lead to close-off and the row as they leave it. */
	void closeOff(HazardRow row) {
		store.write(INSPECTOR, session -> {
			List<HazardState> way = List.of(HazardState.DRAFT, HazardState.CONFIRMED, HazardState.ORDERED, HazardState.RECTIFYING, HazardState.SUBMITTED, HazardState.RECHECKED, HazardState.CLOSED);
			List<Action> actions = List.of(Action.CONFIRM, Action.ORDER, Action.BEGIN, Action.SUBMIT, Action.PASS, Action.CLOSE);
			List<Move> made = Moves.of(session, row.id());
			for (int i = made.size(); i < actions.size(); i++)
				Moves.add(session, row.id(), i == 0 ? null : i == made.size() ? made.getLast().actorId() : "", new Move(i + 1, way.get(i), actions.get(i), way.get(i + 1), row.foundOn(), i == 5 ? "reviewer" : "", "甲", ""));
			new Tally().went(new Tally.Face(row.state(), row.severity(), row.authority(), row.sector(), row.dueOn()))
					.came(new Tally.Face(HazardState.CLOSED, row.severity(), row.authority(), row.sector(), row.dueOn())).keep(session);
			return Rows.update(session, "update hazard set state = 'closed', last_move = 6, last_actor = 'reviewer', open_item = null, waits_for = 'nobody', pending_until = ?, urgency = 3 where id = ?",
					Days.NEVER, row.id());
		});
	}

	static Set<String> items(List<HazardRow> rows) {
		return new java.util.TreeSet<>(rows.stream().map(HazardRow::item).toList());
	}
}
