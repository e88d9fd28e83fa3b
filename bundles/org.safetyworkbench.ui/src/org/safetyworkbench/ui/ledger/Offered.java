package org.safetyworkbench.ui.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.safetyworkbench.core.Problem;
import org.safetyworkbench.hazard.Action;
import org.safetyworkbench.hazard.Offer;
import org.safetyworkbench.ui.text.Texts;
import org.safetyworkbench.ui.why.Line;

/**
 * Sorts what can be done with a hazard: the next steps are buttons, what removes an obstacle stands behind them, everything
 * else is in the menu "more". What is allowed decides which buttons there are when room is short, never where they stand:
 * whoever is about to press one must not hit another because a photograph arrived.
 */
record Offered(List<Offer> main, List<Offer> more) {

	/** The gate that says "not in this state": such actions are far away, not blocked. */
	static final String STATE = "gate.state";

	/** Those that lead on; withdrawing is no next step. */
	private static final Set<Action> STEPS = EnumSet.of(Action.CONFIRM, Action.ORDER, Action.ADVISE, Action.BEGIN, Action.CORRECT_ON_SPOT, Action.TRANSFER, Action.RETURN,
			Action.SETTLE, Action.SUBMIT, Action.PASS, Action.SEND_BACK, Action.CLOSE, Action.REOPEN, Action.REINSTATE, Action.DECIDE_DEFERRAL);
	/** Which action removes which obstacle. */
	private static final Map<String, List<Action>> HELP = Map.of("gate.legal-basis", List.of(Action.JUDGE), "gate.five-fixed", List.of(Action.FIX_FIVE), "gate.notice-received", List.of(Action.RECORD_RECEIPT), "gate.both-reports",
			List.of(Action.REPORT_FIRST, Action.REPORT_SECOND), "gate.delisted", List.of(Action.ACCEPT_LISTING, Action.DELIST), "gate.no-open-deferral", List.of(Action.DECIDE_DEFERRAL));
	private static final int BUTTONS = 6;

	static Offered of(List<Offer> offers) {
		Set<Action> helpful = EnumSet.noneOf(Action.class);
		offers.stream().filter(offer -> isStep(offer)).flatMap(offer -> offer.against().stream()).forEach(problem -> helpful.addAll(HELP.getOrDefault(problem.code(), List.of())));
		List<Offer> main = offers.stream().filter(offer -> isStep(offer) || offer.allowed() && helpful.contains(offer.action())).sorted(Comparator.comparing(offer -> !offer.allowed()))
				.limit(BUTTONS).sorted(Comparator.<Offer, Boolean>comparing(offer -> !isStep(offer)).thenComparing(offers::indexOf)).toList();
		return new Offered(main, offers.stream().filter(offer -> !main.contains(offer)).toList());
	}

	private static boolean isStep(Offer offer) {
		return STEPS.contains(offer.action()) && !isFar(offer);
	}

	/** Not possible in this state at all. */
	static boolean isFar(Offer offer) {
		return offer.against().stream().anyMatch(problem -> problem.code().equals(STATE));
	}

	/** Everything that stands against an action, one a line. */
	static String against(Texts texts, Offer offer) {
		return offer.against().stream().map(texts::of).distinct().collect(Collectors.joining("\n"));
	}

	/** Why not: the actions of this state that are refused, then those of other states. */
	List<Line> refusals(Texts texts) {
		List<Line> lines = new ArrayList<>();
		List<Offer> refused = java.util.stream.Stream.concat(main.stream(), more.stream()).filter(offer -> !offer.allowed()).toList();
		refused.stream().filter(offer -> !isFar(offer)).forEach(offer -> {
			lines.add(new Line(Line.Style.HEADING, texts.title(offer.action().label())));
			offer.against().stream().distinct().forEach(problem -> lines.add(line(texts, problem)));
		});
		List<Offer> far = refused.stream().filter(Offered::isFar).toList();
		if (!far.isEmpty()) lines.add(new Line(Line.Style.HEADING, texts.get("act.far")));
		far.forEach(offer -> lines.add(new Line(Line.Style.FAINT,
				texts.get("why.pair", texts.of(offer.action().label()), offer.against().stream().filter(problem -> problem.code().equals(STATE)).map(texts::of).findFirst().orElse("")))));
		return lines;
	}

	private static Line line(Texts texts, Problem problem) {
		return new Line(Line.Style.UNKNOWN, texts.of(problem));
	}
}
