package org.safetyworkbench.hazard;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.safetyworkbench.core.Ids;
import org.safetyworkbench.core.Text;
import org.safetyworkbench.hazard.Hazards.Outcome;
import org.safetyworkbench.hazard.Hazards.Proposal;
import org.safetyworkbench.hazard.Hazards.Proposed;
import org.safetyworkbench.inspection.Answer;
import org.safetyworkbench.inspection.Card;
import org.safetyworkbench.inspection.Presence;
import org.safetyworkbench.inspection.SheetItem;
import org.safetyworkbench.library.Packs;
import org.safetyworkbench.spi.Item;
import org.safetyworkbench.spi.Severity;
import org.safetyworkbench.store.Batch;
import org.safetyworkbench.store.Change;
import org.safetyworkbench.store.Details;
import org.safetyworkbench.store.Groups;
import org.safetyworkbench.store.Row;
import org.safetyworkbench.store.Rows;
import org.safetyworkbench.store.Session;

/**
 * One group of answers on its way into the ledger: reads what is known about them, decides in memory, oldest answer first,
 * and writes in batches. Longer than other classes because reading, deciding and writing share the same few maps.
 */
final class Proposals {

	private final Session session;
	private final Packs packs;
	private final Snapshots snapshots;
	private final Map<UUID, Known> byAnswer = new HashMap<>();
	private final Map<Key, Known> open = new HashMap<>();
	private final Map<UUID, Known> byId = new LinkedHashMap<>();
	private final Map<String, ItemSnapshot> wordings = new HashMap<>();
	private final List<Sighting> newSightings = new ArrayList<>();
	private final List<Sighting> changedSightings = new ArrayList<>();
	private final List<UUID> goneSightings = new ArrayList<>();
	private final Tally tally = new Tally();

	Proposals(Session session, Packs packs, Snapshots snapshots) {
		this.session = session;
		this.packs = packs;
		this.snapshots = snapshots;
	}

	private record Key(UUID enterprise, String item) {}

	/** A hazard as far as proposals look at it. */
	private static final class Known {
		final UUID id;
		/** null for a hazard that is in the store already */
		final Card card;
		final ItemSnapshot wording;
		final Tally.Face before;
		HazardState state;
		final Severity severity;
		final String authority;
		final String sector;
		LocalDate foundOn;
		LocalDate dueOn;
		Text finding;
		LocalDate lastSeen;
		int sightings;
		boolean changed;
		Move withdrawal;
		Integer lastMove;
		String lastActor;
		boolean withPowers;
		/** of a new one: the first of those who found it */
		String officer = "";
		Waiting waiting = Waiting.OFFICIAL;
		String action = "";
		Details details = Details.of();

		Known(UUID id, Card card, ItemSnapshot wording, HazardState state, Severity severity, String authority, String sector, LocalDate foundOn, LocalDate dueOn, Text finding) {
			this.id = id;
			this.card = card;
			this.wording = wording;
			this.state = state;
			this.severity = severity;
			this.authority = authority;
			this.sector = sector;
			this.foundOn = foundOn;
			this.dueOn = dueOn;
			this.finding = finding;
			this.lastSeen = foundOn;
			this.before = card == null ? face() : null;
		}

		boolean isNew() {
			return card != null;
		}

		Tally.Face face() {
			return new Tally.Face(state, severity, authority, sector, dueOn);
		}

		Integer moveNow() {
			return withdrawal == null ? lastMove : Integer.valueOf(withdrawal.seq());
		}

		String actorNow() {
			return withdrawal == null ? lastActor : withdrawal.actorId();
		}

		/** Deferrals that wait for a decision are not undone by an answer: the column stays what it was. */
		Waiting waiting() {
			return state.isOpen() ? waiting : Waiting.NOBODY;
		}

		/** Somebody with powers saw it: now it can lead to an order. */
		void seen(boolean byPowers) {
			if (!byPowers || withPowers) return;
			details.put("withPowers", false, true);
			withPowers = true;
			changed = true;
		}

		/** Only drafts still follow their answers; what an official confirmed is the official's. */
		void moveTo(LocalDate earlier) {
			if (state != HazardState.DRAFT || !earlier.isBefore(foundOn)) return;
			details.put("foundOn", foundOn, earlier);
			dueOn = earlier.plusDays(ChronoUnit.DAYS.between(foundOn, dueOn));
			foundOn = earlier;
			changed = true;
		}

		void says(Text words, LocalDate on) {
			if (on.isBefore(lastSeen) || words.equals(finding)) return;
			details.put("finding", finding.zh(), words.zh());
			finding = words;
			changed = true;
		}
	}

	List<Proposed> decide(List<Proposal> proposals) throws SQLException {
		readSightings(proposals);
		readOpen(proposals);
		Proposed[] decided = new Proposed[proposals.size()];
		Integer[] order = new Integer[proposals.size()];
		Arrays.setAll(order, i -> i);
		Arrays.sort(order, Comparator.comparing(i -> proposals.get(i).answer().on()));
		for (int i : order) decided[i] = decide(proposals.get(i));
		write();
		return List.of(decided);
	}

	private Proposed decide(Proposal proposal) throws SQLException {
		Answer answer = proposal.answer();
		Known known = byAnswer.get(answer.id());
		if (!answer.failed()) return known == null ? new Proposed(Outcome.NONE, Optional.empty()) : takeBack(known, answer);
		if (known != null) return correct(known, answer);
		Known again = open.get(new Key(proposal.enterprise().id(), answer.item()));
		if (again == null) return propose(proposal);
		again.seen(proposal.withPowers());
		return findAgain(again, answer);
	}

	private Proposed propose(Proposal proposal) throws SQLException {
		Answer answer = proposal.answer();
		Item item = proposal.asked().map(SheetItem::item).or(() -> packs.item(answer.item())).orElseThrow(() -> new IllegalArgumentException("no pack has item " + answer.item()));
		ItemSnapshot wording = wording(proposal, item);
		String authority = wording.authorities().isEmpty() ? "" : wording.authorities().getFirst();
		Known hazard = new Known(Ids.next(), proposal.enterprise(), wording, HazardState.DRAFT, item.severity(), authority, proposal.enterprise().sector(item.pack(), session.permit()), answer.on(),
				answer.on().plusDays(wording.days()), answer.finding().words());
		hazard.withPowers = proposal.withPowers();
		hazard.officer = Presence.names(List.of(answer.inspector())).stream().findFirst().orElse("");
		hazard.action = "proposed";
		hazard.details.put("item", null, answer.item()).put("finding", null, hazard.finding.zh()).put("severity", null, hazard.severity).put("dueOn", null, hazard.dueOn)
				.put("authority", null, authority).put("officer", null, hazard.officer);
		hazard.sightings = 1;
		byId.put(hazard.id, hazard);
		open.put(new Key(proposal.enterprise().id(), answer.item()), hazard);
		byAnswer.put(answer.id(), hazard);
		newSightings.add(sighting(hazard, answer));
		return new Proposed(Outcome.PROPOSED, Optional.of(hazard.id));
	}

	private Proposed findAgain(Known hazard, Answer answer) {
		hazard.moveTo(answer.on());
		hazard.says(answer.finding().words(), answer.on());
		if (answer.on().isAfter(hazard.lastSeen)) hazard.lastSeen = answer.on();
		if (!hazard.isNew()) hazard.action = "found-again";
		hazard.details.put("foundAgainOn", null, answer.on());
		hazard.sightings++;
		byAnswer.put(answer.id(), hazard);
		newSightings.add(sighting(hazard, answer));
		return new Proposed(Outcome.FOUND_AGAIN, Optional.of(hazard.id));
	}

	private Proposed correct(Known hazard, Answer answer) throws SQLException {
		Sighting now = sighting(hazard, answer);
		Optional<Sighting> before = Rows.one(session, "select inspector, finding_zh, finding_en, note from hazard_sighting where answer_id = ?",
				row -> new Sighting(hazard.id, answer.id(), answer.on(), row.text(1), new Text(row.text(2), row.text(3)), row.text(4)), answer.id());
		if (before.isEmpty() || before.get().equals(now)) return new Proposed(Outcome.NONE, Optional.of(hazard.id));
		hazard.says(answer.finding().words(), answer.on());
		hazard.action = "answer-corrected";
		hazard.details.put("answer", before.get().finding().zh(), now.finding().zh()).put("note", before.get().note(), now.note());
		changedSightings.add(now);
		return new Proposed(Outcome.CORRECTED, Optional.of(hazard.id));
	}

	private Proposed takeBack(Known hazard, Answer answer) {
		if (hazard.state != HazardState.DRAFT) return new Proposed(Outcome.NONE, Optional.of(hazard.id));
		hazard.sightings--;
		goneSightings.add(answer.id());
		newSightings.removeIf(sighting -> sighting.answer().equals(answer.id()));
		byAnswer.remove(answer.id());
		hazard.action = "answer-corrected";
		hazard.details.put("answer", hazard.finding.zh(), answer.reading().words().zh());
		if (hazard.sightings > 0) return new Proposed(Outcome.CORRECTED, Optional.of(hazard.id));
		hazard.action = "withdrawn";
		hazard.details.put("state", hazard.state.code(), HazardState.WITHDRAWN.code());
		hazard.withdrawal = new Move(hazard.lastMove == null ? 1 : hazard.lastMove + 1, hazard.state, Action.WITHDRAW, HazardState.WITHDRAWN, answer.on(), "", answer.inspector(), answer.reading().words().zh());
		hazard.state = HazardState.WITHDRAWN;
		hazard.changed = true;
		open.values().remove(hazard);
		return new Proposed(Outcome.WITHDRAWN, Optional.of(hazard.id));
	}

	private static Sighting sighting(Known hazard, Answer answer) {
		return new Sighting(hazard.id, answer.id(), answer.on(), answer.inspector(), answer.finding().words(), answer.note());
	}

	/** As it was asked in the visit, else as the packs say it now. */
	private ItemSnapshot wording(Proposal proposal, Item item) throws SQLException {
		ItemSnapshot known = wordings.get(item.id());
		if (known != null) return known;
		ItemSnapshot wording = proposal.asked().map(Snapshots::of).orElseGet(() -> Snapshots.of(packs, item, proposal.answer().packVersion()));
		snapshots.keep(session, wording);
		wordings.put(item.id(), wording);
		return wording;
	}

	private static final String KNOWN = "h.id, h.state, h.severity, h.authority, h.sector, h.found_on, h.due_on, h.finding_zh, h.finding_en, h.enterprise_id, h.open_item, h.last_move, h.last_actor, h.with_powers, h.waits_for";

	private String by(String index) {
		return session.dialect().useIndex(index);
	}

	private void readSightings(List<Proposal> proposals) throws SQLException {
		Map<UUID, List<UUID>> answers = new HashMap<>();
		for (List<UUID> some : Groups.of(proposals.stream().map(p -> p.answer().id()).toList()))
			Rows.each(session, "select hazard_id, answer_id from hazard_sighting" + by("pk_hazard_sighting") + " where answer_id in (" + Groups.marks(some.size()) + ")",
					row -> answers.computeIfAbsent(row.id(1), id -> new ArrayList<>()).add(row.id(2)), some.toArray());
		for (List<UUID> some : Groups.of(answers.keySet()))
			Rows.each(session, "select " + KNOWN + " from hazard h" + by("pk_hazard") + " where h.id in (" + Groups.marks(some.size()) + ")", row -> {
				Known hazard = known(row);
				answers.get(hazard.id).forEach(answer -> byAnswer.put(answer, hazard));
			}, some.toArray());
	}

	private void readOpen(List<Proposal> proposals) throws SQLException {
		for (List<UUID> some : Groups.of(proposals.stream().map(p -> p.enterprise().id()).distinct().toList()))
			Rows.each(session, "select " + KNOWN + " from hazard h" + by("uq_hazard_open") + " where h.enterprise_id in (" + Groups.marks(some.size()) + ") and h.open_item is not null",
					row -> open.put(new Key(row.id(10), row.text(11)), known(row)), some.toArray());
		countSightings();
	}

	private void countSightings() throws SQLException {
		for (List<UUID> some : Groups.of(byId.keySet()))
			Rows.each(session, "select hazard_id, found_on from hazard_sighting" + by("ix_sighting_hazard") + " where hazard_id in (" + Groups.marks(some.size()) + ")", row -> {
				Known hazard = byId.get(row.id(1));
				hazard.sightings++;
				if (row.date(2).orElseThrow().isAfter(hazard.lastSeen)) hazard.lastSeen = row.date(2).orElseThrow();
			}, some.toArray());
	}

	private Known known(Row row) throws SQLException {
		Known before = byId.get(row.id(1));
		if (before != null) return before;
		Known hazard = new Known(row.id(1), null, null, HazardState.of(row.text(2)), Hazard.severity(row.integer(3)), row.text(4), row.text(5), row.date(6).orElseThrow(),
				row.date(7).orElseThrow(), new Text(row.text(8), row.text(9)));
		hazard.lastActor = row.optionalText(13).orElse(null);
		hazard.lastMove = hazard.lastActor == null ? null : row.integer(12);
		hazard.withPowers = row.flag(14);
		hazard.waiting = Waiting.of(row.text(15));
		byId.put(hazard.id, hazard);
		return hazard;
	}

	/** Withdrawn ones first: they make room for a new one of the same item. */
	private void write() throws SQLException {
		for (Known hazard : byId.values())
			if (!hazard.state.isOpen() && hazard.changed && !hazard.isNew()) Rows.update(session, "update hazard set open_item = null where id = ?", hazard.id);
		for (Known hazard : byId.values())
			if (hazard.withdrawal != null) Moves.add(session, hazard.id, hazard.lastActor, hazard.withdrawal);
		try (Batch insert = new Batch(session, HazardInsert.SQL); Batch update = new Batch(session, UPDATE)) {
			for (Known hazard : byId.values())
				if (hazard.isNew()) insert.add(values(hazard));
				else if (hazard.changed)
					update.add(hazard.state.code(), (int) Hazard.urgency(hazard.state, hazard.severity), hazard.foundOn, hazard.dueOn,
							hazard.state.isOpen() ? hazard.dueOn : Days.NEVER, hazard.finding.zh(), hazard.finding.en(), Days.AT_ONCE, hazard.waiting().code(), hazard.withPowers,
							hazard.moveNow(), hazard.actorNow(), hazard.id);
		}
		writeSightings();
		for (Known hazard : byId.values()) {
			if (hazard.before != null) tally.went(hazard.before);
			tally.came(hazard.face());
			if (!hazard.action.isEmpty()) session.log(new Change("hazard", hazard.id, hazard.action, hazard.details.json()));
		}
		tally.keep(session);
	}

	private static final String UPDATE = "update hazard set version = version + 1, state = ?, urgency = ?,"
			+ " found_on = ?, due_on = ?, pending_until = ?, finding_zh = ?, finding_en = ?, recheck_on = ?,"
			+ " waits_for = ?, with_powers = ?, last_move = ?, last_actor = ? where id = ?";

	private static Object[] values(Known h) {
		return new HazardInsert(h.id, h.card, h.sector, h.wording.item(), h.wording.id(), h.finding, h.severity, h.foundOn, h.dueOn, h.authority, h.wording.transfer(), Source.INSPECTION, h.withPowers, h.officer,
				h.withdrawal).values();
	}

	private void writeSightings() throws SQLException {
		for (UUID answer : goneSightings) Rows.update(session, "delete from hazard_sighting where answer_id = ?", answer);
		try (Batch insert = new Batch(session, "insert into hazard_sighting (hazard_id, answer_id, found_on, inspector, finding_zh, finding_en, note) values (?, ?, ?, ?, ?, ?, ?)")) {
			for (Sighting s : newSightings) insert.add(s.hazard(), s.answer(), s.on(), s.inspector(), s.finding().zh(), s.finding().en(), s.note());
		}
		try (Batch update = new Batch(session, "update hazard_sighting set inspector = ?, finding_zh = ?, finding_en = ?, note = ? where answer_id = ?")) {
			for (Sighting s : changedSightings) update.add(s.inspector(), s.finding().zh(), s.finding().en(), s.note(), s.answer());
		}
	}
}
