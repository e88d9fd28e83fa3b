package org.safetyworkbench.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

import org.safetyworkbench.core.Result;
import org.safetyworkbench.evidence.EvidenceRole;
import org.safetyworkbench.office.Person;
import org.safetyworkbench.office.Role;
import org.safetyworkbench.spi.Severity;

/**
 * Somebody of the office does something with some hazard, again and again: often what is offered, often anything else. After
 * each step what must never be is looked for, from the records alone and not from the table of the procedure.
 */
final class RandomWalk {

	private final LoopFixture office;
	private final Random random;
	private final List<UUID> hazards = new ArrayList<>();
	private final Map<UUID, LocalDate> deadlines = new HashMap<>();
	final Map<Action, Integer> done = new EnumMap<>(Action.class);
	int refused;
	private LocalDate day = LedgerFixture.DAY;

	RandomWalk(LoopFixture office, long seed) {
		this.office = office;
		random = new Random(seed);
	}

	void walk(int count, int steps) {
		for (int i = 0; i < count; i++)
			hazards.add(switch (i % 4) {
				case 0 -> office.major();
				case 1 -> office.draft("CM-001", "EM", random.nextBoolean() ? 1 : 2);
				case 2 -> office.loop.record(LoopFixture.OFFICIAL, NewHazard.of(office.restaurant(), Source.SELF_REPORT, random.nextBoolean() ? Severity.MAJOR : Severity.GENERAL, "x", LedgerFixture.DAY)).value();
				default -> office.general();
			});
		for (int i = 0; i < steps; i++) step();
	}

	private void step() {
		UUID id = one(hazards);
		if (random.nextInt(6) == 0) day = day.plusDays(random.nextInt(4));
		if (random.nextInt(4) == 0) office.evidence.add(id, one(List.of(EvidenceRole.values())));
		Person person = one(List.of(LoopFixture.OFFICIAL, LoopFixture.COLLEAGUE, LoopFixture.REVIEWER, LoopFixture.CHIEF, LoopFixture.HEAD, LoopFixture.person("甲", Role.REVIEWER, Role.CHIEF, Role.OFFICIAL)));
		List<Offer> offers = office.loop.offers(id, person, day);
		List<Offer> allowed = offers.stream().filter(Offer::allowed).toList();
		List<Offer> moves = allowed.stream().filter(one -> Procedure.of(one.action()).getFirst().isMove()).filter(one -> one.action() != Action.WITHDRAW).toList();
		Offer offer = allowed.isEmpty() || random.nextInt(4) == 0 ? one(offers) : !moves.isEmpty() && random.nextBoolean() ? one(moves) : one(allowed);
		Hazard before = office.hazards.find(id).orElseThrow();
		Deed deed = deed(offer);
		Result<Hazard> result = office.loop.act(person, id, random.nextBoolean() ? 0 : before.version(), deed);
		Hazard after = office.hazards.find(id).orElseThrow();
		if (result.isOk()) {
			assertThat(offer.allowed()).as("done though greyed: " + deed + " by " + person.name() + " in " + before.state() + " against " + offer.against()).isTrue();
			done.merge(deed.action(), 1, Integer::sum);
			assertThat(after.version()).as("one version per deed").isEqualTo(before.version() + 1);
		} else {
			refused++;
			assertThat(after.version()).as("refused and untouched").isEqualTo(before.version());
			assertThat(after.state()).isEqualTo(before.state());
		}
		neverIs(office.loop.dossier(id), result.isOk() ? Optional.of(deed) : Optional.empty());
	}

	private <T> T one(List<T> of) {
		return of.get(random.nextInt(of.size()));
	}

	private Deed deed(Offer offer) {
		Deed deed = Deed.of(offer.action(), day);
		for (Field field : offer.fields()) deed = deed.with(field.name(), value(field));
		return random.nextInt(10) == 0 ? deed : deed.because("理由");
	}

	private String value(Field field) {
		if (random.nextInt(25) == 0) return "";
		return switch (field.type()) {
			case TEXT, LONG_TEXT -> "某某";
			case DATE -> "+" + random.nextInt(60) + (random.nextBoolean() ? "w" : "");
			case MONEY -> String.valueOf(random.nextInt(5000));
			case CHOICE -> field.options().isEmpty() ? "" : one(field.options()).code();
			case AUTHORITY -> one(List.of("CM", "EM", "FR"));
			case ID -> UUID.randomUUID().toString();
		};
	}

	/** What must not be, whatever way led there. */
	private void neverIs(Dossier dossier, Optional<Deed> deed) {
		Hazard hazard = dossier.hazard();
		HazardState state = hazard.state();
		boolean major = hazard.severity() == Severity.MAJOR;
		assertThat(office.loop.replay(hazard.id())).as("the moves rebuild the state").isEqualTo(state);
		if (major && (state == HazardState.RECTIFYING || state == HazardState.CLOSED)) {
			assertThat(dossier.five().map(FiveFixed::isComplete)).as("five fixed").contains(true);
			assertThat(dossier.receipts()).anyMatch(receipt -> receipt.party() != Receipt.Party.OTHER);
		}
		if (state == HazardState.CLOSED) closed(dossier, major);
		if (state == HazardState.ORDERED) assertThat(hazard.withPowers()).isTrue();
		assertThat(hazard.closedOn().isPresent()).isEqualTo(state == HazardState.CLOSED);
		assertThat(hazard.listed()).isEqualTo(dossier.listing().isPresent());
		assertThat(hazard.waiting()).isEqualTo(Waiting.of(state, dossier.openDeferral().isPresent()));
		assertThat(dossier.deferrals()).allMatch(deferral -> deferral.decision().map(decision -> !decision.by().equals(deferral.askedBy()) || state == HazardState.WITHDRAWN
				|| decision.grounds().equals("隐患已撤销")).orElse(true));
		if (!state.isOpen()) assertThat(dossier.openDeferral()).isEmpty();
		noLongerByItself(hazard, deed);
	}

	private void closed(Dossier dossier, boolean major) {
		List<Move> moves = dossier.moves();
		Move close = moves.getLast();
		Move pass = moves.get(moves.size() - 2);
		Move submit = moves.get(moves.size() - 3);
		assertThat(List.of(pass.actor(), submit.actor())).as("a second person closed").doesNotContain(close.actor());
		boolean reply = submit.action() == Action.SETTLE || moves.stream().anyMatch(move -> move.action() == Action.SETTLE);
		assertThat(dossier.evidence(EvidenceRole.BEFORE) > 0 && dossier.evidence(EvidenceRole.AFTER) > 0 || reply && dossier.evidence(EvidenceRole.SCAN) + dossier.evidence(EvidenceRole.RECEIPT) > 0).isTrue();
		assertThat(dossier.listing()).isEmpty();
		if (major) assertThat(dossier.reports()).hasSize(2);
	}

	/** After an order a deadline moves back only by a decision of the chief, or with the reopening. */
	private void noLongerByItself(Hazard hazard, Optional<Deed> deed) {
		LocalDate before = deadlines.put(hazard.id(), hazard.dueOn());
		if (before == null || !hazard.dueOn().isAfter(before)) return;
		assertThat(deed.map(Deed::action)).as("longer deadline").isPresent();
		if (deed.get().action() == Action.SET_DEADLINE) assertThat(hazard.state()).isIn(HazardState.DRAFT, HazardState.CONFIRMED, HazardState.TRANSFERRED);
		else assertThat(deed.get().action()).isIn(Action.ORDER, Action.ADVISE, Action.REOPEN, Action.DECIDE_DEFERRAL);
	}
}
